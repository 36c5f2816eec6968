package epsweep.study.network;

import epsweep.gradient.Model;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.DirectionalModel;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import epsweep.study.verdict.LossNature;
import epsweep.study.verdict.RandomPlan;
import epsweep.study.verdict.Remembered;
import epsweep.study.verdict.Trial;
import epsweep.study.verdict.VerdictStudy;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random networks, each with its right gradient and a sixth of the mistakes that can show, all of
 * them in turn: 1 to 3 LSTM and dense layers of any activation, T from 1 to 200, both losses, 1 to
 * 4 sequences, weights from ±0.01 to ±2, any builds, schemes, steps and grids, all parameters,
 * samples or directions.
 *
 * <p>Long sequences go with narrow layers, so that a network takes a fraction of a second.
 */
public final class Elsewhere implements VerdictStudy.Generator {

  /** Products of a weight in all losses of a sweep; an emulated one counts {@link #EMULATED}. */
  private static final double MOST_WORK = 4e7;

  private static final double EMULATED = 15;

  /** A network has every so many-th mistake, its neighbour the next ones. */
  private static final int TURNS = 6;

  private static final List<List<String>> BUILDS =
      List.of(
          List.of("float32", "float64"),
          List.of("float32", "float64"),
          List.of("float32", "float64"),
          List.of("float64"),
          List.of("float64"),
          List.of("float32"),
          List.of("float32"),
          List.of("bfloat16"),
          List.of("float16"),
          List.of("tf32"),
          List.of("float32-double-loss"),
          List.of("bfloat16-double-loss"),
          List.of("bfloat16", "float64"),
          List.of("float16", "float64"),
          List.of("bfloat16", "float32"),
          List.of("float32-double-loss", "float64"));

  private static final List<Step> STEPS =
      List.of(Step.RELATIVE, Step.RELATIVE, Step.REL_STEP, Step.REL_STEP, Step.POWER_OF_TWO);

  @Override
  public List<Trial> of(long seed) {
    Random random = RandomPlan.random(seed);
    RandomPlan plans = new RandomPlan(random);
    NetworkSpec spec = network(seed, random, plans);
    Subject subject = new Subject.OfNetwork(spec);
    SweepPlan plan = plans.of(subject, plans.pick(BUILDS), selection(random), STEPS);
    if (!spec.hasKinks() && random.nextInt(4) == 0) {
      plan = withScheme(plan, plans.pick(Scheme.WITHOUT_DIFFERENCES));
    }
    while (work(spec, plan) > MOST_WORK && spec.steps() > 1) {
      spec = withSteps(spec, spec.steps() / 2);
      plan = withSubject(plan, spec);
    }
    return trials(seed, spec, work(spec, plan) > MOST_WORK ? sparse(plan) : plan);
  }

  private static List<Trial> trials(long seed, NetworkSpec spec, SweepPlan plan) {
    NetworkModel network =
        new NetworkModel(spec, DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights()));
    LossNature nature = spec.hasKinks() ? LossNature.KINKED : LossNature.SMOOTH;
    String loss = spec.hasKinks() ? "with ReLU" : "smooth";
    Remembered right = Remembered.of(selected(network, plan));
    Trial control = new Trial(seed, "right", loss, nature, plan, right, right);
    List<Trial> trials = new ArrayList<>();
    if (!control.isFinite()) {
      return trials;
    }
    trials.add(control);
    List<Fault> faults = List.of(Fault.values());
    for (Fault fault : faults) {
      boolean turn = Math.floorMod(seed - faults.indexOf(fault), TURNS) == 0;
      if (turn && fault != Fault.NONE && fault.problem(spec).isEmpty()) {
        Model faulty = right.claiming(selected(network.with(fault), plan));
        Trial trial = new Trial(seed, fault.label(), loss, nature, plan, faulty, right);
        int[] all = everything(faulty);
        if (plan.builds().stream().anyMatch(build -> trial.size(build, all).isMistake())) {
          trials.add(trial);
        }
      }
    }
    return trials;
  }

  private static int[] everything(Model model) {
    return IntStream.range(0, model.blocks().stream().mapToInt(Block::size).sum()).toArray();
  }

  private static Model selected(NetworkModel network, SweepPlan plan) {
    return plan.selection() instanceof Selection.Directions directions
        ? new DirectionalModel(network, directions.count())
        : network;
  }

  private static NetworkSpec network(long seed, Random random, RandomPlan plans) {
    int steps = (int) plans.logUniform(1, 201);
    int widest = steps > 60 ? 2 : steps > 15 ? 4 : 6;
    List<LayerSpec> layers = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int units = 1 + random.nextInt(widest);
      layers.add(
          random.nextInt(5) < 3
              ? new LayerSpec.Lstm(units)
              : new LayerSpec.Dense(units, plans.pick(List.of(Activation.values()))));
    }
    layers.add(new LayerSpec.Dense(2 + random.nextInt(3), Activation.IDENTITY));
    return new NetworkSpec(
        1 + random.nextInt(widest),
        layers,
        plans.pick(List.of(LossKind.values())),
        plans.pick(List.of(LossAt.values())),
        steps,
        random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1,
        new WeightSource.Seeded(seed, plans.logUniform(0.01, 2)));
  }

  private static Selection selection(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Selection.PerBlock(1 + random.nextInt(10));
      case 1 -> new Selection.Directions(1 + random.nextInt(4));
      default -> new Selection.All();
    };
  }

  private static double work(NetworkSpec spec, SweepPlan plan) {
    double weights = spec.blocks().stream().mapToDouble(Block::size).sum();
    double builds =
        plan.builds().stream()
            .mapToDouble(b -> b.equals("float32") || b.equals("float64") ? 1 : EMULATED)
            .sum();
    int losses = plan.epsilon().values().length * plan.schemes().get(0).points();
    return weights * weights * spec.steps() * spec.sequences() * losses * builds;
  }

  private static NetworkSpec withSteps(NetworkSpec spec, int steps) {
    return new NetworkSpec(
        spec.inputs(),
        spec.layers(),
        spec.loss(),
        spec.lossAt(),
        steps,
        spec.sequences(),
        spec.weights());
  }

  private static SweepPlan withSubject(SweepPlan plan, NetworkSpec spec) {
    return new SweepPlan(
        plan.name(),
        new Subject.OfNetwork(spec),
        plan.builds(),
        plan.schemes(),
        plan.epsilon(),
        plan.step(),
        plan.selection(),
        plan.measures());
  }

  private static SweepPlan withScheme(SweepPlan plan, Scheme scheme) {
    return new SweepPlan(
        plan.name(),
        plan.subject(),
        plan.builds(),
        List.of(scheme),
        plan.epsilon(),
        plan.step(),
        plan.selection(),
        plan.measures());
  }

  private static SweepPlan sparse(SweepPlan plan) {
    EpsilonGrid grid = plan.epsilon();
    return new SweepPlan(
        plan.name(),
        plan.subject(),
        plan.builds(),
        plan.schemes(),
        new EpsilonGrid(grid.from(), grid.to(), 3, List.of()),
        plan.step(),
        plan.selection(),
        plan.measures());
  }
}
