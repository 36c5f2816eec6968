package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.PowerLaw;
import epsweep.report.chart.mark.PredictionMark;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.mark.SlopeLine;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.Style;
import epsweep.report.words.Findings;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GroupTruth;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The curves of one build's error budget with their names, the floor of the backpropagation's own
 * round-off, and the sweet spot, measured and predicted.
 */
final class BudgetCurves {

  private static final Font WORD = Fonts.semiBold(19);
  private static final Font SMALL = Fonts.regular(18);
  private static final Theme.Look DEAD_LOOK = new Theme.Look(Theme.FRAME, Theme.MUTED, 1);
  private static final Theme.Look MARKS = new Theme.Look(Theme.INK, Theme.INK, 3);
  private static final float TOTAL_WIDTH = 8;

  /** Backpropagation's round-off is a few u, of an ill-conditioned gradient some thousand. */
  private static final double MOST_ROUNDINGS = 1e4;

  private static final double HIGHEST_ROUND_OFF = 0.1;

  private final Findings findings;
  private final Series series;
  private final LogPlot plot;
  private final double[] epsilon;
  private final ErrorBudget budget;
  private final Placer placer;

  /**
   * @param series with an error budget
   */
  BudgetCurves(Findings findings, Series series, LogPlot plot) {
    this.findings = findings;
    this.series = series;
    this.plot = plot;
    epsilon = series.epsilon();
    budget = series.budget().orElseThrow();
    placer = new Placer(plot.area(), 6);
  }

  /** The total, truncation and round-off, with a ring at the sweet spot. */
  static List<PlainLine> plain(Series series, Style style) {
    ErrorBudget budget = series.budget().orElseThrow();
    PlainLine total =
        PlainLine.of(
            new Drawn(series, style.inks().broad(series.build())), "total", budget.total());
    PlainLine ringed =
        series
            .sweetSpot()
            .map(spot -> total.with(spot.epsilon(), total(series, budget, spot)))
            .orElse(total);
    Theme.Look dots = style.inks().of(Theme.ROUND_OFF);
    Theme.Look dashes = style.inks().of(Theme.TRUNCATION);
    return List.of(
        ringed,
        PlainLine.of(new Drawn(series, dots), "round-off", budget.roundOff()),
        PlainLine.of(new Drawn(series, dashes), "truncation", budget.truncation()));
  }

  private static double total(Series series, ErrorBudget budget, SweetSpot spot) {
    return budget.total()[Arrays.binarySearch(series.epsilon(), spot.epsilon())];
  }

  /** Whether the gradient is off by far more than roundings: that is no round-off but an error. */
  static boolean isOff(Series series, double floor) {
    double roundOff = MOST_ROUNDINGS * series.build().unitRoundoff();
    return floor >= Math.min(HIGHEST_ROUND_OFF, roundOff);
  }

  /** How high the totals rise above what an axis of some budgets shows; empty if they do not. */
  static Optional<String> above(List<Series> series, LogPlot.Range errors) {
    double most =
        series.stream()
            .flatMapToDouble(s -> Arrays.stream(s.budget().orElseThrow().total()))
            .filter(e -> e < Double.POSITIVE_INFINITY)
            .max()
            .orElse(0);
    return most > errors.high() ? Optional.of(Digits.typeset(most, 1)) : Optional.empty();
  }

  /** The gradient's own error, where it is known. */
  static Optional<Double> floor(Series series) {
    return series.truth().map(GroupTruth::backpropagation).filter(floor -> floor > 0);
  }

  /**
   * @param crossover where a line from top to bottom stands, for labels to keep clear of
   */
  void paint(Canvas canvas, OptionalDouble crossover) {
    int fall = series.scheme().derivative();
    int order = series.scheme().order();
    crossover.ifPresent(at -> avoidUpright(canvas, plot.x(at)));
    Optional<DeadZone> dead = DeadZone.of(plot, series, DEAD_LOOK);
    dead.ifPresent(zone -> zone.paint(canvas, ""));
    List<Point2D> total = curve(canvas, "total", budget.total(), total());
    List<Point2D> roundOff = curve(canvas, "round-off", budget.roundOff(), Theme.ROUND_OFF);
    List<Point2D> truncation = curve(canvas, "truncation", budget.truncation(), Theme.TRUNCATION);
    Optional<SlopeLine> falling = PowerLaw.through(plot, epsilon, budget.roundOff(), -fall);
    Optional<SlopeLine> rising = PowerLaw.through(plot, epsilon, budget.truncation(), order);
    falling.ifPresent(line -> guide(canvas, line));
    rising.ifPresent(line -> guide(canvas, line));
    dead.ifPresent(zone -> placer.take(zone.hatch()));
    Optional<Double> floor = floor(series).filter(e -> e > StrictMath.pow(10, plot.bottomLog()));
    floor.ifPresent(level -> floorLine(canvas, level));
    DeadZone.label(canvas, placer, dead.stream().toList(), findings.unmoved(), SMALL);
    // 2 d is the error where |n| is |g|
    Optional<PredictionMark> predicted =
        PredictionMark.of(plot, new Drawn(series, MARKS), 2, false);
    predicted.ifPresent(mark -> mark.paint(canvas, placer));
    Optional<Ring> ring = series.sweetSpot().flatMap(this::ring);
    ring.ifPresent(mark -> mark.paint(canvas, placer));
    ring.ifPresent(mark -> mark.label(canvas, placer));
    name(canvas, falling, roundOff, "round-off", ", slope −" + fall);
    name(canvas, rising, truncation, "truncation", ", slope +" + order);
    predicted.ifPresent(mark -> mark.label(canvas, placer, List.of(), ring.map(Ring::at)));
    floor.ifPresent(level -> floorLabel(canvas, level));
    Caption words = new Caption("total", WORD, total().text());
    Collections.reverse(total);
    words.place(canvas, placer, words.beside(total, 14));
  }

  private void avoidUpright(Canvas canvas, double x) {
    Rectangle2D area = plot.area();
    List<Point2D> points = new ArrayList<>();
    for (double y = area.getMinY(); y < area.getMaxY(); y += 10) {
      points.add(new Point2D.Double(x, y));
    }
    avoid(canvas, points);
  }

  /** The total is the build's, and has its hue. */
  private Theme.Look total() {
    Theme.Look look = Theme.build(series.build());
    return new Theme.Look(look.line(), look.text(), TOTAL_WIDTH);
  }

  private List<Point2D> curve(Canvas canvas, String part, double[] error, Theme.Look look) {
    CurveShape shape = CurveShape.runningOut(plot, epsilon, error);
    shape.paint(canvas, part + "-" + series.label(), part + " " + series.label(), look, 1);
    placer.avoid(shape.samples());
    return shape.samples();
  }

  private void guide(Canvas canvas, SlopeLine line) {
    double from = StrictMath.log10(epsilon[0]);
    double to = StrictMath.log10(epsilon[epsilon.length - 1]);
    line.paint(canvas, from, to, Theme.FRAME, Theme.line(1.4));
    avoid(canvas, line.samples(from, to));
  }

  private void avoid(Canvas canvas, List<Point2D> points) {
    placer.avoid(points);
    canvas.curves().addAll(points);
  }

  private void floorLine(Canvas canvas, double level) {
    double y = plot.y(level);
    Rectangle2D area = plot.area();
    canvas.line(area.getMinX(), y, area.getMaxX(), y, Theme.MUTED, Theme.line(1.6));
    List<Point2D> points = new ArrayList<>();
    for (double x = area.getMinX() + 4; x < area.getMaxX(); x += 10) {
      points.add(new Point2D.Double(x, y));
    }
    avoid(canvas, points);
  }

  /** Its value; a legend says what it is of. */
  private void floorLabel(Canvas canvas, double level) {
    Rectangle2D area = plot.area();
    Caption value = new Caption(Digits.typeset(level, 2), SMALL, Theme.MUTED);
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double x = area.getMinX() + 12; x < area.getMaxX() - value.width(); x += 20) {
      boxes.add(value.at(x, plot.y(level) + 7));
      boxes.add(value.at(x, plot.y(level) - 7 - value.height()));
    }
    value.place(canvas, placer, boxes);
  }

  /** The measured sweet spot of d, on the total. */
  private Optional<Ring> ring(SweetSpot spot) {
    double total = total(series, budget, spot);
    String value = "ε* = " + Digits.typeset(spot.epsilon(), 2);
    List<Caption> captions =
        List.of(
            new Caption("measured " + value, SMALL, MARKS.text()),
            new Caption(value, SMALL, MARKS.text()));
    String id = "sweet-spot-" + series.label();
    return Ring.of(plot, spot.epsilon(), total, id, MARKS.line(), captions);
  }

  /** Along the branch if it has its slope, else beside it without a law. */
  private void name(
      Canvas canvas, Optional<SlopeLine> law, List<Point2D> curve, String words, String slope) {
    List<Double> places = new ArrayList<>();
    for (double share = 0.05; share < 0.95; share += 0.02) {
      double left = StrictMath.log10(epsilon[0]);
      double right = StrictMath.log10(epsilon[epsilon.length - 1]);
      places.add(left + share * (right - left));
    }
    Caption caption = new Caption(words + slope, WORD, Theme.INK);
    if (law.isPresent() && law.get().label(canvas, placer, caption, places)) {
      return;
    }
    Caption bare = new Caption(words, WORD, Theme.INK);
    bare.place(canvas, placer, bare.beside(curve, 14));
  }
}
