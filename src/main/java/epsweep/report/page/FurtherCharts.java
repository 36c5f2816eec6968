package epsweep.report.page;

import epsweep.sweep.Quotient;
import epsweep.sweep.Sweep;
import epsweep.text.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The charts of a sweep, the lesson's own first, each with the sentence that says what to see, and
 * the list of files. Where a page would become too large, its largest charts are links.
 */
final class FurtherCharts {

  /** What a page may weigh; the frame around its parts takes little. */
  private static final int MOST_BYTES = 900_000;

  private final List<Drawing> drawings;
  private final Lesson lesson;
  private final Palette palette;
  private final Sweep sweep;

  FurtherCharts(List<Drawing> drawings, Lesson lesson, Palette palette, Sweep sweep) {
    this.drawings = drawings;
    this.lesson = lesson;
    this.palette = palette;
    this.sweep = sweep;
  }

  /** Puts in what is left to be filled, as much as there is room for beside what is there. */
  void addTo(Map<String, String> content) {
    Optional<Drawing> own = own();
    own.ifPresent(drawing -> content.put("lesson-chart", section(drawing)));
    int room = MOST_BYTES - content.values().stream().mapToInt(FurtherCharts::bytes).sum();
    List<Drawing> further =
        drawings.stream().filter(drawing -> !own.stream().toList().contains(drawing)).toList();
    Map<Drawing, String> elements = new LinkedHashMap<>();
    further.forEach(drawing -> elements.put(drawing, section(drawing)));
    List<Drawing> smallestFirst = new ArrayList<>(further);
    smallestFirst.sort(Comparator.comparingInt(d -> bytes(elements.get(d))));
    Set<Drawing> shown = new HashSet<>();
    for (Drawing drawing : smallestFirst) {
      room -= bytes(elements.get(drawing));
      if (room >= 0) {
        shown.add(drawing);
      }
    }
    content.put(
        "charts",
        further.stream().filter(shown::contains).map(elements::get).collect(Collectors.joining()));
    if (shown.size() < further.size()) {
      content.put(
          "left-out",
          further.stream()
              .filter(d -> !shown.contains(d))
              .map(d -> link(d.chart().name() + ".svg", d.chart().title()))
              .collect(Collectors.joining("; ")));
    }
    content.put("files", files());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What the lesson's chart finds, if that is the lesson's finding. */
  Optional<String> finding() {
    return own().filter(chart -> lesson.isToldByItsChart()).map(d -> d.chart().title());
  }

  /** The lesson's chart, if it is not the curve that every page has. */
  private Optional<Drawing> own() {
    return drawings.stream()
        .skip(1)
        .filter(drawing -> drawing.chart().name().equals(lesson.chart()))
        .findFirst();
  }

  private String section(Drawing drawing) {
    String name = drawing.chart().name();
    return "<section id=\""
        + Html.escape(name)
        + "\">\n<h2>"
        + Html.escape(drawing.chart().heading())
        + "</h2>\n<p>"
        + Html.escape(drawing.chart().sentence())
        + "</p>\n<div class=\"paper pan\" role=\"region\" tabindex=\"0\" aria-label=\""
        + Html.escape(drawing.chart().title())
        + "\">"
        + palette.in(InlineSvg.of(drawing.svg(), "c" + drawings.indexOf(drawing)))
        + Readings.script(drawing.chart(), palette)
        + "</div>\n</section>\n";
  }

  private String files() {
    StringBuilder html = new StringBuilder();
    file(html, "sweep.csv", "d of every curve at every ε");
    file(html, "gradients.csv", "both gradients at the best ε");
    if (!Quotient.of(sweep).isEmpty()) {
      file(html, "quotients.csv", "every difference quotient and its error");
    }
    file(html, "sweep.json", "all of it, to draw the report again");
    file(html, "summary.md", "the findings as text");
    for (Drawing drawing : drawings) {
      String name = drawing.chart().name();
      html.append("<li>")
          .append(link(name + ".svg", name + ".svg"))
          .append(", ")
          .append(link(name + ".png", "png"))
          .append("</li>\n");
    }
    return html.toString();
  }

  private static void file(StringBuilder html, String name, String what) {
    html.append("<li>").append(link(name, name)).append(": ").append(what).append("</li>\n");
  }

  private static String link(String file, String text) {
    return "<a href=\"" + Html.escape(file) + "\">" + Html.escape(text) + "</a>";
  }
}
