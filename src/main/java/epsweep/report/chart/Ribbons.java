package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.CurveAnalysis;
import epsweep.analysis.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.Digits;
import epsweep.sweep.Curve;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Under the axis, one bar for each build: which error rules at an ε, and what to do about it. */
final class Ribbons {

  private static final Font NAME = Fonts.semiBold(20);
  private static final Font WORDS = Fonts.regular(18);
  private static final Font NUMBERS = Fonts.regular(17);
  private static final double HEIGHT = 30;
  private static final double PITCH = 52;

  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final String group;
  private final LogPlot plot;

  Ribbons(AnalysedSweep analysed, Scheme scheme, String group, LogPlot plot) {
    this.analysed = analysed;
    this.scheme = scheme;
    this.group = group;
    this.plot = plot;
  }

  static double height(int builds) {
    return 20 + PITCH * builds;
  }

  void paint(Canvas canvas, double top) {
    List<Build> builds = analysed.sweep().builds();
    double y = top + 24;
    for (Build build : builds) {
      paintBuild(canvas, build, y);
      name(canvas, build.name(), y + HEIGHT / 2, Theme.build(build, builds).text());
      double right = plot.area().getMaxX() + 14;
      double baseline = y + 21;
      analysed
          .analysis(build.name(), scheme, group)
          .sweetSpot()
          .ifPresent(
              s -> canvas.text(numbers(s), right, baseline, NUMBERS, Theme.INK, Canvas.Align.LEFT));
      y += PITCH;
    }
  }

  /** Beside the bar; a name too long for one line breaks at its first hyphen. */
  private void name(Canvas canvas, String name, double middle, Color colour) {
    double right = plot.area().getMinX() - 12;
    int hyphen = name.indexOf('-') + 1;
    if (hyphen == 0 || Fonts.width(NAME, name) <= right - 8) {
      Font font = Fonts.shrunk(NAME, name, right - 8);
      canvas.text(name, right, middle + 7, font, colour, Canvas.Align.RIGHT);
      return;
    }
    Font font = Fonts.semiBold(15);
    canvas.text(name.substring(0, hyphen), right, middle - 3, font, colour, Canvas.Align.RIGHT);
    canvas.text(name.substring(hyphen), right, middle + 14, font, colour, Canvas.Align.RIGHT);
  }

  private static String numbers(SweetSpot spot) {
    return "ε* " + Digits.power(spot.epsilon(), 2) + "  d* " + Digits.power(spot.discrepancy(), 2);
  }

  private void paintBuild(Canvas canvas, Build build, double y) {
    Rectangle2D area = plot.area();
    CurveAnalysis analysis = analysed.analysis(build.name(), scheme, group);
    double dead = deadEnd(analysed.sweep().curve(build.name(), scheme, group));
    if (dead > area.getMinX()) {
      bar(
          canvas,
          area.getMinX(),
          dead,
          y,
          Theme.DEAD_RIBBON,
          List.of("dead zone: no change in loss", "dead zone", "dead"));
    }
    double spot = analysis.sweetSpot().map(s -> plot.x(s.epsilon())).orElse(Double.NaN);
    switch (analysis.shape()) {
      case U -> {
        roundOff(canvas, dead, spot, y);
        truncation(canvas, spot, area.getMaxX(), y);
        canvas.fill(spot - 2.5, y - 5, 5, HEIGHT + 10, Theme.INK);
      }
      case NO_RIGHT_BRANCH -> roundOff(canvas, dead, area.getMaxX(), y);
      case NO_LEFT_BRANCH -> truncation(canvas, dead, area.getMaxX(), y);
      case FLAT ->
          bar(
              canvas,
              dead,
              area.getMaxX(),
              y,
              Theme.SCALE.get(0),
              List.of("flat: neither a larger nor a smaller ε helps", "flat: no ε helps", "flat"));
      case SATURATED, TOO_FEW_POINTS ->
          bar(
              canvas,
              dead,
              area.getMaxX(),
              y,
              Theme.DEAD_RIBBON,
              List.of("no usable point: another range of ε is needed", "no usable point"));
    }
    thumb(canvas, build, y);
  }

  private void roundOff(Canvas canvas, double from, double to, double y) {
    bar(
        canvas,
        from,
        to,
        y,
        Theme.ROUND_OFF_RIBBON,
        List.of("round-off rules: make ε larger", "make ε larger", "larger"));
  }

  private void truncation(Canvas canvas, double from, double to, double y) {
    bar(
        canvas,
        from,
        to,
        y,
        Theme.TRUNCATION_RIBBON,
        List.of("truncation rules: make ε smaller", "make ε smaller", "smaller"));
  }

  private static void bar(
      Canvas canvas, double from, double to, double y, Color colour, List<String> words) {
    double width = to - from;
    if (width <= 0) {
      return;
    }
    canvas.fill(from, y, width, HEIGHT, colour);
    words.stream()
        .filter(w -> Fonts.width(WORDS, w) <= width - 16)
        .findFirst()
        .ifPresent(
            w -> canvas.text(w, from + width / 2, y + 21, WORDS, Theme.INK, Canvas.Align.CENTRE));
  }

  /** The mark of (2u)^(1/(1+p)), if the axis reaches it. */
  private void thumb(Canvas canvas, Build build, double y) {
    double thumb = StrictMath.pow(2 * build.unitRoundoff(), 1.0 / (1 + scheme.order()));
    double x = plot.x(thumb);
    if (x > plot.area().getMinX() && x < plot.area().getMaxX()) {
      canvas.fill(UCurve.triangle(x, y - 2, 8), Theme.MUTED);
    }
  }

  private double deadEnd(Curve curve) {
    double[] epsilon = analysed.sweep().epsilon();
    double end = plot.area().getMinX();
    for (int i = 0; i < epsilon.length && curve.deadFraction()[i] == 1; i++) {
      end = plot.x(epsilon[i]);
    }
    return end;
  }
}
