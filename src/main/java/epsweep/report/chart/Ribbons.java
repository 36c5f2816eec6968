package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.FlatStretch;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.Drawn;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Under the axis, one bar for each build: whether d falls or rises at an ε, and what to do about
 * it.
 */
final class Ribbons {

  private static final Font NAME = Fonts.semiBold(20);
  private static final Font WORDS = Fonts.regular(18);
  private static final Font NUMBERS = Fonts.regular(17);
  private static final double HEIGHT = 30;
  private static final double PITCH = 52;

  private final List<Drawn> drawn;
  private final LogPlot plot;

  Ribbons(List<Drawn> drawn, LogPlot plot) {
    this.drawn = drawn;
    this.plot = plot;
  }

  static double height(int builds) {
    return 20 + PITCH * builds;
  }

  void paint(Canvas canvas, double top) {
    double y = top + 24;
    Font font = nameFont();
    for (Drawn curve : drawn) {
      Series series = curve.series();
      paintBar(canvas, series, y);
      name(canvas, lines(series.label()), font, y + HEIGHT / 2, curve.look().text());
      double right = plot.area().getMaxX() + 14;
      double baseline = y + 21;
      series
          .sweetSpot()
          .ifPresent(
              s -> canvas.text(numbers(s), right, baseline, NUMBERS, Theme.INK, Canvas.Align.LEFT));
      y += PITCH;
    }
  }

  /** Beside the bar, on two lines if it has to be. */
  private void name(Canvas canvas, List<String> lines, Font font, double middle, Color colour) {
    double right = plot.area().getMinX() - 12;
    double pitch = font.getSize2D() + 1;
    double baseline = middle + 0.35 * font.getSize2D() - (lines.size() - 1) * pitch / 2;
    for (String line : lines) {
      canvas.text(line, right, baseline, font, colour, Canvas.Align.RIGHT);
      baseline += pitch;
    }
  }

  /** A name too long for one line breaks at its first space or hyphen. */
  private List<String> lines(String name) {
    int gap = Math.max(name.indexOf(' '), name.indexOf('-'));
    if (gap < 0 || Fonts.width(NAME, name) <= nameWidth()) {
      return List.of(name);
    }
    return List.of(name.substring(0, gap + 1).strip(), name.substring(gap + 1));
  }

  /** The largest in which every build's name fits. */
  private Font nameFont() {
    double width =
        drawn.stream()
            .flatMap(curve -> lines(curve.label()).stream())
            .mapToDouble(line -> Fonts.width(NAME, line))
            .max()
            .orElse(0);
    return width <= nameWidth()
        ? NAME
        : Fonts.semiBold((float) (NAME.getSize2D() * nameWidth() / width));
  }

  private double nameWidth() {
    return plot.area().getMinX() - 20;
  }

  private static String numbers(SweetSpot spot) {
    return "ε* "
        + Digits.typeset(spot.epsilon(), 2)
        + "  d* "
        + Digits.typeset(spot.discrepancy(), 2);
  }

  private void paintBar(Canvas canvas, Series series, double y) {
    Rectangle2D area = plot.area();
    double dead = deadEnd(series.curve());
    if (dead > area.getMinX()) {
      bar(
          canvas,
          area.getMinX(),
          dead,
          y,
          Theme.DEAD_RIBBON,
          List.of("dead zone: no change in loss", "dead zone", "dead"));
    }
    double spot = series.sweetSpot().map(s -> plot.x(s.epsilon())).orElse(Double.NaN);
    switch (series.analysis().shape()) {
      case U -> {
        falling(canvas, dead, spot, y);
        rising(canvas, spot, area.getMaxX(), y);
        canvas.fill(spot - 2.5, y - 5, 5, HEIGHT + 10, Theme.INK);
      }
      case NO_RIGHT_BRANCH -> falling(canvas, dead, area.getMaxX(), y);
      case NO_LEFT_BRANCH -> rising(canvas, dead, area.getMaxX(), y);
      case FLAT -> flat(canvas, series, dead, y);
      case SATURATED, TOO_FEW_POINTS ->
          bar(
              canvas,
              dead,
              area.getMaxX(),
              y,
              Theme.DEAD_RIBBON,
              List.of("no usable point: another range of ε is needed", "no usable point"));
    }
    thumb(canvas, series, y);
  }

  private void falling(Canvas canvas, double from, double to, double y) {
    List<String> words = List.of("d falls: make ε larger", "make ε larger", "larger");
    bar(canvas, from, to, y, Theme.ROUND_OFF_RIBBON, words);
  }

  private void rising(Canvas canvas, double from, double to, double y) {
    List<String> words = List.of("d rises: make ε smaller", "make ε smaller", "smaller");
    bar(canvas, from, to, y, Theme.TRUNCATION_RIBBON, words);
  }

  /** Beside its level a flat curve may fall and rise. */
  private void flat(Canvas canvas, Series series, double dead, double y) {
    double[] epsilon = series.epsilon();
    FlatStretch stretch = FlatStretch.of(series.curve(), series.analysis());
    Rectangle2D area = plot.area();
    boolean falls = stretch.from() > 0 && plot.x(epsilon[stretch.from()]) > dead;
    boolean rises = stretch.to() < epsilon.length - 1;
    double from = falls ? plot.x(epsilon[stretch.from()]) : dead;
    double to = rises ? plot.x(epsilon[stretch.to()]) : area.getMaxX();
    falling(canvas, dead, from, y);
    rising(canvas, to, area.getMaxX(), y);
    List<String> words =
        List.of("flat: neither a larger nor a smaller ε helps", "flat: no ε helps", "flat");
    bar(canvas, from, to, y, Theme.SCALE.get(0), words);
  }

  private static void bar(
      Canvas canvas, double from, double to, double y, Color colour, List<String> words) {
    double width = to - from;
    if (width <= 0) {
      return;
    }
    canvas.fill(from, y, width, HEIGHT, colour);
    words.stream()
        .filter(w -> Fonts.width(WORDS, w) <= width - 8)
        .findFirst()
        .ifPresent(
            w -> canvas.text(w, from + width / 2, y + 21, WORDS, Theme.INK, Canvas.Align.CENTRE));
  }

  /** The mark of the rule of thumb, if the axis reaches it. */
  private void thumb(Canvas canvas, Series series, double y) {
    double x = plot.x(series.scheme().ruleOfThumb(series.build().unitRoundoff()));
    if (x > plot.area().getMinX() && x < plot.area().getMaxX()) {
      canvas.fill(UCurve.triangle(x, y - 2, 8), Theme.MUTED);
    }
  }

  private double deadEnd(Curve curve) {
    double[] epsilon = curve.epsilon();
    double end = plot.area().getMinX();
    for (int i = 0; i < epsilon.length && curve.deadFraction()[i] == 1; i++) {
      end = plot.x(epsilon[i]);
    }
    return end;
  }
}
