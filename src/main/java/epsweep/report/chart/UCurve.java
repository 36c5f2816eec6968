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
import epsweep.report.chart.kit.Scale;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.Guide;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.KinkNote;
import epsweep.report.chart.mark.PredictionMark;
import epsweep.report.chart.mark.SweetSpotMark;
import epsweep.report.chart.mark.Zones;
import epsweep.report.words.CourseWords;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * d(ε) of one group in every build: sweet spots with callouts, the fitted branches as dashed
 * guides, zones, dead zones, and under the axis what to do with ε in each build.
 */
final class UCurve implements Figure {

  private static final Font LABEL = Fonts.regular(20);
  private static final double PLOT_LEFT = 45;
  private static final double PLOT_RIGHT = 1700;
  private static final double PLOT_HEIGHT = 900;
  private static final double ZONE_STRIP = 34;
  private static final double AXIS_TITLE = 34;
  private static final double FOOTER = 64;

  /** With more builds than this, the words at every diamond would be a thicket. */
  private static final int MOST_PREDICTIONS = 3;

  private final Findings findings;
  private final List<Series> series;
  private final List<Drawn> drawn;

  private UCurve(Findings findings, List<Series> series) {
    this.findings = findings;
    this.series = series;
    drawn = Drawn.of(series);
  }

  /** The chart of what is wrong, if anything is, or of all parameters. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Series> main = findings.main(scheme);
    Optional<Verdict> verdict = findings.analysed().verdict(main.get(0).group());
    return Optional.of(sheet(findings, main, Findings.headline(main), verdict));
  }

  /** The chart of some curves of one scheme and group. */
  static Sheet sheet(
      Findings findings, List<Series> series, String title, Optional<Verdict> verdict) {
    return new Sheet(
        new UCurveWords(findings, series).frame(title, verdict),
        Footers.description(series),
        new UCurve(findings, series));
  }

  @Override
  public double height() {
    return ZONE_STRIP + PLOT_HEIGHT + AXIS_TITLE + Ribbons.height(drawn.size()) + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from + ZONE_STRIP;
    LogPlot plot =
        new LogPlot(
            new Rectangle2D.Double(PLOT_LEFT, top, PLOT_RIGHT - PLOT_LEFT, PLOT_HEIGHT),
            Ranges.epsilon(series.get(0).epsilon()),
            Ranges.discrepancy(series),
            true,
            20);
    Rectangle2D area = plot.area();
    Zones.aroundSweetSpots(plot, series).paint(canvas);
    plot.paintGrid(canvas);
    List<DeadZone> deadZones =
        drawn.stream().flatMap(d -> DeadZone.of(plot, d.series(), d.look()).stream()).toList();
    deadZones.forEach(zone -> zone.paint(canvas, ""));
    Map<Drawn, IntervalBand> bands = bands(plot);
    bands.forEach((d, band) -> band.paint(canvas, d.label(), d.look().line()));
    plot.paintAxes(canvas);
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), area.getMaxY() + 62, LABEL);
    canvas.upright("discrepancy d(ε)", 26, area.getCenterY(), LABEL);
    Scale.paint(canvas, plot);

    Placer placer = new Placer(area, 7);
    bands.values().forEach(band -> placer.avoidUnderBoxes(band.samples()));
    List<Guide> guides = drawn.stream().flatMap(d -> Guide.of(plot, d).stream()).toList();
    guides.forEach(guide -> guide.paint(canvas));
    guides.forEach(guide -> placer.avoid(guide.beyondCorner()));
    paintCurves(canvas, plot, placer);
    Map<Drawn, PredictionMark> predictions = predictions(plot);
    predictions.values().forEach(mark -> mark.paint(canvas, placer));
    paintSweetSpots(canvas, plot, placer);
    deadZones.forEach(zone -> placer.take(zone.hatch()));
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    drawn.forEach(d -> samples.put(d, d.shape(plot).samples()));
    new CurveNames(samples, guides).paint(canvas, placer);
    deadZones.forEach(zone -> zone.label(canvas, placer, LABEL));
    noteCurvesWithoutU(canvas, plot, placer);
    if (findings.hasKinks()) {
      KinkNote.paint(canvas, plot, placer, drawn, guides);
    }
    guides.forEach(guide -> guide.label(canvas, placer, LABEL));
    if (drawn.size() <= MOST_PREDICTIONS) {
      predictions.forEach((d, mark) -> mark.label(canvas, placer, guides, ring(plot, d)));
    }

    new Ribbons(drawn, plot).paint(canvas, top + PLOT_HEIGHT + AXIS_TITLE);
  }

  private Map<Drawn, IntervalBand> bands(LogPlot plot) {
    Map<Drawn, IntervalBand> bands = new LinkedHashMap<>();
    drawn.stream()
        .filter(d -> d.series().curve().interval().isPresent())
        .forEach(d -> bands.put(d, new IntervalBand(plot, d.series().curve())));
    return bands;
  }

  private void paintCurves(Canvas canvas, LogPlot plot, Placer placer) {
    for (Drawn curve : Drawn.thickFirst(drawn)) {
      CurveShape shape = curve.shape(plot);
      canvas.mark("curve-" + curve.label(), c -> shape.paint(c, curve.look(), 1));
      placer.avoid(shape.samples());
    }
  }

  private void paintSweetSpots(Canvas canvas, LogPlot plot, Placer placer) {
    List<SweetSpotMark> marks =
        drawn.stream()
            .flatMap(d -> d.series().sweetSpot().map(s -> new SweetSpotMark(plot, d, s)).stream())
            .toList();
    marks.forEach(mark -> mark.dropLine(canvas, placer));
    marks.forEach(mark -> mark.callOut(canvas, placer));
  }

  private Map<Drawn, PredictionMark> predictions(LogPlot plot) {
    Map<Drawn, PredictionMark> marks = new LinkedHashMap<>();
    drawn.forEach(d -> PredictionMark.of(plot, d, 1).ifPresent(mark -> marks.put(d, mark)));
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
      String words = curve.label() + ", no U: " + Digits.typeset(CourseWords.of(curve.series()));
      Caption note = new Caption(words, LABEL, curve.look().text());
      double level = a.plateau().level();
      double d = Double.isNaN(level) ? a.least().discrepancy() : level;
      double height = plot.y(Math.max(d, StrictMath.pow(10, plot.bottomLog())));
      note.place(canvas, placer, around(plot.area(), height, note));
    }
  }

  /** Places for a note above and under a height, the nearest first, from the middle outward. */
  private static List<Rectangle2D> around(Rectangle2D area, double height, Caption note) {
    List<Rectangle2D> places = new ArrayList<>();
    double middle = area.getCenterX() - note.width() / 2;
    for (double away = 20; away < area.getHeight(); away += 20) {
      for (double aside = 0; aside < area.getWidth() / 2; aside += 60) {
        for (double x : new double[] {middle - aside, middle + aside}) {
          places.add(note.at(x, height + away));
          places.add(note.at(x, height - away - note.height()));
        }
      }
    }
    return places;
  }

  /** A filled triangle pointing down, its tip at (x, y). */
  static Path2D triangle(double x, double y, double size) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x - size, y - 1.5 * size);
    path.lineTo(x + size, y - 1.5 * size);
    path.closePath();
    return path;
  }
}
