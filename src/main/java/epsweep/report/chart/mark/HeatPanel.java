package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.HeatRamp;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The cells of one build in a heat map: a row for each group, a column for some ε. */
public final class HeatPanel {

  private static final double HATCH = 9;

  private final LogPlot plot;
  private final double[] epsilon;
  private final double rowHeight;

  /** Ends of the columns, in points of the grid: column c holds points from[c] to from[c + 1]. */
  private final int[] from;

  /**
   * @param plot whose horizontal axis the cells share, and which they fill
   * @param mostColumns neighbouring ε share a column where there are more
   */
  public HeatPanel(LogPlot plot, double[] epsilon, int rows, int mostColumns) {
    this.plot = plot;
    this.epsilon = epsilon;
    rowHeight = plot.area().getHeight() / rows;
    int columns = Math.min(epsilon.length, mostColumns);
    from = new int[columns + 1];
    Arrays.setAll(from, c -> (int) ((long) c * epsilon.length / columns));
  }

  /** What a row covers; colours are its values. */
  public Axes axes(int row) {
    Axes all = plot.axes();
    double top = all.top() + row * rowHeight;
    return new Axes(
        all.left(), all.right(), all.logLeft(), all.logRight(), top, top + rowHeight, 0, 0);
  }

  /** Hatches a row from one point of the grid to another. */
  public void hatch(Canvas canvas, int row, int first, int end, Color colour) {
    double left = edge(first);
    double right = edge(end);
    double top = plot.area().getMinY() + row * rowHeight;
    Path2D lines = new Path2D.Double();
    for (double x = left - rowHeight; x < right; x += HATCH) {
      lines.moveTo(x, top + rowHeight);
      lines.lineTo(x + rowHeight, top);
    }
    Rectangle2D area = new Rectangle2D.Double(left, top, right - left, rowHeight);
    canvas.clipped(area, c -> c.stroke(lines, colour, Theme.line(1.2)));
  }

  /** Fills every row's cells, of d over a floor; a cell without a value stays empty. */
  public void paint(Canvas canvas, List<Series> series, HeatRamp ramp, double floor) {
    TreeMap<Integer, Path2D> byLevel = new TreeMap<>();
    for (int row = 0; row < series.size(); row++) {
      int[] levels = levels(series.get(row).discrepancy(), ramp, floor);
      int start = 0;
      for (int c = 1; c <= levels.length; c++) {
        if (c == levels.length || levels[c] != levels[start]) {
          if (levels[start] >= 0) {
            Path2D path = byLevel.computeIfAbsent(levels[start], level -> new Path2D.Double());
            path.append(cells(row, start, c), false);
          }
          start = c;
        }
      }
    }
    canvas.crisp(c -> byLevel.forEach((level, path) -> c.fill(path, ramp.colour(level))));
  }

  /** The colour of each column; −1 where there is no value. */
  private int[] levels(double[] d, HeatRamp ramp, double floor) {
    int[] levels = new int[from.length - 1];
    for (int c = 0; c < levels.length; c++) {
      double[] sorted =
          Arrays.stream(d, from[c], from[c + 1]).filter(x -> !Double.isNaN(x)).sorted().toArray();
      levels[c] = sorted.length == 0 ? -1 : ramp.level(sorted[sorted.length / 2] / floor);
    }
    return levels;
  }

  private Rectangle2D cells(int row, int first, int end) {
    double left = Math.round(edge(from[first]));
    double right = Math.round(edge(from[end]));
    double top = Math.round(plot.area().getMinY() + row * rowHeight);
    double bottom = Math.round(plot.area().getMinY() + (row + 1) * rowHeight);
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  /** Half-way between a point and the one before it, or the plot's end. */
  private double edge(int i) {
    Rectangle2D area = plot.area();
    if (i == 0) {
      return area.getMinX();
    }
    return i == epsilon.length ? area.getMaxX() : (plot.x(epsilon[i - 1]) + plot.x(epsilon[i])) / 2;
  }

  /** Outlines the cell of a row's sweet spot. */
  public void outline(Canvas canvas, int row, OptionalDouble sweetSpot, String id, Color ink) {
    if (sweetSpot.isEmpty()) {
      return;
    }
    int point = 0;
    for (int i = 1; i < epsilon.length; i++) {
      if (Math.abs(epsilon[i] - sweetSpot.getAsDouble())
          < Math.abs(epsilon[point] - sweetSpot.getAsDouble())) {
        point = i;
      }
    }
    int column = 0;
    while (from[column + 1] <= point) {
      column++;
    }
    Rectangle2D cell = cells(row, column, column + 1);
    double width = Math.max(cell.getWidth(), 9);
    Rectangle2D frame =
        new Rectangle2D.Double(
            cell.getCenterX() - width / 2, cell.getY() + 1, width, cell.getHeight() - 2);
    canvas.mark(
        id,
        c -> {
          c.stroke(frame, Theme.PAPER, Theme.line(4.5));
          c.stroke(frame, ink, Theme.line(2.4));
        });
  }
}
