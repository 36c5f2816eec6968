package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The ε at which no parameter moves the loss any more: hatched under d = 1. */
public final class DeadZone {

  private static final double DECADES = 0.8;
  private static final double HATCH = 12;

  private final String build;
  private final Rectangle2D hatch;
  private final Theme.Look look;

  private DeadZone(String build, Rectangle2D hatch, Theme.Look look) {
    this.build = build;
    this.hatch = hatch;
    this.look = look;
  }

  /** The zone from the left end of the grid; empty if the loss moves there. */
  public static Optional<DeadZone> of(LogPlot plot, Series series, Theme.Look look) {
    double[] epsilon = series.epsilon();
    int end = series.curve().deadZone();
    if (end == 0) {
      return Optional.empty();
    }
    double top = plot.y(1);
    double right = plot.x(epsilon[end - 1]);
    double height = plot.yOfLog(-DECADES) - top;
    double left = plot.area().getMinX();
    Rectangle2D hatch = new Rectangle2D.Double(left, top, Math.max(2, right - left), height);
    return Optional.of(new DeadZone(series.label(), hatch, look));
  }

  public Rectangle2D hatch() {
    return hatch;
  }

  /**
   * Hatches the zone.
   *
   * @param suffix of the drawing's id, different for each panel of a chart
   */
  public void paint(Canvas canvas, String suffix) {
    Path2D lines = new Path2D.Double();
    for (double x = hatch.getMinX() - hatch.getHeight(); x < hatch.getMaxX(); x += HATCH) {
      lines.moveTo(x, hatch.getMaxY());
      lines.lineTo(x + hatch.getHeight(), hatch.getMinY());
    }
    canvas.mark(
        "dead-zone-" + build + suffix,
        c -> c.clipped(hatch, inner -> inner.stroke(lines, look.line(), Theme.line(1.1))));
  }

  /**
   * The words under the hatching, once for all: near rather than many.
   *
   * @param words what does not change there
   */
  public static void label(
      Canvas canvas, Placer placer, List<DeadZone> zones, String words, Font font) {
    if (zones.isEmpty()) {
      return;
    }
    DeadZone first = zones.get(0);
    boolean one = zones.size() == 1;
    Color colour = one ? first.look.text() : Theme.MUTED;
    String full = (one ? "dead zone: " : "dead zones: ") + words;
    for (double dy = 6; dy < 200; dy += 12) {
      for (String text : List.of(full, "dead zone")) {
        Caption caption = new Caption(text, font, colour);
        Rectangle2D box = caption.at(first.hatch.getMinX() + 12, first.hatch.getMaxY() + dy);
        if (caption.place(canvas, placer, List.of(box)).isPresent()) {
          return;
        }
      }
    }
  }
}
