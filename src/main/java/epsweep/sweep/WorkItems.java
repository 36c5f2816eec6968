package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Differences;
import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep's loss evaluations cut into items that can be computed in any order, on any thread or
 * machine: one point of ε and a chunk of its parameters each.
 *
 * <p>What an item gives depends on nothing but the item, bit for bit.
 */
public final class WorkItems {

  /** Parameters in a chunk: enough to fill lanes, few enough to share a large network's points. */
  private static final int CHUNK = 512;

  private final SweepPlan plan;
  private final List<BuildRun<?>> builds;
  private final int[] swept;
  private final List<Point> points;
  private final int chunks;

  WorkItems(SweepPlan plan, List<BuildRun<?>> builds, int[] swept, List<Point> points) {
    this.plan = plan;
    this.builds = builds;
    this.swept = swept;
    this.points = points;
    chunks = (swept.length + CHUNK - 1) / CHUNK;
    Math.multiplyExact(points.size(), chunks);
  }

  /**
   * The items of some points, made from nothing but what a plan and its model say: the same on
   * every machine.
   */
  public static WorkItems of(SweepPlan plan, Model model, List<Point> points) {
    int[] swept = ParameterSample.of(plan, model).positions();
    List<BuildRun<?>> builds =
        plan.builds().stream()
            .map(Build::named)
            .<BuildRun<?>>map(build -> new BuildRun<>(build, model.in(build), swept))
            .toList();
    return new WorkItems(plan, builds, swept, points);
  }

  /** What one thread needs to compute items; made for each thread, and used by it alone. */
  public static final class Bench {
    private final Map<String, Differences<?>> differences = new HashMap<>();
  }

  /** Computes item {@code item}, 0 to {@link #count()} − 1: its parameters' derivatives. */
  public Numeric compute(int item, Bench bench) {
    Point p = point(item);
    int from = from(item);
    Numeric numeric = Numeric.of(size(item));
    int[] chunk = new int[size(item)];
    System.arraycopy(swept, from, chunk, 0, chunk.length);
    bench
        .differences
        .computeIfAbsent(
            p.build() + p.scheme().label(),
            key -> builds.get(p.build()).differences(p.scheme(), plan.step(), CHUNK))
        .differentiate(p.epsilon(), chunk, 0, chunk.length, numeric);
    return numeric;
  }

  /** How many items there are. */
  public int count() {
    return points.size() * chunks;
  }

  /** The points that the items are of, in order. */
  public List<Point> points() {
    return points;
  }

  Point point(int item) {
    return points.get(pointIndex(item));
  }

  int pointIndex(int item) {
    return item / chunks;
  }

  /** The item of a point and one of its chunks. */
  int item(int pointIndex, int chunk) {
    return pointIndex * chunks + chunk;
  }

  int chunk(int item) {
    return item % chunks;
  }

  int chunks() {
    return chunks;
  }

  /** Where the item's parameters start among those swept. */
  int from(int item) {
    return chunk(item) * CHUNK;
  }

  /** How many parameters the item has. */
  int size(int item) {
    return Math.min(CHUNK, swept.length - from(item));
  }

  int parameters() {
    return swept.length;
  }

  /** Loss evaluations in an item. */
  long evaluations(int item) {
    return (long) point(item).scheme().points() * size(item);
  }
}
