package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.HeatRamp;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Reading;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.HeatPanel;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainHeat;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far d lies above its build's floor, as a colour over groups and ε: a panel a build. */
final class HeatMap implements Styled {

  private static final int FEWEST_GROUPS = 9;
  private static final int MOST_PANELS = 4;

  /** So that an SVG stays small. */
  private static final int MOST_CELLS = 5000;

  private static final double NAMES = 235;
  private static final double RIGHT = WIDTH - 150;
  private static final double GAP = 30;
  private static final double HEADING = 36;
  private static final double FONT_SIZE = 17;
  private static final double BELOW = 130;
  private static final double BAR = 22;
  private static final HeatRamp RAMP = new HeatRamp(0, 4);
  private static final Font SMALL = Fonts.regular(17);
  private static final Font BOLD = Fonts.semiBold(17);

  private final Findings findings;
  private final List<Group> groups;
  private final List<Build> builds;

  /** The groups' curves in each of the builds. */
  private final List<List<Series>> panels;

  private HeatMap(Findings findings, Scheme scheme, List<Group> groups, List<Build> builds) {
    this.findings = findings;
    this.groups = groups;
    this.builds = builds;
    panels = builds.stream().map(build -> inBuild(findings, build, scheme, groups)).toList();
  }

  private static List<Series> inBuild(
      Findings findings, Build build, Scheme scheme, List<Group> groups) {
    return groups.stream().map(g -> findings.analysed().series(build, scheme, g)).toList();
  }

  /** Empty if there are fewer than {@value #FEWEST_GROUPS} layers, blocks and gates. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Group> parts =
        findings.analysed().sweep().groups().stream()
            .filter(g -> g.kind() != Group.Kind.ALL)
            .toList();
    if (parts.size() < FEWEST_GROUPS) {
      return Optional.empty();
    }
    List<Group> groups = HeatRows.of(parts);
    List<Build> builds = Columns.spread(findings.builds(), b -> b, MOST_PANELS);
    HeatMap figure = new HeatMap(findings, scheme, groups, builds);
    String left =
        groups.size() < parts.size()
            ? " " + groups.size() + " of " + parts.size() + " groups."
            : "";
    Frame frame =
        Frame.of(
            findings,
            figure.title(scheme),
            "d(ε) of every layer, block and gate by "
                + SchemeWords.of(scheme)
                + ", over the least that its build reaches. Frames mark sweet spots ε*."
                + left
                + Columns.shown(builds, findings.builds()),
            Footers.legend(
                figure.anyWrong() ? "hatched in black: wrong" : "",
                "hatched in grey: " + findings.unmoved(),
                anyMissing(findings.series(scheme, groups)) ? "empty: no value" : ""));
    String lead = "The discrepancy of " + groups.size() + " groups as colours over ε.";
    return Optional.of(Sheet.of(frame, lead, figure));
  }

  private static boolean anyMissing(List<Series> series) {
    return series.stream()
        .flatMapToDouble(s -> Arrays.stream(s.discrepancy()))
        .anyMatch(Double::isNaN);
  }

  private String title(Scheme scheme) {
    List<Group> flat =
        groups.stream()
            .filter(g -> Findings.allFlat(findings.analysed().series(scheme, g)))
            .toList();
    if (!flat.isEmpty()) {
      return "No ε helps "
          + (flat.size() == 1
              ? flat.get(0).name()
              : flat.size() + " of " + groups.size() + " groups");
    }
    double[] spots =
        panels.get(0).stream()
            .flatMap(s -> s.sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .sorted()
            .toArray();
    if (spots.length < 2 || spots[0] == spots[spots.length - 1]) {
      return findings.headline(findings.analysed().series(scheme, groups.get(0)));
    }
    return builds.get(0).name()
        + ": ε* from "
        + Digits.typeset(spots[0], 2)
        + " to "
        + Digits.typeset(spots[spots.length - 1], 2)
        + " among groups";
  }

  /** As many groups as its words can name, the larger kinds rather than the smaller. */
  @Override
  public Body in(Style style) {
    List<Build> chosen = Columns.spread(builds, b -> b, Math.min(2, style.most().curves()));
    int most = Math.min(groups.size(), style.most().words() - chosen.size());
    List<Group> rows = HeatRows.largest(groups, most);
    List<List<Series>> curves =
        panels.stream()
            .filter(panel -> chosen.contains(panel.get(0).build()))
            .map(p -> p.stream().filter(s -> rows.contains(s.group())).toList())
            .toList();
    String left =
        rows.size() < groups.size() ? " " + rows.size() + " of " + groups.size() + " groups." : "";
    return new PlainHeat(
        style,
        curves,
        RAMP,
        this::isWrong,
        findings.unmoved(),
        left + Columns.shown(chosen, findings.builds()));
  }

  private double rowHeight() {
    return groups.size() <= 20 ? 34 : 25;
  }

  private double mapHeight() {
    return rowHeight() * groups.size();
  }

  @Override
  public double height() {
    return HEADING + mapHeight() + BELOW;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from + HEADING;
    double width = (RIGHT - NAMES - GAP * (builds.size() - 1)) / builds.size();
    Rectangle2D area = new Rectangle2D.Double();
    for (int i = 0; i < builds.size(); i++) {
      area = panel(canvas, panels.get(i), NAMES + i * (width + GAP), top, width);
    }
    names(canvas, area);
    bar(canvas, area);
    double middle = (NAMES + RIGHT) / 2;
    canvas.centred(findings.epsilonLabel(), middle, area.getMaxY() + 62, Fonts.regular(19));
  }

  private Rectangle2D panel(
      Canvas canvas, List<Series> rows, double left, double top, double width) {
    double[] epsilon = rows.get(0).epsilon();
    Build build = rows.get(0).build();
    // The names of the groups have the room that a plot keeps for labels at the left.
    Rectangle2D room = LogPlot.around(left, top, width, mapHeight(), FONT_SIZE);
    LogPlot plot =
        new LogPlot(room, Ranges.epsilon(epsilon), new LogPlot.Range(1, 10), true, FONT_SIZE);
    Panel.heading(canvas, plot, build, plot.area().getMinY() - 14);
    int columns = MOST_CELLS / (groups.size() * builds.size());
    HeatPanel cells = new HeatPanel(plot, epsilon, groups.size(), columns);
    canvas.mark("heat-" + build.name(), c -> cells.paint(c, rows, RAMP, floor(rows)));
    for (int row = 0; row < rows.size(); row++) {
      hatch(canvas, cells, row, rows.get(row));
    }
    canvas.stroke(plot.area(), Theme.FRAME, Theme.line(1.6));
    for (int row = 0; row < rows.size(); row++) {
      Series series = rows.get(row);
      OptionalDouble spot = series.sweetSpot().stream().mapToDouble(SweetSpot::epsilon).findFirst();
      String id = "sweet-spot-" + build.name() + "-" + series.group().name();
      cells.outline(canvas, row, spot, id, Theme.INK);
      read(canvas, cells.axes(row), series);
    }
    plot.labelHorizontal(canvas, plot.area().getMaxY());
    return plot.area();
  }

  private static void read(Canvas canvas, Axes row, Series series) {
    canvas.read(
        new Reading(
            Reading.Kind.ROW,
            row,
            series.label() + " " + series.group().name(),
            Theme.INK,
            series.epsilon(),
            series.discrepancy()));
  }

  /** The least d of a build's sweet spots, or else of its points. */
  private static double floor(List<Series> rows) {
    return rows.stream().mapToDouble(s -> s.analysis().floor()).filter(d -> d > 0).min().orElse(1);
  }

  /** A wrong row as a whole, the others where the loss does not move. */
  private void hatch(Canvas canvas, HeatPanel cells, int row, Series series) {
    if (isWrong(series.group())) {
      cells.hatch(canvas, row, 0, series.epsilon().length, Theme.INK);
      return;
    }
    cells.hatch(canvas, row, 0, series.curve().deadZone(), Theme.FRAME);
  }

  private boolean isWrong(Group group) {
    return findings.analysed().verdict(group).stream()
        .anyMatch(v -> v.judgement() == Judgement.WRONG);
  }

  private boolean anyWrong() {
    return groups.stream().anyMatch(this::isWrong);
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

  private void bar(Canvas canvas, Rectangle2D area) {
    double left = area.getMaxX() + 34;
    double cell = area.getHeight() / RAMP.levels();
    canvas.crisp(
        c -> {
          for (int level = 0; level < RAMP.levels(); level++) {
            double bottom = Math.round(area.getMaxY() - level * cell);
            double top = Math.round(area.getMaxY() - (level + 1) * cell);
            c.fill(left, top, BAR, bottom - top, RAMP.colour(level));
          }
        });
    canvas.stroke(
        new Rectangle2D.Double(left, area.getMinY(), BAR, area.getHeight()),
        Theme.FRAME,
        Theme.line(1.2));
    canvas.text(
        "× floor", left + BAR / 2 + 12, area.getMinY() - 14, BOLD, Theme.INK, Canvas.Align.CENTRE);
    int most = (int) (area.getHeight() / 34);
    for (Decades.Tick tick : Decades.ticks(RAMP.low(), RAMP.high(), most)) {
      double y =
          area.getMaxY()
              - (tick.log() - RAMP.low()) / (RAMP.high() - RAMP.low()) * area.getHeight();
      canvas.text(tick.label(), left + BAR + 9, y + 6, SMALL, Theme.INK, Canvas.Align.LEFT);
    }
  }
}
