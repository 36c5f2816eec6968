package epsweep.report.chart.kit;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * A line of text with raised parts, for exponents that Unicode has no digits for: {@code u^{2/3}}
 * is written with 2/3 raised.
 */
public final class Raised {

  private static final double RAISED_SIZE = 0.72;
  private static final double RISE = 0.38;

  private Raised() {}

  /** Writes the text from the left; what stands in {@code ^{…}} is raised. */
  public static void write(
      Canvas canvas, String text, double left, double baseline, Font font, Color colour) {
    Font small = font.deriveFont((float) (RAISED_SIZE * font.getSize2D()));
    double x = left;
    boolean raised = false;
    for (String part : List.of(text.split("\\^\\{|\\}", -1))) {
      Font type = raised ? small : font;
      double y = raised ? baseline - RISE * font.getSize2D() : baseline;
      if (!part.isBlank()) {
        canvas.text(part, x, y, type, colour, Canvas.Align.LEFT);
      }
      x += Fonts.width(type, part);
      raised = !raised;
    }
  }
}
