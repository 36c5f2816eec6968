package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Scale;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.Guide;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.KinkNote;
import epsweep.report.chart.mark.PredictionMark;
import epsweep.report.chart.mark.SweetSpotMark;
import epsweep.report.chart.mark.Zones;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
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

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final String group;
  private final List<Build> builds;
  private final double[] epsilon;

  UCurve(Frame frame, AnalysedSweep analysed, Scheme scheme, String group) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    this.group = group;
    builds = analysed.sweep().builds();
    epsilon = analysed.sweep().epsilon();
  }

  /** The figure of a group, with its finding as the title. */
  static Chart chart(AnalysedSweep sweep, Scheme scheme, String group, String name) {
    return chart(sweep, scheme, group, name, new Findings(sweep).headline(scheme, group));
  }

  /** The figure of a group under another title. */
  static Chart chart(AnalysedSweep sweep, Scheme scheme, String group, String name, String title) {
    Frame frame = new UCurveWords(sweep, scheme, group).frame(title);
    UCurve figure = new UCurve(frame, sweep, scheme, group);
    return new Chart(name, frame.title(), Footers.description(sweep, scheme, group), figure);
  }

  @Override
  public int height() {
    return (int)
        (frame.top()
            + ZONE_STRIP
            + PLOT_HEIGHT
            + AXIS_TITLE
            + Ribbons.height(builds.size())
            + FOOTER);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    double top = frame.top() + ZONE_STRIP;
    LogPlot plot =
        new LogPlot(
            new Rectangle2D.Double(PLOT_LEFT, top, PLOT_RIGHT - PLOT_LEFT, PLOT_HEIGHT),
            Ranges.epsilon(epsilon),
            Ranges.discrepancy(curves()),
            true,
            20);
    Rectangle2D area = plot.area();
    Zones.aroundSweetSpots(plot, sweetSpots(), builds.size()).paint(canvas);
    plot.paintGrid(canvas);
    List<DeadZone> deadZones = deadZones(plot);
    deadZones.forEach(zone -> zone.paint(canvas, ""));
    Map<Build, IntervalBand> bands = bands(plot);
    bands.forEach((b, band) -> band.paint(canvas, b.name(), Theme.build(b, builds).line()));
    plot.paintAxes(canvas);
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        area.getCenterX(),
        area.getMaxY() + 62,
        LABEL,
        Theme.INK,
        Canvas.Align.CENTRE);
    canvas.turned("discrepancy d(ε)", 26, area.getCenterY(), -Math.PI / 2, LABEL, Theme.INK);
    Scale.paint(canvas, plot);

    Placer placer = new Placer(area, 7);
    bands.values().forEach(band -> placer.avoidUnderBoxes(band.samples()));
    List<Guide> guides = guides(plot);
    guides.forEach(guide -> guide.paint(canvas));
    guides.forEach(guide -> placer.avoid(guide.beyondKink()));
    paintCurves(canvas, plot, placer);
    Map<Build, PredictionMark> predictions = predictions(plot);
    predictions.values().forEach(mark -> mark.paint(canvas, placer));
    paintSweetSpots(canvas, plot, placer);
    deadZones.forEach(zone -> placer.take(zone.hatch()));
    labelCurves(canvas, plot, placer, guides);
    deadZones.forEach(zone -> zone.label(canvas, placer, LABEL));
    noteCurvesWithoutU(canvas, plot, placer);
    new KinkNote(analysed, scheme, group, plot).paint(canvas, placer, guides);
    guides.forEach(guide -> guide.label(canvas, placer, LABEL));
    if (builds.size() <= MOST_PREDICTIONS) {
      predictions.forEach((b, mark) -> mark.label(canvas, placer, guides, ring(plot, b)));
    }

    new Ribbons(analysed, scheme, group, plot).paint(canvas, top + PLOT_HEIGHT + AXIS_TITLE);
  }

  private List<Curve> curves() {
    return builds.stream().map(b -> analysed.sweep().curve(b.name(), scheme, group)).toList();
  }

  private CurveAnalysis analysis(Build build) {
    return analysed.analysis(build.name(), scheme, group);
  }

  private List<Zones.Spot> sweetSpots() {
    List<Zones.Spot> spots = new ArrayList<>();
    for (Build build : builds) {
      analysis(build)
          .sweetSpot()
          .ifPresent(s -> spots.add(new Zones.Spot(build.name(), s.epsilon())));
    }
    return spots;
  }

  private List<DeadZone> deadZones(LogPlot plot) {
    List<DeadZone> zones = new ArrayList<>();
    for (Build build : builds) {
      Curve curve = analysed.sweep().curve(build.name(), scheme, group);
      DeadZone.of(plot, epsilon, curve, Theme.build(build, builds)).ifPresent(zones::add);
    }
    return zones;
  }

  private List<Guide> guides(LogPlot plot) {
    List<Guide> guides = new ArrayList<>();
    for (Build build : builds) {
      Optional<VFit> fit = analysis(build).fit();
      if (fit.isPresent()) {
        guides.addAll(Guide.of(plot, build, fit.get(), Theme.build(build, builds)));
      }
    }
    return guides;
  }

  private Map<Build, IntervalBand> bands(LogPlot plot) {
    Map<Build, IntervalBand> bands = new LinkedHashMap<>();
    for (Build build : builds) {
      Curve curve = analysed.sweep().curve(build.name(), scheme, group);
      curve.interval().ifPresent(i -> bands.put(build, new IntervalBand(plot, epsilon, i)));
    }
    return bands;
  }

  /** The thick lines first, so that thin ones show on top of them. */
  private void paintCurves(Canvas canvas, LogPlot plot, Placer placer) {
    List<Build> thickFirst = new ArrayList<>(builds);
    thickFirst.sort(
        (a, b) -> Float.compare(Theme.build(b, builds).width(), Theme.build(a, builds).width()));
    for (Build build : thickFirst) {
      double[] d = analysed.sweep().curve(build.name(), scheme, group).discrepancy();
      CurveShape shape = new CurveShape(plot, epsilon, d);
      canvas.mark("curve-" + build.name(), c -> shape.paint(c, Theme.build(build, builds), 1));
      placer.avoid(shape.samples());
    }
  }

  private void paintSweetSpots(Canvas canvas, LogPlot plot, Placer placer) {
    List<SweetSpotMark> marks = new ArrayList<>();
    for (Build build : builds) {
      Theme.Look look = Theme.build(build, builds);
      analysis(build)
          .sweetSpot()
          .ifPresent(spot -> marks.add(new SweetSpotMark(plot, build.name(), spot, look)));
    }
    marks.forEach(mark -> mark.dropLine(canvas, placer));
    marks.forEach(mark -> mark.callOut(canvas, placer));
  }

  private Map<Build, PredictionMark> predictions(LogPlot plot) {
    Map<Build, PredictionMark> marks = new LinkedHashMap<>();
    for (Build build : builds) {
      Theme.Look look = Theme.build(build, builds);
      analysed
          .prediction(build.name(), scheme, group)
          .flatMap(p -> PredictionMark.of(plot, p, p.discrepancy(), look))
          .ifPresent(mark -> marks.put(build, mark));
    }
    return marks;
  }

  private Optional<Point2D> ring(LogPlot plot, Build build) {
    return analysis(build)
        .sweetSpot()
        .map(s -> new Point2D.Double(plot.x(s.epsilon()), plot.y(s.discrepancy())));
  }

  private void labelCurves(Canvas canvas, LogPlot plot, Placer placer, List<Guide> guides) {
    Map<Build, List<Point2D>> samples = new LinkedHashMap<>();
    for (Build build : builds) {
      double[] d = analysed.sweep().curve(build.name(), scheme, group).discrepancy();
      samples.put(build, new CurveShape(plot, epsilon, d).samples());
    }
    new CurveNames(samples, guides).paint(canvas, placer);
  }

  private void noteCurvesWithoutU(Canvas canvas, LogPlot plot, Placer placer) {
    for (Build build : builds) {
      CurveAnalysis a = analysis(build);
      if (a.shape() == Shape.U) {
        continue;
      }
      String words = build.name() + ", no U: " + Digits.typeset(a.reason());
      Caption note = new Caption(words, LABEL, Theme.build(build, builds).text());
      double d = Double.isNaN(a.plateau()) ? a.leastDiscrepancy() : a.plateau();
      double curve = plot.y(Math.max(d, StrictMath.pow(10, plot.bottomLog())));
      note.place(canvas, placer, around(plot.area(), curve, note));
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
