package epsweep.report.chart;

import epsweep.report.Digits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A panel with two logarithmic axes. XChart lays out and paints axes, tick marks, labels and
 * titles; the grid, everything under the axes and everything over them is painted by the chart.
 */
final class LogPlot {

  /** Beyond the ends, so that marks on them are whole: in decades. */
  private static final double MARGIN = 0.04;

  /** XChart drops a label that does not fit beside the last tick: room for it all around. */
  private static final int PADDING = 26;

  /** With more decades than this, tick marks would merge into a bar. */
  private static final double MOST_TICKED_DECADES = 16;

  private final Rectangle2D bounds;
  private final XYChart chart;
  private final Rectangle2D area;
  private final double logLeft;
  private final double logRight;
  private final double logBottom;
  private final double logTop;

  /**
   * @param bounds room for the plot with its tick labels and titles
   * @param x ends of the horizontal axis, above zero
   * @param y ends of the vertical axis, above zero
   * @param labelled whether the horizontal axis has labels and a title
   */
  LogPlot(Rectangle2D bounds, Range x, Range y, boolean labelled, double fontSize) {
    this.bounds =
        new Rectangle2D.Double(
            bounds.getX() - PADDING,
            bounds.getY() - PADDING,
            bounds.getWidth() + 2 * PADDING,
            bounds.getHeight() + 2 * PADDING);
    logLeft = StrictMath.log10(x.low()) - MARGIN;
    logRight = StrictMath.log10(x.high()) + MARGIN;
    logBottom = StrictMath.log10(y.low()) - MARGIN;
    logTop = StrictMath.log10(y.high()) + MARGIN;
    chart = chart(labelled, fontSize);
    area = measure();
  }

  /** Ends of an axis. */
  record Range(double low, double high) {
    Range {
      if (!(low > 0 && low < high)) {
        throw new IllegalArgumentException("axis from " + low + " to " + high);
      }
    }
  }

  private XYChart chart(boolean labelled, double fontSize) {
    XYChart c =
        new XYChartBuilder()
            .width((int) bounds.getWidth())
            .height((int) bounds.getHeight())
            .xAxisTitle(labelled ? "ε" : "")
            .yAxisTitle(labelled ? "d(ε)" : "")
            .build();
    double left = StrictMath.pow(10, logLeft);
    double right = StrictMath.pow(10, logRight);
    double bottom = StrictMath.pow(10, logBottom);
    double top = StrictMath.pow(10, logTop);
    XYSeries corners = c.addSeries("range", new double[] {left, right}, new double[] {bottom, top});
    corners.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    corners.setMarker(SeriesMarkers.NONE);
    Color transparent = new Color(0, 0, 0, 0);
    c.getStyler().setBaseFont(Fonts.regular(fontSize));
    c.getStyler().setAxisTickLabelsFont(Fonts.regular(fontSize));
    c.getStyler().setAxisTitleFont(Fonts.regular(fontSize));
    c.getStyler().setChartTitleVisible(false);
    c.getStyler().setLegendVisible(false);
    c.getStyler().setXAxisTitleVisible(false);
    c.getStyler().setYAxisTitleVisible(false);
    c.getStyler().setXAxisTicksVisible(true);
    c.getStyler().setChartBackgroundColor(transparent);
    c.getStyler().setPlotBackgroundColor(transparent);
    c.getStyler().setPlotBorderColor(Theme.FRAME);
    c.getStyler().setPlotGridLinesVisible(false);
    c.getStyler().setPlotContentSize(1.0);
    c.getStyler().setPlotMargin(0);
    c.getStyler().setChartPadding(PADDING);
    boolean crowded = logRight - logLeft > MOST_TICKED_DECADES;
    c.getStyler().setAxisTicksMarksVisible(!crowded);
    c.getStyler().setAxisTickMarksColor(Theme.FRAME);
    c.getStyler().setXAxisTickLabelsColor(labelled ? Theme.INK : transparent);
    c.getStyler().setYAxisTickLabelsColor(Theme.INK);
    c.getStyler().setXAxisLogarithmic(true);
    c.getStyler().setYAxisLogarithmic(true);
    c.getStyler().setXAxisLogarithmicDecadeOnly(true);
    c.getStyler().setYAxisLogarithmicDecadeOnly(true);
    c.getStyler().setXAxisMin(left);
    c.getStyler().setXAxisMax(right);
    c.getStyler().setYAxisMin(bottom);
    c.getStyler().setYAxisMax(top);
    c.getStyler().setXAxisTickLabelsFormattingFunction(labels(logRight - logLeft, 12));
    c.getStyler().setYAxisTickLabelsFormattingFunction(labels(logTop - logBottom, rows(fontSize)));
    return c;
  }

  private int rows(double fontSize) {
    return (int) Math.max(2, bounds.getHeight() / (3 * fontSize));
  }

  /** 10⁻⁶ at as many decades as fit. */
  private static Function<Double, String> labels(double decades, int most) {
    int step = step(decades, most);
    return value -> {
      long power = Math.round(StrictMath.log10(value));
      return Math.floorMod(power, step) == 0 ? Digits.powerOfTen((int) power) : " ";
    };
  }

  static int step(double decades, int most) {
    int step = 1;
    while (decades / step > most) {
      step += step < 2 ? 1 : 2;
    }
    return step;
  }

  /** XChart tells where its axes are only after it has painted. */
  private Rectangle2D measure() {
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.paint(scratch, (int) bounds.getWidth(), (int) bounds.getHeight());
    scratch.dispose();
    double left = chart.getScreenXFromChart(StrictMath.pow(10, logLeft));
    double right = chart.getScreenXFromChart(StrictMath.pow(10, logRight));
    double top = chart.getScreenYFromChart(StrictMath.pow(10, logTop));
    double bottom = chart.getScreenYFromChart(StrictMath.pow(10, logBottom));
    return new Rectangle2D.Double(
        bounds.getX() + left, bounds.getY() + top, right - left, bottom - top);
  }

  /** The plot inside its axes. */
  Rectangle2D area() {
    return area;
  }

  double x(double value) {
    return xOfLog(StrictMath.log10(value));
  }

  double xOfLog(double log) {
    return area.getX() + (log - logLeft) / (logRight - logLeft) * area.getWidth();
  }

  double y(double value) {
    return yOfLog(StrictMath.log10(value));
  }

  double yOfLog(double log) {
    return area.getMaxY() - (log - logBottom) / (logTop - logBottom) * area.getHeight();
  }

  double bottomLog() {
    return logBottom;
  }

  double topLog() {
    return logTop;
  }

  /** Minor and major grid lines, each as one path. */
  void paintGrid(Canvas canvas) {
    Path2D major = new Path2D.Double();
    Path2D minor = new Path2D.Double();
    boolean fine = logRight - logLeft <= MOST_TICKED_DECADES;
    for (int power = (int) Math.floor(logLeft); power <= logRight; power++) {
      vertical(major, power);
      for (int digit = 2; fine && digit <= 9; digit++) {
        vertical(minor, power + StrictMath.log10(digit));
      }
    }
    int step = step(logTop - logBottom, 12);
    for (int power = (int) Math.floor(logBottom); power <= logTop; power++) {
      horizontal(Math.floorMod(power, step) == 0 ? major : minor, power);
    }
    canvas.crisp(
        c -> {
          c.stroke(minor, Theme.MINOR_GRID, Theme.line(1));
          c.stroke(major, Theme.GRID, Theme.line(1));
        });
  }

  private void vertical(Path2D path, double log) {
    if (log > logLeft && log < logRight) {
      path.moveTo(xOfLog(log), area.getMinY());
      path.lineTo(xOfLog(log), area.getMaxY());
    }
  }

  private void horizontal(Path2D path, double log) {
    if (log > logBottom && log < logTop) {
      path.moveTo(area.getMinX(), yOfLog(log));
      path.lineTo(area.getMaxX(), yOfLog(log));
    }
  }

  /** Axes with tick marks and labels. */
  void paintAxes(Canvas canvas) {
    Graphics2D g = canvas.graphics();
    g.translate(bounds.getX(), bounds.getY());
    chart.paint(g, (int) bounds.getWidth(), (int) bounds.getHeight());
    g.translate(-bounds.getX(), -bounds.getY());
    canvas.stroke(area, Theme.FRAME, Theme.line(1.6));
  }
}
