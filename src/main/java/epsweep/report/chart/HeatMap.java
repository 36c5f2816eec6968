package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.HeatRamp;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** log₁₀ d as a colour over groups and ε, a panel for each of up to two builds. */
final class HeatMap implements Figure {

  private static final int FEWEST_GROUPS = 9;
  private static final int MOST_GROUPS = 40;
  private static final int MOST_PANELS = 2;

  /** So that an SVG stays small. */
  private static final int MOST_CELLS = 5000;

  private static final double NAMES = 235;
  private static final double RIGHT = WIDTH - 150;
  private static final double GAP = 30;
  private static final double HEADING = 36;
  private static final double FONT_SIZE = 17;
  private static final double BELOW = 130;
  private static final double BAR = 22;
  private static final Font SMALL = Fonts.regular(17);
  private static final Font BOLD = Fonts.semiBold(17);

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final List<Group> groups;
  private final List<Build> builds;

  private HeatMap(
      Frame frame, AnalysedSweep analysed, Scheme scheme, List<Group> groups, List<Build> builds) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    this.groups = groups;
    this.builds = builds;
  }

  /** Empty if there are fewer than {@value #FEWEST_GROUPS} layers, blocks and gates. */
  static Optional<Chart> chart(AnalysedSweep sweep, Scheme scheme, String name) {
    List<Group> parts =
        sweep.sweep().groups().stream().filter(g -> g.kind() != Group.Kind.ALL).toList();
    if (parts.size() < FEWEST_GROUPS) {
      return Optional.empty();
    }
    List<Group> groups = shown(parts);
    List<Build> all = sweep.sweep().builds();
    List<Build> builds = Columns.spread(all, MOST_PANELS);
    Findings findings = new Findings(sweep);
    String title = title(sweep, scheme, groups, builds.get(0).name());
    String left =
        groups.size() < parts.size()
            ? " " + groups.size() + " of " + parts.size() + " groups."
            : "";
    Frame frame =
        new Frame(
            title,
            List.of(
                "d(ε) of every layer, block and gate by "
                    + scheme.label()
                    + " differences: the lower on the bar, the better g and n agree. Frames mark"
                    + " sweet spots ε*."
                    + left
                    + Columns.shown(builds, all),
                findings.model() + ", " + findings.weights() + "."),
            Footers.data(sweep),
            anyMissing(findings.curves(scheme, groups)) ? "empty: no value" : "");
    HeatMap figure = new HeatMap(frame, sweep, scheme, groups, builds);
    String description =
        "The discrepancy of " + groups.size() + " groups as colours over ε. " + title + ".";
    return Optional.of(new Chart(name, title, description, figure));
  }

  private static boolean anyMissing(List<Curve> curves) {
    return curves.stream()
        .flatMapToDouble(c -> Arrays.stream(c.discrepancy()))
        .anyMatch(Double::isNaN);
  }

  /** All if they fit, else those of the larger kinds. */
  private static List<Group> shown(List<Group> parts) {
    for (Group.Kind most : List.of(Group.Kind.GATE, Group.Kind.BLOCK, Group.Kind.LAYER)) {
      List<Group> some = parts.stream().filter(g -> g.kind().compareTo(most) <= 0).toList();
      if (some.size() <= MOST_GROUPS) {
        return inTree(some);
      }
    }
    return parts.stream().limit(MOST_GROUPS).toList();
  }

  /** Blocks under their layer and gates under their block, by their names. */
  private static List<Group> inTree(List<Group> groups) {
    List<Group> tree = new ArrayList<>();
    for (Group layer : ofKind(groups, Group.Kind.LAYER)) {
      tree.add(layer);
      for (Group block : ofKind(groups, Group.Kind.BLOCK)) {
        if (block.name().startsWith(layer.name() + ".")) {
          tree.add(block);
          ofKind(groups, Group.Kind.GATE).stream()
              .filter(gate -> gate.name().startsWith(block.name() + "["))
              .forEach(tree::add);
        }
      }
    }
    return tree.size() == groups.size() ? tree : groups;
  }

  private static List<Group> ofKind(Collection<Group> groups, Group.Kind kind) {
    return groups.stream().filter(g -> g.kind() == kind).toList();
  }

  private static String title(
      AnalysedSweep sweep, Scheme scheme, List<Group> groups, String build) {
    Findings findings = new Findings(sweep);
    List<Group> flat = groups.stream().filter(g -> findings.allFlat(scheme, g.name())).toList();
    if (!flat.isEmpty()) {
      return "No ε helps "
          + (flat.size() == 1
              ? flat.get(0).name()
              : flat.size() + " of " + groups.size() + " groups")
          + ": flat in every precision, as a wrong gradient is";
    }
    double[] spots =
        groups.stream()
            .flatMap(g -> sweep.analysis(build, scheme, g.name()).sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .sorted()
            .toArray();
    if (spots.length < 2 || spots[0] == spots[spots.length - 1]) {
      return "Group by group: " + findings.headline(scheme, groups.get(0).name());
    }
    return "No ε is best for every group: ε* of "
        + build
        + " runs from "
        + Digits.typeset(spots[0], 2)
        + " to "
        + Digits.typeset(spots[spots.length - 1], 2);
  }

  private double rowHeight() {
    return groups.size() <= 20 ? 34 : 25;
  }

  private double mapHeight() {
    return rowHeight() * groups.size();
  }

  @Override
  public int height() {
    return (int) (frame.top() + HEADING + mapHeight() + BELOW);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    double top = frame.top() + HEADING;
    HeatRamp ramp = ramp();
    double width = (RIGHT - NAMES - GAP * (builds.size() - 1)) / builds.size();
    Rectangle2D area = new Rectangle2D.Double();
    for (int i = 0; i < builds.size(); i++) {
      area = panel(canvas, builds.get(i), NAMES + i * (width + GAP), top, width, ramp);
    }
    names(canvas, area);
    bar(canvas, area, ramp);
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        (NAMES + RIGHT) / 2,
        area.getMaxY() + 62,
        Fonts.regular(19),
        Theme.INK,
        Canvas.Align.CENTRE);
  }

  private Rectangle2D panel(
      Canvas canvas, Build build, double left, double top, double width, HeatRamp ramp) {
    double[] epsilon = analysed.sweep().epsilon();
    // LogPlot keeps room for labels at the left, which here the names of the groups have taken.
    double reserved = 2.6 * FONT_SIZE;
    Rectangle2D room =
        new Rectangle2D.Double(
            left - reserved, top, width + reserved, mapHeight() + 1.4 * FONT_SIZE);
    LogPlot plot =
        new LogPlot(room, Ranges.epsilon(epsilon), new LogPlot.Range(1, 10), true, FONT_SIZE);
    Panel.heading(canvas, plot, build, plot.area().getMinY() - 14);
    int columns = MOST_CELLS / (groups.size() * builds.size());
    HeatPanel cells = new HeatPanel(plot, epsilon, groups.size(), columns);
    List<Curve> curves =
        groups.stream().map(g -> analysed.sweep().curve(build.name(), scheme, g.name())).toList();
    canvas.mark("heat-" + build.name(), c -> cells.paint(c, curves, ramp));
    canvas.stroke(plot.area(), Theme.FRAME, Theme.line(1.6));
    for (int row = 0; row < groups.size(); row++) {
      String group = groups.get(row).name();
      OptionalDouble spot =
          analysed.analysis(build.name(), scheme, group).sweetSpot().stream()
              .mapToDouble(SweetSpot::epsilon)
              .findFirst();
      cells.outline(canvas, row, spot, "sweet-spot-" + build.name() + "-" + group);
    }
    plot.labelHorizontal(canvas, plot.area().getMaxY());
    return plot.area();
  }

  private void names(Canvas canvas, Rectangle2D area) {
    double height = area.getHeight() / groups.size();
    for (int row = 0; row < groups.size(); row++) {
      Group group = groups.get(row);
      double left = 40 + indent(group.kind());
      Font font = group.kind() == Group.Kind.LAYER ? BOLD : SMALL;
      double baseline = area.getMinY() + (row + 0.5) * height + 6;
      Font fitting = Fonts.shrunk(font, group.name(), NAMES - 12 - left);
      String name = Fonts.fit(fitting, Fonts.printable(group.name()), NAMES - 12 - left);
      canvas.text(name, left, baseline, fitting, Theme.INK, Canvas.Align.LEFT);
    }
  }

  private static double indent(Group.Kind kind) {
    return switch (kind) {
      case ALL, LAYER -> 0;
      case BLOCK -> 14;
      case GATE -> 28;
    };
  }

  private void bar(Canvas canvas, Rectangle2D area, HeatRamp ramp) {
    double left = area.getMaxX() + 34;
    double cell = area.getHeight() / ramp.levels();
    canvas.crisp(
        c -> {
          for (int level = 0; level < ramp.levels(); level++) {
            double bottom = Math.round(area.getMaxY() - level * cell);
            double top = Math.round(area.getMaxY() - (level + 1) * cell);
            c.fill(left, top, BAR, bottom - top, ramp.colour(level));
          }
        });
    canvas.stroke(
        new Rectangle2D.Double(left, area.getMinY(), BAR, area.getHeight()),
        Theme.FRAME,
        Theme.line(1.2));
    canvas.text("d", left + BAR / 2, area.getMinY() - 14, BOLD, Theme.INK, Canvas.Align.CENTRE);
    int most = (int) (area.getHeight() / 34);
    for (Decades.Tick tick : Decades.ticks(ramp.low(), ramp.high(), most)) {
      double y =
          area.getMaxY()
              - (tick.log() - ramp.low()) / (ramp.high() - ramp.low()) * area.getHeight();
      canvas.text(tick.label(), left + BAR + 9, y + 6, SMALL, Theme.INK, Canvas.Align.LEFT);
    }
  }

  /** Whole decades around every d above zero, to 1. */
  private HeatRamp ramp() {
    List<Curve> curves = new ArrayList<>();
    for (Build build : builds) {
      groups.forEach(g -> curves.add(analysed.sweep().curve(build.name(), scheme, g.name())));
    }
    double least =
        curves.stream()
            .flatMapToDouble(c -> Arrays.stream(c.discrepancy()))
            .filter(d -> d > 0)
            .min()
            .orElse(0.1);
    return new HeatRamp(Math.max(-18, Math.min(-4, Math.floor(StrictMath.log10(least)))), 0);
  }
}
