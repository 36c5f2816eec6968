package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.HalfDead;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.PointLabel;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
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
final class DeadShareChart implements Figure {

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

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final String whole;
  private final double[] epsilon;

  private DeadShareChart(Frame frame, AnalysedSweep analysed, Scheme scheme) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    whole = new Findings(analysed).whole();
    epsilon = analysed.sweep().epsilon();
  }

  /** Empty if nothing dies in the range swept, or everything is dead everywhere. */
  static Optional<Chart> chart(AnalysedSweep sweep, Scheme scheme, String name) {
    Findings findings = new Findings(sweep);
    List<Curve> curves =
        sweep.sweep().builds().stream()
            .map(build -> sweep.sweep().curve(build.name(), scheme, findings.whole()))
            .toList();
    boolean varies =
        curves.stream()
            .map(Curve::deadFraction)
            .anyMatch(
                dead ->
                    Arrays.stream(dead).anyMatch(share -> share > 0)
                        && Arrays.stream(dead).anyMatch(share -> share < 1));
    if (!varies || sweep.sweep().epsilon().length < 2) {
      return Optional.empty();
    }
    String title = title(sweep, curves);
    Frame frame =
        new Frame(
            title,
            List.of(
                (findings.isSingle()
                        ? "100 %: the loss does not change by a single bit when it is"
                            + " perturbed by ε: the numeric derivative is 0."
                        : "Share of the "
                            + findings.perturbed()
                            + " whose loss does not change by a single bit when they are"
                            + " perturbed by ε: their numeric gradient is 0.")
                    + (layers(sweep).isEmpty() ? "" : " Thin: layer by layer."),
                findings.model()
                    + ", "
                    + findings.weights()
                    + "; "
                    + scheme.label()
                    + " differences."),
            Footers.data(sweep),
            printed(sweep, scheme).isPresent()
                ? "dotted: the loss printed with four decimals"
                : "");
    DeadShareChart figure = new DeadShareChart(frame, sweep, scheme);
    String description = "The share of dead " + findings.perturbed() + " over ε. " + title + ".";
    return Optional.of(new Chart(name, title, description, figure));
  }

  private static String title(AnalysedSweep sweep, List<Curve> curves) {
    Findings findings = new Findings(sweep);
    String at = findings.isSingle() ? " below ε = " : " at ε = ";
    List<String> parts = new ArrayList<>();
    for (Curve curve : curves) {
      HalfDead.of(sweep.sweep().epsilon(), curve.deadFraction())
          .ifPresent(half -> parts.add("in " + curve.build() + at + Digits.typeset(half, 2)));
    }
    if (parts.isEmpty()) {
      return "Where ε is small, some " + findings.perturbed() + " no longer move the loss";
    }
    String last = parts.get(parts.size() - 1);
    String between = parts.size() > 2 ? " … " : ", ";
    return (findings.isSingle()
            ? "The only " + findings.one() + " no longer moves the loss: "
            : "Half of the " + findings.perturbed() + " no longer move the loss: ")
        + (parts.size() == 1 ? last : parts.get(0) + between + last);
  }

  @Override
  public int height() {
    return (int) (frame.top() + PLOT_HEIGHT + BELOW);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    SharePlot plot =
        new SharePlot(
            new Rectangle2D.Double(LEFT, frame.top(), RIGHT - LEFT, PLOT_HEIGHT),
            epsilon,
            FONT_SIZE);
    plot.paint(canvas);
    Placer placer = new Placer(plot.area(), 5);
    List<Build> builds = analysed.sweep().builds();
    List<ShareLine> lines = new ArrayList<>();
    for (String layer : layers(analysed)) {
      builds.stream()
          .filter(build -> isAboveZero(curve(build, layer)))
          .forEach(build -> lines.add(thin(build, layer)));
    }
    printed(analysed, scheme).ifPresent(build -> lines.add(printed(build)));
    builds.forEach(build -> lines.add(whole(build)));
    lines.forEach(line -> line.paint(canvas, plot, placer));
    builds.forEach(build -> half(canvas, plot, placer, build));
    lines.forEach(line -> line.name(canvas, plot, placer, lines));
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        plot.area().getCenterX(),
        plot.area().getMaxY() + 66,
        SMALL,
        Theme.INK,
        Canvas.Align.CENTRE);
    double middle = plot.area().getCenterY();
    canvas.turned(
        "dead " + new Findings(analysed).perturbed(), 26, middle, -Math.PI / 2, SMALL, Theme.INK);
  }

  /** The layers that get lines: none if there would be too many lines to tell apart. */
  private static List<String> layers(AnalysedSweep sweep) {
    List<String> layers =
        sweep.sweep().groups().stream()
            .filter(g -> g.kind() == Group.Kind.LAYER)
            .map(Group::name)
            .toList();
    boolean few = sweep.sweep().builds().size() <= FEW;
    return few && layers.size() > 1 && layers.size() <= FEW ? layers : List.of();
  }

  private Curve curve(Build build, String of) {
    return analysed.sweep().curve(build.name(), scheme, of);
  }

  private Theme.Look look(Build build) {
    return Theme.build(build, analysed.sweep().builds());
  }

  private ShareLine whole(Build build) {
    Theme.Look look = look(build);
    return new ShareLine(
        epsilon,
        "dead-" + build.name(),
        curve(build, whole).deadFraction(),
        look,
        Theme.line(Math.max(3.2, look.width())),
        new Caption(build.name(), WORD, look.text()));
  }

  private ShareLine thin(Build build, String layer) {
    Theme.Look look = look(build);
    return new ShareLine(
        epsilon,
        "dead-" + build.name() + "-" + layer,
        curve(build, layer).deadFraction(),
        look,
        Theme.line(1.4),
        new Caption(layer, SMALL, look.text()));
  }

  /** The first of few builds whose loss has more digits than four decimals. */
  private static Optional<Build> printed(AnalysedSweep sweep, Scheme scheme) {
    String whole = new Findings(sweep).whole();
    return sweep.sweep().builds().stream()
        .filter(build -> sweep.sweep().builds().size() <= FEW)
        .filter(build -> isApart(sweep.sweep().curve(build.name(), scheme, whole)))
        .findFirst();
  }

  private static boolean isAboveZero(Curve curve) {
    return Arrays.stream(curve.deadFraction()).anyMatch(share -> share > LEAST_APART);
  }

  private static boolean isApart(Curve curve) {
    return IntStream.range(0, curve.deadFraction().length)
        .anyMatch(i -> curve.unmovedInPrint()[i] > curve.deadFraction()[i] + LEAST_APART);
  }

  private ShareLine printed(Build build) {
    Theme.Look look = look(build);
    return new ShareLine(
        epsilon,
        "unmoved-in-print-" + build.name(),
        curve(build, whole).unmovedInPrint(),
        look,
        Theme.dashed(2.4, 3, 6),
        new Caption(build.name() + ", printed with four decimals", SMALL, look.text()));
  }

  private void half(Canvas canvas, SharePlot plot, Placer placer, Build build) {
    OptionalDouble half = HalfDead.of(epsilon, curve(build, whole).deadFraction());
    if (half.isEmpty()) {
      return;
    }
    Theme.Look look = look(build);
    double x = plot.x(half.getAsDouble());
    double y = plot.y(0.5);
    double bottom = plot.area().getMaxY();
    canvas.line(x, y, x, bottom, look.line(), Theme.dashed(2, 5, 5));
    List<Point2D> samples = new ArrayList<>();
    for (double at = y; at < bottom; at += 8) {
      samples.add(new Point2D.Double(x, at));
    }
    placer.avoid(samples);
    canvas.curves().addAll(samples);
    canvas.mark(
        "half-dead-" + build.name(),
        c -> {
          Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
          c.fill(dot, Theme.PAPER);
          c.stroke(dot, look.line(), Theme.line(3));
        });
    placer.take(new Rectangle2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    String words = new Findings(analysed).isSingle() ? "ε = " : "half at ε = ";
    String value = Digits.typeset(half.getAsDouble(), 2);
    List<Caption> captions =
        Stream.of(words + value, value).map(text -> new Caption(text, SMALL, look.text())).toList();
    PointLabel.place(canvas, placer, new Point2D.Double(x, y), DOT, captions);
  }
}
