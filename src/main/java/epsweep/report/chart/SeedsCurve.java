package epsweep.report.chart;

import epsweep.analysis.SeedSpread;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.DigitsAxis;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.MarkedPoint;
import epsweep.report.chart.mark.QuantileBand;
import epsweep.report.chart.mark.SpreadMark;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.report.words.SeedWords;
import epsweep.sweep.plan.Mark;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * d(ε) of one group over many seeds: every seed's curve in pale, the band that holds four of five
 * at each ε, their median, and crosses over the sweet spots.
 */
final class SeedsCurve implements Styled {

  private static final Font LABEL = Fonts.regular(20);
  private static final double PLOT_LEFT = 45;
  private static final double PLOT_RIGHT = 1690;
  private static final double PLOT_HEIGHT = 830;
  private static final double DIGITS = 34;
  private static final double AXIS_TITLE = 34;
  private static final double FOOTER = 64;
  private static final int BAND = 0x50;

  private final Findings findings;
  private final Map<Build, SeedSpread> spreads;
  private final String group;

  private SeedsCurve(Findings findings, Map<Build, SeedSpread> spreads, String group) {
    this.findings = findings;
    this.spreads = spreads;
    this.group = group;
  }

  /** The chart in place of the first seed's alone; empty unless the sweep has several. */
  static Optional<Sheet> sheet(Findings findings, List<Series> main) {
    Map<Build, SeedSpread> spreads = new LinkedHashMap<>();
    main.forEach(
        s ->
            SeedSpread.of(findings.analysed(), s.build(), s.scheme(), s.group().name())
                .ifPresent(spread -> spreads.put(s.build(), spread)));
    if (spreads.isEmpty()) {
      return Optional.empty();
    }
    SeedWords words = new SeedWords(findings);
    Frame frame =
        new Frame(
            findings.headline(main),
            List.of(
                findings.definition(main.get(0).group())
                    + " and n by "
                    + SchemeWords.withStep(main.get(0).scheme())
                    + ".",
                findings.model() + ". " + words.verdict() + "."),
            Footers.of(words.count() + " seeds", findings, "backpropagation in each build"),
            Footers.legend(
                "line: median",
                "band: 10 to 90 % of the seeds",
                "cross: the same of ε* and d*",
                words.hasMarks() ? "◆ marked" : ""));
    Figure figure = new SeedsCurve(findings, spreads, main.get(0).group().name());
    return Optional.of(new Sheet(frame, words.description(), figure));
  }

  @Override
  public double height() {
    return DIGITS + PLOT_HEIGHT + AXIS_TITLE + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    List<Series> all = spreads.values().stream().flatMap(s -> s.curves().stream()).toList();
    LogPlot plot =
        new LogPlot(
            new Rectangle2D.Double(PLOT_LEFT, from + DIGITS, PLOT_RIGHT - PLOT_LEFT, PLOT_HEIGHT),
            Ranges.epsilon(all.get(0).epsilon()),
            Ranges.discrepancy(all),
            true,
            20);
    Rectangle2D area = plot.area();
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), area.getMaxY() + 62, LABEL);
    canvas.upright("discrepancy d(ε)", 26, area.getCenterY(), LABEL);
    new DigitsAxis(plot, List.copyOf(spreads.keySet())).paint(canvas);
    Placer placer = new Placer(area, 7);
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    spreads.forEach((build, spread) -> curves(canvas, plot, placer, spread));
    spreads.forEach((build, spread) -> samples.putAll(median(canvas, plot, placer, spread)));
    List<MarkedPoint> marks =
        MarkedPoint.of(plot, findings.analysed().sweep().plan().marks(), group);
    List<SpreadMark> crosses =
        spreads.entrySet().stream()
            .flatMap(e -> SpreadMark.of(plot, e.getKey(), e.getValue()).stream())
            .toList();
    crosses.forEach(cross -> cross.paint(canvas, placer));
    marks.forEach(mark -> mark.paint(canvas, placer));
    marks.forEach(mark -> mark.label(canvas, placer));
    crosses.forEach(cross -> cross.label(canvas, placer));
    new CurveNames(samples, List.of()).paint(canvas, placer);
  }

  private List<Mark> marks() {
    return findings.analysed().sweep().plan().marks().stream()
        .filter(mark -> mark.group().equals(group))
        .toList();
  }

  @Override
  public Body in(Style style) {
    List<Build> all = List.copyOf(spreads.keySet());
    List<Build> builds = Columns.spread(all, build -> build, style.most().curves());
    List<PlainLine> medians = new ArrayList<>();
    List<PlainLine> behind = new ArrayList<>();
    List<PlainPanel.Band> bands = new ArrayList<>();
    for (Build build : builds) {
      SeedSpread spread = spreads.get(build);
      Drawn drawn = new Drawn(spread.curves().get(0), style.inks().look(build));
      medians.add(median(drawn, spread));
      bands.add(
          new PlainPanel.Band(
              drawn, spread.discrepancy(SeedSpread.LOW), spread.discrepancy(SeedSpread.HIGH)));
      Theme.Look thin = style.inks().thin(build);
      spread.curves().forEach(s -> behind.add(PlainLine.of(new Drawn(s, thin))));
    }
    return PlainPanels.ofDiscrepancy(
        style,
        List.of(PlainPanel.of("", medians).over(behind, bands).marked(marks())),
        0,
        List.of(
            "Lines: medians, "
                + PlainPanels.manners(style, medians)
                + " Bands: 10 to 90 % of the seeds; rings: medians of ε* and d*."
                + Columns.shown(builds, all)));
  }

  /** With a ring at the medians of ε* and d*. */
  private static PlainLine median(Drawn drawn, SeedSpread spread) {
    PlainLine line = PlainLine.of(drawn, drawn.label(), spread.discrepancy(SeedSpread.MIDDLE));
    return spread.spots() > 0 && spread.floor().median() > 0
        ? line.with(spread.bestEpsilon().median(), spread.floor().median())
        : line;
  }

  /** The band under the pale curves. */
  private static void curves(Canvas canvas, LogPlot plot, Placer placer, SeedSpread spread) {
    Build build = spread.curves().get(0).build();
    Theme.Look look = Theme.build(build);
    double[] low = spread.discrepancy(SeedSpread.LOW);
    double[] high = spread.discrepancy(SeedSpread.HIGH);
    new QuantileBand(plot, spread.epsilon())
        .paint(canvas, "band-" + build.name(), low, high, look.faint(BAND));
    for (int i = 0; i < spread.curves().size(); i++) {
      Series seed = spread.curves().get(i);
      CurveShape shape = new CurveShape(plot, seed.epsilon(), seed.discrepancy());
      canvas.mark("seed-" + build.name() + "-" + i, c -> shape.paint(c, look.thin(), 1));
      placer.avoidUnderBoxes(shape.samples());
    }
  }

  private static Map<Drawn, List<Point2D>> median(
      Canvas canvas, LogPlot plot, Placer placer, SeedSpread spread) {
    Series any = spread.curves().get(0);
    Drawn drawn = new Drawn(any, Theme.build(any.build()));
    CurveShape shape =
        new CurveShape(plot, spread.epsilon(), spread.discrepancy(SeedSpread.MIDDLE));
    shape.paint(canvas, "curve-" + any.label(), any.label() + ", median", drawn.look(), 1);
    placer.avoid(shape.samples());
    return Map.of(drawn, shape.samples());
  }
}
