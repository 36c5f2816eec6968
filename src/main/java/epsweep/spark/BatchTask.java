package epsweep.spark;

import epsweep.sweep.WorkItems;
import java.io.Serializable;
import java.nio.ByteBuffer;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Function1;
import scala.collection.Iterator;

/** One task on an executor: computes a batch of items on a bench of its own. */
record BatchTask(Broadcast<Kit> kit) implements Function1<Iterator<int[]>, byte[]>, Serializable {

  /**
   * @param partition its one element is the batch
   */
  @Override
  public byte[] apply(Iterator<int[]> partition) {
    int[] batch = partition.next();
    WorkItems items = kit.value().items();
    WorkItems.Bench bench = new WorkItems.Bench();
    byte[] results = new byte[Results.length(items, batch)];
    ByteBuffer rest = ByteBuffer.wrap(results);
    for (int item : batch) {
      TaskContext.get().killTaskIfInterrupted();
      Results.put(item, items.compute(item, bench), rest);
    }
    return results;
  }
}
