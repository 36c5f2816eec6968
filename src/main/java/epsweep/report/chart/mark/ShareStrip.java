package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.analysis.curve.ErrorShares;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Truncation's share of the error over ε, 0 to 100 %, under a plot whose ε axis it shares. */
public final class ShareStrip {

  private static final Font TICK = Fonts.regular(16);
  private static final Font HEADING = Fonts.regular(18);
  private static final Font WORD = Fonts.semiBold(18);
  private static final double DOT = 7;

  /** Points farther apart than this get others between them. */
  private static final double FINE = 12;

  private final LogPlot plot;
  private final String build;
  private final double[] epsilon;
  private final ErrorShares shares;
  private final Rectangle2D area;

  /**
   * @param top of the strip
   */
  public ShareStrip(LogPlot plot, Series series, ErrorShares shares, double top, double height) {
    this.plot = plot;
    build = series.label();
    epsilon = series.epsilon();
    this.shares = shares;
    Rectangle2D above = plot.area();
    area = new Rectangle2D.Double(above.getX(), top, above.getWidth(), height);
  }

  public void paint(Canvas canvas) {
    double[] share = shares.truncation();
    int from = 0;
    while (from < share.length) {
      int to = from;
      while (to < share.length && !Double.isNaN(share[to])) {
        to++;
      }
      if (to > from) {
        fill(canvas, from, to);
      }
      from = to + 1;
    }
    paintAxes(canvas);
    if (Arrays.stream(share).allMatch(Double::isNaN)) {
      double baseline = area.getCenterY() - 12;
      canvas.text(
          "no error to part", area.getCenterX(), baseline, HEADING, Theme.INK, Canvas.Align.CENTRE);
    }
    shares.crossover().ifPresent(epsilonThere -> mark(canvas, epsilonThere));
  }

  /** Points {@code from} to {@code to}, each as wide as half the way to its neighbours. */
  private void fill(Canvas canvas, int from, int to) {
    double left = plot.x(epsilon[from]);
    double right = plot.x(epsilon[to - 1]);
    if (to == from + 1) {
      left -= 3;
      right += 3;
    }
    Path2D truncation = new Path2D.Double();
    truncation.moveTo(left, area.getMaxY());
    truncation.lineTo(left, y(shares.truncation()[from]));
    truncation.lineTo(plot.x(epsilon[from]), y(shares.truncation()[from]));
    for (int i = from + 1; i < to; i++) {
      lineTo(truncation, i);
    }
    truncation.lineTo(right, y(shares.truncation()[to - 1]));
    truncation.lineTo(right, area.getMaxY());
    truncation.closePath();
    canvas.fill(left, area.getMinY(), right - left, area.getHeight(), Theme.FALLING);
    canvas.fill(truncation, Theme.RISING);
  }

  /**
   * On from the point before. Both errors are powers of ε, so that it is the logarithm of their
   * ratio that runs straight between points that lie far apart.
   */
  private void lineTo(Path2D path, int i) {
    double before = shares.truncation()[i - 1];
    double after = shares.truncation()[i];
    double x = plot.x(epsilon[i - 1]);
    double width = plot.x(epsilon[i]) - x;
    int steps = before * (1 - before) * after * (1 - after) > 0 ? (int) (width / FINE) : 0;
    double odds = after * (1 - before) / ((1 - after) * before);
    for (int k = 1; k < steps; k++) {
      double ratio = before / (1 - before) * StrictMath.pow(odds, (double) k / steps);
      path.lineTo(x + width * k / steps, y(ratio / (1 + ratio)));
    }
    path.lineTo(x + width, y(after));
  }

  private double y(double share) {
    return area.getMaxY() - share * area.getHeight();
  }

  private void paintAxes(Canvas canvas) {
    double middle = area.getCenterY();
    canvas.line(area.getMinX(), middle, area.getMaxX(), middle, Theme.PAPER, Theme.dashed(2, 9, 7));
    canvas.stroke(area, Theme.FRAME, Theme.line(1.6));
    for (int percent = 0; percent <= 100; percent += 50) {
      double baseline = y(percent / 100.0) + 6;
      double right = area.getMinX() - 9;
      canvas.text(percent + " %", right, baseline, TICK, Theme.INK, Canvas.Align.RIGHT);
    }
    plot.labelHorizontal(canvas, area.getMaxY());
    double baseline = area.getMinY() - 12;
    canvas.text(
        "truncation’s share", area.getMinX(), baseline, HEADING, Theme.MUTED, Canvas.Align.LEFT);
    name(canvas, "round-off", false);
    name(canvas, "truncation", true);
  }

  /** Names a colour where it fills most of the strip's height for long enough. */
  private void name(Canvas canvas, String word, boolean truncation) {
    double[] share = shares.truncation();
    double best = 0;
    double middle = 0;
    int from = 0;
    for (int i = 0; i <= share.length; i++) {
      boolean inside = i < share.length && (truncation ? share[i] > 0.8 : share[i] < 0.2);
      if (!inside) {
        double width = i > from ? plot.x(epsilon[i - 1]) - plot.x(epsilon[from]) : 0;
        middle = width > best ? plot.x(epsilon[from]) + width / 2 : middle;
        best = Math.max(best, width);
        from = i + 1;
      }
    }
    if (best > Fonts.width(WORD, word) + 12) {
      double baseline = area.getCenterY() + 0.25 * area.getHeight();
      canvas.text(word, middle, baseline, WORD, Theme.INK, Canvas.Align.CENTRE);
    }
  }

  private void mark(Canvas canvas, double crossover) {
    double x = plot.x(crossover);
    double y = area.getCenterY();
    Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    canvas.mark(
        "crossover-" + build,
        c -> {
          c.fill(dot, Theme.PAPER);
          c.stroke(dot, Theme.INK, Theme.line(2.4));
        });
    String words = "50 % at ε = " + Digits.typeset(crossover, 2);
    double baseline = area.getMinY() - 12;
    canvas.text(words, area.getMaxX(), baseline, HEADING, Theme.INK, Canvas.Align.RIGHT);
  }
}
