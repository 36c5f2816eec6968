package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.ErrorShares;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.words.Findings;
import epsweep.sweep.ErrorBudget;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Truncation and round-off measured apart over ε: a panel for each of up to three builds. */
final class ErrorBudgetChart implements Figure {

  private static final int MOST_PANELS = 3;
  private static final double AXIS_TITLE = 44;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(19);

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final String group;
  private final List<Build> builds;

  private ErrorBudgetChart(
      Frame frame, AnalysedSweep analysed, Scheme scheme, String group, List<Build> builds) {
    this.frame = frame;
    this.analysed = analysed;
    this.scheme = scheme;
    this.group = group;
    this.builds = builds;
  }

  /** The chart of a group; empty where no budget was measured. */
  static Optional<Chart> chart(AnalysedSweep sweep, Scheme scheme, String group, String name) {
    List<Build> measured =
        sweep.sweep().builds().stream()
            .filter(b -> sweep.sweep().curve(b.name(), scheme, group).budget().isPresent())
            .toList();
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    List<Build> builds = Columns.spread(measured, MOST_PANELS);
    Findings findings = new Findings(sweep);
    String title = title(sweep, scheme, group, builds);
    Frame frame =
        new Frame(
            title,
            List.of(
                "n: gradient by "
                    + scheme.label()
                    + " differences; n∞: the same without round-off, in twice double’s precision;"
                    + " g: exact gradient. Truncation ‖n∞ − g‖, round-off ‖n − n∞‖, total ‖n − g‖."
                    + Columns.shown(builds, measured),
                findings.model() + ", " + findings.weights() + "."),
            Footers.data(sweep, "exact gradient g of the build’s parameters"),
            legend(sweep, scheme, group, builds));
    ErrorBudgetChart figure = new ErrorBudgetChart(frame, sweep, scheme, group, builds);
    String description =
        "Truncation, round-off and total of the numeric gradient over ε, both logarithmic. "
            + title
            + ".";
    return Optional.of(new Chart(name, title, description, figure));
  }

  private static String legend(
      AnalysedSweep sweep, Scheme scheme, String group, List<Build> builds) {
    boolean measured = builds.stream().anyMatch(b -> hasSweetSpot(sweep, b, scheme, group));
    boolean predicted =
        builds.stream().anyMatch(b -> sweep.prediction(b.name(), scheme, group).isPresent());
    boolean zero = builds.stream().anyMatch(b -> hasZero(budget(sweep, b, scheme, group)));
    return Footers.legend(
        measured ? "○ measured sweet spot" : "",
        predicted ? "◇ predicted" : "",
        zero ? "× on the floor: 0" : "");
  }

  private static boolean hasSweetSpot(
      AnalysedSweep sweep, Build build, Scheme scheme, String group) {
    return sweep.analysis(build.name(), scheme, group).sweetSpot().isPresent();
  }

  private static boolean hasZero(ErrorBudget budget) {
    return Stream.of(budget.truncation(), budget.roundOff(), budget.total())
        .anyMatch(error -> Arrays.stream(error).anyMatch(e -> e == 0));
  }

  private static String title(
      AnalysedSweep sweep, Scheme scheme, String group, List<Build> builds) {
    List<String> parts = new ArrayList<>();
    boolean said = false;
    for (Build build : builds) {
      ErrorBudget budget = budget(sweep, build, scheme, group);
      ErrorShares shares = ErrorShares.of(sweep.sweep().epsilon(), budget);
      if (shares.crossover().isPresent()) {
        String at = Digits.typeset(shares.crossover().getAsDouble(), 2);
        parts.add(build.name() + (said ? " at " : ": truncation overtakes round-off at ε = ") + at);
        said = true;
      } else {
        parts.add(build.name() + ": " + withoutCrossover(shares.truncation(), budget.total()));
        said = false;
      }
    }
    return String.join(", ", parts);
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
      return "truncation rules at every ε";
    }
    return Arrays.stream(known).allMatch(s -> s < 0.5)
        ? "round-off rules at every ε"
        : "round-off rules at the largest ε";
  }

  private static ErrorBudget budget(AnalysedSweep sweep, Build build, Scheme scheme, String group) {
    return sweep.sweep().curve(build.name(), scheme, group).budget().orElseThrow();
  }

  @Override
  public int height() {
    return (int) (frame.top() + BudgetPanel.HEIGHT + AXIS_TITLE + FOOTER);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    LogPlot.Range y =
        Ranges.errors(
            builds.stream().map(b -> budget(analysed, b, scheme, group)).toList(),
            builds.stream().flatMap(b -> BudgetCurves.floor(analysed, b, group).stream()).toList());
    List<Rectangle2D> rooms = Columns.of(builds.size(), frame.top(), BudgetPanel.HEIGHT);
    for (int i = 0; i < builds.size(); i++) {
      new BudgetPanel(analysed, builds.get(i), scheme, group).paint(canvas, rooms.get(i), y);
    }
    double bottom = frame.top() + BudgetPanel.HEIGHT;
    canvas.text(
        new Findings(analysed).epsilonLabel(),
        WIDTH / 2.0,
        bottom + 30,
        LABEL,
        Theme.INK,
        Canvas.Align.CENTRE);
    canvas.turned("error, relative to ‖g‖", 26, frame.top() + 350, -Math.PI / 2, LABEL, Theme.INK);
  }
}
