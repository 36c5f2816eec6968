package epsweep.cli.terminal;

import epsweep.gradient.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Where no bar can be drawn: one line that says how long a part of the work will take, once that
 * can be told and if it is long; or what is being done, where nothing is heard of it.
 */
public final class TimeEstimate implements Progress, AutoCloseable {

  /** Time for the JIT, which is not counted, and again as much that is. */
  private static final double WARM_UP_SECONDS = 3;

  private static final double LONG_SECONDS = 20;

  /** From here on a way that takes less is worth a clause. */
  private static final double VERY_LONG_SECONDS = 300;

  private final PrintWriter err;
  private final String name;
  private final String less;
  private final Pace pace;
  private final Silence silence = new Silence();
  private String part = "";
  private boolean warm;
  private boolean told;

  /**
   * @param less what takes less time; empty if nothing does
   */
  public TimeEstimate(PrintWriter err, String name, String less) {
    this(err, name, less, System::nanoTime);
  }

  TimeEstimate(PrintWriter err, String name, String less, LongSupplier nanoTime) {
    this.err = err;
    this.name = name;
    this.less = less;
    pace = new Pace(nanoTime);
  }

  @Override
  public synchronized void begins(String part) {
    this.part = part;
    pace.restart();
    warm = false;
    told = false;
    silence.begins(() -> say(name + ", " + part + " …"));
  }

  @Override
  public synchronized void advanced(long done, long total) {
    silence.ends();
    pace.heard(done);
    if (told || pace.seconds() < WARM_UP_SECONDS) {
      return;
    }
    if (!warm) {
      warm = true;
      pace.restart();
      pace.heard(done);
      return;
    }
    double left = pace.left(total);
    told = !Double.isNaN(left);
    if (left >= LONG_SECONDS) {
      say(
          String.format(
              Locale.ROOT,
              "%s, %s: about %s for %,d loss evaluations%s",
              name,
              part,
              ProgressBar.time(left),
              total,
              left < VERY_LONG_SECONDS || less.isEmpty() ? "" : "; " + less));
    }
  }

  private void say(String what) {
    err.println("epsweep: " + what);
    err.flush();
  }

  @Override
  public void close() {
    silence.close();
  }
}
