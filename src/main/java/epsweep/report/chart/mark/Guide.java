package epsweep.report.chart.mark;

import epsweep.analysis.curve.VFit;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One fitted branch as a dashed line that runs on past the corner, with its slope written along it.
 */
public final class Guide {

  /** How far a guide runs on beyond the corner, in decades of ε. */
  private static final double BEYOND = 1.6;

  private final String id;
  private final String words;
  private final Theme.Look look;
  private final double logCorner;
  private final double logLevel;
  private final double slope;
  private final SlopeLine line;

  private Guide(LogPlot plot, String id, String words, Theme.Look look, VFit fit, double slope) {
    this.id = id;
    this.words = words;
    this.look = look;
    this.slope = slope;
    logCorner = StrictMath.log10(fit.cornerEpsilon());
    logLevel = StrictMath.log10(fit.cornerDiscrepancy());
    line = new SlopeLine(plot, logCorner, logLevel, slope);
  }

  /** The branches of a fit whose slopes were measured: a guide lies on a branch, or is not. */
  public static List<Guide> of(LogPlot plot, Drawn drawn) {
    if (drawn.series().fit().isEmpty()) {
      return List.of();
    }
    VFit fit = drawn.series().fit().get();
    Theme.Look look = drawn.look();
    List<Guide> guides = new ArrayList<>();
    if (!Double.isNaN(fit.leftSlope())) {
      String words = "round-off, slope −" + fit.fall();
      guides.add(new Guide(plot, "guide-left-" + drawn.label(), words, look, fit, -fit.fall()));
    }
    if (!Double.isNaN(fit.rightSlope())) {
      String words = rise(drawn, fit) + ", slope +" + fit.order();
      guides.add(new Guide(plot, "guide-right-" + drawn.label(), words, look, fit, fit.order()));
    }
    return guides;
  }

  /** A rise by another power than the scheme's order is not truncation's. */
  private static String rise(Drawn drawn, VFit fit) {
    return fit.order() == drawn.series().scheme().order() ? "truncation" : "no truncation";
  }

  public void paint(Canvas canvas) {
    canvas.mark(id, c -> line.paint(c, far(), near(), look.line(), Theme.dashed(2, 11, 8)));
  }

  /** Where the branch would reach d = 1, which d cannot exceed. */
  private double far() {
    return logCorner - logLevel / slope;
  }

  private double near() {
    return logCorner + (slope < 0 ? BEYOND : -BEYOND);
  }

  /** Whether the line runs through a box. */
  boolean crosses(Rectangle2D box) {
    return line.samples(Math.min(far(), near()), Math.max(far(), near())).stream()
        .anyMatch(box::contains);
  }

  /** The part that no curve covers, for callouts to keep clear of. */
  public List<Point2D> beyondCorner() {
    return line.samples(Math.min(logCorner, near()), Math.max(logCorner, near()));
  }

  /** Writes the slope along the branch where both sides of it leave room. */
  public void label(Canvas canvas, Placer placer, Font font) {
    List<Double> places = new ArrayList<>();
    for (double distance = 0.9; distance <= 8; distance += 0.2) {
      places.add(logCorner + distance / slope);
    }
    line.label(canvas, placer, new Caption(words, font, look.text()), places);
  }
}
