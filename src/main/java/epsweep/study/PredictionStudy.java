package epsweep.study;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How well sweet spots are predicted: seeded subjects of every kind of {@link PredictionSubjects}
 * by turns, and of each every group of more than ten parameters, or the one of a function,
 * predicted and measured: ε* and d* where the V that is fitted to the sweep has its optimum.
 */
public final class PredictionStudy {

  /**
   * Fewer parameters of a network make a curve of their own, ruled by the luck of few roundings.
   */
  private static final int MORE_THAN = 10;

  /** How many functions stand for a network. */
  private static final int FUNCTIONS = 10;

  private PredictionStudy() {}

  /**
   * One group's prediction beside its measurement.
   *
   * @param seed of the subject
   * @param kind what kind of subject it is
   * @param subject it in a few characters
   * @param series with a prediction, or with why there is none
   */
  public record Comparison(long seed, String kind, String subject, Series series) {

    Prediction prediction() {
      return series.prediction().orElseThrow();
    }

    Optional<VFit> measured() {
      return series.fit();
    }

    /** Why nothing is predicted. */
    public Optional<NoPrediction> none() {
      return prediction().none();
    }

    /** Whether both are there. */
    public boolean isComparable() {
      return none().isEmpty() && measured().isPresent();
    }

    /** Predicted over measured ε*; NaN unless both are there. */
    public double epsilonRatio() {
      return measured().map(fit -> prediction().epsilon() / fit.optimum()).orElse(Double.NaN);
    }

    /** Predicted over measured floor, likewise. */
    public double floorRatio() {
      return measured()
          .map(fit -> prediction().discrepancy() / fit.discrepancy())
          .orElse(Double.NaN);
    }
  }

  /** The comparisons of subjects with the seeds 1 to {@code subjects}. */
  public static List<Comparison> of(int subjects, int threads, Progress progress)
      throws InterruptedException {
    List<Comparison> comparisons = new ArrayList<>();
    PredictionSubjects[] kinds = PredictionSubjects.values();
    for (int seed = 1; seed <= subjects; seed++) {
      PredictionSubjects kind = kinds[seed % kinds.length];
      Random random = new Random(seed);
      int times = kind == PredictionSubjects.FUNCTION ? FUNCTIONS : 1;
      for (int i = 0; i < times; i++) {
        comparisons.addAll(compare(kind, kind.draw(random, seed), seed, threads));
      }
      progress.advanced(seed, subjects);
    }
    return comparisons;
  }

  private static List<Comparison> compare(
      PredictionSubjects kind, Subject subject, long seed, int threads)
      throws InterruptedException {
    SweepPlan plan =
        new SweepPlan(
            "study",
            subject,
            kind.builds(),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-8, 4, 8, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    AnalysedSweep sweep = Experiment.of(plan, model(subject), threads, Progress.SILENT).predicted();
    List<Comparison> comparisons = new ArrayList<>();
    for (Series series : sweep.series()) {
      boolean counts = series.group().size() > MORE_THAN || kind == PredictionSubjects.FUNCTION;
      if (counts && series.prediction().isPresent()) {
        comparisons.add(new Comparison(seed, kind.label(), text(subject), series));
      }
    }
    return comparisons;
  }

  private static Model model(Subject subject) {
    if (subject instanceof Subject.OfFunction function) {
      return function.model();
    }
    NetworkSpec spec = subject.network().orElseThrow();
    return new NetworkModel(spec, DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights()));
  }

  private static String text(Subject subject) {
    return subject instanceof Subject.OfFunction function
        ? function.function() + " at " + function.at().get("x").floatValue()
        : subject
            .network()
            .map(spec -> spec.layers().size() + " layers, T = " + spec.steps())
            .orElseThrow();
  }
}
