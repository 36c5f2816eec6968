package epsweep.sweep;

import epsweep.arithmetic.Format;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.network.Block;
import epsweep.network.NetworkData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Carries out a plan: builds the network in each arithmetic, sweeps ε, and differentiates once more
 * at chosen ε. The results do not depend on the number of threads.
 */
public final class SweepRun {

  private final SweepPlan plan;
  private final NetworkData data;
  private final int threads;
  private final Progress progress;
  private final int[] swept;
  private final List<BuildRun<?>> builds;
  private final List<Group> groups;

  /**
   * @param threads how many cores to use, at least 1
   */
  public SweepRun(SweepPlan plan, NetworkData data, int threads, Progress progress) {
    this.plan = plan;
    this.data = data;
    this.threads = threads;
    this.progress = progress;
    List<Block> blocks = Block.of(plan.model());
    swept = ParameterSample.of(blocks, plan.perBlock());
    groups = Groups.of(blocks, swept);
    builds =
        plan.builds().stream()
            .<BuildRun<?>>map(name -> BuildRun.of(Format.named(name), plan.model(), data, swept))
            .toList();
  }

  /** Every curve of the plan. */
  public Sweep sweep() throws InterruptedException {
    double[] epsilon = plan.epsilon().values();
    List<Point> points = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    for (int build = 0; build < builds.size(); build++) {
      for (Scheme scheme : plan.schemes()) {
        for (Group group : groups) {
          curves.add(emptyCurve(builds.get(build).format(), scheme, group, epsilon.length));
        }
        for (double e : epsilon) {
          points.add(new Point(build, scheme, e));
        }
      }
    }
    measure(
        points,
        (point, numeric) -> {
          double[] analytic = builds.get(points.get(point).build()).analytic();
          int firstCurve = point / epsilon.length * groups.size();
          for (int g = 0; g < groups.size(); g++) {
            enter(
                curves.get(firstCurve + g),
                point % epsilon.length,
                groups.get(g),
                analytic,
                numeric);
          }
        });
    double[] losses = builds.stream().mapToDouble(BuildRun::loss).toArray();
    List<Format> formats = builds.stream().map(BuildRun::format).toList();
    return new Sweep(plan, formats, groups, epsilon, losses, data.rounded(), curves);
  }

  /**
   * The gradients side by side, differentiated again at one ε for each build and scheme.
   *
   * @param epsilon chosen for a build's name and a scheme; NaN leaves the numeric gradient out
   */
  public GradientTable gradients(ToDoubleBiFunction<String, Scheme> epsilon)
      throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (int build = 0; build < builds.size(); build++) {
      for (Scheme scheme : plan.schemes()) {
        String name = builds.get(build).format().name();
        points.add(new Point(build, scheme, epsilon.applyAsDouble(name, scheme)));
      }
    }
    GradientTable.Gradient[] gradients = new GradientTable.Gradient[points.size()];
    measure(
        points,
        (point, numeric) -> gradients[point] = gradient(points.get(point), numeric.derivative()));
    return new GradientTable(Block.of(plan.model()), swept, List.of(gradients));
  }

  private GradientTable.Gradient gradient(Point point, double[] numeric) {
    BuildRun<?> build = builds.get(point.build());
    double[] thresholds = new double[swept.length];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] =
          deadZoneThreshold(build.format().ulp(build.loss()), build.analytic()[i], point.scheme());
    }
    return new GradientTable.Gradient(
        build.format().name(),
        point.scheme(),
        point.epsilon(),
        build.analytic(),
        numeric,
        thresholds);
  }

  /**
   * The loss moves by one unit in its last place from ε = ulp(L) / |g| on with one-sided
   * differences, half that with two-sided ones; NaN if g is zero, because no ε moves it then.
   */
  private static double deadZoneThreshold(double ulp, double derivative, Scheme scheme) {
    double reach = scheme.order() == 1 ? 1 : 2;
    return derivative == 0 ? Double.NaN : ulp / (reach * Math.abs(derivative));
  }

  private static Curve emptyCurve(Format format, Scheme scheme, Group group, int points) {
    return new Curve(
        format.name(),
        scheme,
        group.name(),
        new double[points],
        new double[points],
        new double[points]);
  }

  private static void enter(
      Curve curve, int index, Group group, double[] analytic, Numeric numeric) {
    int[] indices = group.parameters();
    curve.discrepancy()[index] = Discrepancy.of(analytic, numeric.derivative(), indices);
    curve.deadFraction()[index] = share(numeric.dead(), indices);
    curve.unmovedInPrint()[index] = share(numeric.unmovedInPrint(), indices);
  }

  private static double share(boolean[] flags, int[] indices) {
    return (double) IntStream.of(indices).filter(i -> flags[i]).count() / indices.length;
  }

  private void measure(List<Point> points, PointRunner.Sink sink) throws InterruptedException {
    new PointRunner(builds, swept, plan.step(), points, sink, progress).run(threads);
  }
}
