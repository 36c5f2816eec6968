package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** The heading of a build's panel: its name, and u at the right. */
public final class Panel {

  private static final Font NAME = Fonts.semiBold(23);
  private static final Font SMALL = Fonts.regular(18);
  private static final double GAP = 16;

  private Panel() {}

  /** Writes the heading right above the plot. */
  public static void heading(Canvas canvas, LogPlot plot, Build build) {
    heading(canvas, plot, build, plot.area().getMinY() - GAP);
  }

  public static void heading(Canvas canvas, LogPlot plot, Build build, double baseline) {
    Rectangle2D area = plot.area();
    String u = "u = " + Digits.typeset(build.unitRoundoff(), 2);
    canvas.text(u, area.getMaxX(), baseline, SMALL, Theme.MUTED, Canvas.Align.RIGHT);
    double width = area.getWidth() - Fonts.width(SMALL, u) - 20;
    Font font = Fonts.shrunk(NAME, build.name(), width);
    canvas.text(build.name(), area.getMinX(), baseline, font, Theme.INK, Canvas.Align.LEFT);
  }
}
