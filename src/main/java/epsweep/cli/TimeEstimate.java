package epsweep.cli;

import epsweep.sweep.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Where no bar can be drawn: one line that says how long a sweep will take, once that can be told
 * and if it is long.
 */
final class TimeEstimate implements Progress {

  /** Time for the JIT, which is not counted, and again as much that is. */
  private static final double WARM_UP_SECONDS = 3;

  private static final double LONG_SECONDS = 20;

  private final PrintWriter err;
  private final String name;
  private final LongSupplier nanoTime;
  private long start;
  private long doneAtStart;
  private boolean warm;
  private boolean told;

  TimeEstimate(PrintWriter err, String name) {
    this(err, name, System::nanoTime);
  }

  TimeEstimate(PrintWriter err, String name, LongSupplier nanoTime) {
    this.err = err;
    this.name = name;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
  }

  @Override
  public synchronized void advanced(long done, long total) {
    double seconds = (nanoTime.getAsLong() - start) * 1e-9;
    if (told || seconds < WARM_UP_SECONDS) {
      return;
    }
    if (!warm) {
      warm = true;
      start = nanoTime.getAsLong();
      doneAtStart = done;
      return;
    }
    told = true;
    double left = seconds * (total - done) / (done - doneAtStart);
    if (left >= LONG_SECONDS) {
      err.printf(
          Locale.ROOT,
          "epsweep: %s: about %s for %,d loss evaluations%n",
          name,
          ProgressBar.time(left),
          total);
      err.flush();
    }
  }
}
