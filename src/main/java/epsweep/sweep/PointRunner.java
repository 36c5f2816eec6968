package epsweep.sweep;

import epsweep.gradient.Differences;
import epsweep.gradient.Numeric;
import epsweep.gradient.Parallel;
import epsweep.gradient.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Computes the numeric gradients of many points on several threads.
 *
 * <p>Points are cut into chunks of parameters, which threads take from a common counter; what a
 * chunk gives depends on nothing but the chunk. A point's arrays live from its first chunk to its
 * last, so that memory grows with threads, not with points.
 */
final class PointRunner {

  /** Parameters in a chunk: enough to fill lanes, few enough to share a large network's points. */
  private static final int CHUNK = 512;

  private final List<BuildRun<?>> builds;
  private final int[] swept;
  private final Step step;
  private final List<Point> points;
  private final Sink sink;
  private final Progress progress;

  private final int chunks;
  private final AtomicReferenceArray<Numeric> numerics;
  private final AtomicReferenceArray<AtomicInteger> remaining;
  private final long total;
  private long done;

  /** Takes a point's numeric gradient; called once for each point, from any thread. */
  interface Sink {
    void measured(int point, Numeric numeric);
  }

  PointRunner(
      List<BuildRun<?>> builds,
      int[] swept,
      Step step,
      List<Point> points,
      Sink sink,
      Progress progress) {
    this.builds = builds;
    this.swept = swept;
    this.step = step;
    this.points = points;
    this.sink = sink;
    this.progress = progress;
    chunks = (swept.length + CHUNK - 1) / CHUNK;
    numerics = new AtomicReferenceArray<>(points.size());
    remaining = new AtomicReferenceArray<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      remaining.set(i, new AtomicInteger(chunks));
    }
    total = points.stream().mapToLong(p -> (long) p.scheme().points() * swept.length).sum();
  }

  /** Returns when every point was given to the sink; an interrupt stops all threads. */
  void run(int threads) throws InterruptedException {
    int tasks = Math.multiplyExact(points.size(), chunks);
    Parallel.<Map<String, Differences<?>>>run(
        threads, tasks, HashMap::new, (own, task) -> compute(task / chunks, task % chunks, own));
  }

  private void compute(int point, int chunk, Map<String, Differences<?>> own) {
    Point p = points.get(point);
    numerics.compareAndSet(point, null, Numeric.of(swept.length));
    Numeric numeric = numerics.get(point);
    int from = chunk * CHUNK;
    int to = Math.min(from + CHUNK, swept.length);
    own.computeIfAbsent(
            p.build() + p.scheme().label(),
            key -> builds.get(p.build()).differences(p.scheme(), step, CHUNK))
        .differentiate(p.epsilon(), swept, from, to, numeric);
    if (remaining.get(point).decrementAndGet() == 0) {
      sink.measured(point, numeric);
      numerics.set(point, null);
    }
    report((long) (to - from) * p.scheme().points());
  }

  private synchronized void report(long evaluations) {
    done += evaluations;
    progress.advanced(done, total);
  }
}
