package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import java.awt.Font;

/** The finding, in one line over a picture. */
final class PlainTitle {

  /** Left free over a picture without one, in type sizes. */
  static final double NONE = 0.7;

  private static final double SIZE = 1.35 * Style.TYPE;
  private static final double LEAST_SIZE = 0.85 * Style.TYPE;

  private PlainTitle() {}

  /**
   * Writes it, smaller where it is long.
   *
   * @return where the picture may begin
   */
  static double paint(Canvas canvas, String title, Style style) {
    double left = style.margin() + 0.4 * Style.TYPE;
    double width = canvas.width() - 2 * left;
    double size = Math.min(1, width / Fonts.width(Fonts.semiBold(SIZE), title)) * SIZE;
    Font fitting = Fonts.semiBold(Math.max(LEAST_SIZE, size));
    double baseline = style.margin() + 1.5 * Style.TYPE;
    String text = Fonts.fit(fitting, title, width);
    canvas.text(text, left, baseline, fitting, style.inks().ink(), Canvas.Align.LEFT);
    return baseline + 1.1 * Style.TYPE;
  }
}
