package epsweep.study.verdict;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.verdict.Verdict;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
import epsweep.trial.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Judges trials of consecutive seeds; the result does not depend on the number of threads. */
public final class VerdictStudy {

  private VerdictStudy() {}

  /** Makes the trials of a seed. */
  @FunctionalInterface
  public interface Generator {

    List<Trial> of(long seed);
  }

  /** The outcomes of the seeds {@code first} to {@code first + count − 1}, in their order. */
  public static List<Outcome> of(
      Generator generator, long first, int count, int threads, Progress progress)
      throws InterruptedException {
    List<List<Outcome>> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(List.of());
    }
    int[] done = {0};
    Parallel.run(
        threads,
        count,
        () -> 0,
        (none, i) -> {
          List<Outcome> outcomes = judged(generator, first + i);
          synchronized (done) {
            found.set(i, outcomes);
            progress.advanced(++done[0], count);
          }
        });
    return found.stream().flatMap(List::stream).toList();
  }

  private static List<Outcome> judged(Generator generator, long seed) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Trial trial : generator.of(seed)) {
      try {
        outcomes.add(judged(trial));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (RuntimeException e) {
        throw new IllegalStateException("seed " + seed + ", " + trial.gradient() + ": " + e, e);
      }
    }
    return outcomes;
  }

  private static Outcome judged(Trial trial) throws InterruptedException {
    AnalysedSweep result = Experiment.of(trial.plan(), trial.tried(), 1, Progress.SILENT).run();
    Verdict verdict = result.verdict(result.sweep().whole()).orElseThrow();
    return new Outcome(
        trial,
        trial.size(result.sweep().sample().positions()),
        verdict.judgement(),
        verdict.headline(),
        verdict.paragraph(),
        OptionalDouble.empty());
  }
}
