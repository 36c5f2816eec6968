package epsweep.report.chart;

import epsweep.analysis.VFit;
import epsweep.arithmetic.Build;
import epsweep.report.Digits;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One fitted branch as a dashed line that runs on past the kink, with its slope written along it.
 */
final class Guide {

  /** How far a guide runs on beyond the kink, in decades of ε. */
  private static final double BEYOND = 1.6;

  private final LogPlot plot;
  private final String id;
  private final String words;
  private final Theme.Look look;
  private final double logKink;
  private final double logLevel;
  private final double slope;

  private Guide(LogPlot plot, String id, String words, Theme.Look look, VFit fit, double slope) {
    this.plot = plot;
    this.id = id;
    this.words = words;
    this.look = look;
    this.slope = slope;
    logKink = StrictMath.log10(fit.kinkEpsilon());
    logLevel = StrictMath.log10(fit.kinkDiscrepancy());
  }

  /** The left and the right branch of a fit. */
  static List<Guide> of(LogPlot plot, Build build, VFit fit, Theme.Look look) {
    String power = fit.order() == 1 ? "ε" : fit.order() == 2 ? "ε²" : "ε⁴";
    return List.of(
        new Guide(
            plot,
            "guide-left-" + build.name(),
            build.name() + " round-off ~ u/ε" + measured(fit.leftSlope()),
            look,
            fit,
            -1),
        new Guide(
            plot,
            "guide-right-" + build.name(),
            "truncation ~ " + power + measured(fit.rightSlope()),
            look,
            fit,
            fit.order()));
  }

  private static String measured(double slope) {
    if (Double.isNaN(slope)) {
      return "";
    }
    String sign = slope < 0 ? "−" : "+";
    return " (slope " + sign + Digits.fixed(Math.abs(slope), 2) + ")";
  }

  private double logAt(double logEpsilon) {
    return logLevel + slope * (logEpsilon - logKink);
  }

  void paint(Canvas canvas) {
    double span = -logLevel; // d = 1, which d cannot exceed
    double far = logKink + (slope < 0 ? -span : span / slope);
    double near = logKink + (slope < 0 ? BEYOND : -BEYOND);
    Path2D line = new Path2D.Double();
    line.moveTo(plot.xOfLog(far), plot.yOfLog(logAt(far)));
    line.lineTo(plot.xOfLog(near), plot.yOfLog(logAt(near)));
    canvas.mark(
        id,
        c ->
            c.clipped(
                plot.area(), inner -> inner.stroke(line, look.line(), Theme.dashed(2, 11, 8))));
  }

  /** The part that no curve covers, for callouts to keep clear of. */
  List<Point2D> beyondKink() {
    List<Point2D> samples = new ArrayList<>();
    for (double t = 0; t <= BEYOND; t += 0.05) {
      double log = logKink + (slope < 0 ? t : -t);
      samples.add(new Point2D.Double(plot.xOfLog(log), plot.yOfLog(logAt(log))));
    }
    return samples;
  }

  /** Writes the slope along the branch where both sides of it leave room. */
  void label(Canvas canvas, Placer placer, Font font) {
    double perDecade = plot.xOfLog(1) - plot.xOfLog(0);
    double rise = plot.yOfLog(0) - plot.yOfLog(1);
    double angle = -StrictMath.atan2(slope * rise, perDecade);
    double width = Fonts.width(font, words);
    for (double side : new double[] {-1, 1}) {
      for (double distance = 0.9; distance <= 8; distance += 0.2) {
        double log = logKink + (slope < 0 ? -distance : distance / slope);
        double gap = side * (font.getSize2D() + 2);
        double x = plot.xOfLog(log) - gap * StrictMath.sin(angle);
        double y = plot.yOfLog(logAt(log)) + gap * StrictMath.cos(angle);
        List<Rectangle2D> stretch = stretch(x, y, angle, width, font.getSize2D());
        if (stretch.stream().allMatch(placer::isFree)) {
          stretch.forEach(placer::take);
          canvas.turned(words, x, y, angle, font, look.text());
          return;
        }
      }
    }
  }

  /** The turned text as a chain of small upright boxes. */
  private static List<Rectangle2D> stretch(
      double x, double y, double angle, double width, double size) {
    List<Rectangle2D> boxes = new ArrayList<>();
    double half = size / 2;
    for (double t = -width / 2; t <= width / 2; t += half) {
      boxes.add(
          new Rectangle2D.Double(
              x + t * StrictMath.cos(angle) - half / 2,
              y + t * StrictMath.sin(angle) - half / 2,
              half,
              half));
    }
    return boxes;
  }
}
