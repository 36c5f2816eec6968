package epsweep.report.chart;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Reading;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.PointLabel;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A line of shares with its name. */
final class ShareLine {

  /** Heights on a falling line where its name may stand, the best first. */
  private static final double[] LEVELS = {0.75, 0.66, 0.85, 0.58, 0.35, 0.25, 0.92, 0.15, 0.06};

  /** Where on a fall the line to a name that stands further off may begin. */
  private static final double HIGHEST = 0.9;

  private static final double LOWEST = 0.1;

  private final double[] epsilon;
  private final String id;
  private final double[] share;
  private final Theme.Look look;
  private final Stroke stroke;
  private final Caption name;

  ShareLine(
      double[] epsilon, String id, double[] share, Theme.Look look, Stroke stroke, Caption name) {
    this.epsilon = epsilon;
    this.id = id;
    this.share = share;
    this.look = look;
    this.stroke = stroke;
    this.name = name;
  }

  void paint(Canvas canvas, SharePlot plot, Placer placer) {
    Path2D line = plot.line(epsilon, share);
    canvas.mark(id, c -> c.clipped(plot.area(), inner -> inner.stroke(line, look.line(), stroke)));
    canvas.read(
        new Reading(Reading.Kind.SHARE, plot.axes(), name.text(), look.line(), epsilon, share));
    List<Point2D> samples = samples(plot);
    placer.avoid(samples);
    canvas.curves().addAll(samples);
  }

  /** Close enough together for labels to stay clear of the line. */
  private List<Point2D> samples(SharePlot plot) {
    List<Point2D> samples = new ArrayList<>();
    for (int i = 1; i < epsilon.length; i++) {
      double x = plot.x(epsilon[i - 1]);
      double y = plot.y(share[i - 1]);
      double dx = plot.x(epsilon[i]) - x;
      double dy = plot.y(share[i]) - y;
      int steps = 1 + (int) (Math.hypot(dx, dy) / 8);
      for (int k = 0; k <= steps && !Double.isNaN(dy); k++) {
        samples.add(new Point2D.Double(x + dx * k / steps, y + dy * k / steps));
      }
    }
    return samples;
  }

  /**
   * The name beside its fall, or above or under it where it does not fall, if no other line is
   * nearer; else further off with a line to its fall.
   */
  void name(Canvas canvas, SharePlot plot, Placer placer, List<ShareLine> lines) {
    List<Point2D> samples = samples(plot);
    List<Point2D> others =
        lines.stream()
            .filter(line -> line != this)
            .flatMap(line -> line.samples(plot).stream())
            .toList();
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double gap : new double[] {14, 26, 44}) {
      for (double level : LEVELS) {
        double height = plot.y(level);
        samples.stream()
            .filter(p -> Math.abs(p.getY() - height) < 10)
            .findFirst()
            .ifPresent(p -> boxes.addAll(beside(p, gap)));
      }
    }
    for (int i = samples.size() - 1; i >= 0; i -= 8) {
      boxes.addAll(name.beside(List.of(samples.get(i)), 12));
    }
    List<Rectangle2D> near =
        boxes.stream().filter(box -> distance(box, samples) < distance(box, others)).toList();
    List<Point2D> fall =
        samples.stream()
            .filter(p -> p.getY() > plot.y(HIGHEST) && p.getY() < plot.y(LOWEST))
            .toList();
    if (name.place(canvas, placer, near).isEmpty()
        && fall.stream().noneMatch(p -> PointLabel.place(canvas, placer, p, 0, List.of(name)))) {
      name.place(canvas, placer, boxes);
    }
  }

  private static double distance(Rectangle2D box, List<Point2D> points) {
    double least = Double.POSITIVE_INFINITY;
    for (Point2D p : points) {
      double dx = Math.max(0, Math.abs(p.getX() - box.getCenterX()) - box.getWidth() / 2);
      double dy = Math.max(0, Math.abs(p.getY() - box.getCenterY()) - box.getHeight() / 2);
      least = Math.min(least, Math.hypot(dx, dy));
    }
    return least;
  }

  private List<Rectangle2D> beside(Point2D p, double gap) {
    double top = p.getY() - name.height() / 2;
    return List.of(name.at(p.getX() + gap, top), name.at(p.getX() - gap - name.width(), top));
  }
}
