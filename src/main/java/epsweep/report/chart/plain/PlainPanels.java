package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.MarkedPoint;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plots over the same axes, side by side where the page is wide enough, else one under the other;
 * the scales stand at the left and below only, and a name where it first finds room.
 */
public final class PlainPanels implements Body {

  /** The least width of a plot, in type sizes, where nothing asks for more. */
  public static final double USUAL_WIDTH = 12;

  private static final double TYPE = Style.TYPE;
  private static final Font FONT = Fonts.regular(TYPE);
  private static final double CLEARANCE = 4;

  /** Left of the first axis: the title upright and the scale. */
  private static final double LEFT = 4.1 * TYPE;

  private static final double RIGHT = 1.1 * TYPE;

  /** Under the last axis: the scale and the title. */
  private static final double BELOW = 2.9 * TYPE;

  private static final double HEADING = 1.6 * TYPE;
  private static final double GAP = 1.8 * TYPE;

  /** Height over width of a panel where the page leaves it open. */
  private static final double ASPECT = 0.75;

  /** Of ε*. */
  private static final int DIGITS = 2;

  /** With more panels than this, ε* at each ring would be a thicket. */
  private static final int MOST_WITH_SPOTS = 3;

  /** A plot so wide has lines and rings of their full size, a narrow one smaller ones. */
  private static final double FULL = 20 * TYPE;

  private static final double LEAST_SCALE = 0.6;

  private final Style style;
  private final List<PlainPanel> panels;
  private final LogPlot.Range epsilon;
  private final Upright upright;
  private final List<String> manners;
  private final int columns;

  /**
   * Plots for a style.
   *
   * @param least width of a plot, in type sizes
   * @param manners what a caption adds
   */
  public PlainPanels(
      Style style,
      List<PlainPanel> panels,
      LogPlot.Range epsilon,
      Upright upright,
      double least,
      List<String> manners) {
    this.panels = List.copyOf(panels);
    this.epsilon = epsilon;
    this.upright = style.has(Element.SWEET_SPOTS) ? upright.deeper() : upright;
    this.manners = manners;
    columns = columns(style, panels.size(), least * TYPE);
    this.style = style.high(naturalHeight(style));
  }

  /**
   * Plots of d(ε) for a style, over all that their lines take.
   *
   * @param least width of a plot, in type sizes
   * @param manners what a caption adds
   */
  public static PlainPanels ofDiscrepancy(
      Style style, List<PlainPanel> panels, double least, List<String> manners) {
    List<Series> all =
        panels.stream()
            .flatMap(panel -> Stream.concat(panel.lines().stream(), panel.behind().stream()))
            .map(line -> line.drawn().series())
            .toList();
    return new PlainPanels(
        style,
        panels,
        Ranges.epsilon(all),
        Upright.of(Ranges.discrepancy(all), "discrepancy d"),
        least,
        manners);
  }

  /** As many as fit beside each other, spread evenly over the rows that it takes. */
  private static int columns(Style style, int count, double least) {
    double width = style.extent().width() - 2 * style.margin() - LEFT - RIGHT;
    int fit = (int) Math.max(1, Math.min(count, (width + GAP) / (least + GAP)));
    int rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows;
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  private double naturalHeight(Style given) {
    double width = given.extent().width() - 2 * given.margin() - LEFT - RIGHT;
    double plot = ASPECT * (width - GAP * (columns - 1)) / columns;
    double row = heading() + plot;
    return 2 * given.margin() + PlainTitle.NONE * TYPE + rows() * row + (rows() - 1) * GAP + BELOW;
  }

  private double heading() {
    return panels.stream().allMatch(panel -> panel.heading().isEmpty()) ? 0 : HEADING;
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public int words() {
    Stream<String> headings = panels.stream().map(PlainPanel::heading);
    return Stream.concat(headings, names().stream()).mapToInt(PlainWords::words).sum();
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    if (style.has(Element.NAMES)) {
      panels.forEach(panel -> panel.lines().forEach(line -> names.add(line.drawn().label())));
    }
    return names;
  }

  @Override
  public List<String> manners() {
    List<Series> measured =
        panels.stream()
            .flatMap(panel -> panel.lines().stream())
            .filter(PlainLine::measured)
            .map(line -> line.drawn().series())
            .toList();
    String floor = CurveShape.floorLegend(measured);
    return floor.isEmpty()
        ? manners
        : Stream.concat(manners.stream(), Stream.of(floor + ".")).toList();
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D room) {
    double width = (room.getWidth() - LEFT - RIGHT - GAP * (columns - 1)) / columns;
    double height = (room.getHeight() - BELOW - GAP * (rows() - 1)) / rows() - heading();
    List<Painted> painted = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      int row = i / columns;
      double left = room.getX() + LEFT + i % columns * (width + GAP);
      double top = room.getY() + heading() + row * (heading() + height + GAP);
      Rectangle2D place = LogPlot.around(left, top, width, height, TYPE);
      LogPlot plot = new LogPlot(place, epsilon, upright.range(), true, TYPE);
      boolean below = i + columns >= panels.size();
      new PlainAxes(plot, style, upright, i % columns == 0, below).paint(canvas);
      painted.add(panel(canvas, plot, panels.get(i)));
    }
    nameLines(canvas, painted);
    painted.forEach(panel -> marks(canvas, panel));
    if (style.has(Element.SWEET_SPOTS) && panels.size() <= MOST_WITH_SPOTS) {
      painted.forEach(panel -> spots(canvas, panel));
    }
    axisTitles(canvas, room);
  }

  /** A panel with its lines drawn, and where they run. */
  private record Painted(
      PlainPanel panel, LogPlot plot, Placer placer, Map<Drawn, List<Point2D>> lines) {}

  private Painted panel(Canvas canvas, LogPlot plot, PlainPanel panel) {
    Rectangle2D area = plot.area();
    if (style.has(Element.NAMES) && !panel.heading().isEmpty()) {
      Font font = Fonts.semiBold(TYPE);
      String heading = Fonts.fit(font, Fonts.printable(panel.heading()), area.getWidth());
      double baseline = area.getMinY() - 0.45 * TYPE;
      canvas.text(heading, area.getMinX(), baseline, font, style.inks().ink(), Canvas.Align.LEFT);
    }
    Placer placer = new Placer(area, CLEARANCE);
    double scale = Math.max(LEAST_SCALE, Math.min(1, area.getWidth() / FULL));
    return new Painted(panel, plot, placer, panel.paint(canvas, plot, placer, style, scale));
  }

  /** Each name once: in the first panel with room beside its line, else with a line to it. */
  private void nameLines(Canvas canvas, List<Painted> painted) {
    Set<String> nameless = names();
    for (Painted panel : painted) {
      List<Drawn> left = curves(panel, nameless).paintBeside(canvas, panel.placer());
      left.forEach(drawn -> nameless.add(drawn.label()));
    }
    for (Painted panel : painted) {
      List<Drawn> left = curves(panel, nameless).paint(canvas, panel.placer());
      left.forEach(drawn -> nameless.add(drawn.label()));
    }
  }

  /** Of those of a panel's lines that have no name yet, which they lose. */
  private CurveNames curves(Painted panel, Set<String> nameless) {
    Map<Drawn, List<Point2D>> named = new LinkedHashMap<>();
    for (Drawn drawn : panel.lines().keySet()) {
      if (nameless.remove(drawn.label())) {
        named.put(drawn, upright.telling(panel.plot(), CurveNames.apart(drawn, panel.lines())));
      }
    }
    return CurveNames.in(Fonts.semiBold(TYPE), named);
  }

  private void marks(Canvas canvas, Painted panel) {
    List<MarkedPoint> marks = MarkedPoint.of(panel.plot(), panel.panel().marks());
    marks.forEach(mark -> mark.paint(canvas, panel.placer(), style.inks().ink()));
    marks.stream()
        .filter(mark -> style.has(Element.NAMES) && fits(canvas, mark.name()))
        .forEach(mark -> mark.name(canvas, panel.placer(), FONT, style.inks().ink()));
  }

  /** Where each is told by its colour. */
  private void spots(Canvas canvas, Painted panel) {
    List<PlainLine> ringed =
        panel.panel().lines().stream().filter(line -> line.ring().isPresent()).toList();
    if (ringed.stream().map(l -> l.drawn().look().line()).distinct().count() < ringed.size()) {
      return;
    }
    PlainWords words = new PlainWords(canvas, panel.plot(), panel.placer(), style);
    for (PlainLine line : ringed) {
      line.ring()
          .ifPresent(
              ring -> {
                LogPlot plot = panel.plot();
                Point2D at = new Point2D.Double(plot.x(ring.getX()), plot.y(ring.getY()));
                if (plot.area().contains(at)) {
                  words.sweetSpot(line.drawn(), ring.getX(), DIGITS, at);
                }
              });
    }
  }

  private void axisTitles(Canvas canvas, Rectangle2D room) {
    boolean words = style.has(Element.AXIS_TITLES);
    boolean named = words && fits(canvas, upright.name());
    String what = named ? upright.name() : upright.symbol();
    double centre = room.getY() + (room.getHeight() - BELOW) / 2;
    double angle = named ? -Math.PI / 2 : 0;
    if (!what.isEmpty()) {
      canvas.turned(what, room.getX() + 0.9 * TYPE, centre, angle, FONT, style.inks().ink());
    }
    double y = room.getMaxY() - 0.5 * TYPE;
    double middle = room.getX() + LEFT + (room.getWidth() - LEFT - RIGHT) / 2;
    String step = words && fits(canvas, "step") ? "step ε" : "ε";
    canvas.text(step, middle, y, FONT, style.inks().ink(), Canvas.Align.CENTRE);
  }

  private boolean fits(Canvas canvas, String more) {
    return PlainWords.fits(canvas, style, more);
  }

  /** How builds are told apart, in a sentence of a caption. */
  public static String manners(Style style, List<PlainLine> lines) {
    return lines.stream()
        .map(PlainLine::drawn)
        .map(d -> d.label() + " (" + style.inks().manner(d.series().build()) + ")")
        .distinct()
        .collect(Collectors.joining(", ", "", "."));
  }
}
