package epsweep.lab.jvm;

import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** {@link epsweep.gradient.Parallel} where there are no threads: one task after the other. */
public final class OneThread {

  private OneThread() {}

  /** Gives {@code task} every number from 0 to {@code tasks} − 1. */
  public static <S> void run(int threads, int tasks, Supplier<S> state, ObjIntConsumer<S> task) {
    S own = state.get();
    for (int t = 0; t < tasks; t++) {
      task.accept(own, t);
    }
  }
}
