package epsweep.report.page;

import epsweep.report.chart.file.EmbeddedType;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SVG document of this program as an element of a page: without the XML declaration, with ids of
 * its own, and about half as long. It looks the same.
 */
final class InlineSvg {

  /** No attribute of our documents holds one of these signs. */
  static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private static final Pattern ID =
      Pattern.compile(" id=\"|url\\(#|href=\"#|aria-labelledby=\"|(?<=labelledby=\"title) ");

  /** What a page has by itself: type, and what it says of its making. */
  private static final Pattern OWN =
      Pattern.compile("<(style|metadata)[^>]*>.*?</\\1\\s*>\\s*", Pattern.DOTALL);

  private static final Pattern LINES =
      Pattern.compile(
          "(?:<line fill=\"none\" x1=\"[^\"]*\" x2=\"[^\"]*\" y1=\"[^\"]*\" y2=\"[^\"]*\"/>){2,}");
  private static final Pattern LINE =
      Pattern.compile("x1=\"([^\"]*)\" x2=\"([^\"]*)\" y1=\"([^\"]*)\" y2=\"([^\"]*)\"");

  private InlineSvg() {}

  /**
   * The element.
   *
   * @param prefix letters and digits that no other element of the page has before its ids
   */
  static String of(String document, String prefix) {
    String element =
        OWN.matcher(document.substring(document.indexOf("<svg")).strip()).replaceAll("");
    String compact = TAG.matcher(element).replaceAll(tag -> quoted(tag(tag.group(), prefix)));
    return LINES.matcher(compact).replaceAll(lines -> quoted(path(lines.group())));
  }

  /** The element without what is above a height: a page has its own headings. */
  static String from(double top, int height, String document, String prefix) {
    String box = "viewBox=\"0 0 ";
    String element = of(document, prefix);
    int at = element.indexOf(box);
    int from = (int) top;
    String width = element.substring(at + box.length(), element.indexOf(' ', at + box.length()));
    String cropped = "viewBox=\"0 " + from + " " + width + " " + (height - from) + "\"";
    return element.substring(0, at)
        + cropped
        + element.substring(element.indexOf('"', at + box.length()) + 1);
  }

  /** The style sheet that brings the type of a page, its drawings and its words. */
  static String type(Collection<String> html) {
    EmbeddedType type = new EmbeddedType();
    html.forEach(type::addAll);
    return type.css();
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String tag(String tag, String prefix) {
    String closed = tag.replaceAll("\\s*\\n\\s*", "");
    return ID.matcher(closed).replaceAll(id -> quoted(id.group() + prefix + "-"));
  }

  /** Neighbouring lines of one style, as one path. */
  private static String path(String lines) {
    StringBuilder path = new StringBuilder("<path fill=\"none\" d=\"");
    Matcher line = LINE.matcher(lines);
    while (line.find()) {
      path.append('M').append(line.group(1)).append(' ').append(line.group(3));
      path.append('L').append(line.group(2)).append(' ').append(line.group(4));
    }
    return path.append("\"/>").toString();
  }
}
