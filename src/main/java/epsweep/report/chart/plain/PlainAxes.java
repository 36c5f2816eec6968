package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.List;

/** Two lines with ticks outward, a long one at each label and a short one at each decade. */
final class PlainAxes {

  private static final double LONG = 6;
  private static final double SHORT = 3;

  /** Room for a label, and the space to the next. */
  private static final double HEIGHT = 1.8 * Style.TYPE;

  private static final Font LABEL = Fonts.regular(Style.TYPE);

  private final LogPlot plot;
  private final Axes axes;
  private final Style style;
  private final Upright upright;
  private final boolean atLeft;
  private final boolean below;

  PlainAxes(LogPlot plot, Style style, Upright upright) {
    this(plot, style, upright, true, true);
  }

  /** Of a panel that shares labels with those left of it, or with those below. */
  PlainAxes(LogPlot plot, Style style, Upright upright, boolean atLeft, boolean below) {
    this.plot = plot;
    this.style = style;
    this.upright = upright;
    this.atLeft = atLeft;
    this.below = below;
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
    for (Decades.Tick tick : across()) {
      grid.moveTo(plot.xOfLog(tick.log()), axes.top());
      grid.lineTo(plot.xOfLog(tick.log()), axes.bottom());
    }
    for (Decades.Tick tick : upward()) {
      grid.moveTo(axes.left(), plot.yOfLog(tick.log()));
      grid.lineTo(axes.right(), plot.yOfLog(tick.log()));
    }
    return grid;
  }

  private List<Decades.Tick> across() {
    double width = axes.right() - axes.left();
    return Ticks.of(axes.logLeft(), axes.logRight(), width, style.most().ticks());
  }

  private List<Decades.Tick> upward() {
    double room = (axes.bottom() - axes.top()) / HEIGHT;
    int most = Math.max(2, Math.min(style.most().ticks(), (int) room));
    return upright.ticks(axes.logBottom(), axes.logTop(), most);
  }

  private void horizontal(Canvas canvas, Path2D lines) {
    for (int power = (int) Math.ceil(axes.logLeft()); power <= axes.logRight(); power++) {
      tick(lines, plot.xOfLog(power), axes.bottom(), 0, SHORT);
    }
    for (Decades.Tick tick : across()) {
      double x = plot.xOfLog(tick.log());
      tick(lines, x, axes.bottom(), 0, LONG);
      if (!below) {
        continue;
      }
      double baseline = axes.bottom() + LONG + 0.95 * Style.TYPE;
      canvas.text(tick.label(), x, baseline, LABEL, style.inks().ink(), Canvas.Align.CENTRE);
    }
  }

  private void vertical(Canvas canvas, Path2D lines) {
    for (int power = (int) Math.ceil(axes.logBottom()); power <= axes.logTop(); power++) {
      tick(lines, axes.left(), plot.yOfLog(power), -SHORT, 0);
    }
    for (Decades.Tick tick : upward()) {
      double y = plot.yOfLog(tick.log());
      tick(lines, axes.left(), y, -LONG, 0);
      if (!atLeft) {
        continue;
      }
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
