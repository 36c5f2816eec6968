package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.ErrorShares;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Panel;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.ShareStrip;
import epsweep.report.words.Findings;
import epsweep.sweep.ErrorBudget;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.Stream;

/** One build's truncation, round-off and total over ε, and under it truncation's share. */
final class BudgetPanel {

  private static final double PLOT_HEIGHT = 600;
  private static final double STRIP_GAP = 44;
  private static final double STRIP_HEIGHT = 150;
  private static final double HEADING = 64;

  /** Of a panel from its heading to the labels of its ε axis. */
  static final double HEIGHT = HEADING + PLOT_HEIGHT + STRIP_GAP + STRIP_HEIGHT + 30;

  private static final Font SMALL = Fonts.regular(18);
  private static final double FONT_SIZE = 18;

  private final Findings findings;
  private final Series series;
  private final ErrorBudget budget;
  private final ErrorShares shares;

  /**
   * @param series with an error budget
   */
  BudgetPanel(Findings findings, Series series) {
    this.findings = findings;
    this.series = series;
    budget = series.budget().orElseThrow();
    shares = ErrorShares.of(series.curve());
  }

  void paint(Canvas canvas, Rectangle2D room, LogPlot.Range y) {
    double top = room.getY() + HEADING;
    Rectangle2D place =
        new Rectangle2D.Double(
            room.getX(), top, room.getWidth(), PLOT_HEIGHT + 1.4 * FONT_SIZE); // no labels there
    LogPlot plot = new LogPlot(place, Ranges.epsilon(series.epsilon()), y, false, FONT_SIZE);
    Panel.heading(canvas, plot, series.build(), room.getY() + 22);
    plot.paintGrid(canvas);
    plot.paintAxes(canvas);
    double strip = plot.area().getMaxY() + STRIP_GAP;
    new ShareStrip(plot, series, shares, strip, STRIP_HEIGHT).paint(canvas);
    shares.crossover().stream()
        .filter(at -> plot.x(at) <= plot.area().getMaxX())
        .forEach(at -> crossover(canvas, plot, at, strip + STRIP_HEIGHT));
    if (Arrays.stream(budget.total()).allMatch(Double::isNaN)) {
      nothing(canvas, plot);
    } else {
      new BudgetCurves(findings, series, plot).paint(canvas, shares.crossover());
    }
  }

  /** A line where both errors are equal, with the larger one's name on either side. */
  private static void crossover(Canvas canvas, LogPlot plot, double epsilon, double bottom) {
    double x = plot.x(epsilon);
    double top = plot.area().getMinY();
    larger(canvas, "round-off", plot.area().getMinX(), x, top - 12);
    larger(canvas, "truncation", x, plot.area().getMaxX(), top - 12);
    canvas.line(x, top, x, plot.area().getMaxY(), Theme.MUTED, Theme.dashed(1.4, 5, 5));
    canvas.line(
        x, plot.area().getMaxY() + STRIP_GAP, x, bottom, Theme.MUTED, Theme.dashed(1.4, 5, 5));
  }

  private static void larger(Canvas canvas, String error, double from, double to, double baseline) {
    Stream.of(error + " is larger", error)
        .filter(words -> Fonts.width(SMALL, words) <= to - from - 8)
        .findFirst()
        .ifPresent(
            words ->
                canvas.text(
                    words, (from + to) / 2, baseline, SMALL, Theme.MUTED, Canvas.Align.CENTRE));
  }

  private static void nothing(Canvas canvas, LogPlot plot) {
    Rectangle2D area = plot.area();
    canvas.centred("no value: no ε has a finite loss", area.getCenterX(), area.getCenterY(), SMALL);
  }
}
