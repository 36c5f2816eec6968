package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.Shape;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DeadZone;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.NoSweetSpot;
import epsweep.report.chart.mark.Ring;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import epsweep.text.Printable;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
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

  /** Floors closer together than this are alike. */
  private static final double APART = 3;

  private static final Font NAME = Fonts.semiBold(21);
  private static final Font SMALL = Fonts.regular(17);
  private static final Font BUILD = Fonts.semiBold(17);

  private final Findings findings;

  /** Each panel's curves. */
  private final List<List<Drawn>> panels;

  private final int builds;

  private LayersStacked(Findings findings, Scheme scheme, List<Group> groups) {
    this.findings = findings;
    panels = groups.stream().map(g -> Drawn.of(findings.analysed().series(scheme, g))).toList();
    builds = findings.builds().size();
  }

  /** Empty if there are no layers. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    if (findings.layers().isEmpty()) {
      return Optional.empty();
    }
    List<Group> groups = panels(findings.analysed().sweep().groups());
    List<Series> all = findings.series(scheme, groups);
    Frame frame =
        Frame.of(
            findings,
            title(findings, scheme, groups),
            "d(ε) of each layer and block by "
                + scheme.label()
                + " differences, on the same axes. Rings mark each one's own sweet spot ε*, d*"
                + " the discrepancy there.",
            Footers.legend(hatched(findings, all), CurveShape.floorLegend(all)));
    String lead = "One panel for each of " + groups.size() + " layers and blocks.";
    return Optional.of(Sheet.of(frame, lead, new LayersStacked(findings, scheme, groups)));
  }

  private static String hatched(Findings findings, List<Series> series) {
    boolean any = series.stream().anyMatch(s -> s.curve().deadZone() > 0);
    return any && findings.builds().size() <= MOST_HATCHED ? "hatched: no change in loss" : "";
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

  private static String title(Findings findings, Scheme scheme, List<Group> groups) {
    AnalysedSweep sweep = findings.analysed();
    Build build = findings.builds().get(0);
    Optional<Group> flat =
        groups.stream().filter(g -> Findings.allFlat(sweep.series(scheme, g))).findFirst();
    if (flat.isPresent()) {
      return "No ε helps " + flat.get().name();
    }
    List<Series> floors =
        groups.stream()
            .map(g -> sweep.series(build, scheme, g))
            .filter(s -> s.analysis().shape() != Shape.TOO_FEW_POINTS)
            .filter(s -> !Findings.allZero(List.of(s)))
            .toList();
    if (floors.size() < 2) {
      return findings.headline(sweep.series(scheme, groups.get(0)));
    }
    Comparator<Series> byFloor = Comparator.comparingDouble(s -> s.analysis().floor());
    Series hardest = floors.stream().max(byFloor).orElseThrow();
    Series easiest = floors.stream().min(byFloor).orElseThrow();
    String best = Digits.typeset(easiest.analysis().floor(), 1);
    String worst = Digits.typeset(hardest.analysis().floor(), 1);
    return hardest.analysis().floor() < APART * easiest.analysis().floor()
        ? build.name() + " gets to " + worst + " or less in every block"
        : Printable.cut(hardest.group().name(), 20) + " is hardest: " + worst + " against " + best;
  }

  private double panelHeight() {
    double forNumbers = 26 + (builds <= 3 ? 58 : 30) * builds;
    return Math.max(forNumbers, panels.size() <= 5 ? 215 : 178);
  }

  @Override
  public double height() {
    return panels.size() * (panelHeight() + PANEL_GAP) + AXIS_LABELS + AXIS_TITLE + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    LogPlot.Range y =
        Ranges.discrepancy(panels.stream().flatMap(List::stream).map(Drawn::series).toList());
    double top = from + 6;
    double bottom = top;
    for (int i = 0; i < panels.size(); i++) {
      boolean last = i == panels.size() - 1;
      double height = panelHeight() + AXIS_LABELS - 6;
      LogPlot plot =
          new LogPlot(
              new Rectangle2D.Double(NAME_WIDTH, top, PLOT_RIGHT - NAME_WIDTH, height),
              Ranges.epsilon(panels.get(i).get(0).series().epsilon()),
              y,
              last,
              17);
      paintPanel(canvas, plot, panels.get(i));
      top += panelHeight() + PANEL_GAP;
      bottom = plot.area().getMaxY();
    }
    double middle = (NAME_WIDTH + PLOT_RIGHT) / 2;
    double below = bottom + AXIS_LABELS + 32;
    canvas.centred(findings.epsilonLabel(), middle, below, Fonts.regular(19));
  }

  private void paintPanel(Canvas canvas, LogPlot plot, List<Drawn> curves) {
    Rectangle2D area = plot.area();
    Group group = curves.get(0).series().group();
    name(canvas, area, group);
    plot.paintGrid(canvas);
    List<DeadZone> dead =
        curves.stream()
            .filter(curve -> builds <= MOST_HATCHED)
            .flatMap(curve -> DeadZone.of(plot, curve.series(), curve.look()).stream())
            .toList();
    dead.forEach(zone -> zone.paint(canvas, "-" + group.name()));
    plot.paintAxes(canvas);
    Placer placer = new Placer(area, 4);
    for (Drawn curve : Drawn.thickFirst(curves)) {
      CurveShape shape = curve.shape(plot);
      String id = "curve-" + curve.label() + "-" + group.name();
      canvas.mark(id, c -> shape.paint(c, curve.look(), 0.7));
      placer.avoid(shape.samples());
    }
    curves.forEach(curve -> ring(canvas, plot, curve));
    dead.forEach(zone -> placer.take(zone.hatch()));
    dead.forEach(zone -> zone.labelShort(canvas, placer, SMALL));
    numbers(canvas, area, curves);
  }

  private void name(Canvas canvas, Rectangle2D area, Group group) {
    String count = findings.counted(group);
    Font font = Fonts.shrunk(NAME, group.name(), NAME_WIDTH - 48);
    double middle = area.getCenterY();
    canvas.text(group.name(), 40, middle - 4, font, Theme.INK, Canvas.Align.LEFT);
    canvas.text(count, 40, middle + 22, SMALL, Theme.MUTED, Canvas.Align.LEFT);
  }

  private static void ring(Canvas canvas, LogPlot plot, Drawn curve) {
    Color line = curve.look().line();
    String id = "sweet-spot-" + curve.label() + "-" + curve.series().group().name();
    curve
        .series()
        .sweetSpot()
        .map(spot -> Drawn.at(plot, spot))
        .ifPresent(
            at -> {
              double bottom = plot.area().getMaxY();
              canvas.line(at.getX(), at.getY(), at.getX(), bottom, line, Theme.dashed(1.6, 4, 4));
              Ring.circle(canvas, id, at, RING, line, 3);
            });
  }

  private void numbers(Canvas canvas, Rectangle2D area, List<Drawn> curves) {
    boolean roomy = builds <= 3;
    double pitch = roomy ? 58 : 30;
    double y = area.getCenterY() - pitch * builds / 2 + (roomy ? 22 : 20);
    for (Drawn curve : curves) {
      String text =
          curve
              .series()
              .sweetSpot()
              .map(
                  s ->
                      "ε* "
                          + Digits.typeset(s.epsilon(), 2)
                          + "   d* "
                          + Digits.typeset(s.discrepancy(), s.digits()))
              .orElseGet(() -> NoSweetSpot.words(curve.series().analysis()));
      canvas.text(curve.label(), NUMBERS, y, BUILD, curve.look().text(), Canvas.Align.LEFT);
      double x = roomy ? NUMBERS : NUMBERS + 95;
      canvas.text(text, x, roomy ? y + 24 : y, SMALL, Theme.INK, Canvas.Align.LEFT);
      y += pitch;
    }
  }
}
