package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Group;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.HeatRamp;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.HeatPanel;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** d over its build's floor as shades over groups and ε, a panel a build, and the scale below. */
public final class PlainHeat implements Body {

  private static final double TYPE = Style.TYPE;
  private static final Font FONT = Fonts.regular(TYPE);

  private static final double ROW = 1.35 * TYPE;
  private static final double HEADING = 1.6 * TYPE;
  private static final double GAP = 1.8 * TYPE;
  private static final double RIGHT = 1.1 * TYPE;

  /** Under the panels: the labels of ε, its title, and the scale with its own. */
  private static final double BELOW = 5 * TYPE;

  private static final double BAR = 0.6 * TYPE;

  /** So many shades a panel has side by side, that files stay small. */
  private static final int MOST_COLUMNS = 120;

  private final Style style;
  private final List<List<Series>> panels;
  private final HeatRamp ramp;
  private final Predicate<Group> wrong;
  private final String unmoved;
  private final String left;
  private final double names;

  /**
   * A map for a style.
   *
   * @param panels the groups' curves in each of some builds
   * @param wrong groups that are hatched
   * @param unmoved what is so where they are hatched in grey
   * @param left what a caption says of those left out
   */
  public PlainHeat(
      Style style,
      List<List<Series>> panels,
      HeatRamp ramp,
      Predicate<Group> wrong,
      String unmoved,
      String left) {
    this.panels = panels;
    this.ramp = style.inks().of(ramp);
    this.wrong = wrong;
    this.unmoved = unmoved;
    this.left = left;
    names =
        panels.get(0).stream()
            .mapToDouble(s -> Fonts.width(FONT, Fonts.printable(s.group().name())))
            .max()
            .orElseThrow();
    this.style =
        style.high(
            2 * style.margin()
                + PlainTitle.NONE * TYPE
                + HEADING
                + ROW * panels.get(0).size()
                + BELOW);
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public int words() {
    return panels.get(0).size() + panels.size();
  }

  @Override
  public List<String> manners() {
    boolean dead = all().anyMatch(s -> s.curve().deadZone() > 0);
    return List.of(
        "Dark: at the floor d*; pale: 10"
            + Digits.superscript((int) ramp.high())
            + " times that or more."
            + (all().map(Series::group).anyMatch(wrong) ? " Hatched in black: wrong." : "")
            + (dead ? " Hatched in grey: " + unmoved + "." : "")
            + left);
  }

  private Stream<Series> all() {
    return panels.stream().flatMap(List::stream);
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D room) {
    double from = room.getX() + names + TYPE;
    double width = (room.getMaxX() - RIGHT - from - GAP * (panels.size() - 1)) / panels.size();
    double top = room.getY() + HEADING;
    double height = room.getMaxY() - BELOW - top;
    Rectangle2D area = new Rectangle2D.Double();
    for (int i = 0; i < panels.size(); i++) {
      double left = from + i * (width + GAP);
      Rectangle2D place = LogPlot.around(left, top, width, height, TYPE);
      area = panel(canvas, panels.get(i), place);
    }
    names(canvas, area, from - 0.5 * TYPE);
    double middle = from + (room.getMaxX() - RIGHT - from) / 2;
    String epsilon =
        style.has(Element.AXIS_TITLES) && PlainWords.fits(canvas, style, "step") ? "step ε" : "ε";
    canvas.text(
        epsilon,
        middle,
        area.getMaxY() + 2.6 * TYPE,
        FONT,
        style.inks().ink(),
        Canvas.Align.CENTRE);
    scale(canvas, from, room.getMaxX() - RIGHT, room.getMaxY() - 2 * TYPE);
  }

  private Rectangle2D panel(Canvas canvas, List<Series> rows, Rectangle2D place) {
    double[] epsilon = rows.get(0).epsilon();
    LogPlot plot =
        new LogPlot(place, Ranges.epsilon(epsilon), new LogPlot.Range(1, 10), true, TYPE);
    Rectangle2D area = plot.area();
    if (style.has(Element.NAMES)) {
      double baseline = area.getMinY() - 0.45 * TYPE;
      canvas.text(
          rows.get(0).build().name(),
          area.getMinX(),
          baseline,
          Fonts.semiBold(TYPE),
          style.inks().ink(),
          Canvas.Align.LEFT);
    }
    HeatPanel cells = new HeatPanel(plot, epsilon, rows.size(), MOST_COLUMNS);
    double floor =
        rows.stream().mapToDouble(s -> s.analysis().floor()).filter(d -> d > 0).min().orElse(1);
    canvas.mark("heat-" + rows.get(0).label(), c -> cells.paint(c, rows, ramp, floor));
    for (int row = 0; row < rows.size(); row++) {
      Series series = rows.get(row);
      boolean whole = wrong.test(series.group());
      int end = whole ? epsilon.length : series.curve().deadZone();
      cells.hatch(canvas, row, 0, end, whole ? style.inks().ink() : style.inks().behind());
    }
    for (int row = 0; row < rows.size(); row++) {
      Series series = rows.get(row);
      String id = "sweet-spot-" + series.label() + "-" + series.group().name();
      cells.outline(
          canvas,
          row,
          series.sweetSpot().stream().mapToDouble(SweetSpot::epsilon).findFirst(),
          id,
          style.inks().ink());
    }
    canvas.stroke(area, style.inks().ink(), Theme.line(style.pens().axis()));
    ticks(canvas, plot);
    return area;
  }

  private void ticks(Canvas canvas, LogPlot plot) {
    Rectangle2D area = plot.area();

    Axes axes = plot.axes();
    for (Decades.Tick tick :
        Ticks.of(axes.logLeft(), axes.logRight(), area.getWidth(), style.most().ticks())) {
      double x = plot.xOfLog(tick.log());
      canvas.line(
          x,
          area.getMaxY(),
          x,
          area.getMaxY() + 6,
          style.inks().ink(),
          Theme.line(style.pens().axis()));
      double baseline = area.getMaxY() + 6 + 0.95 * TYPE;
      canvas.text(tick.label(), x, baseline, FONT, style.inks().ink(), Canvas.Align.CENTRE);
    }
  }

  private void names(Canvas canvas, Rectangle2D area, double right) {
    double height = area.getHeight() / panels.get(0).size();
    for (int row = 0; style.has(Element.NAMES) && row < panels.get(0).size(); row++) {
      double baseline = area.getMinY() + (row + 0.5) * height + 0.36 * TYPE;
      String name = panels.get(0).get(row).group().name();
      canvas.text(name, right, baseline, FONT, style.inks().ink(), Canvas.Align.RIGHT);
    }
  }

  /** The shades from the floor upward, with their ends. */
  private void scale(Canvas canvas, double from, double to, double top) {
    double width = (to - from) / ramp.levels();
    canvas.crisp(
        c -> {
          for (int level = 0; level < ramp.levels(); level++) {
            double left = Math.round(from + level * width);
            double right = Math.round(from + (level + 1) * width);
            c.fill(left, top, right - left, BAR, ramp.colour(level));
          }
        });
    double baseline = top + BAR + 1.1 * TYPE;
    String factor = "d* × 10" + Digits.superscript((int) ramp.high());
    canvas.text("d*", from, baseline, FONT, style.inks().ink(), Canvas.Align.LEFT);
    canvas.text(factor, to, baseline, FONT, style.inks().ink(), Canvas.Align.RIGHT);
  }
}
