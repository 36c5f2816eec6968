package epsweep.sweep;

import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Progress;
import epsweep.sweep.plan.SweepPlan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes the numeric gradients of many points, from a journal where it holds them and by a
 * workforce otherwise.
 *
 * <p>A point's arrays live from its first item to its last, so that memory grows with the items
 * that are being worked on, not with points.
 */
final class PointRunner {

  private final WorkItems items;
  private final Sink sink;
  private final Progress progress;
  private final Numeric[] numerics;
  private final int[] remaining;
  private final long total;
  private long done;

  /** Takes a point's numeric gradient; called once for each point, from any thread. */
  interface Sink {
    void measured(int point, Numeric numeric);
  }

  PointRunner(WorkItems items, Sink sink, Progress progress) {
    this.items = items;
    this.sink = sink;
    this.progress = progress;
    int points = items.points().size();
    numerics = new Numeric[points];
    remaining = new int[points];
    Arrays.fill(remaining, items.chunks());
    total = IntStream.range(0, items.count()).mapToLong(items::evaluations).sum();
  }

  /** Returns when every point was given to the sink; an interrupt stops the work. */
  void run(SweepPlan plan, Model model, Workforce workforce, Journal journal)
      throws InterruptedException {
    BitSet known = journal.replay(items, this::enter);
    report(known.stream().mapToLong(items::evaluations).sum());
    List<Integer> pending =
        IntStream.range(0, items.count()).filter(item -> !known.get(item)).boxed().toList();
    workforce.compute(
        new Workforce.Order(plan, model, items, pending),
        (item, numeric) -> {
          journal.append(items, item, numeric);
          enter(item, numeric);
          report(items.evaluations(item));
        });
  }

  private void enter(int item, Numeric part) {
    int point = items.pointIndex(item);
    Numeric whole = begun(point);
    int from = items.from(item);
    int size = items.size(item);
    System.arraycopy(part.derivative(), 0, whole.derivative(), from, size);
    System.arraycopy(part.dead(), 0, whole.dead(), from, size);
    System.arraycopy(part.unmovedInPrint(), 0, whole.unmovedInPrint(), from, size);
    System.arraycopy(part.second(), 0, whole.second(), from, size);
    if (isLast(point)) {
      sink.measured(point, whole);
    }
  }

  private synchronized Numeric begun(int point) {
    if (numerics[point] == null) {
      numerics[point] = Numeric.of(items.parameters());
    }
    return numerics[point];
  }

  private synchronized boolean isLast(int point) {
    remaining[point]--;
    if (remaining[point] > 0) {
      return false;
    }
    numerics[point] = null;
    return true;
  }

  private synchronized void report(long evaluations) {
    done += evaluations;
    progress.advanced(done, total);
  }
}
