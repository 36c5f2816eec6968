package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.NoSweetSpot;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.mark.SlopeLine;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One build's d(ε) under every scheme, with each one's numbers under the axis. */
final class SchemesPanel {

  private static final double HEADING = 38;
  private static final double PLOT_HEIGHT = 720;
  private static final double FONT_SIZE = 18;
  private static final double LABELS = 1.4 * FONT_SIZE;
  private static final double AXIS_TITLE = 46;
  private static final double ROW = 30;
  private static final double NUMBERS = 150;
  private static final Font SMALL = Fonts.regular(18);
  private static final Font WORD = Fonts.semiBold(20);

  /** Decades of ε that a guide runs on beyond the corner. */
  private static final double BEYOND = 1.2;

  /** From the panel's top to the middle of its vertical axis. */
  static final double AXIS_MIDDLE = HEADING + PLOT_HEIGHT / 2;

  private final Findings findings;
  private final List<Series> series;

  /**
   * @param series of one build, by each scheme
   */
  SchemesPanel(Findings findings, List<Series> series) {
    this.findings = findings;
    this.series = series;
  }

  List<Series> series() {
    return series;
  }

  double height() {
    return HEADING + PLOT_HEIGHT + LABELS + AXIS_TITLE + ROW * series.size();
  }

  void paint(Canvas canvas, Rectangle2D room, LogPlot.Range y) {
    double top = room.getY() + HEADING;
    Rectangle2D place =
        new Rectangle2D.Double(room.getX(), top, room.getWidth(), PLOT_HEIGHT + LABELS);
    LogPlot plot = new LogPlot(place, Ranges.epsilon(series.get(0).epsilon()), y, true, FONT_SIZE);
    Rectangle2D area = plot.area();
    Panel.heading(canvas, plot, series.get(0).build());
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    double below = area.getMaxY() + LABELS + 32;
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), below, SMALL);
    Placer placer = new Placer(area, 6);
    guides(canvas, plot, placer);
    curves(canvas, plot, placer);
    List<Ring> rings = rings(plot);
    rings.forEach(ring -> ring.paint(canvas, placer));
    nameRoundOff(canvas, plot, placer);
    name(canvas, plot, placer);
    rings.forEach(ring -> ring.labelNear(canvas, placer));
    numbers(canvas, area.getMinX(), below + 42);
  }

  private static CurveShape shape(LogPlot plot, Series curve) {
    return new CurveShape(plot, curve.epsilon(), curve.discrepancy());
  }

  private static Theme.Look look(Series curve) {
    return Theme.scheme(curve.scheme());
  }

  /** A line of the fitted branch, the left one's slope or the right one's. */
  private static SlopeLine line(LogPlot plot, VFit fit, double slope) {
    double logX = StrictMath.log10(fit.cornerEpsilon());
    return new SlopeLine(plot, logX, StrictMath.log10(fit.cornerDiscrepancy()), slope);
  }

  /** Each right branch, and the left one of the largest ε*, which all share. */
  private void guides(Canvas canvas, LogPlot plot, Placer placer) {
    for (Series curve : series) {
      Optional<VFit> fit = curve.fit();
      if (fit.isPresent()) {
        double corner = StrictMath.log10(fit.get().cornerEpsilon());
        SlopeLine right = line(plot, fit.get(), fit.get().order());
        guide(canvas, placer, right, corner - BEYOND, corner + 20, look(curve).line());
      }
    }
    series.stream()
        .flatMap(curve -> curve.fit().stream())
        .max(Comparator.comparingDouble(VFit::cornerEpsilon))
        .ifPresent(
            fit -> {
              double corner = StrictMath.log10(fit.cornerEpsilon());
              guide(
                  canvas,
                  placer,
                  line(plot, fit, -fit.fall()),
                  corner - 20,
                  corner + BEYOND,
                  Theme.INK);
            });
  }

  private static void guide(
      Canvas canvas, Placer placer, SlopeLine line, double from, double to, Color colour) {
    line.paint(canvas, from, to, colour, Theme.dashed(1.8, 9, 7));
    placer.avoidUnderBoxes(line.samples(from, to));
    canvas.curves().addAll(line.samples(from, to));
  }

  private void curves(Canvas canvas, LogPlot plot, Placer placer) {
    List<Series> thickFirst = new ArrayList<>(series);
    thickFirst.sort(Comparator.comparingDouble(curve -> -look(curve).width()));
    for (Series curve : thickFirst) {
      CurveShape shape = shape(plot, curve);
      String id = curve.scheme().label() + "-" + curve.label();
      shape.paint(canvas, id, curve.scheme().label() + " " + curve.label(), look(curve), 1);
      placer.avoid(shape.samples());
    }
  }

  private List<Ring> rings(LogPlot plot) {
    List<Ring> rings = new ArrayList<>();
    for (Series curve : series) {
      Theme.Look look = look(curve);
      curve
          .sweetSpot()
          .flatMap(
              spot ->
                  Ring.of(
                      plot,
                      spot.epsilon(),
                      spot.discrepancy(),
                      "sweet-spot-" + curve.scheme().label() + "-" + curve.label(),
                      look.line(),
                      List.of(
                          new Caption(
                              "ε* = " + Digits.typeset(spot.epsilon(), 2), SMALL, look.text()))))
          .ifPresent(rings::add);
    }
    return rings;
  }

  /** The left branch, which all share, by the first scheme that leaves room. */
  private void nameRoundOff(Canvas canvas, LogPlot plot, Placer placer) {
    for (String words : List.of("round-off, slope −", "slope −")) {
      for (Series curve : series) {
        Optional<VFit> fit = curve.fit();
        if (fit.isPresent()
            && line(plot, fit.get(), -fit.get().fall())
                .label(
                    canvas,
                    placer,
                    new Caption(words + fit.get().fall(), SMALL, Theme.INK),
                    places(fit.get().cornerEpsilon(), -0.8))) {
          return;
        }
      }
    }
  }

  /** Each scheme's name with its slope along the right branch, or else beside its curve. */
  private void name(Canvas canvas, LogPlot plot, Placer placer) {
    for (Series curve : series) {
      Optional<VFit> fit = curve.fit();
      boolean named = fit.isPresent() && nameAlong(canvas, plot, placer, curve, fit.get());
      if (!named) {
        Caption bare = new Caption(curve.scheme().label(), WORD, look(curve).text());
        double from = fit.map(VFit::cornerEpsilon).orElse(0.0);
        List<Point2D> right = shape(plot, curve).samples();
        right.removeIf(p -> from > 0 && p.getX() < plot.x(from));
        bare.place(canvas, placer, bare.beside(right, 14));
      }
    }
  }

  private static boolean nameAlong(
      Canvas canvas, LogPlot plot, Placer placer, Series curve, VFit fit) {
    List<Double> places = places(fit.cornerEpsilon(), 0.8 / fit.order());
    String scheme = curve.scheme().label();
    return Stream.of(scheme + ", slope +" + fit.order(), scheme)
        .map(words -> new Caption(words, WORD, look(curve).text()))
        .anyMatch(words -> line(plot, fit, fit.order()).label(canvas, placer, words, places));
  }

  /** Abscissas from the corner outward, starting with one step; in decades. */
  private static List<Double> places(double corner, double step) {
    List<Double> places = new ArrayList<>();
    for (double distance = step; Math.abs(distance) <= 8; distance += step / 4) {
      places.add(StrictMath.log10(corner) + distance);
    }
    return places;
  }

  private void numbers(Canvas canvas, double left, double top) {
    double y = top;
    for (Series curve : series) {
      String words =
          curve
              .sweetSpot()
              .map(
                  s ->
                      "ε* "
                          + Digits.typeset(s.epsilon(), 2)
                          + "   d* "
                          + Digits.typeset(s.discrepancy(), s.digits())
                          + rise(curve)
                          + "   "
                          + losses(curve.scheme())
                          + " losses")
              .orElseGet(() -> NoSweetSpot.words(curve.analysis()));
      String scheme = curve.scheme().label();
      canvas.text(scheme, left, y, Fonts.semiBold(18), look(curve).text(), Canvas.Align.LEFT);
      canvas.text(words, left + NUMBERS, y, SMALL, Theme.INK, Canvas.Align.LEFT);
      y += ROW;
    }
  }

  private static String rise(Series curve) {
    return curve.fit().map(fit -> "   rises with slope " + fit.order()).orElse("");
  }

  /** For all parameters. */
  private int losses(Scheme scheme) {
    return scheme.losses(findings.whole().size());
  }
}
