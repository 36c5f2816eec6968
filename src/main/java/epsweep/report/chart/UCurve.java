package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.AlternatingHues;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.DigitsAxis;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.Guide;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.KinkNote;
import epsweep.report.chart.mark.MarkedPoint;
import epsweep.report.chart.mark.NoSweetSpot;
import epsweep.report.chart.mark.PredictionMark;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.mark.SweetSpotMark;
import epsweep.report.chart.mark.WithoutMistake;
import epsweep.report.words.CourseWords;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * d(ε) of one group in every build: sweet spots with callouts, the fitted branches as dashed
 * guides, dead zones, and under the axis what to do with ε in each build. Of a wrong gradient, no ε
 * is worth advice: there stands, in pale, what the right one would draw.
 */
final class UCurve implements Figure {

  private static final Font LABEL = Fonts.regular(20);
  private static final double PLOT_LEFT = 45;
  private static final double PLOT_RIGHT = 1690;
  private static final double PLOT_HEIGHT = 900;
  private static final double DIGITS = 34;
  private static final double AXIS_TITLE = 34;
  private static final double FOOTER = 64;
  private static final double RING = 9;

  /** From a curve to a note that still seems to be its own. */
  private static final double NEAR = 200;

  private final Findings findings;
  private final List<Series> series;
  private final List<Drawn> drawn;

  /** What a right gradient would draw; empty unless the gradient is wrong and it is known. */
  private final List<Drawn> right;

  private final boolean wrong;

  /** Of one derivative at several points, that at the point itself. */
  private final List<Drawn> traces;

  private UCurve(Findings findings, List<Series> series, boolean wrong) {
    this.findings = findings;
    this.series = series;
    this.wrong = wrong;
    drawn = Drawn.of(series);
    right = wrong ? right(findings, series) : List.of();
    traces = right.isEmpty() ? traces(findings, series) : List.of();
  }

  private static List<Drawn> traces(Findings findings, List<Series> series) {
    boolean whole = series.get(0).group().equals(findings.whole());
    return findings.pointItself().stream()
        .filter(group -> whole)
        .flatMap(group -> findings.analysed().series(series.get(0).scheme(), group).stream())
        .map(s -> s.labelled(s.label() + ", one point"))
        .map(s -> new Drawn(s, Theme.build(s.build()).pale()))
        .toList();
  }

  private static List<Drawn> right(Findings findings, List<Series> series) {
    return WithoutMistake.of(findings.analysed(), series).stream()
        .map(s -> s.labelled(s.label() + " without the mistake"))
        .map(s -> new Drawn(s, Theme.build(s.build()).pale()))
        .toList();
  }

  /** The chart of what is wrong, if anything is, or of all parameters. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Series> main = findings.main(scheme);
    Optional<Sheet> seeds = SeedsCurve.sheet(findings, main);
    if (seeds.isPresent()) {
      return seeds;
    }
    Optional<Verdict> verdict = findings.analysed().verdict(main.get(0).group());
    boolean wrong = WithoutMistake.isWrong(findings.analysed(), main);
    return Optional.of(
        new Sheet(
            new UCurveWords(findings, main).frame(findings.headline(main), verdict),
            Footers.description(main),
            new UCurve(findings, main, wrong)));
  }

  @Override
  public double height() {
    double advice = wrong ? 0 : Advice.height(drawn.size());
    return DIGITS + PLOT_HEIGHT + AXIS_TITLE + advice + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from + DIGITS;
    LogPlot plot = plot(top);
    plot.paintGrid(canvas);
    List<DeadZone> deadZones =
        drawn.stream().flatMap(d -> DeadZone.of(plot, d.series(), d.look()).stream()).toList();
    deadZones.forEach(zone -> zone.paint(canvas, ""));
    Map<Drawn, IntervalBand> bands = bands(plot);
    bands.forEach((d, band) -> band.paint(canvas, d.label(), d.look().line()));
    paintAxes(canvas, plot);

    Placer placer = new Placer(plot.area(), 7);
    bands.values().forEach(band -> placer.avoidUnderBoxes(band.samples()));
    List<Guide> guides = drawn.stream().flatMap(d -> Guide.of(plot, d).stream()).toList();
    guides.forEach(guide -> guide.paint(canvas));
    guides.forEach(guide -> placer.avoid(guide.beyondCorner()));
    paintCurves(canvas, plot, placer);
    Map<Drawn, PredictionMark> predictions = predictions(plot);
    predictions.values().forEach(mark -> mark.paint(canvas, placer));
    Set<String> told = paintSweetSpots(canvas, plot, placer);
    paintMarkedPoints(canvas, plot, placer);
    deadZones.forEach(zone -> placer.take(zone.hatch()));
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    all().forEach(d -> samples.put(d, d.shape(plot).samples()));
    new CurveNames(samples, guides).paint(canvas, placer);
    DeadZone.label(canvas, placer, deadZones, findings.unmoved(), LABEL);
    if (!wrong) {
      noteCurvesWithoutU(canvas, plot, placer);
    }
    if (findings.hasKinks()) {
      KinkNote.paint(canvas, plot, placer, drawn, guides);
    }
    guides.forEach(guide -> guide.label(canvas, placer, LABEL));
    predictions.forEach((d, mark) -> mark.label(canvas, placer, guides, ring(plot, d)));
    if (!wrong) {
      new Advice(findings, drawn, told, plot).paint(canvas, top + PLOT_HEIGHT + AXIS_TITLE);
    }
  }

  private LogPlot plot(double top) {
    return new LogPlot(
        new Rectangle2D.Double(PLOT_LEFT, top, PLOT_RIGHT - PLOT_LEFT, PLOT_HEIGHT),
        Ranges.epsilon(series.get(0).epsilon()),
        Ranges.discrepancy(all().stream().map(Drawn::series).toList()),
        true,
        20);
  }

  private void paintAxes(Canvas canvas, LogPlot plot) {
    Rectangle2D area = plot.area();
    plot.paintAxes(canvas);
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), area.getMaxY() + 62, LABEL);
    canvas.upright("discrepancy d(ε)", 26, area.getCenterY(), LABEL);
    new DigitsAxis(plot, series.stream().map(Series::build).toList()).paint(canvas);
  }

  private void paintMarkedPoints(Canvas canvas, LogPlot plot, Placer placer) {
    List<MarkedPoint> marks =
        MarkedPoint.of(
            plot, findings.analysed().sweep().plan().marks(), series.get(0).group().name());
    marks.forEach(mark -> mark.paint(canvas, placer));
    marks.forEach(mark -> mark.label(canvas, placer));
  }

  private List<Drawn> all() {
    return Stream.of(traces, right, drawn).flatMap(List::stream).toList();
  }

  private Map<Drawn, IntervalBand> bands(LogPlot plot) {
    Map<Drawn, IntervalBand> bands = new LinkedHashMap<>();
    drawn.stream()
        .filter(d -> d.series().curve().interval().isPresent())
        .forEach(d -> bands.put(d, new IntervalBand(plot, d.series().curve())));
    return bands;
  }

  private void paintCurves(Canvas canvas, LogPlot plot, Placer placer) {
    List<Drawn> thickFirst = Drawn.thickFirst(all());
    AlternatingHues hues = new AlternatingHues(plot, thickFirst, 1);
    for (Drawn curve : thickFirst) {
      CurveShape shape = curve.shape(plot);
      shape.paint(canvas, "curve-" + curve.label(), curve.label(), curve.look(), 1);
      hues.paint(canvas, curve);
      placer.avoid(shape.samples());
    }
  }

  /** The labels of the curves whose ε* and d* stand beside their rings. */
  private Set<String> paintSweetSpots(Canvas canvas, LogPlot plot, Placer placer) {
    Map<String, SweetSpotMark> marks = new LinkedHashMap<>();
    for (Drawn curve : drawn) {
      curve
          .series()
          .sweetSpot()
          .ifPresent(spot -> marks.put(curve.label(), new SweetSpotMark(plot, curve, spot)));
    }
    marks.values().forEach(mark -> mark.dropLine(canvas, placer));
    Set<String> told = new HashSet<>();
    marks.forEach(
        (label, mark) -> {
          if (mark.callOut(canvas, placer)) {
            told.add(label);
          }
        });
    for (Drawn curve : right) {
      String id = "sweet-spot-" + curve.label();
      ring(plot, curve)
          .ifPresent(at -> placer.take(Ring.circle(canvas, id, at, RING, curve.look().line(), 3)));
    }
    return told;
  }

  private Map<Drawn, PredictionMark> predictions(LogPlot plot) {
    Map<Drawn, PredictionMark> marks = new LinkedHashMap<>();
    if (right.isEmpty()) {
      drawn.forEach(d -> PredictionMark.of(plot, d, 1, wrong).ifPresent(m -> marks.put(d, m)));
    }
    return marks;
  }

  private static Optional<Point2D> ring(LogPlot plot, Drawn curve) {
    return curve.series().sweetSpot().map(spot -> Drawn.at(plot, spot));
  }

  private void noteCurvesWithoutU(Canvas canvas, LogPlot plot, Placer placer) {
    for (Drawn curve : drawn) {
      CurveAnalysis a = curve.series().analysis();
      if (a.shape() == Shape.U) {
        continue;
      }
      String no = a.shape() == Shape.EXTRAPOLATED ? ", extrapolated: " : ", no U: ";
      String words = curve.label() + no + Digits.typeset(CourseWords.of(curve.series()));
      String few = curve.label() + ", " + NoSweetSpot.words(a);
      double level = a.plateau().level();
      double d = Double.isNaN(level) ? a.least().discrepancy() : level;
      double height = plot.y(Math.max(d, StrictMath.pow(10, plot.bottomLog())));
      Caption note = new Caption(words, LABEL, curve.look().text());
      Caption shorter = new Caption(few, LABEL, curve.look().text());
      Rectangle2D area = plot.area();
      if (note.place(canvas, placer, around(area, height, NEAR, note)).isEmpty()
          && shorter.place(canvas, placer, around(area, height, NEAR, shorter)).isEmpty()) {
        note.place(canvas, placer, around(area, height, area.getHeight(), note));
      }
    }
  }

  /** Places for a note above and under a height, the nearest first, from the middle outward. */
  private static List<Rectangle2D> around(
      Rectangle2D area, double height, double furthest, Caption note) {
    List<Rectangle2D> places = new ArrayList<>();
    double middle = area.getCenterX() - note.width() / 2;
    for (double away = 20; away < furthest; away += 20) {
      for (double aside = 0; aside < area.getWidth() / 2; aside += 60) {
        for (double x : new double[] {middle - aside, middle + aside}) {
          places.add(note.at(x, height + away));
          places.add(note.at(x, height - away - note.height()));
        }
      }
    }
    return places;
  }
}
