package epsweep.cli;

import epsweep.sweep.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * A bar on one line that is overwritten as the sweep advances, with the time that remains; nothing
 * for the first moments, so that short sweeps stay quiet.
 */
final class ProgressBar implements Progress, AutoCloseable {

  private static final int CELLS = 30;
  private static final long FIRST_SHOWN_NANOS = 300_000_000L;
  private static final long REDRAWN_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final String name;
  private final long start = System.nanoTime();
  private final Thread onInterrupt = new Thread(this::clear, "progress-bar-off");
  private long drawn;
  private boolean visible;

  ProgressBar(PrintWriter err, String name) {
    this.err = err;
    this.name = name;
    drawn = start + FIRST_SHOWN_NANOS - REDRAWN_NANOS;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  @Override
  public synchronized void advanced(long done, long total) {
    long now = System.nanoTime();
    if (now - drawn < REDRAWN_NANOS) {
      return;
    }
    drawn = now;
    visible = true;
    err.print(CLEAR_LINE + line((double) done / total, (now - start) * 1e-9));
    err.flush();
  }

  private String line(double share, double seconds) {
    int full = (int) (share * CELLS);
    String cells = "█".repeat(full) + "░".repeat(CELLS - full);
    double left = seconds / share - seconds;
    return String.format(
        Locale.ROOT, "%s %s %3.0f %%  %s left", name, cells, 100 * share, time(left));
  }

  /** {@code 8 s}, {@code 3 min 05 s}, {@code 2 h 10 min}. */
  static String time(double seconds) {
    long whole = Math.round(Math.ceil(seconds));
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** Takes the bar off the screen; Ctrl-C does so too. */
  @Override
  public void close() {
    clear();
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
  }

  private synchronized void clear() {
    if (visible) {
      err.print(CLEAR_LINE);
      err.flush();
      visible = false;
    }
  }
}
