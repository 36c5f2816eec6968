package epsweep.arithmetic;

/**
 * What a build computes in.
 *
 * @param own of parameters, layers and backpropagation
 * @param loss of the loss, its differences and the quotient
 */
public record Arithmetics<V>(Arithmetic<V> own, Arithmetic<V> loss) {

  /** A loss in double is emulated: rows of doubles are what a narrow format and float64 share. */
  public static Arithmetics<?> of(Build build) {
    return build.hasDoubleLoss()
        ? new Arithmetics<>(Arithmetic.emulated(build.format()), new Float64())
        : both(Arithmetic.of(build.format()));
  }

  private static <V> Arithmetics<V> both(Arithmetic<V> math) {
    return new Arithmetics<>(math, math);
  }
}
