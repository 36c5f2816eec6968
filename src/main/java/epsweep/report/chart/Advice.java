package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.FlatStretch;
import epsweep.analysis.curve.Reason;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/** Under the axis, a line for each build: arrows to where d is least. */
final class Advice {

  private static final Font NAME = Fonts.semiBold(20);
  private static final Font WORDS = Fonts.regular(18);
  private static final Font NUMBERS = Fonts.regular(17);
  private static final double PITCH = 40;
  private static final double HEAD = 9;
  private static final double DOT = 6;
  private static final double WIDTH = 3;

  private final Findings findings;
  private final List<Drawn> drawn;
  private final Set<String> told;
  private final LogPlot plot;

  /**
   * @param told labels of the curves whose ε* and d* stand elsewhere
   */
  Advice(Findings findings, List<Drawn> drawn, Set<String> told, LogPlot plot) {
    this.findings = findings;
    this.drawn = drawn;
    this.told = told;
    this.plot = plot;
  }

  static double height(int builds) {
    return 16 + PITCH * builds;
  }

  void paint(Canvas canvas, double top) {
    double middle = top + 8 + PITCH / 2;
    Font font = nameFont();
    for (Drawn curve : drawn) {
      canvas.text(
          Fonts.fit(font, curve.label(), nameWidth()),
          plot.area().getMinX() - 12,
          middle + 0.35 * font.getSize2D(),
          font,
          curve.look().text(),
          Canvas.Align.RIGHT);
      line(canvas, curve, middle);
      if (!told.contains(curve.label())) {
        double right = plot.area().getMaxX() + 14;
        double baseline = middle + 6;
        curve
            .series()
            .sweetSpot()
            .ifPresent(
                s ->
                    canvas.text(
                        numbers(s), right, baseline, NUMBERS, Theme.INK, Canvas.Align.LEFT));
      }
      middle += PITCH;
    }
  }

  private static String numbers(SweetSpot spot) {
    return "ε* "
        + Digits.typeset(spot.epsilon(), spot.digits())
        + "  d* "
        + Digits.typeset(spot.discrepancy(), spot.digits());
  }

  /** The largest in which every build's name fits. */
  private Font nameFont() {
    double width =
        drawn.stream().mapToDouble(curve -> Fonts.width(NAME, curve.label())).max().orElse(0);
    double size = NAME.getSize2D() * nameWidth() / width;
    return width <= nameWidth() ? NAME : Fonts.semiBold((float) Math.max(13, size));
  }

  private double nameWidth() {
    return plot.area().getMinX() - 20;
  }

  private void line(Canvas canvas, Drawn curve, double y) {
    Rectangle2D area = plot.area();
    double dead = deadEnd(curve.series().curve());
    if (dead > area.getMinX()) {
      canvas.line(area.getMinX(), y, dead, y, Theme.MUTED, Theme.dashed(WIDTH, 2, 7));
      words(canvas, area.getMinX(), dead, y, List.of(findings.unmoved(), "dead"));
    }
    Series series = curve.series();
    switch (series.analysis().shape()) {
      case U -> {
        double spot = plot.x(series.sweetSpot().orElseThrow().epsilon());
        larger(canvas, dead, spot - DOT, y);
        smaller(canvas, spot + DOT, area.getMaxX(), y);
        canvas.fill(new Ellipse2D.Double(spot - DOT, y - DOT, 2 * DOT, 2 * DOT), Theme.INK);
      }
      case NO_RIGHT_BRANCH -> larger(canvas, dead, area.getMaxX(), y);
      case EXTRAPOLATED -> {
        double least = plot.x(series.analysis().least().epsilon());
        larger(canvas, dead, least, y);
        if (series.analysis().reason().course() == Reason.Course.IS_EXTRAPOLATED_UP_TO) {
          smaller(canvas, least, area.getMaxX(), y);
        }
      }
      case NO_LEFT_BRANCH -> smaller(canvas, dead, area.getMaxX(), y);
      case FLAT -> flat(canvas, series, dead, y);
      case NO_LEFT_WALL -> {
        canvas.line(dead, y, area.getMaxX(), y, Theme.MUTED, Theme.line(1.4));
        words(canvas, dead, area.getMaxX(), y, List.of("any small ε will do", "any small ε"));
      }
      case SATURATED, TOO_FEW_POINTS -> {
        canvas.line(dead, y, area.getMaxX(), y, Theme.MUTED, Theme.line(1.4));
        words(canvas, dead, area.getMaxX(), y, List.of("no usable point", "–"));
      }
    }
  }

  private void larger(Canvas canvas, double from, double to, double y) {
    if (to - from > 2 * HEAD) {
      canvas.line(from, y, to - HEAD, y, Theme.MUTED, Theme.line(WIDTH));
      canvas.fill(head(to, y, -1), Theme.MUTED);
      words(canvas, from, to, y, List.of("d falls: make ε larger", "larger ε", "larger"));
    }
  }

  private void smaller(Canvas canvas, double from, double to, double y) {
    if (to - from > 2 * HEAD) {
      canvas.line(from + HEAD, y, to, y, Theme.MUTED, Theme.line(WIDTH));
      canvas.fill(head(from, y, 1), Theme.MUTED);
      words(canvas, from, to, y, List.of("d rises: make ε smaller", "smaller ε", "smaller"));
    }
  }

  private static Path2D head(double x, double y, int away) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x + away * 1.9 * HEAD, y - 0.9 * HEAD);
    head.lineTo(x + away * 1.9 * HEAD, y + 0.9 * HEAD);
    head.closePath();
    return head;
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
    if (falls) {
      larger(canvas, dead, from, y);
    }
    if (rises) {
      smaller(canvas, to, area.getMaxX(), y);
    }
    canvas.line(from, y, to, y, Theme.MUTED, Theme.line(WIDTH));
    words(canvas, from, to, y, List.of("flat: no ε helps", "flat"));
  }

  /** On a line, which they interrupt. */
  private static void words(
      Canvas canvas, double from, double to, double y, List<String> candidates) {
    double middle = (from + to) / 2;
    candidates.stream()
        .filter(words -> Fonts.width(WORDS, words) <= to - from - 6 * HEAD)
        .findFirst()
        .ifPresent(
            words -> {
              double width = Fonts.width(WORDS, words) + 16;
              canvas.fill(middle - width / 2, y - 12, width, 24, Theme.PAPER);
              canvas.text(words, middle, y + 6, WORDS, Theme.INK, Canvas.Align.CENTRE);
            });
  }

  private double deadEnd(Curve curve) {
    int zone = curve.deadZone();
    return zone == 0 ? plot.area().getMinX() : plot.x(curve.epsilon()[zone - 1]);
  }
}
