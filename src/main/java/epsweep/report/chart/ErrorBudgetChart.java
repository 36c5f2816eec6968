package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.ErrorShares;
import epsweep.analysis.curve.Jump;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.chart.plain.Upright;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.sweep.ErrorBudget;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Truncation and round-off measured apart over ε: a panel for each of up to three builds. */
final class ErrorBudgetChart implements Styled {

  private static final int MOST_PANELS = 3;

  private static final double AXIS_TITLE = 44;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(19);

  private final Findings findings;
  private final List<Series> series;

  private ErrorBudgetChart(Findings findings, List<Series> series) {
    this.findings = findings;
    this.series = series;
  }

  /** The chart of all parameters; empty where no budget was measured. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    List<Series> measured =
        findings.analysed().whole(scheme).stream().filter(s -> s.budget().isPresent()).toList();
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    List<Series> shown = Columns.spread(measured, Series::build, MOST_PANELS);
    Frame frame =
        new Frame(
            title(findings, shown),
            List.of(
                "n: "
                    + findings.whatIsTaken()
                    + " by "
                    + SchemeWords.of(scheme)
                    + "; n∞: the same without round-off, in twice double’s precision;"
                    + " g: exact "
                    + findings.whatIsTaken()
                    + ". Truncation ‖n∞ − g‖, round-off ‖n − n∞‖, total ‖n − g‖."
                    + Columns.shown(shown, measured),
                findings.model() + ", " + findings.weights() + "." + findings.emulation()),
            Footers.data(
                findings, "exact " + findings.whatIsTaken() + " g of the build’s parameters"),
            legend(findings, shown));
    return Optional.of(
        Sheet.of(
            frame,
            "Truncation, round-off and total of the numeric gradient over ε, both logarithmic.",
            new ErrorBudgetChart(findings, shown)));
  }

  private static String legend(Findings findings, List<Series> series) {
    boolean measured = series.stream().anyMatch(s -> s.sweetSpot().isPresent());
    boolean predicted = series.stream().anyMatch(s -> s.predicted().isPresent());
    boolean zero = series.stream().anyMatch(s -> hasZero(budget(s)));
    return Footers.legend(
        measured ? "○ measured sweet spot" : "",
        predicted ? "◇ predicted" : "",
        floor(findings, series),
        zero ? "× on the floor: 0" : "",
        BudgetCurves.above(series, errors(series)).map(e -> "above the frame: to " + e).orElse(""));
  }

  /** What the level lines are of. */
  private static String floor(Findings findings, List<Series> series) {
    double low = errors(series).low();
    List<Series> drawn =
        series.stream()
            .filter(s -> BudgetCurves.floor(s).filter(e -> e > low).isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return "";
    }
    boolean off = drawn.stream().anyMatch(ErrorBudgetChart::isOff);
    return "level line: " + findings.differentiator() + "’s own " + (off ? "error" : "round-off");
  }

  private static boolean isOff(Series series) {
    return BudgetCurves.floor(series).filter(e -> BudgetCurves.isOff(series, e)).isPresent();
  }

  private static boolean hasZero(ErrorBudget budget) {
    return Stream.of(budget.truncation(), budget.roundOff(), budget.total())
        .anyMatch(error -> Arrays.stream(error).anyMatch(e -> e == 0));
  }

  /** A gradient that is off by more than round-off explains is the finding. */
  private static String title(Findings findings, List<Series> series) {
    Series finest = series.get(series.size() - 1);
    if (isOff(finest)) {
      String by = Digits.typeset(BudgetCurves.floor(finest).orElseThrow(), 2);
      return (findings.isFunction() ? "The derivative" : "Backpropagation")
          + " is off by "
          + by
          + " of ‖g‖";
    }
    if (findings.hasKinks() && series.stream().anyMatch(s -> Jump.first(s.curve()).isPresent())) {
      return "What looks like truncation is a kink of ReLU within ε";
    }
    List<String> crossings =
        series.stream()
            .flatMapToDouble(s -> ErrorShares.of(s.curve()).crossover().stream())
            .sorted()
            .mapToObj(at -> Digits.typeset(at, 2))
            .toList();
    if (crossings.size() == series.size()) {
      return "Truncation passes round-off at ε "
          + (crossings.size() == 1
              ? "= " + crossings.get(0)
              : "from " + crossings.get(0) + " to " + crossings.get(crossings.size() - 1));
    }
    Series without =
        series.stream()
            .filter(s -> ErrorShares.of(s.curve()).crossover().isEmpty())
            .findFirst()
            .orElseThrow();
    return without.label()
        + ": "
        + withoutCrossover(ErrorShares.of(without.curve()).truncation(), budget(without).total());
  }

  private static String withoutCrossover(double[] share, double[] total) {
    double[] known = Arrays.stream(share).filter(s -> !Double.isNaN(s)).toArray();
    if (known.length == 0) {
      return "no error to part";
    }
    if (Arrays.stream(total).allMatch(e -> e == 1)) {
      return "no ε moves the loss";
    }
    if (Arrays.stream(known).allMatch(s -> s >= 0.5)) {
      return "truncation is larger at every ε";
    }
    return Arrays.stream(known).allMatch(s -> s < 0.5)
        ? "round-off is larger at every ε"
        : "round-off is larger even at the largest ε";
  }

  private static ErrorBudget budget(Series series) {
    return series.budget().orElseThrow();
  }

  @Override
  public double height() {
    return BudgetPanel.HEIGHT + AXIS_TITLE + FOOTER;
  }

  private LogPlot.Range errors() {
    return errors(series);
  }

  private static LogPlot.Range errors(List<Series> series) {
    return Ranges.errors(
        series.stream().map(ErrorBudgetChart::budget).toList(),
        series.stream().flatMap(s -> BudgetCurves.floor(s).stream()).toList());
  }

  @Override
  public Body in(Style style) {
    List<PlainPanel> panels =
        series.stream().map(s -> PlainPanel.of(s.label(), BudgetCurves.plain(s, style))).toList();
    return new PlainPanels(
        style,
        panels,
        Ranges.epsilon(series.get(0).epsilon()),
        Upright.of(errors(), "error / ‖g‖"),
        PlainPanels.USUAL_WIDTH,
        Stream.concat(
                Stream.of("Wide: the total; long dashes: truncation; dots: round-off."),
                BudgetCurves.above(series, errors())
                    .map(e -> "Above the frame the total rises to " + e + ".")
                    .stream())
            .toList());
  }

  @Override
  public void paint(Canvas canvas, double top) {
    LogPlot.Range y = errors();
    List<Rectangle2D> rooms = Columns.of(series.size(), top, BudgetPanel.HEIGHT);
    for (int i = 0; i < series.size(); i++) {
      new BudgetPanel(findings, series.get(i)).paint(canvas, rooms.get(i), y);
    }
    double below = top + BudgetPanel.HEIGHT + 30;
    canvas.centred(findings.epsilonLabel(), WIDTH / 2.0, below, LABEL);
    canvas.upright("error, relative to ‖g‖", 26, top + 350, LABEL);
  }
}
