package epsweep.cli.terminal;

import java.util.Timer;
import java.util.TimerTask;

/** Says something once a part of the work has been silent for two seconds. */
final class Silence implements AutoCloseable {

  private static final long MOST_MILLIS = 2000;

  private final Timer timer = new Timer("silence", true);
  private TimerTask pending;

  /** A part of the work begins, of which {@code told} tells if nothing else does. */
  synchronized void begins(Runnable told) {
    ends();
    pending =
        new TimerTask() {
          @Override
          public void run() {
            told.run();
          }
        };
    timer.schedule(pending, MOST_MILLIS);
  }

  /** Something else is heard of the work. */
  synchronized void ends() {
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
