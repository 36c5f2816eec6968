package epsweep.study;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.Slopes;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the verdict makes of every known mistake: each is put into ten networks, which are swept and
 * judged beside right ones, with float64 at hand and with float32 alone.
 *
 * <p>The numeric gradients of a network are the same whatever backpropagation does wrong: they are
 * swept once and judged against each analytic gradient.
 */
public final class FaultStudy {

  private static final List<String> BOTH = List.of("float32", "float64");

  /** A mistake that changes g by less, relatively, cannot show in these data. */
  private static final double SHOWS = 1e-12;

  private FaultStudy() {}

  /**
   * One verdict.
   *
   * @param network which of the ten, from 1
   * @param float64 whether the float64 build was swept beside float32
   * @param verdict with what was recognised
   * @param kindByFigures what the figures alone say
   */
  public record Case(
      int network,
      long seed,
      Fault fault,
      boolean float64,
      Verdict verdict,
      Optional<FaultKind> kindByFigures) {

    /** Whether the right gradient was judged. */
    public boolean isControl() {
      return fault == Fault.NONE;
    }

    public Judgement judgement() {
      return verdict.judgement();
    }

    /** Whether the mistake's own name is among the evidence. */
    public boolean isRecognised() {
      return verdict.name().filter(name -> name.faults().contains(fault)).isPresent();
    }
  }

  /**
   * Judges every mistake that can show, on seeds 1 to {@code seeds}, and right gradients on seeds 1
   * to {@code controls}, of each network.
   */
  public static List<Case> of(int seeds, int controls, int threads, Progress progress)
      throws InterruptedException {
    List<NetworkSpec> networks = networks();
    int most = Math.max(seeds, controls);
    int tasks = networks.size() * most;
    List<List<Case>> found = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      found.add(new ArrayList<>());
    }
    int[] done = {0};
    Parallel.run(
        threads,
        tasks,
        () -> 0,
        (none, task) -> {
          int network = task / most;
          int seed = task % most + 1;
          found
              .get(task)
              .addAll(
                  judge(network + 1, networks.get(network), seed, seed <= seeds, seed <= controls));
          synchronized (done) {
            progress.advanced(++done[0], tasks);
          }
        });
    return found.stream().flatMap(List::stream).toList();
  }

  private static List<Case> judge(
      int number, NetworkSpec shape, long seed, boolean faults, boolean control) {
    double scale = ((WeightSource.Seeded) shape.weights()).weightScale();
    WeightSource.Seeded source = new WeightSource.Seeded(seed, scale);
    NetworkSpec spec =
        new NetworkSpec(
            shape.inputs(),
            shape.layers(),
            shape.loss(),
            shape.lossAt(),
            shape.steps(),
            shape.sequences(),
            source);
    NetworkModel model = new NetworkModel(spec, DrawnNetwork.of(spec, source));
    List<Case> cases = new ArrayList<>();
    for (List<String> builds : List.of(BOTH, BOTH.subList(0, 1))) {
      SweepRun run = new SweepRun(plan(spec, builds), model, 1, Progress.SILENT);
      Sweep sweep = swept(run);
      List<Slopes> slopes = run.slopes();
      for (Fault fault : Fault.values()) {
        boolean wanted = fault == Fault.NONE ? control : faults;
        if (wanted && fault.problem(spec).isEmpty()) {
          judge(number, seed, fault, sweep, slopes, model).ifPresent(cases::add);
        }
      }
    }
    return cases;
  }

  private static Sweep swept(SweepRun run) {
    try {
      return run.sweep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Optional<Case> judge(
      int network, long seed, Fault fault, Sweep right, List<Slopes> slopes, NetworkModel model) {
    int[] swept = right.sample().positions();
    NetworkModel faulty = model.with(fault);
    List<Slopes> tried = slopes.stream().map(s -> claiming(s, faulty, swept)).toList();
    Slopes finest = slopes.get(slopes.size() - 1);
    double change = distance(tried.get(slopes.size() - 1).analytic(), finest.analytic());
    if (fault != Fault.NONE && change < SHOWS) {
      return Optional.empty();
    }
    Verdict figures = whole(right, tried, faulty, false);
    return Optional.of(
        new Case(
            network,
            seed,
            fault,
            slopes.size() > 1,
            whole(right, tried, faulty, true),
            figures.name().flatMap(Mistake::kind)));
  }

  private static Slopes claiming(Slopes slopes, NetworkModel faulty, int[] swept) {
    double[] g = faulty.in(slopes.build()).analyticGradient(swept);
    double[] exact = faulty.exactGradient(slopes.build(), swept).orElseThrow();
    double[] error = new double[g.length];
    Arrays.setAll(error, i -> Math.abs(g[i] - exact[i]));
    return slopes.with(g, error);
  }

  private static Verdict whole(
      Sweep sweep, List<Slopes> slopes, NetworkModel model, boolean recognises) {
    int[] swept = sweep.sample().positions();
    return Verdicts.of(sweep.plan(), sweep.groups(), slopes, model, swept, recognises).get(0);
  }

  private static double distance(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return Norm.of(difference) / Norm.of(b);
  }

  private static SweepPlan plan(NetworkSpec spec, List<String> builds) {
    return new SweepPlan(
        "study",
        new Subject.OfNetwork(spec),
        builds,
        List.of(Scheme.CENTRAL),
        new EpsilonGrid(1e-8, 1, 6, List.of()),
        Step.NOMINAL,
        new Selection.All(),
        Set.of());
  }

  /** Small, and between them with everything that a mistake needs to show. */
  private static List<NetworkSpec> networks() {
    LossKind softmax = LossKind.SOFTMAX_CROSS_ENTROPY;
    LossKind squares = LossKind.MEAN_SQUARED_ERROR;
    LayerSpec top = dense(3, Activation.IDENTITY);
    return List.of(
        network(5, softmax, LossAt.LAST_STEP, 12, 1, 0.5, lstm(5), dense(5, Activation.IDENTITY)),
        network(3, squares, LossAt.EVERY_STEP_MEAN, 6, 2, 0.6, lstm(4), top),
        network(3, softmax, LossAt.EVERY_STEP_SUM, 8, 1, 0.7, lstm(3), lstm(3), top),
        network(
            4, softmax, LossAt.EVERY_STEP_MEAN, 7, 3, 0.8, lstm(4), dense(4, Activation.RELU), top),
        network(
            4,
            softmax,
            LossAt.EVERY_STEP_MEAN,
            10,
            3,
            0.6,
            lstm(4),
            dense(4, Activation.TANH),
            top),
        network(
            3, squares, LossAt.LAST_STEP, 9, 2, 0.7, lstm(4), dense(4, Activation.SIGMOID), top),
        network(
            4, softmax, LossAt.EVERY_STEP_SUM, 20, 1, 0.8, lstm(6), dense(2, Activation.IDENTITY)),
        network(
            6, squares, LossAt.EVERY_STEP_SUM, 3, 2, 0.9, dense(5, Activation.RELU), lstm(3), top),
        network(4, softmax, LossAt.EVERY_STEP_MEAN, 8, 2, 0.7, new LayerSpec.Gru(4), top),
        network(
            3,
            squares,
            LossAt.EVERY_STEP_SUM,
            7,
            2,
            0.6,
            new LayerSpec.Rnn(4),
            new LayerSpec.Gru(3)));
  }

  private static LayerSpec lstm(int units) {
    return new LayerSpec.Lstm(units);
  }

  private static LayerSpec dense(int units, Activation activation) {
    return new LayerSpec.Dense(units, activation);
  }

  private static NetworkSpec network(
      int inputs,
      LossKind loss,
      LossAt lossAt,
      int steps,
      int sequences,
      double scale,
      LayerSpec... layers) {
    return new NetworkSpec(
        inputs, List.of(layers), loss, lossAt, steps, sequences, new WeightSource.Seeded(1, scale));
  }
}
