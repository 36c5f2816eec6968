package epsweep.report.chart;

import epsweep.analysis.PrecisionLadder.Law;
import epsweep.analysis.PrecisionLadder.Rung;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Raised;
import epsweep.report.chart.kit.Reading;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.PointLabel;
import epsweep.report.chart.mark.SlopeLine;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One quantity of every build against u, with the fitted law and theory's. */
final class LadderPanel {

  private static final double HEADING = 46;
  private static final double PLOT_HEIGHT = 680;
  private static final double FONT_SIZE = 18;
  private static final double LABELS = 1.4 * FONT_SIZE;
  private static final double AXIS_TITLE = 50;

  /** Of a panel from its heading to the title of its axis. */
  static final double HEIGHT = HEADING + PLOT_HEIGHT + LABELS + AXIS_TITLE;

  private static final Font TITLE = Fonts.semiBold(23);
  private static final Font SMALL = Fonts.regular(18);
  private static final Font NAME = Fonts.semiBold(19);
  private static final double DOT = 9;
  private static final double MARGIN_DECADES = 0.8;

  private final List<Rung> rungs;
  private final Law law;
  private final ToDoubleFunction<Rung> value;
  private final String symbol;
  private final String fraction;

  /**
   * @param value what is drawn against u
   * @param symbol its name
   * @param fraction theory's exponent
   */
  LadderPanel(
      List<Rung> rungs, Law law, ToDoubleFunction<Rung> value, String symbol, String fraction) {
    this.rungs = rungs;
    this.law = law;
    this.value = value;
    this.symbol = symbol;
    this.fraction = fraction;
  }

  void paint(Canvas canvas, Rectangle2D room) {
    Rectangle2D place =
        new Rectangle2D.Double(
            room.getX(), room.getY() + HEADING, room.getWidth(), PLOT_HEIGHT + LABELS);
    LogPlot plot = new LogPlot(place, range(Rung::unitRoundoff), range(value), true, FONT_SIZE);
    Rectangle2D area = plot.area();
    String heading =
        symbol + " ~ u^{" + LadderChart.measured(law) + "}, theory u^{" + fraction + "}";
    Raised.write(canvas, heading, area.getMinX(), area.getMinY() - 16, TITLE, Theme.INK);
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    double below = area.getMaxY() + LABELS + 34;
    canvas.centred("unit roundoff u of the build", area.getCenterX(), below, SMALL);
    Placer placer = new Placer(area, 6);
    SlopeLine fitted = new SlopeLine(plot, law.meanLogU(), law.meanLog(), law.exponent());
    SlopeLine theory = new SlopeLine(plot, law.meanLogU(), law.meanLog(), law.theory());
    List<Double> across = across(plot);
    double from = across.get(0);
    double to = across.get(across.size() - 1);
    fitted.paint(canvas, from, to, Theme.FRAME, Theme.line(3));
    theory.paint(canvas, from, to, Theme.INK, Theme.dashed(2, 11, 8));
    placer.avoid(fitted.samples(from, to));
    placer.avoid(theory.samples(from, to));
    canvas.curves().addAll(fitted.samples(from, to));
    canvas.curves().addAll(theory.samples(from, to));
    points(canvas, plot, placer);
    theory.label(
        canvas, placer, new Caption("theory: slope " + fraction, SMALL, Theme.INK), across);
    Collections.reverse(across);
    String words = "fitted: slope " + LadderChart.measured(law);
    fitted.label(canvas, placer, new Caption(words, SMALL, Theme.MUTED), across);
  }

  private LogPlot.Range range(ToDoubleFunction<Rung> quantity) {
    double least = rungs.stream().mapToDouble(quantity).min().orElseThrow();
    double most = rungs.stream().mapToDouble(quantity).max().orElseThrow();
    double margin = StrictMath.pow(10, MARGIN_DECADES);
    return new LogPlot.Range(least / margin, most * margin);
  }

  /** log₁₀ u from end to end. */
  private List<Double> across(LogPlot plot) {
    List<Double> logs = new ArrayList<>();
    LogPlot.Range u = range(Rung::unitRoundoff);
    double low = StrictMath.log10(u.low());
    double high = StrictMath.log10(u.high());
    double steps = plot.area().getWidth() / 10;
    for (int i = 0; i <= steps; i++) {
      logs.add(low + i / steps * (high - low));
    }
    return logs;
  }

  private void points(Canvas canvas, LogPlot plot, Placer placer) {
    List<Point2D> points =
        rungs.stream()
            .map(
                rung ->
                    (Point2D)
                        new Point2D.Double(
                            plot.x(rung.unitRoundoff()), plot.y(value.applyAsDouble(rung))))
            .toList();
    for (int i = 0; i < rungs.size(); i++) {
      Point2D at = points.get(i);
      double left = at.getX() - DOT;
      double top = at.getY() - DOT;
      Ellipse2D dot = new Ellipse2D.Double(left, top, 2 * DOT, 2 * DOT);
      Theme.Look look = look(i);
      canvas.mark(
          symbol + "-" + rungs.get(i).build().name(),
          c -> {
            c.fill(dot, look.line());
            c.stroke(dot, Theme.PAPER, Theme.line(1.6));
          });
      canvas.read(
          new Reading(
              Reading.Kind.RUNG,
              plot.axes(),
              rungs.get(i).build().name() + "  " + symbol,
              look.line(),
              new double[] {rungs.get(i).unitRoundoff()},
              new double[] {value.applyAsDouble(rungs.get(i))}));
      placer.take(dot.getBounds2D());
      canvas.curves().add(at);
    }
    for (int i = 0; i < rungs.size(); i++) {
      Caption name = new Caption(rungs.get(i).build().name(), NAME, look(i).text());
      PointLabel.place(canvas, placer, points.get(i), DOT, List.of(name));
    }
  }

  private Theme.Look look(int rung) {
    return Theme.build(rungs.get(rung).build());
  }
}
