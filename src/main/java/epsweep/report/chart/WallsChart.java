package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.AlternatingHues;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.Ring;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two walls of the valley: at the left several precisions with one scheme, whose best steps lie
 * on the truncation they share; at the right several schemes in one precision, whose best steps lie
 * on the round-off they share.
 */
final class WallsChart implements Styled {

  /** Two make no line of best steps. */
  private static final int FEWEST = 3;

  /** Of a panel in a style, in type sizes. */
  private static final double LEAST_WIDTH = 18;

  private static final double HEADING = 74;
  private static final double PLOT_HEIGHT = 640;
  private static final double FONT_SIZE = 18;
  private static final double BELOW = 126;
  private static final double RING = 9;

  /** Of the lines' widths. */
  private static final double SCALE = 0.9;

  private static final Font TITLE = Fonts.semiBold(24);
  private static final Font SMALL = Fonts.regular(18);

  private final Findings findings;
  private final List<Drawn> precisions;
  private final List<Drawn> schemes;

  private WallsChart(Findings findings, List<Drawn> precisions, List<Drawn> schemes) {
    this.findings = findings;
    this.precisions = precisions;
    this.schemes = schemes;
  }

  /** Empty unless several precisions and several schemes have a sweet spot. */
  static Optional<Sheet> sheet(Findings findings, Scheme first) {
    AnalysedSweep sweep = findings.analysed();
    List<Scheme> all = sweep.sweep().plan().schemes();
    Scheme scheme = all.contains(Scheme.CENTRAL) ? Scheme.CENTRAL : first;
    Build finest =
        findings.builds().stream()
            .min(Comparator.comparingDouble(Build::unitRoundoff))
            .orElseThrow();
    List<Drawn> precisions = withSpot(Drawn.of(sweep.whole(scheme)).stream());
    List<Drawn> schemes =
        withSpot(
            all.stream()
                .map(s -> sweep.whole(finest, s).labelled(s.label()))
                .map(s -> new Drawn(s, Theme.scheme(s.scheme()))));
    if (precisions.size() < FEWEST || schemes.size() < FEWEST) {
      return Optional.empty();
    }
    Frame frame =
        Frame.of(
            findings,
            "Precision moves the left wall, a scheme the right one",
            findings.definition(findings.whole())
                + ". Left: by "
                + SchemeWords.of(scheme)
                + "; right: in "
                + finest.name()
                + ".",
            "dotted: from best step to best step");
    return Optional.of(
        Sheet.of(
            frame,
            "d over ε in several precisions, and beside it by several schemes.",
            new WallsChart(findings, precisions, schemes)));
  }

  @Override
  public Body in(Style style) {
    List<Series> builds = precisions.stream().map(Drawn::series).toList();
    List<Series> chosen = Columns.spread(builds, Series::build, style.most().curves());
    List<PlainLine> left =
        chosen.stream().map(s -> PlainLine.of(new Drawn(s, style.inks().look(s.build())))).toList();
    List<PlainLine> right =
        schemes.stream()
            .limit(style.most().curves())
            .map(d -> PlainLine.of(new Drawn(d.series(), style.inks().of(d.look()))))
            .toList();
    return PlainPanels.ofDiscrepancy(
        style,
        List.of(
            PlainPanel.of("more digits", left).joining(),
            PlainPanel.of("higher order", right).joining()),
        LEAST_WIDTH,
        List.of(
            PlainPanels.manners(style, left)
                + " Pale stripe: from best step to best step."
                + Columns.shown(chosen, builds)));
  }

  private static List<Drawn> withSpot(Stream<Drawn> curves) {
    return curves.filter(d -> d.series().sweetSpot().isPresent()).toList();
  }

  @Override
  public double height() {
    return HEADING + PLOT_HEIGHT + BELOW;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    List<Series> all =
        Stream.concat(precisions.stream(), schemes.stream()).map(Drawn::series).toList();
    LogPlot.Range y = Ranges.discrepancy(all);
    List<Rectangle2D> rooms = Columns.of(2, top, HEADING + PLOT_HEIGHT);
    panel(
        canvas,
        rooms.get(0),
        y,
        precisions,
        List.of("More digits move the left wall", "best steps slide down the truncation"));
    panel(
        canvas,
        rooms.get(1),
        y,
        schemes,
        List.of("A higher order moves the right wall", "best steps slide down the round-off"));
    canvas.upright("discrepancy d(ε)", 26, top + HEADING + PLOT_HEIGHT / 2, SMALL);
  }

  private void panel(
      Canvas canvas, Rectangle2D room, LogPlot.Range y, List<Drawn> curves, List<String> words) {
    Rectangle2D place =
        new Rectangle2D.Double(
            room.getX(), room.getY() + HEADING, room.getWidth(), PLOT_HEIGHT + 1.4 * FONT_SIZE);
    LogPlot plot =
        new LogPlot(place, Ranges.epsilon(curves.get(0).series().epsilon()), y, true, FONT_SIZE);
    Rectangle2D area = plot.area();
    double left = area.getMinX();
    canvas.text(words.get(0), left, area.getMinY() - 42, TITLE, Theme.INK, Canvas.Align.LEFT);
    canvas.text(words.get(1), left, area.getMinY() - 14, SMALL, Theme.MUTED, Canvas.Align.LEFT);
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), area.getMaxY() + 58, SMALL);
    Placer placer = new Placer(area, 6);
    Map<Drawn, List<Point2D>> samples = new LinkedHashMap<>();
    List<Drawn> thickFirst = Drawn.thickFirst(curves);
    AlternatingHues hues = new AlternatingHues(plot, thickFirst, SCALE);
    for (Drawn curve : thickFirst) {
      CurveShape shape = curve.shape(plot);
      shape.paint(canvas, "wall-" + curve.label(), curve.label(), curve.look(), SCALE);
      hues.paint(canvas, curve);
      placer.avoid(shape.samples());
      samples.put(curve, shape.samples());
    }
    spots(canvas, plot, placer, curves);
    new CurveNames(samples, List.of()).paint(canvas, placer);
  }

  /** The rings, and a dotted line from one to the next. */
  private static void spots(Canvas canvas, LogPlot plot, Placer placer, List<Drawn> curves) {
    List<Drawn> byStep =
        curves.stream()
            .sorted(Comparator.comparingDouble(d -> d.series().sweetSpot().orElseThrow().epsilon()))
            .toList();
    Path2D slide = new Path2D.Double();
    for (Drawn curve : byStep) {
      Point2D at = Drawn.at(plot, curve.series().sweetSpot().orElseThrow());
      if (slide.getCurrentPoint() == null) {
        slide.moveTo(at.getX(), at.getY());
      } else {
        slide.lineTo(at.getX(), at.getY());
      }
    }
    canvas.stroke(slide, Theme.INK, Theme.dashed(2.4, 2, 6));
    for (Drawn curve : byStep) {
      Point2D at = Drawn.at(plot, curve.series().sweetSpot().orElseThrow());
      String id = "sweet-spot-" + curve.label();
      placer.take(Ring.circle(canvas, id, at, RING, curve.look().line(), 3));
    }
  }
}
