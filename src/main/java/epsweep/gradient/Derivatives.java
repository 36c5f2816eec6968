package epsweep.gradient;

import java.util.function.IntToDoubleFunction;

/** A way to compute numeric gradients of one loss by one scheme; serves one thread. */
public sealed interface Derivatives<V> permits Differences, Extrapolation, SecondParts {

  /**
   * The way of a scheme.
   *
   * @param capacity the most parameters that one call differentiates by
   * @param unperturbed L(θ) of a parameter, with which second differences are formed; NaN for none
   */
  static <V> Derivatives<V> of(
      LossFunction<V> function,
      Scheme scheme,
      Step step,
      int capacity,
      IntToDoubleFunction unperturbed) {
    return switch (scheme.axis()) {
      case REAL -> new Differences<>(function, scheme, step, capacity, unperturbed);
      case TOWARDS_ZERO -> new Extrapolation<>(function, step, capacity, unperturbed);
      case IMAGINARY, DUAL -> new SecondParts<>(function, scheme.axis(), step, capacity);
    };
  }

  /** The same without second differences. */
  static <V> Derivatives<V> of(LossFunction<V> function, Scheme scheme, Step step, int capacity) {
    return of(function, scheme, step, capacity, parameter -> Double.NaN);
  }

  /**
   * Differentiates by {@code parameter[from] … parameter[to − 1]}.
   *
   * @param numeric modified: element i is the derivative by {@code parameter[i]}
   */
  void differentiate(double epsilon, int[] parameter, int from, int to, Numeric numeric);

  /**
   * n − g for every {@code parameter}, subtracted in the loss's arithmetic before it is rounded to
   * double.
   *
   * @param gradient g, over the whole flat parameter vector
   * @param errors modified: element i belongs to {@code parameter[i]}
   */
  void errors(double epsilon, int[] parameter, V gradient, double[] errors);
}
