package epsweep.report.chart.kit;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A panel with two logarithmic axes. XChart paints the axes with their tick marks and maps values
 * to the sheet; its labels are left blank, because it measures text in a way that differs between
 * JDKs, and are written here.
 */
public final class LogPlot {

  /** Beyond the ends, so that marks on them are whole: in decades. */
  private static final double MARGIN = 0.04;

  /** With more decades than this, tick marks would merge into a bar. */
  private static final double MOST_TICKED_DECADES = 16;

  private static final int MOST_LABELS = 12;

  /** Room for a label of the horizontal axis, in font sizes. */
  private static final double LABEL_WIDTH = 3.6;

  /** What is kept free left of the axes, in font sizes, and under them. */
  private static final double LEFT = 2.6;

  private static final double BELOW = 1.4;

  private static final int PADDING = 2;

  private final Rectangle2D bounds;
  private final XYChart chart;
  private final Rectangle2D area;
  private final double logLeft;
  private final double logRight;
  private final double logBottom;
  private final double logTop;
  private final boolean labelled;
  private final Font font;

  /**
   * @param room for the plot with its tick labels
   * @param x ends of the horizontal axis, above zero
   * @param y ends of the vertical axis, above zero
   * @param labelled whether the horizontal axis has labels
   */
  public LogPlot(Rectangle2D room, Range x, Range y, boolean labelled, double fontSize) {
    this.labelled = labelled;
    font = Fonts.regular(fontSize);
    logLeft = StrictMath.log10(x.low()) - MARGIN;
    logRight = StrictMath.log10(x.high()) + MARGIN;
    logBottom = StrictMath.log10(y.low()) - MARGIN;
    logTop = StrictMath.log10(y.high()) + MARGIN;
    double left = LEFT * fontSize;
    double below = BELOW * fontSize;
    bounds =
        new Rectangle2D.Double(
            room.getX() + left, room.getY(), room.getWidth() - left, room.getHeight() - below);
    chart = chart();
    area = measure();
  }

  /** The room for a plot whose axes bound an area. */
  public static Rectangle2D around(
      double left, double top, double width, double height, double fontSize) {
    double free = LEFT * fontSize;
    return new Rectangle2D.Double(left - free, top, width + free, height + BELOW * fontSize);
  }

  /** Ends of an axis. */
  public record Range(double low, double high) {
    public Range {
      if (!(low > 0 && low < high)) {
        throw new IllegalArgumentException("axis from " + low + " to " + high);
      }
    }
  }

  private XYChart chart() {
    XYChart c =
        new XYChartBuilder()
            .width((int) bounds.getWidth())
            .height((int) bounds.getHeight())
            .build();
    double left = StrictMath.pow(10, logLeft);
    double right = StrictMath.pow(10, logRight);
    double bottom = StrictMath.pow(10, logBottom);
    double top = StrictMath.pow(10, logTop);
    XYSeries corners = c.addSeries("range", new double[] {left, right}, new double[] {bottom, top});
    corners.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    corners.setMarker(SeriesMarkers.NONE);
    style(c.getStyler());
    c.getStyler().setXAxisMin(left);
    c.getStyler().setXAxisMax(right);
    c.getStyler().setYAxisMin(bottom);
    c.getStyler().setYAxisMax(top);
    return c;
  }

  private void style(XYStyler style) {
    Color transparent = new Color(0, 0, 0, 0);
    style.setBaseFont(font);
    style.setAxisTickLabelsFont(font);
    style.setAxisTitleFont(font);
    style.setChartTitleVisible(false);
    style.setLegendVisible(false);
    style.setXAxisTitleVisible(false);
    style.setYAxisTitleVisible(false);
    style.setXAxisTicksVisible(true);
    style.setChartBackgroundColor(transparent);
    style.setPlotBackgroundColor(transparent);
    style.setPlotBorderColor(Theme.FRAME);
    style.setPlotGridLinesVisible(false);
    style.setPlotContentSize(1.0);
    style.setPlotMargin(0);
    style.setChartPadding(PADDING);
    boolean crowded = logRight - logLeft > MOST_TICKED_DECADES;
    style.setAxisTicksMarksVisible(!crowded);
    style.setAxisTickMarksColor(Theme.FRAME);
    style.setXAxisLogarithmic(true);
    style.setYAxisLogarithmic(true);
    style.setXAxisLogarithmicDecadeOnly(true);
    style.setYAxisLogarithmicDecadeOnly(true);
    style.setXAxisTickLabelsFormattingFunction(value -> " ");
    style.setYAxisTickLabelsFormattingFunction(value -> " ");
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
  public Rectangle2D area() {
    return area;
  }

  /** Where its axes lie. */
  public Axes axes() {
    return new Axes(
        area.getMinX(),
        area.getMaxX(),
        logLeft,
        logRight,
        area.getMinY(),
        area.getMaxY(),
        logTop,
        logBottom);
  }

  public double x(double value) {
    return xOfLog(StrictMath.log10(value));
  }

  public double xOfLog(double log) {
    return area.getX() + (log - logLeft) / (logRight - logLeft) * area.getWidth();
  }

  public double y(double value) {
    return yOfLog(StrictMath.log10(value));
  }

  public double yOfLog(double log) {
    return area.getMaxY() - (log - logBottom) / (logTop - logBottom) * area.getHeight();
  }

  public double bottomLog() {
    return logBottom;
  }

  /** Minor and major grid lines, each as one path. */
  public void paintGrid(Canvas canvas) {
    Path2D major = new Path2D.Double();
    Path2D minor = new Path2D.Double();
    boolean fine = logRight - logLeft <= MOST_TICKED_DECADES;
    for (int power = (int) Math.floor(logLeft); power <= logRight; power++) {
      vertical(major, power);
      for (int digit = 2; fine && digit <= 9; digit++) {
        vertical(minor, power + StrictMath.log10(digit));
      }
    }
    int step = Decades.step(logTop - logBottom, 12);
    for (int power = (int) Math.floor(logBottom); power <= logTop; power++) {
      horizontal(Math.floorMod(power, step) == 0 ? major : minor, power);
    }
    canvas.crisp(
        c -> {
          c.stroke(minor, Theme.MINOR_GRID, Theme.line(1));
          c.stroke(major, Theme.GRID, Theme.line(1));
        });
  }

  /** The major grid lines of the horizontal axis. */
  public void paintVerticals(Canvas canvas) {
    Path2D decades = new Path2D.Double();
    for (int power = (int) Math.floor(logLeft); power <= logRight; power++) {
      vertical(decades, power);
    }
    canvas.crisp(c -> c.stroke(decades, Theme.GRID, Theme.line(1)));
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
  public void paintAxes(Canvas canvas) {
    canvas.plotted(axes());
    Graphics2D g = canvas.graphics();
    g.translate(bounds.getX(), bounds.getY());
    chart.paint(g, (int) bounds.getWidth(), (int) bounds.getHeight());
    g.translate(-bounds.getX(), -bounds.getY());
    canvas.stroke(area, Theme.FRAME, Theme.line(1.6));
    double size = font.getSize2D();
    if (labelled) {
      labelHorizontal(canvas, area.getMaxY());
    }
    int rows = (int) Math.max(2, area.getHeight() / (2.2 * size));
    for (Decades.Tick tick : Decades.ticks(logBottom, logTop, rows)) {
      double right = area.getMinX() - 0.6 * size;
      double baseline = yOfLog(tick.log()) + 0.36 * size;
      canvas.text(tick.label(), right, baseline, font, Theme.INK, Canvas.Align.RIGHT);
    }
  }

  /** The labels of the horizontal axis, under {@code bottom}. */
  public void labelHorizontal(Canvas canvas, double bottom) {
    double baseline = bottom + 1.35 * font.getSize2D();
    int most = (int) Math.min(MOST_LABELS, area.getWidth() / (LABEL_WIDTH * font.getSize2D()));
    for (Decades.Tick tick : Decades.ticks(logLeft, logRight, most)) {
      canvas.text(tick.label(), xOfLog(tick.log()), baseline, font, Theme.INK, Canvas.Align.CENTRE);
    }
  }
}
