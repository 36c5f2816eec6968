package epsweep.cli.terminal;

import epsweep.gradient.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * A bar on one line that is overwritten as the work advances, with the time that remains of its
 * present part; nothing for the first moments, so that short sweeps stay quiet.
 */
public final class ProgressBar implements Progress, AutoCloseable {

  private static final int MOST_CELLS = 30;
  private static final int LEAST_CELLS = 5;
  private static final long FIRST_SHOWN_NANOS = 300_000_000L;
  private static final long REDRAWN_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final String name;
  private final int width;
  private final Pace pace;
  private final Silence silence = new Silence();
  private final Thread onInterrupt = new Thread(this::clear, "progress-bar-off");
  private String part = "";
  private long drawn;
  private boolean visible;

  /**
   * @param width columns of the terminal, which the line does not fill
   */
  public ProgressBar(PrintWriter err, String name, int width) {
    this.err = err;
    this.name = name;
    this.width = width;
    pace = new Pace(System::nanoTime);
    drawn = System.nanoTime() + FIRST_SHOWN_NANOS - REDRAWN_NANOS;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  @Override
  public synchronized void begins(String part) {
    this.part = ", " + part;
    pace.restart();
    silence.begins(() -> draw(0, Double.NaN));
  }

  @Override
  public synchronized void advanced(long done, long total) {
    silence.ends();
    pace.heard(done);
    long now = System.nanoTime();
    if (now - drawn < REDRAWN_NANOS) {
      return;
    }
    drawn = now;
    draw((double) done / total, pace.left(total));
  }

  private synchronized void draw(double share, double secondsLeft) {
    visible = true;
    err.print(CLEAR_LINE + line(name + part, share, secondsLeft, width));
    err.flush();
  }

  /** Title, bar, share and time in fewer than {@code width} columns; the bar gives way first. */
  static String line(String title, double share, double secondsLeft, int width) {
    String left = Double.isNaN(secondsLeft) ? "" : "  " + time(secondsLeft) + " left";
    String numbers = String.format(Locale.ROOT, "%3.0f %%%s", 100 * share, left);
    int cells = width - 3 - title.length() - numbers.length();
    cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, cells));
    int room = Math.max(0, width - 3 - cells - numbers.length());
    String shown = title.length() > room ? title.substring(0, Math.max(0, room - 1)) + "…" : title;
    int full = (int) (share * cells);
    return shown + " " + "█".repeat(full) + "░".repeat(cells - full) + " " + numbers;
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
    silence.close();
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
