package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.NoSweetSpot;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One panel for each layer and block, all with the same axes, the sweet spots in numbers beside.
 */
final class LayersStacked implements Figure {

  private static final int MOST_PANELS = 8;

  /** The dead zones of more builds than this would lie over each other in a low panel. */
  private static final int MOST_HATCHED = 2;

  private static final double NAME_WIDTH = 235;
  private static final double PLOT_RIGHT = 1560;
  private static final double NUMBERS = 1582;
  private static final double PANEL_GAP = 20;
  private static final double AXIS_LABELS = 30;
  private static final double AXIS_TITLE = 36;
  private static final double FOOTER = 60;
  private static final double RING = 8;
  private static final Font NAME = Fonts.semiBold(21);
  private static final Font SMALL = Fonts.regular(17);
  private static final Font BUILD = Fonts.semiBold(17);

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final List<Group> groups;
  private final List<Build> builds;

  LayersStacked(Frame frame, AnalysedSweep analysed, Scheme scheme, List<Group> groups) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    this.groups = groups;
    builds = analysed.sweep().builds();
  }

  static Chart chart(AnalysedSweep sweep, Scheme scheme, String name) {
    Findings findings = new Findings(sweep);
    List<Group> groups = panels(sweep.sweep().groups());
    Frame frame =
        new Frame(
            title(sweep, scheme, groups),
            List.of(
                "d(ε) of each layer and block by "
                    + scheme.label()
                    + " differences, on the same axes. Rings mark each one's own sweet spot ε*, d*"
                    + " the discrepancy there.",
                findings.model() + ", " + findings.weights() + "."),
            Footers.data(sweep),
            Footers.legend(
                hatched(sweep, findings.curves(scheme, groups)),
                CurveShape.floorLegend(findings.curves(scheme, groups))));
    LayersStacked figure = new LayersStacked(frame, sweep, scheme, groups);
    String description =
        "One panel for each of " + groups.size() + " layers and blocks. " + frame.title() + ".";
    return new Chart(name, frame.title(), description, figure);
  }

  private static String hatched(AnalysedSweep sweep, List<Curve> curves) {
    boolean any = curves.stream().anyMatch(curve -> curve.deadFraction()[0] == 1);
    return any && sweep.sweep().builds().size() <= MOST_HATCHED ? "hatched: no change in loss" : "";
  }

  /** Layers and blocks if they fit, else layers, else the first of them. */
  private static List<Group> panels(List<Group> groups) {
    List<Group> both =
        groups.stream()
            .filter(g -> g.kind() == Group.Kind.LAYER || g.kind() == Group.Kind.BLOCK)
            .toList();
    if (both.size() <= MOST_PANELS) {
      return both;
    }
    return both.stream().filter(g -> g.kind() == Group.Kind.LAYER).limit(MOST_PANELS).toList();
  }

  private static String title(AnalysedSweep sweep, Scheme scheme, List<Group> groups) {
    Build build = sweep.sweep().builds().get(0);
    List<CurveAnalysis> analyses =
        groups.stream().map(g -> sweep.analysis(build.name(), scheme, g.name())).toList();
    Findings findings = new Findings(sweep);
    Optional<Group> flat =
        groups.stream().filter(g -> findings.allFlat(scheme, g.name())).findFirst();
    if (flat.isPresent()) {
      return "No ε helps "
          + flat.get().name()
          + ", in no precision: its gradient is not the loss's";
    }
    List<CurveAnalysis> floors =
        analyses.stream().filter(a -> a.shape() != Shape.TOO_FEW_POINTS).toList();
    if (floors.size() < 2) {
      return "Layer by layer: " + findings.headline(scheme, groups.get(0).name());
    }
    Comparator<CurveAnalysis> byFloor = Comparator.comparingDouble(LayersStacked::floor);
    CurveAnalysis hardest = floors.stream().max(byFloor).orElseThrow();
    CurveAnalysis easiest = floors.stream().min(byFloor).orElseThrow();
    return hardest.group()
        + " is hardest to check: "
        + build.name()
        + " gets to "
        + Digits.typeset(floor(hardest), 2)
        + ", with "
        + easiest.group()
        + " to "
        + Digits.typeset(floor(easiest), 2);
  }

  /** d at the sweet spot, or the least measured where there is none. */
  private static double floor(CurveAnalysis a) {
    return a.sweetSpot().map(SweetSpot::discrepancy).orElse(a.leastDiscrepancy());
  }

  private double panelHeight() {
    double forNumbers = 26 + (builds.size() <= 3 ? 58 : 30) * builds.size();
    return Math.max(forNumbers, groups.size() <= 5 ? 215 : 178);
  }

  @Override
  public int height() {
    return (int)
        (frame.top()
            + groups.size() * (panelHeight() + PANEL_GAP)
            + AXIS_LABELS
            + AXIS_TITLE
            + FOOTER);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    LogPlot.Range y = Ranges.discrepancy(new Findings(analysed).curves(scheme, groups));
    double top = frame.top() + 6;
    double bottom = top;
    for (int i = 0; i < groups.size(); i++) {
      boolean last = i == groups.size() - 1;
      double height = panelHeight() + AXIS_LABELS - 6;
      LogPlot plot =
          new LogPlot(
              new Rectangle2D.Double(NAME_WIDTH, top, PLOT_RIGHT - NAME_WIDTH, height),
              Ranges.epsilon(analysed.sweep().epsilon()),
              y,
              last,
              17);
      paintPanel(canvas, plot, groups.get(i));
      top += panelHeight() + PANEL_GAP;
      bottom = plot.area().getMaxY();
    }
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        (NAME_WIDTH + PLOT_RIGHT) / 2,
        bottom + AXIS_LABELS + 32,
        Fonts.regular(19),
        Theme.INK,
        Canvas.Align.CENTRE);
  }

  private void paintPanel(Canvas canvas, LogPlot plot, Group group) {
    Rectangle2D area = plot.area();
    Findings findings = new Findings(analysed);
    String count = group.size() + " " + (group.size() == 1 ? findings.one() : findings.perturbed());
    canvas.text(
        group.name(),
        40,
        area.getCenterY() - 4,
        Fonts.shrunk(NAME, group.name(), NAME_WIDTH - 48),
        Theme.INK,
        Canvas.Align.LEFT);
    canvas.text(count, 40, area.getCenterY() + 22, SMALL, Theme.MUTED, Canvas.Align.LEFT);
    plot.paintGrid(canvas);
    List<DeadZone> dead = new ArrayList<>();
    for (Build build : builds.size() <= MOST_HATCHED ? builds : List.<Build>of()) {
      Curve curve = analysed.sweep().curve(build.name(), scheme, group.name());
      DeadZone.of(plot, analysed.sweep().epsilon(), curve, Theme.build(build, builds))
          .ifPresent(dead::add);
    }
    dead.forEach(zone -> zone.paint(canvas, "-" + group.name()));
    plot.paintAxes(canvas);
    Placer placer = new Placer(area, 4);
    List<Build> thickFirst = new ArrayList<>(builds);
    thickFirst.sort(
        (a, b) -> Float.compare(Theme.build(b, builds).width(), Theme.build(a, builds).width()));
    for (Build build : thickFirst) {
      double[] d = analysed.sweep().curve(build.name(), scheme, group.name()).discrepancy();
      CurveShape shape = new CurveShape(plot, analysed.sweep().epsilon(), d);
      canvas.mark(
          "curve-" + build.name() + "-" + group.name(),
          c -> shape.paint(c, Theme.build(build, builds), 0.7));
      placer.avoid(shape.samples());
    }
    builds.forEach(build -> ring(canvas, plot, build, group));
    dead.forEach(zone -> placer.take(zone.hatch()));
    dead.forEach(zone -> zone.labelShort(canvas, placer, SMALL));
    numbers(canvas, area, group);
  }

  private Optional<SweetSpot> spot(Build build, Group group) {
    return analysed.analysis(build.name(), scheme, group.name()).sweetSpot();
  }

  private void ring(Canvas canvas, LogPlot plot, Build build, Group group) {
    Theme.Look look = Theme.build(build, builds);
    spot(build, group)
        .ifPresent(
            spot -> {
              double x = plot.x(spot.epsilon());
              double y = plot.y(spot.discrepancy());
              canvas.line(x, y, x, plot.area().getMaxY(), look.line(), Theme.dashed(1.6, 4, 4));
              canvas.mark(
                  "sweet-spot-" + build.name() + "-" + group.name(),
                  c -> {
                    Ellipse2D ring = new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING);
                    c.fill(ring, Theme.PAPER);
                    c.stroke(ring, look.line(), Theme.line(3));
                  });
            });
  }

  private void numbers(Canvas canvas, Rectangle2D area, Group group) {
    boolean roomy = builds.size() <= 3;
    double pitch = roomy ? 58 : 30;
    double y = area.getCenterY() - pitch * builds.size() / 2 + (roomy ? 22 : 20);
    for (Build build : builds) {
      CurveAnalysis a = analysed.analysis(build.name(), scheme, group.name());
      String text =
          a.sweetSpot()
              .map(
                  s ->
                      "ε* "
                          + Digits.typeset(s.epsilon(), 2)
                          + "   d* "
                          + Digits.typeset(s.discrepancy(), 2))
              .orElseGet(() -> NoSweetSpot.words(a));
      canvas.text(
          build.name(), NUMBERS, y, BUILD, Theme.build(build, builds).text(), Canvas.Align.LEFT);
      double x = roomy ? NUMBERS : NUMBERS + 95;
      canvas.text(text, x, roomy ? y + 24 : y, SMALL, Theme.INK, Canvas.Align.LEFT);
      y += pitch;
    }
  }
}
