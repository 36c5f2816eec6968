package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.gradient.Group;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.AlternatingHues;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.NoSweetSpot;
import epsweep.report.chart.mark.Ring;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One of the panels of {@link SmallMultiples}. */
final class MultiplePanel {

  private static final double HEADING = 58;
  private static final double FONT_SIZE = 16;
  private static final double RING = 7.5;

  /** Of the lines' widths. */
  private static final double SCALE = 0.6;

  private static final Font NAME = Fonts.semiBold(20);
  private static final Font SMALL = Fonts.regular(16);
  private static final Font WORD = Fonts.semiBold(17);

  /** More builds than this have no room for their numbers beside the heading. */
  private static final int MOST_NUMBERS = 2;

  private final Findings findings;
  private final List<Series> others;
  private final LogPlot.Range y;
  private final double[] epsilon;

  /**
   * @param others every panel's curves, which each shows in grey
   */
  MultiplePanel(Findings findings, List<Series> others, LogPlot.Range y) {
    this.findings = findings;
    this.others = others;
    this.y = y;
    epsilon = others.get(0).epsilon();
  }

  /**
   * @param named whether the builds' names stand at their curves
   */
  void paint(Canvas canvas, Rectangle2D room, List<Drawn> curves, boolean named) {
    Group group = curves.get(0).series().group();
    Rectangle2D place =
        new Rectangle2D.Double(
            room.getX(), room.getY() + HEADING, room.getWidth(), room.getHeight() - HEADING);
    LogPlot plot = new LogPlot(place, Ranges.epsilon(epsilon), y, true, FONT_SIZE);
    heading(canvas, plot, group, curves);
    plot.paintGrid(canvas);
    Placer placer = new Placer(plot.area(), 4);
    context(canvas, plot, placer);
    plot.paintAxes(canvas);
    List<Drawn> thickFirst = Drawn.thickFirst(curves);
    AlternatingHues hues = new AlternatingHues(plot, thickFirst, SCALE);
    List<CurveShape> shapes = new ArrayList<>();
    for (Drawn curve : thickFirst) {
      if (curve.series().curve().interval().isPresent()) {
        IntervalBand band = new IntervalBand(plot, curve.series().curve());
        band.paint(canvas, curve.label() + "-" + group.name(), curve.look().line());
      }
      CurveShape shape = curve.shape(plot);
      String id = "curve-" + curve.label() + "-" + group.name();
      shape.paint(canvas, id, curve.label() + " " + group.name(), curve.look(), SCALE);
      hues.paint(canvas, curve);
      placer.avoid(shape.samples());
      shapes.add(shape);
    }
    curves.forEach(curve -> ring(canvas, plot, placer, curve));
    for (int i = 0; named && i < shapes.size(); i++) {
      Drawn curve = thickFirst.get(i);
      Caption name = new Caption(curve.label(), WORD, curve.look().text());
      name.place(canvas, placer, name.beside(shapes.get(i).samples(), 10));
    }
  }

  private void context(Canvas canvas, LogPlot plot, Placer placer) {
    Rectangle2D area = plot.area();
    Path2D lines = new Path2D.Double();
    for (Series curve : others) {
      placer.avoid(new CurveShape(plot, epsilon, curve.discrepancy()).samples());
      boolean drawing = false;
      for (int i = 0; i < epsilon.length; i++) {
        double d = curve.discrepancy()[i];
        boolean there = d > 0 && d < Double.POSITIVE_INFINITY;
        if (there && drawing) {
          lines.lineTo(plot.x(epsilon[i]) - area.getX(), plot.y(d) - area.getY());
        } else if (there) {
          lines.moveTo(plot.x(epsilon[i]) - area.getX(), plot.y(d) - area.getY());
        }
        drawing = there;
      }
    }
    Rectangle2D inside = new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight());
    canvas.repeat(
        "others",
        area.getX(),
        area.getY(),
        c -> c.clipped(inside, d -> d.stroke(lines, Theme.OTHER_CURVES, Theme.line(1.3))));
  }

  /** The name and how many it has; under it each build's ε* and d* in its colour. */
  private void heading(Canvas canvas, LogPlot plot, Group group, List<Drawn> curves) {
    Rectangle2D area = plot.area();
    double left = area.getMinX();
    double baseline = area.getMinY() - 12;
    String count = findings.counted(group);
    double room = area.getWidth() - Fonts.width(SMALL, count) - 10;
    Font font = Fonts.shrunk(NAME, group.name(), room);
    double top = curves.size() > MOST_NUMBERS ? baseline : baseline - 24;
    canvas.text(group.name(), left, top, font, Theme.INK, Canvas.Align.LEFT);
    canvas.text(count, area.getMaxX(), top, SMALL, Theme.MUTED, Canvas.Align.RIGHT);
    for (Drawn curve : curves.size() > MOST_NUMBERS ? List.<Drawn>of() : curves) {
      String words = numbers(curve.series());
      canvas.text(words, left, baseline, SMALL, curve.look().text(), Canvas.Align.LEFT);
      left = area.getCenterX() + 10;
    }
  }

  private static String numbers(Series series) {
    return series
        .sweetSpot()
        .map(
            spot ->
                "ε* "
                    + Digits.typeset(spot.epsilon(), 2)
                    + "  d* "
                    + Digits.typeset(spot.discrepancy(), spot.digits()))
        .orElseGet(() -> NoSweetSpot.words(series.analysis()));
  }

  private static void ring(Canvas canvas, LogPlot plot, Placer placer, Drawn curve) {
    String id = "sweet-spot-" + curve.label() + "-" + curve.series().group().name();
    curve
        .series()
        .sweetSpot()
        .map(spot -> Drawn.at(plot, spot))
        .ifPresent(at -> placer.take(Ring.circle(canvas, id, at, RING, curve.look().line(), 2.8)));
  }
}
