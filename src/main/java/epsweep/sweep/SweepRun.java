package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Carries out a plan: builds the model in each arithmetic, sweeps ε, measures the truth if the plan
 * asks for it, and differentiates once more at chosen ε. The results do not depend on the number of
 * threads.
 */
public final class SweepRun {

  private final SweepPlan plan;

  /** The plan's, and central differences for the verdicts where its own have no known errors. */
  private final List<Scheme> schemes;

  private final Model model;
  private final int threads;
  private final Progress progress;
  private final Workforce workforce;
  private final Journal journal;
  private final Sample sample;
  private final int[] swept;
  private final List<BuildRun<?>> builds;
  private final List<Group> groups;
  private List<CurveRecorder> recorded = List.of();

  /**
   * @param threads how many cores to use, at least 1
   */
  public SweepRun(SweepPlan plan, Model model, int threads, Progress progress) {
    this(plan, model, threads, progress, Workforce.threads(threads), Journal.NONE);
  }

  /**
   * @param threads how many cores to use for what the workforce does not do, at least 1
   * @param workforce who computes the numeric gradients
   * @param journal where they are kept until the sweep is complete
   */
  public SweepRun(
      SweepPlan plan,
      Model model,
      int threads,
      Progress progress,
      Workforce workforce,
      Journal journal) {
    this.plan = plan;
    schemes =
        plan.schemes().stream().anyMatch(Scheme::isLinear)
            ? plan.schemes()
            : Stream.concat(plan.schemes().stream(), Stream.of(Scheme.CENTRAL)).toList();
    this.model = model;
    this.threads = threads;
    this.progress = progress;
    this.workforce = workforce;
    this.journal = journal;
    progress.begins("first gradients");
    List<Block> blocks = model.blocks();
    sample = ParameterSample.of(plan, model);
    swept = sample.positions();
    groups = Groups.of(blocks, swept);
    builds =
        plan.builds().stream()
            .<BuildRun<?>>map(
                name -> new BuildRun<>(Build.named(name), model.in(Build.named(name)), swept))
            .toList();
  }

  /**
   * Refuses parameters beyond the range of a build, before anything is computed.
   *
   * @throws epsweep.text.InputException that names the build and the parameter
   */
  public static void requireRange(SweepPlan plan, Model model) {
    int[] all = IntStream.range(0, model.blocks().stream().mapToInt(Block::size).sum()).toArray();
    for (String name : plan.builds()) {
      Build build = Build.named(name);
      BuildRun.requireFinite(build, model.in(build), all);
    }
  }

  /** Every curve of the plan. */
  public Sweep sweep() throws InterruptedException {
    Refinement grid = new Refinement(plan.epsilon(), plan.step());
    double[] epsilon = grid.candidates();
    TruthTable truths = TruthTable.of(plan, model, builds, swept, threads, progress);
    List<CurveRecorder> recorders = new ArrayList<>();
    int kept =
        GradientSweep.schemesKept(
            plan.schemes().size(), builds.size(), epsilon.length, swept.length);
    for (BuildRun<?> build : builds) {
      for (Scheme scheme : schemes) {
        recorders.add(
            new CurveRecorder(
                build,
                scheme,
                plan.step(),
                groups,
                sample,
                epsilon,
                truths.of(build.build()),
                schemes.indexOf(scheme) < kept));
      }
    }
    recorded = List.copyOf(recorders);
    journal.begin(() -> Fingerprint.of(plan, builds, swept));
    progress.begins("sweep");
    record(grid.coarse(), epsilon, recorders);
    int[] fine = grid.fine(groups.get(0), curves(recorders));
    if (fine.length > 0) {
      progress.begins("closer look");
      record(fine, epsilon, recorders);
    }
    return new Sweep(
        plan,
        builds.stream().map(BuildRun::build).toList(),
        new SweptParameters(groups, sample, model.rounded()),
        builds.stream().mapToDouble(BuildRun::loss).toArray(),
        curves(recorders).map(grid::of).toList(),
        truths.groups(builds, groups, sample),
        gradients(recorders).map(grid::of).toList());
  }

  /** What was kept of them, by scheme, then by build. */
  private Stream<GradientSweep> gradients(List<CurveRecorder> recorders) {
    return recorders.stream()
        .flatMap(recorder -> recorder.gradients().stream())
        .sorted(Comparator.comparingInt(kept -> plan.schemes().indexOf(kept.scheme())));
  }

  private Stream<Curve> curves(List<CurveRecorder> recorders) {
    return recorders.stream()
        .filter(recorder -> plan.schemes().contains(recorder.scheme()))
        .flatMap(recorder -> recorder.curves().stream());
  }

  /** Measures some of the ε for every build and scheme: a recorder for each. */
  private void record(int[] chosen, double[] epsilon, List<CurveRecorder> recorders)
      throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (int build = 0; build < builds.size(); build++) {
      for (Scheme scheme : schemes) {
        for (int i : chosen) {
          points.add(new Point(build, scheme, epsilon[i]));
        }
      }
    }
    int stride = Slopes.stride(recorders.size(), chosen.length, swept.length);
    measure(
        points,
        (point, numeric) -> {
          CurveRecorder recorder = recorders.get(point / chosen.length);
          int at = point % chosen.length;
          recorder.record(chosen[at], numeric);
          if (at % stride == 0) {
            recorder.keep(chosen[at], epsilon[chosen[at]], numeric);
          }
        });
  }

  /**
   * The slopes of every row, for each build and linear scheme, builds first: what the last {@link
   * #sweep} kept.
   */
  public List<Slopes> slopes() {
    Map<Object, Optional<double[]>> atPoint = new HashMap<>();
    return recorded.stream()
        .filter(r -> r.scheme().isLinear())
        .map(r -> r.slopes(exactGradient(r.build(), atPoint)))
        .toList();
  }

  private Optional<double[]> exactGradient(Build build, Map<Object, Optional<double[]>> atPoint) {
    return atPoint.computeIfAbsent(
        model.pointOf(build), point -> model.exactGradient(build, swept));
  }

  /**
   * The gradients side by side, differentiated again at one ε for each build and scheme.
   *
   * @param epsilon chosen for a build and a scheme; NaN leaves the numeric gradient out
   */
  public GradientTable gradients(ToDoubleBiFunction<Build, Scheme> epsilon)
      throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (int build = 0; build < builds.size(); build++) {
      for (Scheme scheme : plan.schemes()) {
        Build of = builds.get(build).build();
        points.add(new Point(build, scheme, epsilon.applyAsDouble(of, scheme)));
      }
    }
    progress.begins("gradients");
    List<Point> asked = points.stream().filter(p -> !Double.isNaN(p.epsilon())).toList();
    Map<Point, double[]> numeric = new ConcurrentHashMap<>();
    if (!asked.isEmpty()) {
      measure(asked, (point, found) -> numeric.put(asked.get(point), found.derivative()));
    }
    double[] none = new double[swept.length];
    Arrays.fill(none, Double.NaN);
    return new GradientTable(
        model.blocks(),
        swept,
        points.stream().map(p -> gradient(p, numeric.getOrDefault(p, none))).toList());
  }

  private GradientTable.Gradient gradient(Point point, double[] numeric) {
    BuildRun<?> build = builds.get(point.build());
    double ulp = build.build().lossFormat().ulp(build.loss());
    double[] thresholds = new double[swept.length];
    for (int i = 0; i < thresholds.length; i++) {
      double slope = build.analytic()[i] * plan.step().factor(build.theta()[i]);
      thresholds[i] = deadZoneThreshold(ulp, slope, point.scheme());
    }
    return new GradientTable.Gradient(
        build.build().name(),
        point.scheme(),
        point.epsilon(),
        build.analytic(),
        numeric,
        thresholds);
  }

  /**
   * The loss moves by one unit in its last place from ε = ulp(L) / |g| on with one-sided
   * differences, half that with two-sided ones; NaN if g is zero, because no ε moves it then, where
   * nothing is subtracted, and of second derivatives, which do not say what a loss moves by.
   *
   * @param derivative g, by ε: times h/ε
   */
  private static double deadZoneThreshold(double ulp, double derivative, Scheme scheme) {
    int width = scheme.pairs().get(0).width();
    return derivative == 0 || !scheme.subtracts() || scheme.derivative() > 1
        ? Double.NaN
        : ulp / (width * Math.abs(derivative));
  }

  private void measure(List<Point> points, PointRunner.Sink sink) throws InterruptedException {
    new PointRunner(new WorkItems(plan.step(), builds, swept, points), sink, progress)
        .run(plan, model, workforce, journal);
  }
}
