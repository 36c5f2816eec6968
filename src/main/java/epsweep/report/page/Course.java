package epsweep.report.page;

import epsweep.text.Html;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reports side by side in one folder, with a front page: the shipped ones in the order in which one
 * learns from them, others after them by name.
 *
 * @param names of the reports, which are those of their folders
 */
public record Course(List<String> names) {

  /** A report by itself. */
  public static final Course NONE = new Course(List.of());

  static final Comparator<String> ORDER =
      Comparator.comparing(Lesson::named).thenComparing(Comparator.naturalOrder());

  private static final String MARK = "<ol class=\"lessons\">";
  private static final Pattern LINK = Pattern.compile("<h2><a href=\"\\./([^\"]*)/index.html\">");
  private static final int LARGEST = 4_000_000;

  /** Of reports that are made together. */
  public static Course of(Collection<String> names) {
    return new Course(names.stream().sorted(ORDER).toList());
  }

  /** The course that a report's folder belongs to: that of the front page above it, if any. */
  public static Course beside(Path folder) {
    Path above = folder.toAbsolutePath().normalize().getParent();
    Path front = above == null ? folder : above.resolve("index.html");
    try {
      if (!Files.isRegularFile(front) || Files.size(front) > LARGEST) {
        return NONE;
      }
      String html = Files.readString(front);
      return html.contains(MARK)
          ? of(LINK.matcher(html).results().map(l -> name(l.group(1))).toList())
          : NONE;
    } catch (IOException | IllegalArgumentException e) {
      return NONE; // not a front page of ours
    }
  }

  private static String name(String link) {
    return URI.create(link.replace("&#39;", "'").replace("&amp;", "&")).getPath();
  }

  /**
   * Links to the front page and to the lessons before and after one; empty if it is not in it. The
   * front page counts: another lesson then changes its neighbours' pages and no others.
   */
  Optional<String> navigation(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    String before = at > 0 ? link("prev", names.get(at - 1), "← ", "") : "";
    String after = at + 1 < names.size() ? link("next", names.get(at + 1), "", " →") : "";
    return Optional.of("<a href=\"../index.html\">all lessons</a> " + before + after);
  }

  private static String link(String relation, String name, String before, String after) {
    return "<a rel=\""
        + relation
        + "\" href=\""
        + Html.escape(path("../", name + "/index.html"))
        + "\">"
        + before
        + Html.isolated(title(name))
        + after
        + "</a> ";
  }

  /** What a report is called: a lesson's title, or the name. */
  static String title(String name) {
    Lesson lesson = Lesson.named(name);
    return lesson == Lesson.OTHER ? name : lesson.title();
  }

  /** A relative path in the form that links have. */
  static String path(String from, String path) {
    try {
      return new URI(null, null, from + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path + " cannot be linked to", e);
    }
  }
}
