package epsweep.study.program;

import epsweep.gradient.Model;
import epsweep.gradient.model.NetworkModel;
import epsweep.study.verdict.RandomPlan;
import epsweep.study.verdict.Remembered;
import epsweep.study.verdict.Trial;
import epsweep.study.verdict.VerdictStudy;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Small programs, in turn with a right gradient of a loss that has one defect or none, and with a
 * wrong gradient, mostly of a smooth loss: in float32, float64, 16 bits and pairs, a mistake in all
 * builds or in one.
 */
public final class Programs implements VerdictStudy.Generator {

  private static final List<List<String>> BUILDS =
      List.of(
          List.of("float32", "float64"),
          List.of("float32", "float64"),
          List.of("float32", "float64"),
          List.of("float64"),
          List.of("float64"),
          List.of("float64"),
          List.of("float32"),
          List.of("float32"),
          List.of("bfloat16", "float64"),
          List.of("float16", "float32"),
          List.of("bfloat16"));

  /** Factors that people have too many, less one. */
  private static final List<Double> FACTORS = List.of(1e-4, 1e-3, 1e-2, 0.1, 0.5, 1.0);

  @Override
  public List<Trial> of(long seed) {
    Random random = RandomPlan.random(seed);
    RandomPlan plans = new RandomPlan(random);
    Selection selection =
        random.nextInt(8) == 0
            ? new Selection.PerBlock(1 + random.nextInt(3))
            : new Selection.All();
    SweepPlan plan = plans.of(subject(), plans.pick(BUILDS), selection, List.of());
    return seed % 2 == 0 ? right(seed, plan, random) : wrong(seed, plan, random);
  }

  /** Half of the losses are simply smooth. */
  private static List<Trial> right(long seed, SweepPlan plan, Random random) {
    Defect[] defects = Defect.values();
    Defect defect = random.nextInt(4) == 0 ? Defect.NONE : defects[random.nextInt(defects.length)];
    Model model = new Disguised(defect.drawn(random));
    Trial trial = new Trial(seed, "right", defect.label(), defect.nature(), plan, model, model);
    return trial.isFinite() ? List.of(trial) : List.of();
  }

  private static List<Trial> wrong(long seed, SweepPlan plan, Random random) {
    Defect[] defects = Defect.values();
    Defect defect = random.nextInt(5) > 0 ? Defect.NONE : defects[random.nextInt(defects.length)];
    Model model = defect.drawn(random);
    Model right = new Disguised(model);
    Trial trial =
        model instanceof NetworkModel network && random.nextInt(4) == 0
            ? faulty(seed, defect, plan, network, random)
            : mistaken(seed, defect, plan, right, random);
    return trial.isFinite() ? List.of(trial) : List.of();
  }

  private static Trial faulty(
      long seed, Defect defect, SweepPlan plan, NetworkModel network, Random random) {
    NetworkModel faulty = new SmallNetwork(random).faulty(network);
    Model right = new Disguised(network);
    Model tried = Remembered.of(right).claiming(new Disguised(faulty));
    String mistake = faulty.fault().label();
    return new Trial(seed, mistake, defect.label(), defect.nature(), plan, tried, right);
  }

  private static Trial mistaken(
      long seed, Defect defect, SweepPlan plan, Model right, Random random) {
    RandomPlan sizes = new RandomPlan(random);
    PlantedMistake.Kind kind = sizes.pick(List.of(PlantedMistake.Kind.values()));
    double amount = random.nextBoolean() ? sizes.pick(FACTORS) : sizes.logUniform(1e-9, 1e-2);
    Set<String> builds =
        random.nextInt(5) == 0 ? Set.of(sizes.pick(plan.builds())) : Set.copyOf(plan.builds());
    Model tried = new Claiming(right, new PlantedMistake(kind, amount, random.nextLong()), builds);
    return new Trial(seed, kind.label(), defect.label(), defect.nature(), plan, tried, right);
  }

  private static Subject subject() {
    return new Subject.OfProgram(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Subject.OfProgram.DEFAULT_TIMEOUT,
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
