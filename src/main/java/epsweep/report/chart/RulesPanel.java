package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.RuleResult;
import epsweep.analysis.Series;
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
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
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

  private final Findings findings;
  private final Build build;
  private final List<RuleResult> rules;

  /** Of all parameters under the plan's first scheme and the swept ones that rules are for. */
  private final List<Series> series;

  /**
   * @param rules of the build, from the top
   */
  RulesPanel(Findings findings, Build build, List<RuleResult> rules) {
    this.findings = findings;
    this.build = build;
    this.rules = rules;
    AnalysedSweep sweep = findings.analysed();
    List<Scheme> swept = sweep.sweep().plan().schemes();
    series =
        Stream.concat(Stream.of(swept.get(0)), rules.stream().map(RuleResult::scheme))
            .distinct()
            .filter(swept::contains)
            .map(scheme -> sweep.whole(build, scheme))
            .toList();
  }

  double height() {
    return HEADING + PLOT_HEIGHT + RuleRow.PITCH * rules.size() + AXIS;
  }

  void paint(Canvas canvas, double top) {
    Rectangle2D place =
        new Rectangle2D.Double(
            LEFT, top + HEADING, RIGHT - LEFT, PLOT_HEIGHT + 1.4 * FONT_SIZE); // labels: lower
    LogPlot.Range range = Ranges.epsilon(series.get(0).epsilon());
    LogPlot plot = new LogPlot(place, range, heights(), false, FONT_SIZE);
    Panel.heading(canvas, plot, build);
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    Rectangle2D area = plot.area();
    canvas.upright("d(ε)", area.getMinX() - 78, area.getCenterY(), SMALL);
    double bottom = area.getMaxY() + RuleRow.PITCH * rules.size();
    Placer placer = new Placer(area, 5);
    sweetSpots(canvas, plot, bottom, placer);
    List<CurveShape> shapes = backdrop(canvas, plot, placer);
    marks(canvas, plot, placer);
    labelSweetSpots(canvas, plot, placer);
    for (int i = 0; i < shapes.size(); i++) {
      Scheme scheme = series.get(i).scheme();
      Caption name = new Caption(scheme.label(), WORD, Theme.scheme(scheme).text());
      name.place(canvas, placer, name.beside(shapes.get(i).samples(), 10));
    }
    rows(canvas, plot);
    plot.labelHorizontal(canvas, bottom);
    canvas.centred(findings.epsilonLabel(), area.getCenterX(), bottom + 56, SMALL);
  }

  /** The curves' range, and down to the best of the rules. */
  private LogPlot.Range heights() {
    LogPlot.Range range = Ranges.discrepancy(series);
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
    for (Series curve : series) {
      curve
          .sweetSpot()
          .ifPresent(
              spot -> {
                double x = plot.x(spot.epsilon());
                double y = plot.y(spot.discrepancy());
                Color colour = Theme.scheme(curve.scheme()).line();
                canvas.line(x, y, x, bottom, colour, Theme.dashed(1.6, 3, 5));
                for (double down = y; down < plot.area().getMaxY(); down += 5) {
                  placer.avoid(List.of(new Point2D.Double(x, down)));
                }
              });
    }
  }

  /** ε* beside each dotted line, low in the plot. */
  private void labelSweetSpots(Canvas canvas, LogPlot plot, Placer placer) {
    for (Series curve : series) {
      curve
          .sweetSpot()
          .ifPresent(
              spot -> {
                String words = "ε* = " + Digits.typeset(spot.epsilon(), 2);
                Caption caption = new Caption(words, SMALL, Theme.scheme(curve.scheme()).text());
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

  private List<CurveShape> backdrop(Canvas canvas, LogPlot plot, Placer placer) {
    List<CurveShape> shapes = new ArrayList<>();
    for (Series curve : series) {
      Theme.Look look = Theme.scheme(curve.scheme());
      Theme.Look faint = new Theme.Look(faint(look.line()), look.text(), 4);
      CurveShape shape = new CurveShape(plot, curve.epsilon(), curve.discrepancy());
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
