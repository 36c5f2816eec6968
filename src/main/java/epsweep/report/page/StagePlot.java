package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.sweep.Interval;
import epsweep.text.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * d over ε, drawn for whatever width the page gives it: places are shares of the plot's area, type
 * and lines have their own size. The script moves the curves to another group, and lays a line at
 * the chosen ε over it.
 */
final class StagePlot {

  /** The plot's area is so many units wide and high. */
  static final int UNITS = 1000;

  /** Labels nearer than this in both directions would lie on each other. */
  static final int NEAR_X = 110;

  static final int NEAR_Y = 42;

  /** Nearer to the upper edge than this, a label stands below its point. */
  static final int NEAR_TOP = 110;

  /** How many pixels a label may stand below its point, what is best first. */
  static final int[] OFFSETS = {-20, 27, -37};

  static final int[] OFFSETS_NEAR_TOP = {25, 42};

  /** In a plot of usual height. */
  static final double UNITS_PER_PIXEL = 2.5;

  private static final int MOST_X = 10;
  private static final int MOST_Y = 9;

  private final PageContent page;
  private final Axes axes;
  private final StringBuilder svg = new StringBuilder();

  StagePlot(PageContent page) {
    this.page = page;
    axes = axes(Stream.concat(page.series().stream(), page.right().stream()).toList());
  }

  /** Where ε and d stand, in {@value #UNITS} units each way. */
  Axes axes() {
    return axes;
  }

  /** The area around some curves. */
  static Axes axes(List<Series> series) {
    LogPlot.Range x = Ranges.epsilon(series.get(0).epsilon());
    LogPlot.Range y = Ranges.discrepancy(series);
    return new Axes(
        0,
        UNITS,
        StrictMath.log10(x.low()),
        StrictMath.log10(x.high()),
        0,
        UNITS,
        StrictMath.log10(y.high()),
        StrictMath.log10(y.low()));
  }

  String svg() {
    svg.append("<svg id=\"plot\"" + (page.isCrowded() ? " class=\"crowded\"" : ""))
        .append(" role=\"img\" aria-labelledby=\"plot-title plot-text\">")
        .append("<title id=\"plot-title\">d over ε</title><desc id=\"plot-text\">")
        .append("A curve for each build on logarithmic axes; rings are sweet spots.</desc>");
    new PlotGrid(axes, MOST_X, MOST_Y, 20, 8, true).draw(svg);
    svg.append("<svg id=\"curves\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\">");
    for (int build = 0; build < page.series().size(); build++) {
      band(build);
    }
    for (Series right : page.right()) {
      svg.append("<path class=\"right b" + page.builds().indexOf(right.build()) + "\" d=\"")
          .append(path(axes, right) + "\"/>");
    }
    for (int build : widestFirst()) {
      svg.append("<path class=\"curve b" + build + "\" d=\"")
          .append(path(axes, page.series().get(build)) + "\"/>");
    }
    svg.append("</svg>");
    spots();
    return svg.append("</svg>").toString();
  }

  /** So that a thin line shows on a thick one. */
  private List<Integer> widestFirst() {
    return IntStream.range(0, page.series().size())
        .boxed()
        .sorted(Comparator.comparingDouble(b -> -Theme.build(page.builds().get(b)).width()))
        .toList();
  }

  /** The 95 % interval of a sampled curve, where it has both ends. */
  private void band(int build) {
    Optional<Interval> interval = page.series().get(build).curve().interval();
    if (interval.isEmpty()) {
      return;
    }
    double[] epsilon = page.epsilon();
    double[] high = interval.get().high();
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int i = 0; i < epsilon.length; i++) {
      if (high[i] > 0) {
        there.append(there.length() == 0 ? "M" : "L").append(point(axes, epsilon[i], high[i]));
        back.insert(0, "L" + point(axes, epsilon[i], interval.get().low()[i]));
      }
    }
    svg.append("<path class=\"band b" + build + "\" d=\"" + there + back + "Z\"/>");
  }

  /** A line through the points that have a value. */
  static String path(Axes axes, Series series) {
    return path(axes, series, i -> true);
  }

  /** A line through those of them at some ε. */
  static String path(Axes axes, Series series, IntPredicate some) {
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < series.epsilon().length; i++) {
      double d = series.discrepancy()[i];
      boolean shown = !Double.isNaN(d) && some.test(i);
      if (shown) {
        path.append(open ? 'L' : 'M').append(point(axes, series.epsilon()[i], d));
      }
      open = shown;
    }
    return path.toString();
  }

  private static String point(Axes axes, double epsilon, double d) {
    return unit(axes.x(epsilon)) + " " + unit(y(axes, d));
  }

  /** What lies outside, 0 too, stands on the edge. */
  static double y(Axes axes, double d) {
    return Math.max(0, Math.min(UNITS, axes.y(d)));
  }

  /** A ring at each sweet spot with the build's name; without one, the name at the middle. */
  private void spots() {
    List<double[]> placed = new ArrayList<>();
    for (int build = 0; build < page.series().size(); build++) {
      Series series = page.series().get(build);
      Optional<SweetSpot> spot = series.sweetSpot();
      int middle = page.epsilon().length / 2;
      double epsilon = spot.map(SweetSpot::epsilon).orElse(page.epsilon()[middle]);
      double d = spot.map(SweetSpot::discrepancy).orElse(series.discrepancy()[middle]);
      double x = axes.x(epsilon);
      double y = Double.isNaN(d) ? 0 : y(axes, d);
      int offset = offset(placed, x, y);
      svg.append("<svg class=\"spot b" + build + (spot.isPresent() ? "" : " none"))
          .append("\" x=\"" + percent(x) + "\" y=\"" + percent(y) + "\"><circle r=\"6.5\"/>")
          .append("<text text-anchor=\"middle\" x=\"-6\" y=\"" + offset + "\">")
          .append(Html.escape(series.label()) + "</text></svg>");
    }
  }

  /** The first place that is free; 0, where the style sheet shows none, if none is. */
  private static int offset(List<double[]> placed, double x, double y) {
    for (int offset : y < NEAR_TOP ? OFFSETS_NEAR_TOP : OFFSETS) {
      double label = y + UNITS_PER_PIXEL * offset;
      if (placed.stream()
          .noneMatch(p -> Math.abs(p[0] - x) < NEAR_X && Math.abs(p[1] - label) < NEAR_Y)) {
        placed.add(new double[] {x, label});
        return offset;
      }
    }
    return 0;
  }

  private static String unit(double units) {
    String text = String.format(Locale.ROOT, "%.1f", units);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String percent(double units) {
    return PlotGrid.percent(units / UNITS);
  }
}
