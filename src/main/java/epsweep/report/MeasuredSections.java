package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.analysis.Series;
import epsweep.analysis.curve.ErrorShares;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.report.words.Findings;
import epsweep.report.words.HowMeasured;
import epsweep.report.words.SchemeWords;
import epsweep.sweep.ErrorBudget;
import epsweep.text.Digits;
import epsweep.text.Table;
import epsweep.trial.rule.StepRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sections of a summary on what was measured beside d: each is there if its figures are. */
final class MeasuredSections {

  private final AnalysedSweep analysed;

  MeasuredSections(AnalysedSweep analysed) {
    this.analysed = analysed;
  }

  /** Error budget and predictions of one scheme. */
  List<Section> of(Scheme scheme) {
    List<Section> sections = new ArrayList<>();
    budget(scheme).ifPresent(sections::add);
    predictions(scheme).ifPresent(sections::add);
    return sections;
  }

  /** Step-size rules and remedies. */
  List<Section> trials() {
    List<Section> sections = new ArrayList<>();
    if (!analysed.rules().isEmpty()) {
      sections.add(rules());
    }
    if (!analysed.remedies().isEmpty()) {
      sections.add(remedies());
    }
    return sections;
  }

  private Optional<Section> budget(Scheme scheme) {
    Table table =
        new Table(
            "build", "near ε*", "truncation", "round-off", "equal at ε", "backpropagation off by");
    for (Series series : analysed.whole(scheme)) {
      series.budget().ifPresent(budget -> budgetRow(table, series, budget));
    }
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.of(
                    "Truncation and round-off, measured, " + SchemeWords.titled(scheme),
                    "Relative to ‖g‖ of the exact "
                        + new Findings(analysed).whatIsTaken()
                        + ", over all "
                        + new Findings(analysed).perturbed()
                        + ". Truncation is what"
                        + " the same quotients give in "
                        + HowMeasured.reference(analysed.sweep().plan())
                        + "; round-off is the rest of the build's error. The last column is the"
                        + " backpropagated gradient's own error: no ε gets below it.")
                .with(table));
  }

  private void budgetRow(Table table, Series series, ErrorBudget budget) {
    double[] epsilon = series.epsilon();
    Optional<SweetSpot> spot = series.sweetSpot();
    int at = spot.map(s -> Arrays.binarySearch(epsilon, s.epsilon())).orElse(-1);
    OptionalDouble crossover = ErrorShares.of(series.curve()).crossover();
    table.row(
        series.label(),
        at < 0 ? "none" : Digits.legible(epsilon[at]),
        at < 0 ? "" : Digits.legible(budget.truncation()[at]),
        at < 0 ? "" : Digits.legible(budget.roundOff()[at]),
        crossover.isPresent() ? Digits.legible(crossover.getAsDouble(), 2) : "nowhere",
        series.truth().map(t -> Digits.legible(t.backpropagation())).orElse(""));
  }

  private Optional<Section> predictions(Scheme scheme) {
    Table table =
        new Table(
            "build",
            "parameters",
            "noise σ of the loss",
            "‖∂" + Digits.superscript(scheme.truncated()) + "L‖",
            "predicted ε*",
            "measured",
            "predicted d*",
            "measured");
    for (Series series : analysed.series()) {
      if (series.scheme().equals(scheme)
          && series.group().isLarge()
          && series.prediction().isPresent()) {
        Prediction p = series.prediction().get();
        Optional<SweetSpot> spot = series.sweetSpot();
        table.row(
            series.label(),
            series.group().name(),
            Digits.legible(p.noise(), 2),
            Digits.legible(p.derivativeNorm(), 2),
            p.none().isPresent() ? "none" : Digits.legible(p.epsilon(), 2),
            spot.map(s -> Digits.legible(s.epsilon(), 2)).orElse("none"),
            p.none().map(NoPrediction::reason).orElse(Digits.legible(p.discrepancy(), 2)),
            spot.map(s -> Digits.legible(s.discrepancy(), s.digits())).orElse("none"));
      }
    }
    Step step = analysed.sweep().plan().step();
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.of(
                    "Predicted without a sweep, " + SchemeWords.of(scheme),
                    "From the noise of the loss (ECNoise along each parameter, and the rounding of"
                        + " θ ± ε) and the exact derivatives alone: round-off σ√N/"
                        + SchemeWords.powerOfEpsilon(scheme.derivative())
                        + " against truncation"
                        + (step.isRelative() ? ", each with a parameter's own h for ε." : "."))
                .with(table));
  }

  private Section rules() {
    Table table =
        new Table(
            "build", "rule", "for", "median ε", "decades from ε*", "d", "losses each", "failed");
    for (RuleResult rule : analysed.rules()) {
      boolean extrapolates = rule.rule().equals(StepRule.RIDDERS.label());
      table.row(
          rule.build(),
          rule.rule(),
          rule.scheme().label() + (extrapolates ? ", extrapolated" : ""),
          Digits.legible(rule.steps().median(), 2),
          extrapolates ? "" : signed(rule.steps().decades()),
          Digits.legible(rule.discrepancy(), 2),
          Digits.legible(rule.evaluations(), 2),
          rule.tally().failures() == 0
              ? ""
              : rule.tally().failures() + " of " + rule.tally().parameters());
    }
    int parameters = analysed.rules().get(0).tally().parameters();
    return Section.of(
            "Step-size rules",
            "Each rule chose its ε along "
                + (parameters == 1 ? "the parameter" : parameters + " parameters, one by one")
                + ", knowing nothing of the sweep; d is that of the gradient it gives. A rule that"
                + " failed for some gives none.")
        .with(table);
  }

  private static String signed(double decades) {
    String text = Digits.fixed(Math.abs(decades), 1);
    return Double.isNaN(decades) ? "" : (decades < 0 ? "−" : "+") + text;
  }

  private Section remedies() {
    Remedy first = analysed.remedies().get(0);
    List<Remedy> best =
        analysed.remedies().stream().sorted(Comparator.comparingDouble(Remedy::after)).toList();
    Table table = new Table("remedy", "d before", "d after", "times lower", "ε", "losses each");
    for (Remedy remedy : best) {
      table.row(
          remedy.name(),
          Digits.legible(remedy.before(), 2),
          Digits.legible(remedy.after(), 2),
          Digits.legible(remedy.gain(), 2),
          Double.isNaN(remedy.epsilon()) ? "its own" : Digits.legible(remedy.epsilon(), 2),
          Digits.legible(remedy.evaluations(), 2));
    }
    Series curve = analysed.whole(Build.named(first.build()), first.scheme());
    StringBuilder text =
        new StringBuilder(first.build())
            .append(" as it is bottoms out at ")
            .append(Digits.legible(first.before(), 2))
            .append(" near ε = ")
            .append(curve.sweetSpot().map(s -> Digits.legible(s.epsilon(), 2)).orElse("–"));
    for (Remedy remedy : best) {
      text.append("; ").append(remedy.name()).append(": ").append(change(remedy));
    }
    return Section.of("What would help " + first.build(), text.append('.').toString()).with(table);
  }

  private static String change(Remedy remedy) {
    double ratio = remedy.gain();
    String after = Digits.legible(remedy.after(), 2);
    if (ratio == Double.POSITIVE_INFINITY) {
      return after + " (nothing is left)";
    }
    if (ratio > 1.25) {
      return after + " (" + Digits.legible(ratio, 2) + " times lower)";
    }
    return ratio < 0.8
        ? after + " (" + Digits.legible(1 / ratio, 2) + " times higher)"
        : after + " (no change to speak of)";
  }
}
