package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judge;
import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.sweep.GradientTable;
import epsweep.sweep.Journal;
import epsweep.sweep.SweepRun;
import epsweep.sweep.Workforce;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToDoubleBiFunction;

/**
 * A plan and the model that it is carried out on: swept, analysed, and everything measured that the
 * plan asks for beside its curves. The results do not depend on the number of threads.
 */
public final class Experiment {

  private final SweepPlan plan;
  private final Model model;
  private final int threads;
  private final Progress progress;
  private final Workforce workforce;
  private final SweepRun run;
  private final double tolerance;

  private Experiment(
      SweepPlan plan,
      Model model,
      int threads,
      Progress progress,
      Workforce workforce,
      SweepRun run,
      double tolerance) {
    this.plan = plan;
    this.model = model;
    this.threads = threads;
    this.progress = progress;
    this.workforce = workforce;
    this.run = run;
    this.tolerance = tolerance;
  }

  /**
   * On the threads of this machine.
   *
   * @param threads how many cores to use, at least 1
   */
  public static Experiment of(SweepPlan plan, Model model, int threads, Progress progress) {
    return of(plan, model, threads, progress, Workforce.threads(threads), Journal.NONE);
  }

  /**
   * The same, its numeric gradients computed by {@code workforce} and kept in {@code journal} until
   * the sweep is complete.
   */
  public static Experiment of(
      SweepPlan plan,
      Model model,
      int threads,
      Progress progress,
      Workforce workforce,
      Journal journal) {
    SweepRun run = new SweepRun(plan, model, threads, progress, workforce, journal);
    return new Experiment(plan, model, threads, progress, workforce, run, Judge.TOLERANCE);
  }

  /** The same with another {@link Judge#TOLERANCE}. */
  public Experiment tolerating(double asked) {
    return new Experiment(plan, model, threads, progress, workforce, run, asked);
  }

  /** Every curve of the plan, analysed, and nothing beside them. */
  public AnalysedSweep curves() throws InterruptedException {
    return AnalysedSweep.of(run.sweep());
  }

  /** The curves with predictions where their error budget was measured. */
  public AnalysedSweep predicted() throws InterruptedException {
    AnalysedSweep curves = curves();
    return curves.withPredictions(Predictions.of(curves, model, threads));
  }

  /**
   * The curves with a verdict on each group, with predictions where their error budget was
   * measured, and with the rules and remedies that the plan asks for.
   */
  public AnalysedSweep run() throws InterruptedException {
    AnalysedSweep judged = judged();
    AnalysedSweep measured =
        judged
            .withRules(
                asks(Measure.STEP_RULES) ? new RuleTrials(this, judged).results() : List.of())
            .withoutFault(WithoutFault.curves(judged.sweep(), model));
    return asks(Measure.REMEDIES)
        ? measured.withRemedies(new Remedies(this, measured).tried())
        : measured;
  }

  /**
   * The curves with a verdict on each group, with predictions where their error budget was
   * measured, and nothing measured beside them.
   */
  public AnalysedSweep judged() throws InterruptedException {
    AnalysedSweep curves = predicted();
    return curves.withVerdicts(
        Verdicts.of(curves.sweep(), run.slopes(), model, tolerance), tolerance);
  }

  /**
   * The result with what the plan's further seeds give, and with the worst verdicts of all; the
   * same where it has no seeds.
   *
   * @param first what {@link #run} gave
   * @param journals where the work of each further seed is kept
   */
  public AnalysedSweep overSeeds(AnalysedSweep first, LongFunction<Journal> journals)
      throws InterruptedException, IOException {
    return plan.seeds().isEmpty() ? first : new SeedTrials(this, journals).addTo(first);
  }

  private boolean asks(Measure measure) {
    return plan.measures().contains(measure);
  }

  /** The gradients side by side, each build's and scheme's at the best ε of a result. */
  public GradientTable gradients(AnalysedSweep result) throws InterruptedException {
    return gradients((build, scheme) -> result.whole(build, scheme).analysis().bestEpsilon());
  }

  GradientTable gradients(ToDoubleBiFunction<Build, Scheme> epsilon) throws InterruptedException {
    return run.gradients(epsilon);
  }

  /**
   * Another plan for the same model.
   *
   * @param part of the work, for the progress
   */
  Experiment with(SweepPlan other, String part) {
    return of(other, model, threads, progress.part(part));
  }

  /** Another seed's plan with its model, by the same workforce; as tolerant. */
  Experiment ofSeed(SweepPlan other, Model drawn, Journal journal, String part) {
    return of(other, drawn, threads, progress.part(part), workforce, journal).tolerating(tolerance);
  }

  SweepPlan plan() {
    return plan;
  }

  Model model() {
    return model;
  }

  int threads() {
    return threads;
  }
}
