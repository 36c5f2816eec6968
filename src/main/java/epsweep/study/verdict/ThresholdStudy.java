package epsweep.study.verdict;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;
import epsweep.arithmetic.Build;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
import epsweep.text.Digits;
import epsweep.text.ShortestDecimal;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges the same sweeps by every threshold halved, as it is, and doubled; of a ratio, what exceeds
 * 1 is. Counted are bars of right gradients' n that miss the truth, verdicts that are falsely sure,
 * unresolved, and other than usual.
 */
public final class ThresholdStudy {

  /** What became of all trials by some thresholds. */
  private static final class Counts {

    private final Limits limits;
    private int judged;
    private int falselySure;
    private int unresolved;
    private int changed;
    private int missed;

    Counts(Limits limits) {
      this.limits = limits;
    }

    private static Counts of(Limit limit, double factor) {
      return new Counts(Limits.USUAL.with(limit, limit.times(factor)));
    }

    private synchronized void add(Outcome outcome, Judgement usually) {
      judged++;
      changed += outcome.judgement() != usually ? 1 : 0;
      missed += (int) outcome.bars().missed();
      falselySure += outcome.falselySure().isPresent() ? 1 : 0;
      unresolved += outcome.judgement() == Judgement.UNRESOLVED ? 1 : 0;
    }
  }

  private final Counts usual = new Counts(Limits.USUAL);
  private final Map<Limit, Counts> halved = new EnumMap<>(Limit.class);
  private final Map<Limit, Counts> doubled = new EnumMap<>(Limit.class);

  private ThresholdStudy() {
    for (Limit limit : Limit.values()) {
      halved.put(limit, Counts.of(limit, 0.5));
      doubled.put(limit, Counts.of(limit, 2));
    }
  }

  /**
   * The table of all thresholds.
   *
   * @param first seed of each generator
   * @param seeds how many of each
   */
  public static String of(
      Map<VerdictStudy.Generator, Integer> seeds, long first, int threads, Progress progress)
      throws InterruptedException {
    List<Runnable> work = new ArrayList<>();
    ThresholdStudy study = new ThresholdStudy();
    seeds.forEach(
        (generator, count) ->
            IntStream.range(0, count)
                .forEach(
                    i -> work.add(() -> VerdictStudy.sweep(generator, first + i, study::judge))));
    int[] done = {0};
    Parallel.run(
        threads,
        work.size(),
        () -> 0,
        (none, i) -> {
          work.get(i).run();
          synchronized (done) {
            progress.advanced(++done[0], work.size());
          }
        });
    return study.text();
  }

  private void judge(Swept swept) {
    Map<String, Trial.Size> sizes = new HashMap<>();
    Map<String, Optional<double[]>> truths = new HashMap<>();
    Trial trial = swept.trial();
    for (String build : trial.plan().builds()) {
      sizes.put(build, trial.size(build, swept.positions()));
      truths.put(build, trial.trueGradient(Build.named(build), swept.positions()));
    }
    Judgement usually = swept.judged(Limits.USUAL).verdict().judgement();
    Stream.of(List.of(usual), halved.values(), doubled.values())
        .flatMap(Collection::stream)
        .forEach(c -> c.add(swept.judged(c.limits).outcome(sizes, truths), usually));
  }

  private String text() {
    Table table =
        new Table(
            "threshold",
            "usual",
            "bars that miss",
            "falsely sure",
            "unresolved",
            "changed",
            "reason");
    for (Limit limit : Limit.values()) {
      table.row(
          limit.name(),
          ShortestDecimal.of(limit.usual()),
          across(limit, c -> c.missed),
          across(limit, c -> c.falselySure),
          across(limit, c -> c.unresolved),
          across(limit, c -> c.changed),
          limit.reason());
    }
    return "%d verdicts, %d falsely sure, %d unresolved (%s)\n\n%s"
        .formatted(
            usual.judged,
            usual.falselySure,
            usual.unresolved,
            Digits.percent((double) usual.unresolved / usual.judged),
            table.plain());
  }

  /** What is counted with half the threshold, with it, and with twice. */
  private String across(Limit limit, ToIntFunction<Counts> what) {
    return what.applyAsInt(halved.get(limit))
        + " / "
        + what.applyAsInt(usual)
        + " / "
        + what.applyAsInt(doubled.get(limit));
  }
}
