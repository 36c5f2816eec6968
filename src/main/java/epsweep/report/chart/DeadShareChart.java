package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.HalfDead;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.PointLabel;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.chart.plain.Upright;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The share of parameters whose loss does not move by a single bit, over ε: each build's as a whole
 * and layer by layer, and the share whose loss does not move where it is printed with four
 * decimals, as many a program that is being debugged does.
 */
final class DeadShareChart implements Styled {

  private static final double LEFT = 60;
  private static final double RIGHT = WIDTH - 60;
  private static final double PLOT_HEIGHT = 640;
  private static final double FONT_SIZE = 20;
  private static final double BELOW = 130;
  private static final double DOT = 9;
  private static final Font WORD = Fonts.semiBold(20);
  private static final Font SMALL = Fonts.regular(18);

  /** With more builds than this, lines of layers and of printed losses would be a thicket. */
  private static final int FEW = 3;

  /** Lines that are nowhere further apart than this look like one. */
  private static final double LEAST_APART = 0.05;

  private final Findings findings;
  private final Scheme scheme;
  private final List<Drawn> drawn;

  private DeadShareChart(Findings findings, Scheme scheme) {
    this.findings = findings;
    this.scheme = scheme;
    drawn = Drawn.of(findings.analysed().whole(scheme));
  }

  /**
   * Empty for one parameter, if nothing dies in the range swept, or everything is dead everywhere.
   */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Series> series = findings.analysed().whole(scheme);
    boolean varies =
        series.stream()
            .map(s -> s.curve().deadFraction())
            .anyMatch(
                dead ->
                    Arrays.stream(dead).anyMatch(share -> share > 0)
                        && Arrays.stream(dead).anyMatch(share -> share < 1));
    if (!varies || findings.isSingle() || series.get(0).epsilon().length < 2) {
      return Optional.empty();
    }
    DeadShareChart figure = new DeadShareChart(findings, scheme);
    String value = findings.isFunction() ? "f" : "the loss";
    Frame frame =
        new Frame(
            title(findings, series),
            List.of(
                "Share of the "
                    + findings.perturbed()
                    + " for which "
                    + value
                    + " does not change by a single bit when they are perturbed by ε:"
                    + " their numeric gradient is 0."
                    + (figure.layers().isEmpty() ? "" : " Thin: layer by layer."),
                findings.model() + ", " + findings.weights() + "; " + SchemeWords.of(scheme) + "."),
            Footers.data(findings),
            figure.printed().isPresent() ? "dotted: " + value + " printed with four decimals" : "");
    String lead = "The share of dead " + findings.perturbed() + " over ε.";
    return Optional.of(Sheet.of(frame, lead, figure));
  }

  /** Of the coarsest build, which dies first. */
  private static String title(Findings findings, List<Series> series) {
    Optional<Series> first =
        series.stream()
            .filter(s -> HalfDead.of(s.curve()).isPresent())
            .max(Comparator.comparingDouble(s -> s.build().unitRoundoff()));
    if (first.isEmpty()) {
      return "Where ε is small, some " + findings.perturbed() + " no longer move the loss";
    }
    String below = Digits.typeset(HalfDead.of(first.get().curve()).getAsDouble(), 2);
    return "Half the "
        + findings.perturbed()
        + " are dead below ε = "
        + below
        + " in "
        + first.get().label();
  }

  /** Each build's as a whole. */
  @Override
  public Body in(Style style) {
    List<Series> all = drawn.stream().map(Drawn::series).toList();
    List<Series> shown = Columns.spread(all, Series::build, style.most().curves());
    List<PlainLine> lines =
        shown.stream()
            .map(s -> new Drawn(s, style.inks().look(s.build())))
            .map(d -> PlainLine.of(d, d.label(), values(d.series().curve().deadFraction())))
            .toList();
    return new PlainPanels(
        style,
        List.of(PlainPanel.of("", lines)),
        Ranges.epsilon(all.get(0).epsilon()),
        Upright.ofShares("dead " + findings.perturbed()),
        PlainPanels.USUAL_WIDTH,
        List.of(PlainPanels.manners(style, lines) + Columns.shown(shown, all)));
  }

  private static double[] values(double[] shares) {
    return Arrays.stream(shares).map(Upright::value).toArray();
  }

  @Override
  public double height() {
    return PLOT_HEIGHT + BELOW;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    Rectangle2D room = new Rectangle2D.Double(LEFT, top, RIGHT - LEFT, PLOT_HEIGHT);
    SharePlot plot = new SharePlot(room, drawn.get(0).series().epsilon(), FONT_SIZE);
    plot.paint(canvas);
    Placer placer = new Placer(plot.area(), 5);
    List<ShareLine> lines = new ArrayList<>();
    for (Group layer : layers()) {
      List<Drawn> thin = Drawn.of(findings.analysed().series(scheme, layer));
      thin.stream().filter(DeadShareChart::isAboveZero).forEach(line -> lines.add(thin(line)));
    }
    printed().ifPresent(line -> lines.add(printed(line)));
    drawn.forEach(line -> lines.add(whole(line)));
    lines.forEach(line -> line.paint(canvas, plot, placer));
    drawn.forEach(line -> half(canvas, plot, placer, line));
    lines.forEach(line -> line.name(canvas, plot, placer, lines));
    Rectangle2D area = plot.area();
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), area.getMaxY() + 66, SMALL);
    canvas.upright("dead " + findings.perturbed(), 26, area.getCenterY(), SMALL);
  }

  /** The layers that get lines: none if there would be too many lines to tell apart. */
  private List<Group> layers() {
    List<Group> layers = findings.layers();
    boolean few = drawn.size() <= FEW;
    return few && layers.size() > 1 && layers.size() <= FEW ? layers : List.of();
  }

  private static ShareLine whole(Drawn line) {
    Theme.Look look = line.look();
    return new ShareLine(
        line.series().epsilon(),
        "dead-" + line.label(),
        line.series().curve().deadFraction(),
        look,
        Theme.line(Math.max(3.2, look.width())),
        new Caption(line.label(), WORD, look.text()));
  }

  private static ShareLine thin(Drawn line) {
    String layer = line.series().group().name();
    return new ShareLine(
        line.series().epsilon(),
        "dead-" + line.label() + "-" + layer,
        line.series().curve().deadFraction(),
        line.look(),
        Theme.line(1.4),
        new Caption(layer, SMALL, line.look().text()));
  }

  /** The first of few builds whose loss has more digits than four decimals. */
  private Optional<Drawn> printed() {
    return drawn.stream()
        .filter(line -> drawn.size() <= FEW)
        .filter(line -> isApart(line.series().curve()))
        .findFirst();
  }

  private static boolean isAboveZero(Drawn line) {
    return Arrays.stream(line.series().curve().deadFraction())
        .anyMatch(share -> share > LEAST_APART);
  }

  private static boolean isApart(Curve curve) {
    return IntStream.range(0, curve.deadFraction().length)
        .anyMatch(i -> curve.unmovedInPrint()[i] > curve.deadFraction()[i] + LEAST_APART);
  }

  private static ShareLine printed(Drawn line) {
    return new ShareLine(
        line.series().epsilon(),
        "unmoved-in-print-" + line.label(),
        line.series().curve().unmovedInPrint(),
        line.look(),
        Theme.dashed(2.4, 3, 6),
        new Caption(line.label() + ", printed with four decimals", SMALL, line.look().text()));
  }

  private void half(Canvas canvas, SharePlot plot, Placer placer, Drawn line) {
    OptionalDouble half = HalfDead.of(line.series().curve());
    if (half.isEmpty()) {
      return;
    }
    Theme.Look look = line.look();
    double x = plot.x(half.getAsDouble());
    double y = plot.y(0.5);
    double bottom = plot.area().getMaxY();
    canvas.line(x, y, x, bottom, look.line(), Theme.dashed(2, 5, 5));
    List<Point2D> samples = new ArrayList<>();
    for (double down = y; down < bottom; down += 8) {
      samples.add(new Point2D.Double(x, down));
    }
    placer.avoid(samples);
    canvas.curves().addAll(samples);
    Point2D at = new Point2D.Double(x, y);
    placer.take(Ring.circle(canvas, "half-dead-" + line.label(), at, DOT, look.line(), 3));
    String words = "half at ε = ";
    String value = Digits.typeset(half.getAsDouble(), 2);
    List<Caption> captions =
        Stream.of(words + value, value).map(text -> new Caption(text, SMALL, look.text())).toList();
    PointLabel.place(canvas, placer, at, DOT, captions);
  }
}
