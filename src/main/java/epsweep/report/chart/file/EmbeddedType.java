package epsweep.report.chart.file;

import epsweep.report.chart.kit.Fonts;
import java.awt.Font;
import java.util.Base64;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The bundled typeface within SVG and pages: a style sheet that carries the characters which occur,
 * so that text is as wide on every machine as the layout took it to be.
 */
public final class EmbeddedType {

  static final String FAMILY = "Inter, 'Helvetica Neue', Arial, sans-serif";

  private final NavigableSet<Integer> regular = new TreeSet<>();
  private final NavigableSet<Integer> semiBold = new TreeSet<>();

  /** Takes up the characters of a text. */
  public void add(String text, boolean bold) {
    text.codePoints().forEach((bold ? semiBold : regular)::add);
  }

  /** Takes up what a page has, as far as there are glyphs for it. */
  public void addAll(String html) {
    html.codePoints()
        .filter(Fonts::isPrintable)
        .forEach(
            character -> {
              regular.add(character);
              semiBold.add(character);
            });
  }

  /** The rules for both cuts, as far as they occur. */
  public String css() {
    return face(Fonts.regular(1), 400, regular) + face(Fonts.semiBold(1), 600, semiBold);
  }

  private static String face(Font font, int weight, NavigableSet<Integer> characters) {
    if (characters.isEmpty()) {
      return "";
    }
    String file = Base64.getEncoder().encodeToString(TrueType.of(font, "Inter", characters));
    return "@font-face{font-family:Inter;font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + file
        + ")}\n";
  }
}
