package epsweep.function;

/**
 * Functions of the numbers of one arithmetic, element by element; a result that does not exist is
 * NaN. An instance serves one thread.
 *
 * @param <V> rows of numbers
 */
public interface Elementary<V> {

  /** y[l] = f(x[l]) for l below {@code count}; y may be x. Modified: y. */
  void apply(RealFunction f, V y, V x, int count);

  /** y[l] = a[l]^b[l], with pow's rules of IEEE 754; y may be a or b. Modified: y. */
  void power(V y, V a, V b, int count);
}
