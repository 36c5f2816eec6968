package epsweep.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** Runs numbered tasks on several threads, each thread with a state of its own. */
public final class Parallel {

  private Parallel() {}

  /**
   * Returns when {@code task} was given every number from 0 to {@code tasks} − 1; an interrupt of
   * the caller stops all threads after their current task, and so does an exception in one, which
   * the caller gets.
   *
   * @param state made once on each thread
   */
  public static <S> void run(int threads, int tasks, Supplier<S> state, ObjIntConsumer<S> task)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            workers.submit(
                () -> {
                  S own = state.get();
                  for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                    if (Thread.currentThread().isInterrupted()) {
                      return;
                    }
                    task.accept(own, t);
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("a task failed: " + e.getCause(), e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
