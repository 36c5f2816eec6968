package epsweep.analysis;

import epsweep.analysis.verdict.GroupVerdict;
import epsweep.analysis.verdict.SweepVerdicts;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.sweep.Curve;
import epsweep.sweep.Measure;
import java.util.List;
import java.util.Optional;

/** What a plan asks to be measured beside its curves, once these are known. */
public final class Measurements {

  private Measurements() {}

  /**
   * The sweep with a verdict on each group, with predictions where its error budget was measured,
   * and with the rules and remedies that its plan asks for.
   *
   * @param swept positions in the flat parameter vector that the sweep perturbs
   * @param threads how many cores to use; the result does not depend on it
   */
  public static AnalysedSweep complete(
      AnalysedSweep sweep, Model model, int[] swept, int threads, Progress progress)
      throws InterruptedException {
    List<Prediction> predictions = Predictions.of(sweep.sweep(), model, swept, threads);
    List<RuleResult> rules =
        asks(sweep, Measure.STEP_RULES)
            ? new RuleTrials(sweep, model, swept, threads, progress).results()
            : List.of();
    Optional<String> unreliable = model.unreliable();
    List<GroupVerdict> verdicts =
        unreliable.isPresent()
            ? SweepVerdicts.nonDeterministic(sweep.sweep(), unreliable.get())
            : SweepVerdicts.of(sweep.sweep(), model, swept);
    List<Curve> right = WithoutFault.curves(sweep.sweep(), model, swept);
    AnalysedSweep ruled = sweep.with(predictions, rules, List.of(), verdicts, right);
    return asks(sweep, Measure.REMEDIES)
        ? sweep.with(
            predictions,
            rules,
            new Remedies(ruled, model, threads, progress).tried(),
            verdicts,
            right)
        : ruled;
  }

  private static boolean asks(AnalysedSweep sweep, Measure measure) {
    return sweep.sweep().plan().measures().contains(measure);
  }
}
