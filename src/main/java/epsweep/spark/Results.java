package epsweep.spark;

import epsweep.gradient.Numeric;
import epsweep.sweep.WorkItems;
import epsweep.sweep.Workforce;
import java.nio.ByteBuffer;

/**
 * What a task sends to the driver: for each of its items the number (4 bytes, big-endian) and what
 * {@link Numeric#put} writes.
 */
final class Results {

  private Results() {}

  /** How many bytes the results of {@code batch} take. */
  static int length(WorkItems items, int[] batch) {
    int bytes = 0;
    for (int item : batch) {
      bytes += Integer.BYTES + Numeric.BYTES * items.size(item);
    }
    return bytes;
  }

  static void put(int item, Numeric numeric, ByteBuffer results) {
    numeric.put(results.putInt(item));
  }

  /** Gives every item of {@code results} to {@code sink}. */
  static void deliver(byte[] results, WorkItems items, Workforce.Sink sink) {
    ByteBuffer bytes = ByteBuffer.wrap(results);
    while (bytes.hasRemaining()) {
      int item = bytes.getInt();
      sink.computed(item, Numeric.get(bytes, items.size(item)));
    }
  }
}
