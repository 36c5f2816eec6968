package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One of the panels of {@link SmallMultiples}. */
final class MultiplePanel {

  private static final double HEADING = 34;
  private static final double FONT_SIZE = 16;
  private static final double RING = 7.5;
  private static final Font NAME = Fonts.semiBold(20);
  private static final Font SMALL = Fonts.regular(16);
  private static final Font WORD = Fonts.semiBold(17);

  /** More builds than this have no room for their numbers beside the heading. */
  private static final int MOST_NUMBERS = 2;

  /** Points of grey curves in all panels, so that an SVG stays small. */
  private static final int MOST_POINTS = 12_000;

  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final List<Curve> others;
  private final LogPlot.Range y;
  private final List<Build> builds;
  private final double[] epsilon;

  /** Every how many points the grey curves have one. */
  private final int stride;

  /**
   * @param others every panel's curves, which each shows in grey
   */
  MultiplePanel(AnalysedSweep analysed, Scheme scheme, List<Curve> others, LogPlot.Range y) {
    this.analysed = analysed;
    this.scheme = scheme;
    this.others = others;
    this.y = y;
    builds = analysed.sweep().builds();
    epsilon = analysed.sweep().epsilon();
    long points = (long) epsilon.length * others.size() * others.size() / builds.size();
    stride = 1 + (int) (points / MOST_POINTS);
  }

  /**
   * @param named whether the builds' names stand at their curves
   */
  void paint(Canvas canvas, Rectangle2D room, Group group, boolean named) {
    Rectangle2D place =
        new Rectangle2D.Double(
            room.getX(), room.getY() + HEADING, room.getWidth(), room.getHeight() - HEADING);
    LogPlot plot = new LogPlot(place, Ranges.epsilon(epsilon), y, true, FONT_SIZE);
    heading(canvas, plot, group);
    plot.paintGrid(canvas);
    context(canvas, plot);
    plot.paintAxes(canvas);
    Placer placer = new Placer(plot.area(), 4);
    List<Build> thickFirst = new ArrayList<>(builds);
    thickFirst.sort(
        Comparator.comparingDouble((Build build) -> Theme.build(build, builds).width()).reversed());
    List<CurveShape> shapes = new ArrayList<>();
    for (Build build : thickFirst) {
      CurveShape shape = new CurveShape(plot, epsilon, curve(build, group).discrepancy());
      canvas.mark(
          "curve-" + build.name() + "-" + group.name(),
          c -> shape.paint(c, Theme.build(build, builds), 0.6));
      placer.avoid(shape.samples());
      shapes.add(shape);
    }
    builds.forEach(build -> ring(canvas, plot, placer, build, group));
    for (int i = 0; named && i < shapes.size(); i++) {
      Build build = thickFirst.get(i);
      Caption name = new Caption(build.name(), WORD, Theme.build(build, builds).text());
      name.place(canvas, placer, name.beside(shapes.get(i).samples(), 10));
    }
  }

  private Curve curve(Build build, Group group) {
    return analysed.sweep().curve(build.name(), scheme, group.name());
  }

  private CurveAnalysis analysis(Build build, Group group) {
    return analysed.analysis(build.name(), scheme, group.name());
  }

  private void context(Canvas canvas, LogPlot plot) {
    Path2D lines = new Path2D.Double();
    for (Curve curve : others) {
      boolean drawing = false;
      for (int i = 0; i < epsilon.length; i += stride) {
        double d = curve.discrepancy()[i];
        boolean there = d > 0 && d < Double.POSITIVE_INFINITY;
        if (there && drawing) {
          lines.lineTo(plot.x(epsilon[i]), plot.y(d));
        } else if (there) {
          lines.moveTo(plot.x(epsilon[i]), plot.y(d));
        }
        drawing = there;
      }
    }
    canvas.clipped(plot.area(), c -> c.stroke(lines, Theme.OTHER_CURVES, Theme.line(1.3)));
  }

  /** The name at the left, each build's ε* in its colour at the right. */
  private void heading(Canvas canvas, LogPlot plot, Group group) {
    Rectangle2D area = plot.area();
    double baseline = area.getMinY() - 12;
    double right = area.getMaxX();
    for (int i = builds.size() - 1; builds.size() <= MOST_NUMBERS && i >= 0; i--) {
      Build build = builds.get(i);
      String words =
          analysis(build, group)
              .sweetSpot()
              .map(spot -> "ε* " + Digits.typeset(spot.epsilon(), 2))
              .orElse("no U");
      Theme.Look look = Theme.build(build, builds);
      canvas.text(words, right, baseline, SMALL, look.text(), Canvas.Align.RIGHT);
      right -= Fonts.width(SMALL, words) + 18;
    }
    Font font = Fonts.shrunk(NAME, group.name(), right - area.getMinX() - 10);
    canvas.text(group.name(), area.getMinX(), baseline, font, Theme.INK, Canvas.Align.LEFT);
  }

  private void ring(Canvas canvas, LogPlot plot, Placer placer, Build build, Group group) {
    Theme.Look look = Theme.build(build, builds);
    analysis(build, group)
        .sweetSpot()
        .ifPresent(
            spot -> {
              double x = plot.x(spot.epsilon());
              double y = plot.y(spot.discrepancy());
              Ellipse2D ring = new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING);
              canvas.mark(
                  "sweet-spot-" + build.name() + "-" + group.name(),
                  c -> {
                    c.fill(ring, Theme.PAPER);
                    c.stroke(ring, look.line(), Theme.line(2.8));
                  });
              placer.take(ring.getBounds2D());
            });
  }
}
