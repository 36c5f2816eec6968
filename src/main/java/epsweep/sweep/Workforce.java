package epsweep.sweep;

import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Parallel;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;

/** Who computes the items of a sweep: this machine's threads, or other machines. */
@FunctionalInterface
public interface Workforce extends AutoCloseable {

  /** Takes what an item gave. */
  @FunctionalInterface
  interface Sink {
    /** Called once for each item, from any thread, several at a time. */
    void computed(int item, Numeric numeric);
  }

  /**
   * What is to be computed.
   *
   * @param plan and {@code model}: what {@code items} were made from, for those who must make them
   *     again elsewhere
   * @param pending numbers of the items that are wanted, ascending
   */
  record Order(SweepPlan plan, Model model, WorkItems items, List<Integer> pending) {
    public Order {
      pending = List.copyOf(pending);
    }
  }

  /** Returns when every pending item was given to the sink; an interrupt stops the work. */
  void compute(Order order, Sink sink) throws InterruptedException;

  /** Lets go of what the workforce holds; it computes nothing afterwards. */
  @Override
  default void close() {}

  /** Threads of this process. */
  static Workforce threads(int threads) {
    return (order, sink) ->
        Parallel.run(
            threads,
            order.pending().size(),
            WorkItems.Bench::new,
            (bench, i) -> {
              int item = order.pending().get(i);
              sink.computed(item, order.items().compute(item, bench));
            });
  }
}
