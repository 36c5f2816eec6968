package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelTest {

  private static final int TASKS = 10_000;

  @Test
  void everyTaskIsDoneOnceAndEachThreadHasOneState() throws InterruptedException {
    AtomicInteger states = new AtomicInteger();
    AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
    Parallel.run(3, TASKS, states::incrementAndGet, (state, task) -> done.incrementAndGet(task));
    assertThat(states).hasValue(3);
    for (int task = 0; task < TASKS; task++) {
      assertThat(done.get(task)).isEqualTo(1);
    }
  }

  @Test
  void aFailureOnAnyThreadStopsAllAtOnce() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger atWork = new AtomicInteger();
    CountDownLatch failing = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                Parallel.run(
                    2,
                    TASKS,
                    () -> "",
                    (state, task) -> {
                      begun.incrementAndGet();
                      if (task == 1) {
                        failing.countDown();
                        throw new IllegalArgumentException("task 1");
                      }
                      atWork.incrementAndGet();
                      awaitQuietly(failing);
                      pause();
                      atWork.decrementAndGet();
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task 1");
    assertThat(begun.get()).isLessThan(TASKS / 10);
    assertThat(atWork).hasValue(0);
  }

  @Test
  void anErrorComesThroughAsItIs() {
    assertThatThrownBy(
            () ->
                Parallel.run(
                    2,
                    2,
                    () -> "",
                    (state, task) -> {
                      throw new OutOfMemoryError("as it is");
                    }))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("as it is");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
