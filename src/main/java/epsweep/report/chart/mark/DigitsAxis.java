package epsweep.report.chart.mark;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/**
 * At the right of a plot of d how many decimal digits of g and n agree, −log₁₀ d, with a mark at
 * the u of each format: so many its numbers have.
 */
public final class DigitsAxis {

  private static final Font TICK = Fonts.regular(20);
  private static final Font NAME = Fonts.semiBold(18);
  private static final double GAP = 11;
  private static final double SIZE = 9;
  private static final double NAMES = 36;
  private static final double PITCH = 24;

  private final LogPlot plot;
  private final List<Format> formats;

  public DigitsAxis(LogPlot plot, List<Build> builds) {
    this.plot = plot;
    formats =
        builds.stream()
            .map(Build::format)
            .distinct()
            .sorted(Comparator.comparingDouble(Format::unitRoundoff).reversed())
            .toList();
  }

  public void paint(Canvas canvas) {
    Rectangle2D area = plot.area();
    double left = area.getMaxX() + GAP;
    canvas.text("digits that agree", left, area.getMinY() - 12, TICK, Theme.INK, Canvas.Align.LEFT);
    int rows = (int) Math.max(2, area.getHeight() / 44);
    for (Decades.Tick tick : Decades.ticks(plot.bottomLog(), 0, rows)) {
      String digits = Long.toString(Math.round(-tick.log()));
      double baseline = plot.yOfLog(tick.log()) + 7;
      canvas.text(digits, left, baseline, TICK, Theme.INK, Canvas.Align.LEFT);
    }
    names(canvas, left + NAMES);
  }

  /** From the bottom upward, so that those below the axis stack on it. */
  private void names(Canvas canvas, double left) {
    Rectangle2D area = plot.area();
    double free = area.getMaxY();
    for (int i = formats.size() - 1; i >= 0; i--) {
      Format format = formats.get(i);
      Theme.Look look = Theme.format(format);
      double at = plot.y(format.unitRoundoff());
      boolean below = at > area.getMaxY();
      double y = Math.min(free, at);
      free = y - PITCH;
      String has =
          format.name() + " has " + Digits.fixed(-StrictMath.log10(format.unitRoundoff()), 1);
      canvas.fill(below ? down(left, y) : leftward(left, at), look.line());
      canvas.text(has, left + 2 * SIZE + 4, y + 6, NAME, look.text(), Canvas.Align.LEFT);
    }
  }

  private static Path2D leftward(double x, double y) {
    return triangle(x, y, x + 1.6 * SIZE, y - SIZE, x + 1.6 * SIZE, y + SIZE);
  }

  private static Path2D down(double x, double y) {
    return triangle(x + SIZE, y + SIZE, x, y - 0.6 * SIZE, x + 2 * SIZE, y - 0.6 * SIZE);
  }

  private static Path2D triangle(double x, double y, double x2, double y2, double x3, double y3) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x2, y2);
    path.lineTo(x3, y3);
    path.closePath();
    return path;
  }
}
