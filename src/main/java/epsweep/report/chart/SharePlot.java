package epsweep.report.chart;

import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A panel with a logarithmic axis of ε and an axis of shares, 0 to 100 %. */
final class SharePlot {

  private static final int FIFTHS = 5;

  /** Between the frame and the lines of 0 and 100 %, so that curves on them are whole. */
  private static final double MARGIN = 12;

  private final LogPlot plot;
  private final Font font;

  /**
   * @param room for the plot with its tick labels
   */
  SharePlot(Rectangle2D room, double[] epsilon, double fontSize) {
    // The shares have an axis of their own here; the plot's vertical one is not drawn.
    plot = new LogPlot(room, Ranges.epsilon(epsilon), new LogPlot.Range(1, 10), true, fontSize);
    font = Fonts.regular(fontSize);
  }

  Rectangle2D area() {
    return plot.area();
  }

  double x(double epsilon) {
    return plot.x(epsilon);
  }

  double y(double share) {
    return area().getMaxY() - MARGIN - share * (area().getHeight() - 2 * MARGIN);
  }

  /** From the line of 0 to that of 100 %. */
  Axes axes() {
    Axes axes = plot.axes();
    return new Axes(axes.left(), axes.right(), axes.logLeft(), axes.logRight(), y(1), y(0), 0, 0);
  }

  void paint(Canvas canvas) {
    Path2D lines = new Path2D.Double();
    for (int fifth = 0; fifth <= FIFTHS; fifth++) {
      double height = y((double) fifth / FIFTHS);
      lines.moveTo(area().getMinX(), height);
      lines.lineTo(area().getMaxX(), height);
    }
    plot.paintVerticals(canvas);
    canvas.crisp(c -> c.stroke(lines, Theme.GRID, Theme.line(1)));
    canvas.stroke(area(), Theme.FRAME, Theme.line(1.6));
    plot.labelHorizontal(canvas, area().getMaxY());
    double size = font.getSize2D();
    for (int fifth = 0; fifth <= FIFTHS; fifth++) {
      double baseline = y((double) fifth / FIFTHS) + 0.36 * size;
      String percent = 100 * fifth / FIFTHS + " %";
      double right = area().getMinX() - 0.6 * size;
      canvas.text(percent, right, baseline, font, Theme.INK, Canvas.Align.RIGHT);
    }
  }

  /** A line through the shares, with a gap wherever there is none. */
  Path2D line(double[] epsilon, double[] share) {
    Path2D line = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < epsilon.length; i++) {
      boolean there = !Double.isNaN(share[i]);
      if (there && drawing) {
        line.lineTo(x(epsilon[i]), y(share[i]));
      } else if (there) {
        line.moveTo(x(epsilon[i]), y(share[i]));
      }
      drawing = there;
    }
    return line;
  }
}
