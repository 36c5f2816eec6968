package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.SeedResult;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Model;
import epsweep.sweep.Journal;
import epsweep.sweep.Models;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The further seeds of a plan, swept one after the other: their curves and verdicts, and nothing
 * measured beside. A group's verdict is then the worst of all seeds.
 */
final class SeedTrials {

  private final Experiment experiment;
  private final LongFunction<Journal> journals;

  /**
   * @param experiment whose plan has the seeds
   * @param journals where the work of a further seed is kept
   */
  SeedTrials(Experiment experiment, LongFunction<Journal> journals) {
    this.experiment = experiment;
    this.journals = journals;
  }

  /** The sweep of the first seed with what all of them gave. */
  AnalysedSweep addTo(AnalysedSweep first) throws InterruptedException, IOException {
    SweepPlan plan = experiment.plan();
    List<SeedResult> results = new ArrayList<>();
    List<AnalysedSweep> sweeps = new ArrayList<>();
    for (long seed : plan.seeds()) {
      AnalysedSweep sweep = results.isEmpty() ? first : sweep(plan.ofSeed(seed), seed);
      sweeps.add(sweep);
      results.add(result(seed, sweep, plan));
    }
    return first.withSeeds(results).withVerdicts(worst(sweeps), first.tolerance());
  }

  private AnalysedSweep sweep(SweepPlan plan, long seed) throws InterruptedException, IOException {
    try (Model model = Models.of(plan, Path.of(""))) {
      return experiment.ofSeed(plan, model, journals.apply(seed), "seed " + seed).judged();
    }
  }

  private static SeedResult result(long seed, AnalysedSweep sweep, SweepPlan plan) {
    List<Series> kept =
        sweep.series().stream()
            .filter(
                s ->
                    s.group().isLarge()
                        || plan.marks().stream().anyMatch(m -> m.group().equals(s.group().name())))
            .map(s -> Series.of(s.curve().alone()))
            .toList();
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    sweep.verdicts().forEach(v -> judgements.put(v.group(), v.judgement()));
    return new SeedResult(seed, kept, judgements);
  }

  /** Of each group the first of the worst. */
  private static List<Verdict> worst(List<AnalysedSweep> sweeps) {
    List<Verdict> worst = new ArrayList<>(sweeps.get(0).verdicts());
    for (AnalysedSweep sweep : sweeps) {
      for (int i = 0; i < worst.size(); i++) {
        Verdict verdict = sweep.verdicts().get(i);
        if (verdict.judgement().isWorseThan(worst.get(i).judgement())) {
          worst.set(i, verdict);
        }
      }
    }
    return worst;
  }
}
