package epsweep.trial;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Names;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Candidate;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.RowMeasurement;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Model;
import epsweep.network.NetworkSpec;
import epsweep.sweep.Slopes;
import epsweep.sweep.Subject;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    int[] swept = sweep.sample().positions();
    return of(sweep.plan(), groups, slopes, model, swept, true, tolerance);
  }

  /**
   * One verdict for each group.
   *
   * @param recognises whether known mistakes of the built-in network are compared with a wrong g
   */
  public static List<Verdict> of(
      SweepPlan plan,
      List<Group> groups,
      List<Slopes> slopes,
      Model model,
      int[] swept,
      boolean recognises,
      double tolerance) {
    List<Place> places = Place.of(model.blocks(), swept);
    List<RowTable> tables = slopes.stream().map(s -> RowMeasurement.of(s, places)).toList();
    Judge judge = new Judge(tables, tolerance);
    List<Verdict> verdicts = groups.stream().map(judge::verdict).toList();
    int deciding = verdicts.get(0).deciding();
    Build build = slopes.get(deciding).build();
    return Names.of(
        verdicts,
        groups,
        Gradients.of(tables.get(deciding), groups, steps(plan), batch(plan)),
        () -> recognises ? Recognition.candidates(model, build, swept) : List.<Candidate>of());
  }

  private static OptionalInt steps(SweepPlan plan) {
    if (plan.subject() instanceof Subject.OfProgram program) {
      return program.steps();
    }
    Optional<NetworkSpec> network = plan.subject().network();
    return network.filter(spec -> spec.steps() > 1).map(NetworkSpec::steps).stream()
        .mapToInt(t -> t)
        .findFirst();
  }

  private static OptionalInt batch(SweepPlan plan) {
    if (plan.subject() instanceof Subject.OfProgram program) {
      return program.batch();
    }
    Optional<NetworkSpec> network = plan.subject().network();
    return network.filter(spec -> spec.sequences() > 1).map(NetworkSpec::sequences).stream()
        .mapToInt(b -> b)
        .findFirst();
  }
}
