package epsweep.trial;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Names;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Candidate;
import epsweep.analysis.pattern.Counts;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.RowMeasurement;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Build;
import epsweep.gradient.Answers;
import epsweep.gradient.Group;
import epsweep.gradient.Model;
import epsweep.gradient.Sample;
import epsweep.sweep.Slopes;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The verdict on every group of a sweep: rows measured, judged, and mistakes named. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * One verdict for each group, in the sweep's order.
   *
   * @param slopes of every build and scheme
   * @param tolerance the largest mistake, as a share of ‖g‖, that a correct gradient may hide
   */
  public static List<Verdict> of(Sweep sweep, List<Slopes> slopes, Model model, double tolerance)
      throws InterruptedException {
    List<Group> groups = sweep.groups();
    Optional<String> unreliable = model.unreliable();
    if (unreliable.isPresent()) {
      return groups.stream().map(g -> Verdict.nonDeterministic(g, unreliable.get())).toList();
    }
    Sample sample = sweep.sample();
    Map<String, Answers> answers = new HashMap<>();
    for (Build build : sweep.builds()) {
      answers.put(build.name(), model.answers(build));
    }
    List<Place> places = Place.of(model.blocks(), sample.positions());
    List<RowTable> tables =
        slopes.stream()
            .map(s -> RowMeasurement.of(s, places, answers.get(s.build().name())))
            .toList();
    Judge judge = new Judge(tables, tolerance);
    List<Verdict> verdicts =
        groups.stream().map(g -> judge.verdict(g).leaving(sample.unseen(g.parameters()))).toList();
    return named(
        sweep.plan(),
        groups,
        tables,
        verdicts,
        build -> Recognition.candidates(model, build, sample.positions()));
  }

  /**
   * One verdict for each group of a loss that repeats itself and is swept whole.
   *
   * @param recognises whether known mistakes of the built-in network are compared with a wrong g
   */
  public static List<Verdict> of(
      SweepPlan plan,
      List<Group> groups,
      List<Slopes> slopes,
      Model model,
      int[] swept,
      boolean recognises) {
    List<Place> places = Place.of(model.blocks(), swept);
    List<RowTable> tables = slopes.stream().map(s -> RowMeasurement.of(s, places)).toList();
    Judge judge = new Judge(tables, Judge.TOLERANCE);
    return named(
        plan,
        groups,
        tables,
        groups.stream().map(judge::verdict).toList(),
        build -> recognises ? Recognition.candidates(model, build, swept) : List.<Candidate>of());
  }

  private static List<Verdict> named(
      SweepPlan plan,
      List<Group> groups,
      List<RowTable> tables,
      List<Verdict> verdicts,
      Function<Build, List<Candidate>> candidates) {
    RowTable deciding = tables.get(verdicts.get(0).deciding());
    Gradients gradients = Gradients.of(deciding, groups, counts(plan));
    Build build = Build.named(deciding.of().build());
    return Names.of(verdicts, groups, gradients, () -> candidates.apply(build));
  }

  private static Counts counts(SweepPlan plan) {
    if (plan.subject() instanceof Subject.OfProgram program) {
      return new Counts(program.steps(), program.batch());
    }
    return plan.subject()
        .network()
        .map(spec -> new Counts(several(spec.steps()), several(spec.sequences())))
        .orElse(Counts.UNKNOWN);
  }

  private static OptionalInt several(int count) {
    return count > 1 ? OptionalInt.of(count) : OptionalInt.empty();
  }
}
