package epsweep.sweep;

import epsweep.gradient.Derivatives;
import epsweep.gradient.Numeric;
import epsweep.gradient.Step;
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

  private final Step step;
  private final List<BuildRun<?>> builds;
  private final int[] swept;
  private final List<Point> points;
  private final int chunks;

  WorkItems(Step step, List<BuildRun<?>> builds, int[] swept, List<Point> points) {
    this.step = step;
    this.builds = builds;
    this.swept = swept;
    this.points = points;
    chunks = (swept.length + CHUNK - 1) / CHUNK;
    Math.multiplyExact(points.size(), chunks);
  }

  /** What one thread needs to compute items; made for each thread, and used by it alone. */
  public static final class Bench {
    private final Map<String, Derivatives<?>> derivatives = new HashMap<>();
  }

  /** Computes item {@code item}, 0 to {@link #count()} − 1: its parameters' derivatives. */
  public Numeric compute(int item, Bench bench) {
    Point p = point(item);
    int from = from(item);
    Numeric numeric = Numeric.of(size(item));
    int[] chunk = new int[size(item)];
    System.arraycopy(swept, from, chunk, 0, chunk.length);
    bench
        .derivatives
        .computeIfAbsent(
            p.build() + p.scheme().label(),
            key -> builds.get(p.build()).derivatives(p.scheme(), step, CHUNK))
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
  public int size(int item) {
    return Math.min(CHUNK, swept.length - from(item));
  }

  /** Positions of the parameters swept in the flat vector; not to be changed. */
  int[] swept() {
    return swept;
  }

  int parameters() {
    return swept.length;
  }

  /** Loss evaluations in an item. */
  long evaluations(int item) {
    return (long) point(item).scheme().points() * size(item);
  }
}
