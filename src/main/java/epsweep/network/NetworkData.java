package epsweep.network;

import epsweep.arithmetic.Arithmetic;
import java.io.Serializable;

/**
 * The numbers of a network before any arithmetic: all exactly representable in float32, so that
 * every build starts at the same point.
 *
 * @param parameters all blocks in the order of {@link NetworkSpec#blocks}, row-major
 * @param inputs [sequences × steps × inputs]
 * @param targets [sequences × steps × outputs]
 * @param rounded how many values were given with more digits than float32 has, and were rounded
 */
public record NetworkData(double[] parameters, double[] inputs, double[] targets, int rounded)
    implements Serializable {

  /** The same numbers as {@code math} holds them. */
  public NetworkData roundedBy(Arithmetic<?> math) {
    return new NetworkData(
        round(math, parameters), round(math, inputs), round(math, targets), rounded);
  }

  private static <V> double[] round(Arithmetic<V> math, double[] values) {
    return math.doubles(math.vector(values), values.length);
  }
}
