package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.CurveAnalysis;
import epsweep.analysis.Shape;
import epsweep.analysis.VFit;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.Findings;
import epsweep.sweep.Curve;
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
    Findings findings = new Findings(sweep);
    Frame frame =
        new Frame(
            title,
            List.of(
                findings.definition(group)
                    + " and n by "
                    + scheme.label()
                    + " differences with step ε"
                    + (findings.isFunction() ? "." : ", ‖·‖ the Euclidean norm.")
                    + band(sweep, scheme, group),
                findings.model() + ", " + findings.weights() + "." + verdict(sweep, group)),
            Footers.data(sweep),
            "▼ rule of thumb ε = " + root(scheme) + "     upright bar: sweet spot ε*");
    UCurve figure = new UCurve(frame, sweep, scheme, group);
    return new Chart(name, frame.title(), Footers.description(sweep, scheme, group), figure);
  }

  private static String band(AnalysedSweep sweep, Scheme scheme, String group) {
    boolean sampled =
        sweep.sweep().builds().stream()
            .anyMatch(b -> sweep.sweep().curve(b.name(), scheme, group).interval().isPresent());
    return sampled ? " Band: 95 % interval of what all of them would give." : "";
  }

  private static String verdict(AnalysedSweep sweep, String group) {
    String on = group.equals(new Findings(sweep).whole()) ? "" : " on " + group;
    return sweep
        .verdict(group)
        .map(v -> " Verdict" + on + ": " + v.judgement().label() + " – " + v.headline() + ".")
        .orElse("");
  }

  /** (2u)^(1/(1+p)) in words: the typeface has no signs for higher roots. */
  private static String root(Scheme scheme) {
    return switch (scheme) {
      case FORWARD, BACKWARD -> "square root of 2u";
      case CENTRAL -> "cube root of 2u";
      case FOUR_POINT -> "fifth root of 2u";
    };
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
    new Zones(plot, sweetSpots()).paint(canvas);
    plot.paintGrid(canvas);
    List<DeadZone> deadZones = deadZones(plot);
    deadZones.forEach(zone -> zone.paint(canvas, ""));
    paintIntervals(canvas, plot);
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
    List<Guide> guides = guides(plot);
    guides.forEach(guide -> guide.paint(canvas));
    guides.forEach(guide -> placer.avoid(guide.beyondKink()));
    paintCurves(canvas, plot, placer);
    List<PredictionMark> predictions = predictions(plot);
    predictions.forEach(mark -> mark.paint(canvas, placer));
    paintSweetSpots(canvas, plot, placer);
    deadZones.forEach(zone -> placer.take(zone.hatch()));
    labelCurves(canvas, plot, placer, guides);
    predictions.forEach(mark -> mark.label(canvas, placer, guides));
    deadZones.forEach(zone -> zone.label(canvas, placer, LABEL));
    noteCurvesWithoutU(canvas, plot, placer);
    guides.forEach(guide -> guide.label(canvas, placer, LABEL));

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

  private void paintIntervals(Canvas canvas, LogPlot plot) {
    for (Build build : builds) {
      analysed
          .sweep()
          .curve(build.name(), scheme, group)
          .interval()
          .map(interval -> new IntervalBand(plot, epsilon, interval))
          .ifPresent(band -> band.paint(canvas, build.name(), Theme.build(build, builds).line()));
    }
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

  private List<PredictionMark> predictions(LogPlot plot) {
    List<PredictionMark> marks = new ArrayList<>();
    for (Build build : builds) {
      Theme.Look look = Theme.build(build, builds);
      analysed
          .prediction(build.name(), scheme, group)
          .flatMap(p -> PredictionMark.of(plot, p, p.discrepancy(), look))
          .ifPresent(marks::add);
    }
    return marks;
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
      String words = build.name() + ", no U: " + a.reason();
      Caption note = new Caption(words, LABEL, Theme.build(build, builds).text());
      Rectangle2D area = plot.area();
      double x = area.getCenterX() - note.width() / 2;
      List<Rectangle2D> candidates = new ArrayList<>();
      double curve = plot.y(Math.max(a.leastDiscrepancy(), StrictMath.pow(10, plot.bottomLog())));
      for (double y = curve + 30; y < area.getMaxY() - 30; y += 20) {
        candidates.add(note.at(x, y));
      }
      for (double y = curve - 50; y > area.getMinY() + 10; y -= 20) {
        candidates.add(note.at(x, y));
      }
      note.place(canvas, placer, candidates);
    }
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
