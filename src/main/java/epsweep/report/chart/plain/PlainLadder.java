package epsweep.report.chart.plain;

import epsweep.analysis.PrecisionLadder;
import epsweep.analysis.PrecisionLadder.Law;
import epsweep.analysis.PrecisionLadder.Rung;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.PointLabel;
import epsweep.report.chart.mark.SlopeLine;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** ε* and d* of every build against its u in one plot, each on the line of theory's power. */
public final class PlainLadder implements Body {

  private static final double TYPE = Style.TYPE;
  private static final Font FONT = Fonts.regular(TYPE);
  private static final double LEFT = 4.1 * TYPE;
  private static final double RIGHT = 1.1 * TYPE;
  private static final double BELOW = 2.9 * TYPE;
  private static final double ASPECT = 0.75;
  private static final double DOT = 0.3 * TYPE;
  private static final double MARGIN = StrictMath.pow(10, 0.8);
  private static final String U = "unit roundoff u";
  private static final Upright UPRIGHT = Upright.of(new LogPlot.Range(1, 10), "ε*, d*");

  private final Style style;
  private final PrecisionLadder ladder;
  private final String manner;

  /**
   * A ladder for a style.
   *
   * @param manner what a caption adds
   */
  public PlainLadder(Style style, PrecisionLadder ladder, String manner) {
    this.ladder = ladder;
    this.manner = manner;
    double width = style.extent().width() - 2 * style.margin() - LEFT - RIGHT;
    this.style = style.high(2 * style.margin() + PlainTitle.NONE * TYPE + ASPECT * width + BELOW);
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public int words() {
    return style.has(Element.NAMES) ? ladder.rungs().size() : 0;
  }

  @Override
  public List<String> manners() {
    return List.of(manner);
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D room) {
    Rectangle2D place =
        LogPlot.around(
            room.getX() + LEFT,
            room.getY(),
            room.getWidth() - LEFT - RIGHT,
            room.getHeight() - BELOW,
            TYPE);
    LogPlot plot =
        new LogPlot(
            place,
            range(rungs(Rung::unitRoundoff)),
            range(DoubleStream.concat(rungs(Rung::floor), rungs(Rung::epsilon))),
            true,
            TYPE);
    new PlainAxes(plot, style, UPRIGHT).paint(canvas);
    Placer placer = new Placer(plot.area(), 4);
    SlopeLine epsilon = line(canvas, plot, placer, ladder.epsilon());
    SlopeLine floor = line(canvas, plot, placer, ladder.floor());
    dots(canvas, plot, placer, Rung::floor, true);
    dots(canvas, plot, placer, Rung::epsilon, false);
    power(canvas, plot, placer, epsilon, "ε* ~ u^(", 1);
    power(canvas, plot, placer, floor, "d* ~ u^(", ladder.order());
    if (style.has(Element.NAMES)) {
      names(canvas, plot, placer);
    }
    titles(canvas, room, plot.area());
  }

  private DoubleStream rungs(ToDoubleFunction<Rung> value) {
    return ladder.rungs().stream().mapToDouble(value);
  }

  private static LogPlot.Range range(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return new LogPlot.Range(sorted[0] / MARGIN, sorted[sorted.length - 1] * MARGIN);
  }

  /** Theory's, from end to end. */
  private SlopeLine line(Canvas canvas, LogPlot plot, Placer placer, Law law) {
    SlopeLine line = new SlopeLine(plot, law.meanLogU(), law.meanLog(), law.theory());
    double from = plot.axes().logLeft();
    double to = plot.axes().logRight();
    line.paint(canvas, from, to, style.inks().ink(), Theme.dashed(style.pens().axis(), 7, 5));
    placer.avoid(line.samples(from, to));
    canvas.curves().addAll(line.samples(from, to));
    return line;
  }

  /** Of d* filled, of ε* open. */
  private void dots(
      Canvas canvas, LogPlot plot, Placer placer, ToDoubleFunction<Rung> value, boolean full) {
    for (Rung rung : ladder.rungs()) {
      Point2D at = at(plot, rung, value);
      Ellipse2D dot = new Ellipse2D.Double(at.getX() - DOT, at.getY() - DOT, 2 * DOT, 2 * DOT);
      Color line = style.inks().look(rung.build()).line();
      canvas.mark(
          (full ? "d-" : "epsilon-") + rung.build().name(),
          c -> {
            c.fill(dot, full ? line : Theme.PAPER);
            c.stroke(dot, line, Theme.line(1.4 * style.pens().axis()));
          });
      placer.take(dot.getBounds2D());
      canvas.curves().add(at);
    }
  }

  private static Point2D at(LogPlot plot, Rung rung, ToDoubleFunction<Rung> value) {
    return new Point2D.Double(plot.x(rung.unitRoundoff()), plot.y(value.applyAsDouble(rung)));
  }

  /** Along its line, from the right, where lines are further from names. */
  private void power(
      Canvas canvas, LogPlot plot, Placer placer, SlopeLine line, String law, int numerator) {
    Caption words =
        new Caption(law + numerator + "/" + ladder.truncated() + ")", FONT, style.inks().ink());
    List<Double> places = new ArrayList<>();
    for (double share = 0.35; share < 0.9; share += 0.01) {
      places.add(plot.axes().logLeft() * (1 - share) + plot.axes().logRight() * share);
    }
    line.label(canvas, placer, words, places);
  }

  /** At ε*, above which there is room. */
  private void names(Canvas canvas, LogPlot plot, Placer placer) {
    for (Rung rung : ladder.rungs()) {
      Color text = style.inks().look(rung.build()).text();
      Caption name = new Caption(rung.build().name(), Fonts.semiBold(TYPE), text);
      PointLabel.place(canvas, placer, at(plot, rung, Rung::epsilon), DOT, List.of(name));
    }
  }

  private void titles(Canvas canvas, Rectangle2D room, Rectangle2D area) {
    boolean words = style.has(Element.AXIS_TITLES) && PlainWords.fits(canvas, style, U);
    double y = room.getMaxY() - 0.5 * TYPE;
    String u = words ? U : "u";
    canvas.text(u, area.getCenterX(), y, FONT, style.inks().ink(), Canvas.Align.CENTRE);
    canvas.turned(
        UPRIGHT.name(),
        room.getX() + 0.9 * TYPE,
        area.getCenterY(),
        -Math.PI / 2,
        FONT,
        style.inks().ink());
  }
}
