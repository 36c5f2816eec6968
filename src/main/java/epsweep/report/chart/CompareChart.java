package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.mark.SweepKey;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.chart.plain.StyledPicture;
import epsweep.report.words.ComparisonWords;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import epsweep.text.ToolVersion;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * d(ε) of several sweeps over each other: a panel for each build that they share, in its hue, in
 * which a sweep is told by its line.
 */
final class CompareChart implements Styled {

  private static final String NAME = "compare";
  private static final int MOST_PANELS = 4;

  /**
   * With more curves than this, names and figures would hide them: the key and tables have them.
   */
  private static final int MOST_NAMED = 4;

  private static final double HEADING = 46;
  private static final double FONT_SIZE = 18;
  private static final double BELOW = 66;
  private static final double FOOTER = 64;
  private static final Font SMALL = Fonts.regular(18);

  private final Comparison comparison;
  private final SweepKey key;

  /** The curves of each panel. */
  private final List<List<Drawn>> panels;

  private CompareChart(Comparison comparison, List<List<Drawn>> panels) {
    this.comparison = comparison;
    this.panels = panels;
    key = new SweepKey(comparison.sweeps().stream().map(NamedSweep::name).toList());
  }

  /** The chart of a comparison, by the name {@code compare}. */
  static Chart of(Comparison comparison) {
    return chart(NAME, of(comparison, figure(comparison)));
  }

  /** The same in a style, whose name the files' ends in. */
  static Chart of(Comparison comparison, Style style) {
    CompareChart figure = figure(comparison);
    return chart(
        NAME + "-" + style.name(), StyledPicture.of(of(comparison, figure), figure, style));
  }

  private static Chart chart(String name, Picture picture) {
    return new Chart(
        NAME,
        name,
        "Over each other",
        "A hue is a build; the line tells which sweep it is. Where two lines coincide, nothing has"
            + " changed.",
        picture);
  }

  private static CompareChart figure(Comparison comparison) {
    return new CompareChart(comparison, panels(comparison, new ComparisonWords(comparison)));
  }

  private static Sheet of(Comparison comparison, CompareChart figure) {
    ComparisonWords words = new ComparisonWords(comparison);
    Frame frame =
        new Frame(
            words.title(),
            List.of(words.definition() + left(comparison, figure.panels)),
            comparison.sweeps().stream().map(NamedSweep::name).collect(Collectors.joining(" · "))
                + " · epsilon-sweep "
                + ToolVersion.current(),
            Footers.legend("○ sweet spot ε*, by the fit"));
    return Sheet.of(frame, "The discrepancy d over ε of several sweeps, both logarithmic.", figure);
  }

  private static String left(Comparison comparison, List<List<Drawn>> panels) {
    return Columns.shown(
        panels, comparison.sharedBuilds().isEmpty() ? panels : comparison.sharedBuilds());
  }

  /** One panel for all curves where no two sweeps have a build in common. */
  private static List<List<Drawn>> panels(Comparison comparison, ComparisonWords words) {
    List<Build> shared = comparison.sharedBuilds();
    if (shared.isEmpty()) {
      return List.of(
          comparison.builds().stream()
              .flatMap(build -> drawn(comparison, words, build).stream())
              .toList());
    }
    return Columns.spread(shared, build -> build, MOST_PANELS).stream()
        .map(build -> drawn(comparison, words, build))
        .toList();
  }

  private static List<Drawn> drawn(Comparison comparison, ComparisonWords words, Build build) {
    List<String> names = comparison.sweeps().stream().map(NamedSweep::name).toList();
    return words.curves(build).stream()
        .map(s -> new Drawn(s, Theme.format(build.format()).among(names.indexOf(s.label()))))
        .toList();
  }

  private int columns() {
    return Math.min(2, panels.size());
  }

  private int rows() {
    return (panels.size() + 1) / 2;
  }

  private double plotHeight() {
    return rows() == 1 ? 640 : 470;
  }

  private double rowHeight() {
    return HEADING + plotHeight() + BELOW;
  }

  @Override
  public double height() {
    return key.height(Frame.LEFT) + rows() * rowHeight() + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    key.paint(canvas, Frame.LEFT, top);
    double from = top + key.height(Frame.LEFT);
    List<Series> all = panels.stream().flatMap(List::stream).map(Drawn::series).toList();
    for (int i = 0; i < panels.size(); i++) {
      int row = i / 2;
      double y = from + row * rowHeight();
      Rectangle2D room = Columns.of(columns(), y, rowHeight()).get(i % 2);
      if (i % 2 == 0) {
        canvas.upright("discrepancy d(ε)", 26, y + HEADING + plotHeight() / 2, SMALL);
      }
      panel(canvas, room, all, panels.get(i));
    }
  }

  private void panel(Canvas canvas, Rectangle2D room, List<Series> all, List<Drawn> curves) {
    LogPlot plot =
        new LogPlot(
            new Rectangle2D.Double(
                room.getX(), room.getY() + HEADING, room.getWidth(), plotHeight()),
            Ranges.epsilon(all),
            Ranges.discrepancy(all),
            true,
            FONT_SIZE);
    Rectangle2D area = plot.area();
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    if (curves.stream().map(d -> d.series().build()).distinct().count() == 1) {
      Panel.heading(canvas, plot, curves.get(0).series().build());
    }
    String label = new Findings(comparison.first().sweep()).epsilonLabel();
    canvas.centred(label, area.getCenterX(), area.getMaxY() + 56, SMALL);
    curves(canvas, plot, curves);
  }

  @Override
  public Body in(Style style) {
    List<List<Drawn>> chosen =
        Columns.spread(panels, panel -> panel.get(0).series().build(), style.most().curves());
    return PlainPanels.ofDiscrepancy(
        style,
        chosen.stream().map(panel -> plain(panel, style)).toList(),
        PlainPanels.USUAL_WIDTH,
        List.of("The first: wide and pale; rings: sweet spots." + Columns.shown(chosen, panels)));
  }

  private PlainPanel plain(List<Drawn> panel, Style style) {
    List<String> names = comparison.sweeps().stream().map(NamedSweep::name).toList();
    boolean one = panel.stream().map(d -> d.series().build()).distinct().count() == 1;
    return PlainPanel.of(
        one ? panel.get(0).series().build().name() : "",
        panel.stream()
            .map(Drawn::series)
            .map(s -> new Drawn(s, style.inks().among(s.build(), names.indexOf(s.label()))))
            .map(PlainLine::of)
            .toList());
  }

  private static void curves(Canvas canvas, LogPlot plot, List<Drawn> curves) {
    Placer placer = new Placer(plot.area(), 6);
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    for (Drawn curve : Drawn.thickFirst(curves)) {
      CurveShape shape = curve.shape(plot);
      String id = "compare-" + curve.series().build().name() + "-" + curve.label();
      shape.paint(canvas, id, curve.label() + " " + curve.series().build().name(), curve.look(), 1);
      placer.avoid(shape.samples());
      samples.put(curve, shape.samples());
    }
    List<Ring> rings = rings(plot, curves);
    rings.forEach(ring -> ring.paint(canvas, placer));
    if (curves.size() <= MOST_NAMED) {
      rings.forEach(ring -> ring.label(canvas, placer));
      new CurveNames(samples, List.of()).paint(canvas, placer);
    }
  }

  /** One for all curves whose sweet spots are the same as far as they are told. */
  private static List<Ring> rings(LogPlot plot, List<Drawn> curves) {
    Map<String, List<Drawn>> spots = new LinkedHashMap<>();
    for (Drawn curve : curves) {
      Build build = curve.series().build();
      curve
          .series()
          .sweetSpot()
          .map(spot -> build.name() + " " + words(spot))
          .ifPresent(at -> spots.computeIfAbsent(at, any -> new ArrayList<>()).add(curve));
    }
    return spots.values().stream()
        .flatMap(same -> ring(plot, same, curves.size() > 2).stream())
        .toList();
  }

  private static Optional<Ring> ring(LogPlot plot, List<Drawn> same, boolean named) {
    Drawn first = same.get(0);
    SweetSpot spot = first.series().sweetSpot().orElseThrow();
    String names = same.stream().map(Drawn::label).collect(Collectors.joining(", "));
    String id = "sweet-spot-" + first.series().build().name() + "-" + first.label();
    Caption plain = new Caption(words(spot), SMALL, Theme.INK);
    Caption caption = new Caption(names + ": " + words(spot), SMALL, Theme.INK);
    return Ring.of(
        plot,
        spot.epsilon(),
        spot.discrepancy(),
        id,
        first.look().text(),
        named ? List.of(caption, plain) : List.of(plain));
  }

  private static String words(SweetSpot spot) {
    return "ε* = "
        + Digits.typeset(spot.epsilon(), 2)
        + ", d* = "
        + Digits.typeset(spot.discrepancy(), spot.digits());
  }
}
