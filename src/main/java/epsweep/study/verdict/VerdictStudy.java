package epsweep.study.verdict;

import epsweep.analysis.row.Limits;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Judges trials of consecutive seeds; the result does not depend on the number of threads. */
public final class VerdictStudy {

  private VerdictStudy() {}

  /** Makes the trials of a seed. */
  @FunctionalInterface
  public interface Generator {

    List<Trial> of(long seed);
  }

  /** What is said of the trials of a seed. */
  public static LongFunction<List<Outcome>> judging(Generator generator) {
    return seed -> judged(generator, seed).stream().map(Judged::outcome).toList();
  }

  /**
   * The outcomes of the seeds {@code first} to {@code first + count − 1}, in their order.
   *
   * @param judge what comes of a seed
   */
  public static List<Outcome> of(
      LongFunction<List<Outcome>> judge, long first, int count, int threads, Progress progress)
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
          List<Outcome> outcomes = judge.apply(first + i);
          synchronized (done) {
            found.set(i, outcomes);
            progress.advanced(++done[0], count);
          }
        });
    return found.stream().flatMap(List::stream).toList();
  }

  /** The trials of one seed with all that was measured. */
  static List<Judged> judged(Generator generator, long seed) {
    List<Judged> outcomes = new ArrayList<>();
    sweep(generator, seed, swept -> outcomes.add(swept.judged(Limits.USUAL)));
    return outcomes;
  }

  /** Sweeps the trials of one seed. */
  static void sweep(Generator generator, long seed, Consumer<Swept> judge) {
    for (Trial trial : generator.of(seed)) {
      try {
        judge.accept(Swept.of(trial));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (RuntimeException e) {
        throw new IllegalStateException("seed " + seed + ", " + trial.gradient() + ": " + e, e);
      }
    }
  }
}
