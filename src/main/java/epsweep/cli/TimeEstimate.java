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

  private static final double TOLD_AFTER_SECONDS = 3;
  private static final double LONG_SECONDS = 20;

  private final PrintWriter err;
  private final String name;
  private final LongSupplier nanoTime;
  private final long start;
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
    if (told || seconds < TOLD_AFTER_SECONDS) {
      return;
    }
    told = true;
    double left = seconds * (total - done) / done;
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
