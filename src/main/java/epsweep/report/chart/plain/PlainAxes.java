package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.Font;
import java.awt.geom.Path2D;

/** Two lines with ticks outward, a long one at each label and a short one at each decade. */
final class PlainAxes {

  private static final double LONG = 6;
  private static final double SHORT = 3;
  private static final Font LABEL = Fonts.regular(Style.TYPE);

  private final LogPlot plot;
  private final Axes axes;
  private final Style style;

  PlainAxes(LogPlot plot, Style style) {
    this.plot = plot;
    this.style = style;
    axes = plot.axes();
  }

  void paint(Canvas canvas) {
    canvas.plotted(axes);
    if (style.has(Element.GRID)) {
      canvas.stroke(grid(), style.inks().grid(), Theme.line(1));
    }
    Path2D lines = new Path2D.Double();
    lines.moveTo(axes.left(), axes.top());
    lines.lineTo(axes.left(), axes.bottom());
    lines.lineTo(axes.right(), axes.bottom());
    horizontal(canvas, lines);
    vertical(canvas, lines);
    canvas.stroke(lines, style.inks().ink(), Theme.line(style.pens().axis()));
  }

  private Path2D grid() {
    Path2D grid = new Path2D.Double();
    for (Decades.Tick tick : few(axes.logLeft(), axes.logRight())) {
      grid.moveTo(plot.xOfLog(tick.log()), axes.top());
      grid.lineTo(plot.xOfLog(tick.log()), axes.bottom());
    }
    for (Decades.Tick tick : few(axes.logBottom(), axes.logTop())) {
      grid.moveTo(axes.left(), plot.yOfLog(tick.log()));
      grid.lineTo(axes.right(), plot.yOfLog(tick.log()));
    }
    return grid;
  }

  private java.util.List<Decades.Tick> few(double low, double high) {
    return Decades.few(low, high, style.most().ticks());
  }

  private void horizontal(Canvas canvas, Path2D lines) {
    for (int power = (int) Math.ceil(axes.logLeft()); power <= axes.logRight(); power++) {
      tick(lines, plot.xOfLog(power), axes.bottom(), 0, SHORT);
    }
    for (Decades.Tick tick : few(axes.logLeft(), axes.logRight())) {
      double x = plot.xOfLog(tick.log());
      tick(lines, x, axes.bottom(), 0, LONG);
      double baseline = axes.bottom() + LONG + 0.95 * Style.TYPE;
      canvas.text(tick.label(), x, baseline, LABEL, style.inks().ink(), Canvas.Align.CENTRE);
    }
  }

  private void vertical(Canvas canvas, Path2D lines) {
    for (int power = (int) Math.ceil(axes.logBottom()); power <= axes.logTop(); power++) {
      tick(lines, axes.left(), plot.yOfLog(power), -SHORT, 0);
    }
    for (Decades.Tick tick : few(axes.logBottom(), axes.logTop())) {
      double y = plot.yOfLog(tick.log());
      tick(lines, axes.left(), y, -LONG, 0);
      double right = axes.left() - LONG - 0.2 * Style.TYPE;
      double baseline = y + 0.36 * Style.TYPE;
      canvas.text(tick.label(), right, baseline, LABEL, style.inks().ink(), Canvas.Align.RIGHT);
    }
  }

  private static void tick(Path2D lines, double x, double y, double dx, double dy) {
    lines.moveTo(x, y);
    lines.lineTo(x + dx, y + dy);
  }
}
