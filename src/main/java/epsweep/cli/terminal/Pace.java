package epsweep.cli.terminal;

import java.util.function.LongSupplier;

/**
 * How fast work goes. Counted from its first word, because what a journal held is in that already,
 * and anew from each {@link #restart}.
 */
final class Pace {

  private final LongSupplier nanoTime;
  private boolean counting;
  private long start;
  private long before;
  private long done;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** {@code done} is finished now. */
  void heard(long done) {
    this.done = done;
    if (!counting) {
      counting = true;
      before = done;
      start = nanoTime.getAsLong();
    }
  }

  /** What was heard so far no longer counts. */
  void restart() {
    counting = false;
  }

  /** Since counting began, up to now. */
  double seconds() {
    return (nanoTime.getAsLong() - start) * 1e-9;
  }

  /** Seconds until {@code total} is finished; NaN where nothing was seen to advance. */
  double left(long total) {
    return done > before ? seconds() * (total - done) / (done - before) : Double.NaN;
  }
}
