package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.RuleResult;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One build: the measured U, faint, with each rule's (ε, d) on it, and a row for each rule. */
final class RulesPanel {

  private static final double LEFT = 485;
  private static final double RIGHT = 1395;
  private static final double HEADING = 46;
  private static final double PLOT_HEIGHT = 270;
  private static final double FONT_SIZE = 17;
  private static final double AXIS = 66;
  private static final double DOT = 6;
  private static final Font SMALL = Fonts.regular(17);
  private static final Font WORD = Fonts.semiBold(18);

  private final AnalysedSweep analysed;
  private final Build build;
  private final List<RuleResult> rules;
  private final String group;
  private final List<Scheme> schemes;

  /**
   * @param rules of the build, from the top
   */
  RulesPanel(AnalysedSweep analysed, Build build, List<RuleResult> rules) {
    this.analysed = analysed;
    this.build = build;
    this.rules = rules;
    group = analysed.sweep().groups().get(0).name();
    List<Scheme> swept = analysed.sweep().plan().schemes();
    schemes =
        Stream.concat(Stream.of(swept.get(0)), rules.stream().map(RuleResult::scheme))
            .distinct()
            .filter(swept::contains)
            .toList();
  }

  double height() {
    return HEADING + PLOT_HEIGHT + RuleRow.PITCH * rules.size() + AXIS;
  }

  void paint(Canvas canvas, double top) {
    Rectangle2D place =
        new Rectangle2D.Double(
            LEFT, top + HEADING, RIGHT - LEFT, PLOT_HEIGHT + 1.4 * FONT_SIZE); // labels: lower
    List<Curve> curves =
        schemes.stream().map(s -> analysed.sweep().curve(build.name(), s, group)).toList();
    double[] epsilon = analysed.sweep().epsilon();
    LogPlot plot = new LogPlot(place, Ranges.epsilon(epsilon), heights(curves), false, FONT_SIZE);
    Panel.heading(canvas, plot, build);
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    Rectangle2D area = plot.area();
    double middle = area.getCenterY();
    canvas.turned("d(ε)", area.getMinX() - 78, middle, -Math.PI / 2, SMALL, Theme.INK);
    double bottom = area.getMaxY() + RuleRow.PITCH * rules.size();
    Placer placer = new Placer(area, 5);
    sweetSpots(canvas, plot, bottom, placer);
    List<CurveShape> shapes = backdrop(canvas, plot, curves, placer);
    marks(canvas, plot, placer);
    labelSweetSpots(canvas, plot, placer);
    for (int i = 0; i < shapes.size(); i++) {
      Scheme scheme = curves.get(i).scheme();
      Caption name = new Caption(scheme.label(), WORD, Theme.scheme(scheme).text());
      name.place(canvas, placer, name.beside(shapes.get(i).samples(), 10));
    }
    rows(canvas, plot);
    plot.labelHorizontal(canvas, bottom);
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        area.getCenterX(),
        bottom + 56,
        SMALL,
        Theme.INK,
        Canvas.Align.CENTRE);
  }

  /** The curves' range, and down to the best of the rules. */
  private LogPlot.Range heights(List<Curve> curves) {
    LogPlot.Range range = Ranges.discrepancy(curves);
    double least =
        rules.stream()
            .mapToDouble(RuleResult::discrepancy)
            .filter(d -> d > 0)
            .min()
            .orElse(range.low());
    return Ranges.downTo(range, least);
  }

  /** Dotted lines from the sweet spots down through the rows. */
  private void sweetSpots(Canvas canvas, LogPlot plot, double bottom, Placer placer) {
    for (Scheme scheme : schemes) {
      spot(scheme)
          .ifPresent(
              spot -> {
                double x = plot.x(spot.epsilon());
                double y = plot.y(spot.discrepancy());
                Color colour = Theme.scheme(scheme).line();
                canvas.line(x, y, x, bottom, colour, Theme.dashed(1.6, 3, 5));
                for (double down = y; down < plot.area().getMaxY(); down += 5) {
                  placer.avoid(List.of(new Point2D.Double(x, down)));
                }
              });
    }
  }

  private Optional<SweetSpot> spot(Scheme scheme) {
    return analysed.analysis(build.name(), scheme, group).sweetSpot();
  }

  /** ε* beside each dotted line, low in the plot. */
  private void labelSweetSpots(Canvas canvas, LogPlot plot, Placer placer) {
    for (Scheme scheme : schemes) {
      spot(scheme)
          .ifPresent(
              spot -> {
                String words = "ε* = " + Digits.typeset(spot.epsilon(), 2);
                Caption caption = new Caption(words, SMALL, Theme.scheme(scheme).text());
                double x = plot.x(spot.epsilon());
                double y = plot.area().getMaxY() - caption.height() - 6;
                List<Rectangle2D> boxes = new ArrayList<>();
                for (double up = 0; up < PLOT_HEIGHT / 2; up += 8) {
                  boxes.add(caption.at(x + 8, y - up));
                  boxes.add(caption.at(x - 8 - caption.width(), y - up));
                }
                caption.place(canvas, placer, boxes);
              });
    }
  }

  private List<CurveShape> backdrop(
      Canvas canvas, LogPlot plot, List<Curve> curves, Placer placer) {
    List<CurveShape> shapes = new ArrayList<>();
    for (Curve curve : curves) {
      Theme.Look look = Theme.scheme(curve.scheme());
      Theme.Look faint = new Theme.Look(faint(look.line()), look.text(), 4);
      CurveShape shape = new CurveShape(plot, analysed.sweep().epsilon(), curve.discrepancy());
      shape.paint(canvas, faint, 1);
      placer.avoid(shape.samples());
      shapes.add(shape);
    }
    return shapes;
  }

  /** Each rule at its median ε and its d. */
  private void marks(Canvas canvas, LogPlot plot, Placer placer) {
    for (RuleResult rule : rules) {
      Point2D at = new Point2D.Double(plot.x(rule.steps().median()), plot.y(rule.discrepancy()));
      if (rule.discrepancy() > 0 && plot.area().contains(at)) {
        RuleRow.mark(canvas, rule, at.getX(), at.getY(), DOT);
        canvas.curves().add(at);
        double left = at.getX() - DOT;
        placer.take(new Rectangle2D.Double(left, at.getY() - DOT, 2 * DOT, 2 * DOT));
      }
    }
  }

  private static Color faint(Color colour) {
    return new Color(
        (colour.getRed() + 2 * 255) / 3,
        (colour.getGreen() + 2 * 255) / 3,
        (colour.getBlue() + 2 * 255) / 3);
  }

  private void rows(Canvas canvas, LogPlot plot) {
    Rectangle2D area = plot.area();
    double top = area.getMaxY();
    RuleRow.columns(canvas, top - 12);
    for (RuleResult rule : rules) {
      new RuleRow(plot, rule).paint(canvas, top);
      top += RuleRow.PITCH;
    }
    canvas.stroke(
        new Rectangle2D.Double(area.getX(), area.getMaxY(), area.getWidth(), top - area.getMaxY()),
        Theme.FRAME,
        Theme.line(1.6));
  }
}
