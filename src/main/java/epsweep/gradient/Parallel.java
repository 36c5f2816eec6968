package epsweep.gradient;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** Runs numbered tasks on several threads, each thread with a state of its own. */
public final class Parallel {

  private Parallel() {}

  /**
   * Returns when {@code task} was given every number from 0 to {@code tasks} − 1; an interrupt of
   * the caller stops all threads after their current task, and so does an exception in one, which
   * the caller gets. When this returns or throws, no thread is at work any more.
   *
   * @param state made once on each thread
   */
  public static <S> void run(int threads, int tasks, Supplier<S> state, ObjIntConsumer<S> task)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    CompletionService<Void> finished = new ExecutorCompletionService<>(workers);
    try {
      for (int i = 0; i < threads; i++) {
        finished.submit(
            () -> {
              S own = state.get();
              for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                if (Thread.currentThread().isInterrupted()) {
                  return;
                }
                task.accept(own, t);
              }
            },
            null);
      }
      for (int i = 0; i < threads; i++) {
        finished.take().get();
      }
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } finally {
      next.set(tasks);
      workers.shutdownNow();
      awaitEnd(workers);
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("a task failed: " + cause, cause);
  }

  /** Waits for tasks under way; an interrupt meanwhile is kept for later. */
  private static void awaitEnd(ExecutorService workers) {
    boolean interrupted = false;
    while (true) {
      try {
        if (workers.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
