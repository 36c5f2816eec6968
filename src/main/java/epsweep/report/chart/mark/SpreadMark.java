package epsweep.report.chart.mark;

import epsweep.analysis.SeedSpread;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/**
 * The sweet spots of many seeds: a cross from 10 to 90 % of ε* and of d*, a ring at the medians.
 */
public final class SpreadMark {

  private static final Font FONT = Fonts.regular(19);
  private static final double RADIUS = 5;
  private static final double CAP = 7;

  private final LogPlot plot;
  private final Build build;
  private final SeedSpread.Quantiles epsilon;
  private final SeedSpread.Quantiles floor;

  private SpreadMark(LogPlot plot, Build build, SeedSpread spread) {
    this.plot = plot;
    this.build = build;
    epsilon = spread.bestEpsilon();
    floor = spread.floor();
  }

  /** Empty where no seed has a sweet spot, or its d* is 0. */
  public static Optional<SpreadMark> of(LogPlot plot, Build build, SeedSpread spread) {
    return spread.spots() > 0 && spread.floor().low() > 0
        ? Optional.of(new SpreadMark(plot, build, spread))
        : Optional.empty();
  }

  private Point2D middle() {
    return new Point2D.Double(plot.x(epsilon.median()), plot.y(floor.median()));
  }

  /** Draws it and keeps labels off. */
  public void paint(Canvas canvas, Placer placer) {
    Point2D at = middle();
    double left = plot.x(epsilon.low());
    double right = plot.x(epsilon.high());
    double top = plot.y(floor.high());
    double bottom = plot.y(floor.low());
    canvas.mark(
        "sweet-spots-" + build.name(),
        c -> {
          bar(c, left, at.getY(), right, at.getY());
          bar(c, at.getX(), top, at.getX(), bottom);
        });
    placer.take(Ring.circle(canvas, "sweet-spot-" + build.name(), at, RADIUS, Theme.INK, 3));
  }

  /** A line with caps. */
  private static void bar(Canvas canvas, double x1, double y1, double x2, double y2) {
    double dx = y1 == y2 ? 0 : CAP;
    double dy = y1 == y2 ? CAP : 0;
    canvas.line(x1, y1, x2, y2, Theme.INK, Theme.line(2.4));
    canvas.line(x1 - dx, y1 - dy, x1 + dx, y1 + dy, Theme.INK, Theme.line(2.4));
    canvas.line(x2 - dx, y2 - dy, x2 + dx, y2 + dy, Theme.INK, Theme.line(2.4));
  }

  public void label(Canvas canvas, Placer placer) {
    String words = build.name() + ": ε* " + range(epsilon) + ", d* " + range(floor);
    PointLabel.place(
        canvas, placer, middle(), RADIUS, List.of(new Caption(words, FONT, Theme.INK)));
  }

  private static String range(SeedSpread.Quantiles of) {
    return Digits.typeset(of.low(), 2) + " … " + Digits.typeset(of.high(), 2);
  }
}
