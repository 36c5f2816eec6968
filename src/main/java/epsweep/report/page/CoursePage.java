package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Scheme;
import epsweep.report.chart.file.Chart;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.ToolVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code index.html} of a folder of reports: each a lesson with its picture, its finding and a link
 * to its page. The shipped sweeps come in the order in which one learns from them, others after
 * them by name.
 */
public final class CoursePage {

  private CoursePage() {}

  /**
   * A report in the folder.
   *
   * @param name of the report's own folder
   * @param finding one sentence without a full stop
   * @param picture its U, small: an SVG element
   */
  public record Entry(String name, String finding, String model, String picture) {

    /** The entry of a report that has these charts. */
    public static Entry of(AnalysedSweep sweep, List<Chart> charts) {
      Findings findings = new Findings(sweep);
      Scheme scheme = sweep.sweep().plan().schemes().get(0);
      String name = sweep.sweep().plan().name();
      Lesson lesson = Lesson.named(name);
      Chart chart =
          charts.stream()
              .filter(c -> c.name().equals(lesson.chart()))
              .findFirst()
              .orElse(charts.get(0));
      String finding =
          lesson.isToldByItsChart()
              ? chart.title()
              : Digits.typeset(findings.headline(findings.main(scheme)));
      return new Entry(name, finding, findings.model(), Thumbnail.svg(sweep, lesson, finding));
    }
  }

  /**
   * The front page of some reports.
   *
   * @param lab where the lab's page lies, if it is there
   */
  public static String of(List<Entry> entries, Optional<String> lab) {
    Palette palette = new Palette();
    String lessons = lessons(entries, palette);
    String style = Template.resource("page.css") + palette.css(List.of());
    Map<String, String> content =
        new HashMap<>(
            Map.of(
                "policy",
                Template.policy(style),
                "style",
                style,
                "generator",
                Html.escape("epsilon-sweep " + ToolVersion.current()),
                "lessons",
                lessons));
    lab.ifPresent(address -> content.put("lab", Html.escape(address)));
    return Template.named("course.html").fill(content);
  }

  private static String lessons(List<Entry> entries, Palette palette) {
    List<Entry> sorted =
        entries.stream().sorted(Comparator.comparing(Entry::name, Course.ORDER)).toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> lesson(i + 1, sorted.get(i), palette))
        .collect(Collectors.joining());
  }

  private static String lesson(int number, Entry entry, Palette palette) {
    Lesson lesson = Lesson.named(entry.name);
    String link = Html.escape(Course.path("./", entry.name + "/index.html"));
    return "<li>\n<a href=\""
        + link
        + "\">"
        + palette.in(entry.picture)
        + "</a>\n<h2><a href=\""
        + link
        + "\">"
        + number
        + ". "
        + Html.isolated(Course.title(entry.name))
        + "</a></h2>\n<p>"
        + Html.escape(ReportPage.unbroken(entry.finding))
        + ".</p>\n<p class=\"note\">"
        + Html.escape((lesson.point() + " " + entry.model).strip())
        + ".</p>\n</li>\n";
  }
}
