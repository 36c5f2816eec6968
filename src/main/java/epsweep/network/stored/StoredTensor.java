package epsweep.network.stored;

import java.util.Arrays;
import java.util.List;

/**
 * One tensor of a safetensors file as its header describes it.
 *
 * @param shape sizes from the outermost dimension inward; empty for a single number
 * @param from first byte, counted from the end of the header
 * @param to one past the last byte
 */
record StoredTensor(String name, TensorType type, List<Long> shape, long from, long to) {

  StoredTensor {
    shape = List.copyOf(shape);
  }

  /** How many numbers the tensor holds. */
  long size() {
    return (to - from) / type.bytes();
  }

  /** Where in the tensor the number at a flat index stands: {@code [2, 0]}. */
  String position(long index) {
    long[] position = new long[shape.size()];
    long rest = index;
    for (int i = position.length - 1; i >= 0; i--) {
      position[i] = rest % shape.get(i);
      rest /= shape.get(i);
    }
    return Arrays.toString(position);
  }
}
