package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.AlternatingHues;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.IntervalBand;
import epsweep.report.chart.mark.Ring;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** d(ε) of one group in a {@link Style}: curves and rings, slope triangles, a few words. */
public final class PlainU implements Picture {

  private static final double TYPE = Style.TYPE;
  private static final Font FONT = Fonts.regular(TYPE);
  private static final double CLEARANCE = 4;

  private final Plate plate;
  private final Style style;

  private PlainU(Plate plate, Style style) {
    this.plate = plate;
    this.style = style;
  }

  /** The U-curve of a scheme. */
  public static PlainU of(Findings findings, Scheme scheme, Style style) {
    return new PlainU(Plate.of(findings, scheme, style), style);
  }

  @Override
  public Extent extent() {
    return style.extent();
  }

  @Override
  public String title() {
    return style.has(Element.CURVES)
        ? Digits.typeset(plate.findings().headlineOfThese(plate.series()))
        : "Draw your guess: d over ε in " + names();
  }

  private String names() {
    return plate.drawn().stream().map(Drawn::label).collect(Collectors.joining(", "));
  }

  @Override
  public String description() {
    return style.has(Element.CURVES)
        ? Digits.typeset(Footers.description(plate.series()) + " " + title() + ".")
        : "Empty axes of the discrepancy d over ε, both logarithmic.";
  }

  @Override
  public List<String> caption() {
    return style.has(Element.CAPTION) ? new PlainCaption(plate, style).sentences() : List.of();
  }

  @Override
  public Optional<String> python() {
    return style.has(Element.CURVES)
        ? Optional.of(new PlainPython(plate, style).text())
        : Optional.empty();
  }

  @Override
  public Optional<String> latex() {
    return style.has(Element.CURVES)
        ? Optional.of(new PlainLatex(plate, style).text())
        : Optional.empty();
  }

  @Override
  public void paint(Canvas canvas) {
    canvas.fill(0, 0, canvas.width(), canvas.height(), Theme.PAPER);
    double top =
        style.has(Element.TITLE)
            ? PlainTitle.paint(canvas, title(), style)
            : style.margin() + PlainTitle.NONE * TYPE;
    List<Series> all = plate.all().stream().map(Drawn::series).toList();
    Upright values = Upright.of(Ranges.discrepancy(all), "discrepancy d");
    Upright upright = style.has(Element.SWEET_SPOTS) ? values.deeper() : values;
    LogPlot plot = plot(top, upright.range());
    new PlainAxes(plot, style, upright).paint(canvas);
    axisTitles(canvas, plot.area(), upright.name());
    if (style.has(Element.CURVES)) {
      paintCurves(canvas, plot);
    }
  }

  private LogPlot plot(double top, LogPlot.Range y) {
    Extent extent = style.extent();
    double left = style.margin() + 1.5 * TYPE;
    double right = extent.width() - style.margin() - 1.1 * TYPE;
    double bottom = extent.height() - style.margin() - 1.5 * TYPE;
    return new LogPlot(
        new Rectangle2D.Double(left, top, right - left, bottom - top),
        Ranges.epsilon(plate.series().get(0).epsilon()),
        y,
        true,
        TYPE);
  }

  private void axisTitles(Canvas canvas, Rectangle2D area, String name) {
    boolean words = style.has(Element.AXIS_TITLES);
    double y = canvas.height() - style.margin() - 0.5 * TYPE;
    String epsilon = words ? "step ε" : "ε";
    canvas.text(epsilon, area.getCenterX(), y, FONT, style.inks().ink(), Canvas.Align.CENTRE);
    String d = words ? name : "d";
    double angle = words ? -Math.PI / 2 : 0;
    canvas.turned(
        d, style.margin() + 0.9 * TYPE, area.getCenterY(), angle, FONT, style.inks().ink());
  }

  private void paintCurves(Canvas canvas, LogPlot plot) {
    Placer placer = new Placer(plot.area(), CLEARANCE);
    for (Drawn curve : plate.drawn()) {
      if (curve.series().curve().interval().isPresent()) {
        IntervalBand band = new IntervalBand(plot, curve.series().curve());
        band.paint(canvas, curve.label(), curve.look().line());
        placer.avoidUnderBoxes(band.samples());
      }
    }
    List<Drawn> thickFirst = Drawn.thickFirst(plate.all());
    AlternatingHues hues = new AlternatingHues(plot, thickFirst, style.pens().curve());
    for (Drawn curve : thickFirst) {
      CurveShape shape = curve.shape(plot);
      canvas.mark(
          "curve-" + curve.label(), c -> shape.paint(c, curve.look(), style.pens().curve()));
      hues.paint(canvas, curve);
      placer.avoid(shape.samples());
    }
    for (Drawn curve : plate.all()) {
      curve.series().sweetSpot().ifPresent(spot -> ring(canvas, plot, placer, curve));
    }
    if (style.has(Element.TRIANGLES)) {
      paintTriangles(canvas, plot, placer);
    }
    paintWords(new PlainWords(canvas, plot, placer, style), plot);
  }

  private void ring(Canvas canvas, LogPlot plot, Placer placer, Drawn curve) {
    placer.take(
        Ring.circle(
            canvas,
            "sweet-spot-" + curve.label(),
            Drawn.at(plot, curve.series().sweetSpot().orElseThrow()),
            style.pens().ring(),
            curve.look().line(),
            style.pens().ringLine()));
  }

  /** One at each side, of the build of most digits that has room for it. */
  private void paintTriangles(Canvas canvas, LogPlot plot, Placer placer) {
    List<Series> finestFirst = plate.finestFirst().stream().map(Drawn::series).toList();
    paintTriangle(canvas, placer, finestFirst.stream().flatMap(s -> Branch.left(plot, s).stream()));
    paintTriangle(
        canvas, placer, finestFirst.stream().flatMap(s -> Branch.right(plot, s).stream()));
  }

  private void paintTriangle(Canvas canvas, Placer placer, Stream<Branch> branches) {
    for (Branch branch : branches.toList()) {
      if (SlopeTriangle.paint(canvas, placer, branch, style)) {
        return;
      }
    }
  }

  private void paintWords(PlainWords words, LogPlot plot) {
    if (style.has(Element.NAMES)) {
      words.names(plate);
    }
    if (style.has(Element.SWEET_SPOTS)) {
      plate
          .drawn()
          .forEach(
              d ->
                  d.series()
                      .sweetSpot()
                      .ifPresent(
                          spot ->
                              words.sweetSpot(
                                  d, spot.epsilon(), spot.digits(), Drawn.at(plot, spot))));
    }
    if (style.has(Element.BRANCHES)) {
      words.branches(plate);
    }
    if (style.has(Element.NOTES)) {
      words.notes(plate);
    }
  }
}
