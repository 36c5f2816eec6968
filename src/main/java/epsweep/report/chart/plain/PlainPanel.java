package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.AlternatingHues;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.QuantileBand;
import epsweep.report.chart.mark.Ring;
import epsweep.sweep.plan.Mark;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of several plots beside each other: lines with their rings over what stands behind them.
 *
 * @param heading over it; empty for none
 * @param lines those that count
 * @param behind thin lines in grey, or pale where they have a build's look
 * @param band lower and upper edge of a band behind a line; empty for none
 * @param joined whether a pale stripe leads from ring to ring
 * @param marks points from elsewhere
 */
public record PlainPanel(
    String heading,
    List<PlainLine> lines,
    List<PlainLine> behind,
    List<Band> band,
    boolean joined,
    List<Mark> marks) {

  /** Edges of a band over the ε of a line. */
  public record Band(Drawn drawn, double[] low, double[] high) {}

  private static final int FAINT = 0x50;

  /** Wider than the lines over it. */
  private static final double STRIPE = 9;

  /** Lines alone. */
  public static PlainPanel of(String heading, List<PlainLine> lines) {
    return new PlainPanel(heading, lines, List.of(), List.of(), false, List.of());
  }

  /** With thin lines behind. */
  public PlainPanel over(List<PlainLine> thin) {
    return new PlainPanel(heading, lines, thin, band, joined, marks);
  }

  /** With bands behind. */
  public PlainPanel over(List<PlainLine> thin, List<Band> bands) {
    return new PlainPanel(heading, lines, thin, bands, joined, marks);
  }

  /** With points from elsewhere. */
  public PlainPanel marked(List<Mark> points) {
    return new PlainPanel(heading, lines, behind, band, joined, points);
  }

  /** With a pale stripe from ring to ring. */
  public PlainPanel joining() {
    return new PlainPanel(heading, lines, behind, band, true, marks);
  }

  /**
   * Paints the lines and rings.
   *
   * @param scale of the lines' width
   * @return where each line runs
   */
  Map<Drawn, List<Point2D>> paint(
      Canvas canvas, LogPlot plot, Placer placer, Style style, double scale) {
    for (Band edges : band) {
      QuantileBand area = new QuantileBand(plot, edges.drawn.series().epsilon());
      area.paint(
          canvas, id("band", edges.drawn), edges.low, edges.high, edges.drawn.look().faint(FAINT));
    }
    for (PlainLine line : behind) {
      CurveShape shape = shape(plot, line);
      Theme.Look look = line.drawn().look();
      canvas.mark(id("behind", line.drawn()), c -> shape.paint(c, look, scale));
      placer.avoidUnderBoxes(shape.samples());
    }
    if (joined) {
      join(canvas, plot, style, scale);
    }
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    List<PlainLine> thickFirst = new ArrayList<>(lines);
    thickFirst.sort(Comparator.comparingDouble(line -> -line.drawn().look().width()));
    double width = scale * style.pens().curve();
    AlternatingHues hues =
        new AlternatingHues(plot, thickFirst.stream().map(PlainLine::drawn).toList(), width);
    for (PlainLine line : thickFirst) {
      Drawn drawn = line.drawn();
      if (drawn.series().curve().interval().isPresent() && line.measured()) {
        new IntervalBand(plot, drawn.series().curve())
            .paint(canvas, id("of", drawn), drawn.look().line());
      }
      CurveShape shape = shape(plot, line);
      canvas.mark(id("curve", drawn), c -> shape.paint(c, drawn.look(), width));
      if (line.measured()) {
        hues.paint(canvas, drawn);
      }
      placer.avoid(shape.samples());
      samples.put(drawn, shape.samples());
    }
    lines.forEach(line -> ring(canvas, plot, placer, style, line, scale));
    return samples;
  }

  private String id(String part, Drawn drawn) {
    return part + "-" + drawn.label() + (heading.isEmpty() ? "" : "-" + heading);
  }

  /** Errors that fall below the axis run out of it; d = 0 stands on the floor. */
  private static CurveShape shape(LogPlot plot, PlainLine line) {
    double[] epsilon = line.drawn().series().epsilon();
    return line.measured()
        ? new CurveShape(plot, epsilon, line.values())
        : CurveShape.runningOut(plot, epsilon, line.values());
  }

  private void join(Canvas canvas, LogPlot plot, Style style, double scale) {
    List<Point2D> rings =
        lines.stream()
            .flatMap(line -> line.ring().stream())
            .sorted(Comparator.comparingDouble(Point2D::getX))
            .toList();
    Path2D path = new Path2D.Double();
    for (Point2D ring : rings) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(plot.x(ring.getX()), plot.y(ring.getY()));
      } else {
        path.lineTo(plot.x(ring.getX()), plot.y(ring.getY()));
      }
    }
    canvas.mark(
        "best-steps-" + heading,
        c -> c.stroke(path, style.inks().behind(), Theme.line(scale * STRIPE)));
  }

  private void ring(
      Canvas canvas, LogPlot plot, Placer placer, Style style, PlainLine line, double scale) {
    line.ring()
        .map(ring -> (Point2D) new Point2D.Double(plot.x(ring.getX()), plot.y(ring.getY())))
        .filter(plot.area()::contains)
        .ifPresent(
            at ->
                placer.take(
                    Ring.circle(
                        canvas,
                        id("sweet-spot", line.drawn()),
                        at,
                        scale * style.pens().ring(),
                        line.drawn().look().text(),
                        style.pens().ringLine())));
  }
}
