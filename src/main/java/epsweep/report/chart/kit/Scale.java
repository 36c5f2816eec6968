package epsweep.report.chart.kit;

import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What practitioners read out of a value of d, as a coloured bar beside the plot. */
public final class Scale {

  private static final Font WORD = Fonts.semiBold(19);
  private static final Font SMALL = Fonts.regular(17);
  private static final List<String> WORDS = List.of("wrong", "suspect", "usable", "excellent");

  /** Limits in decades, as in Stanford's CS231n notes on gradient checks. */
  private static final int[] LIMITS = {-2, -4, -7};

  private static final double BAR = 16;
  private static final double GAP = 14;

  private Scale() {}

  public static void paint(Canvas canvas, LogPlot plot) {
    Rectangle2D area = plot.area();
    double x = area.getMaxX() + GAP;
    canvas.text("rule of thumb", x, area.getMinY() - 14, SMALL, Theme.MUTED, Canvas.Align.LEFT);
    double top = area.getMinY();
    for (int i = 0; i < WORDS.size(); i++) {
      double bottom =
          i < LIMITS.length ? Math.min(area.getMaxY(), plot.yOfLog(LIMITS[i])) : area.getMaxY();
      if (bottom - top > 2) {
        canvas.fill(x, top, BAR, bottom - top, Theme.SCALE.get(i));
        if (bottom - top > 24) {
          canvas.text(
              WORDS.get(i),
              x + BAR + 10,
              (top + bottom) / 2 + 6,
              WORD,
              Theme.INK,
              Canvas.Align.LEFT);
        }
        if (bottom < area.getMaxY() && bottom - top > 40) {
          canvas.text(
              Digits.powerOfTen(LIMITS[i]),
              x + BAR + 10,
              bottom + 6,
              SMALL,
              Theme.MUTED,
              Canvas.Align.LEFT);
        }
        top = bottom;
      }
    }
  }
}
