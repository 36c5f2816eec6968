package epsweep.formula;

import epsweep.arithmetic.Arithmetic;
import epsweep.function.RealFunction;
import java.util.Arrays;

/**
 * How the series of f(u) grows from its first term: f(u)′ = h u′ gives k c_k = Σ j u_j h_(k−j),
 * where the slope h = f′(u) may be made of the terms that are there already.
 */
final class TaylorRecurrences<V> {

  /** Stirling's series is good from here on. */
  private static final double LARGE = 24;

  /** B_2k / 2k: coefficients of z^−2k in the digamma function. */
  private static final double[][] DIGAMMA = {
    {1, 12},
    {-1, 120},
    {1, 252},
    {-1, 240},
    {1, 132},
    {-691, 32760},
    {1, 12},
    {-3617, 8160},
    {43867, 14364},
    {-174611, 6600},
    {77683, 276},
    {-236364091, 65520},
    {657931, 12},
    {-3392780147.0, 3480},
    {1723168255201.0, 85932},
    {-7709321041217.0, 16320}
  };

  private final TaylorAlgebra<V> series;
  private final Arithmetic<V> math;

  TaylorRecurrences(TaylorAlgebra<V> series) {
    this.series = series;
    math = series.math();
  }

  /** h_k, where y is known below k + 1. */
  @FunctionalInterface
  private interface Slope<V> {
    void coefficient(V h, V[] y, int k);
  }

  /** f(u) for a u that is not constant. */
  V[] of(RealFunction f, V[] u) {
    V first = series.value(f, u);
    return switch (f) {
      case EXP -> grown(first, u, (h, y, k) -> copy(y[k], h));
      case EXPM1 -> integrated(first, u, series.apply(RealFunction.EXP, u));
      case LOG -> integrated(first, u, inverse(u));
      case LOG1P -> integrated(first, u, inverse(plus(u, 1)));
      case LOG2 -> integrated(first, u, inverse(series.multiply(u, log(2))));
      case LOG10 -> integrated(first, u, inverse(series.multiply(u, log(10))));
      case SQRT -> powered(first, u, series.exactly(0.5));
      case CBRT -> powered(first, u, series.divide(series.exactly(1), series.exactly(3)));
      case SIN -> pair(first, series.value(RealFunction.COS, u), u, -1);
      case COS -> pair(first, negated(series.value(RealFunction.SIN, u)), u, -1);
      case TAN -> grown(first, u, (h, y, k) -> square(h, y, k, 1));
      case ASIN -> integrated(first, u, inverse(root(lessSquare(u))));
      case ACOS -> integrated(first, u, series.negate(inverse(root(lessSquare(u)))));
      case ATAN -> integrated(first, u, inverse(plus(series.multiply(u, u), 1)));
      case SINH -> pair(first, series.value(RealFunction.COSH, u), u, 1);
      case COSH -> pair(first, series.value(RealFunction.SINH, u), u, 1);
      case TANH -> grown(first, u, (h, y, k) -> square(h, y, k, -1));
      case ASINH -> integrated(first, u, inverse(root(plus(series.multiply(u, u), 1))));
      case ACOSH -> integrated(first, u, inverse(root(plus(series.multiply(u, u), -1))));
      case ATANH -> integrated(first, u, inverse(lessSquare(u)));
      case SIGMOID -> grown(first, u, this::logistic);
      case ERF -> integrated(first, u, bell(u));
      case GAMMA -> {
        V[] psi = digamma(u);
        yield grown(first, u, (h, y, k) -> series.convolve(h, psi, 0, y, k));
      }
      case LGAMMA -> integrated(first, u, digamma(u));
    };
  }

  private void copy(V x, V y) {
    math.copy(x, 0, y, 0, series.lanes());
  }

  private V[] plus(V[] u, double c) {
    return series.add(u, series.exactly(c));
  }

  private V[] inverse(V[] u) {
    return series.divide(series.exactly(1), u);
  }

  private V[] root(V[] u) {
    return series.apply(RealFunction.SQRT, u);
  }

  private V[] log(double base) {
    return series.apply(RealFunction.LOG, series.exactly(base));
  }

  /** 1 − u², without cancellation. */
  private V[] lessSquare(V[] u) {
    V[] one = series.exactly(1);
    return series.multiply(series.subtract(one, u), series.add(one, u));
  }

  /** 2/√π e^(−u²). */
  private V[] bell(V[] u) {
    V[] exp = series.apply(RealFunction.EXP, series.negate(series.multiply(u, u)));
    return series.divide(series.multiply(series.exactly(2), exp), root(pi()));
  }

  private V[] pi() {
    return series.apply(RealFunction.ACOS, series.exactly(-1));
  }

  /** ψ = (ln Γ)′; below ½ it is ψ(1 − u) − π cot πu. */
  private V[] digamma(V[] u) {
    V[] half = series.exactly(0.5);
    V[] mirrored = series.subtract(series.exactly(1), u);
    V[] psi = stirling(series.choose(Comparison.BELOW, u, half, mirrored, u));
    V whole = series.row(0);
    for (int l = 0; l < series.lanes(); l++) {
      math.set(whole, l, Math.rint(math.get(u[0], l)));
    }
    V[] angle = series.multiply(pi(), series.subtract(u, series.plain(whole)));
    V[] cotangent = series.divide(pi(), series.apply(RealFunction.TAN, angle));
    return series.choose(Comparison.BELOW, u, half, series.subtract(psi, cotangent), psi);
  }

  /** ln z − 1/2z − Σ B_2k / (2k z^2k) of z = u + n, less 1/u + 1/(u + 1) + …, for u from ½ on. */
  private V[] stirling(V[] u) {
    double least = Double.POSITIVE_INFINITY;
    for (int l = 0; l < series.lanes(); l++) {
      least = Math.min(least, math.get(u[0], l));
    }
    int shifts = (int) Math.max(0, Math.ceil(LARGE - least));
    V[] z = plus(u, shifts);
    V[] once = inverse(z);
    V[] square = series.multiply(once, once);
    V[] sum = series.exactly(0);
    for (int k = DIGAMMA.length - 1; k >= 0; k--) {
      V[] c = series.divide(series.exactly(DIGAMMA[k][0]), series.exactly(DIGAMMA[k][1]));
      sum = series.multiply(series.add(sum, c), square);
    }
    sum = series.add(sum, series.divide(once, series.exactly(2)));
    V[] psi = series.subtract(series.apply(RealFunction.LOG, z), sum);
    for (int j = shifts - 1; j >= 0; j--) {
      psi = series.subtract(psi, inverse(plus(u, j)));
    }
    return psi;
  }

  /** ± y² + (1, −1): the slope of tan, and that of tanh. */
  private void square(V h, V[] y, int k, int sign) {
    V[] known = Arrays.copyOf(y, k + 1);
    series.convolve(h, known, 0, known, k);
    V constant = series.row(k == 0 ? 1 : 0);
    if (sign > 0) {
      math.add(h, constant, h, 0, series.lanes());
    } else {
      math.subtract(h, constant, h, 0, series.lanes());
    }
  }

  /** y − y². */
  private void logistic(V h, V[] y, int k) {
    V[] known = Arrays.copyOf(y, k + 1);
    series.convolve(h, known, 0, known, k);
    math.subtract(h, y[k], h, 0, series.lanes());
  }

  private V[] grown(V first, V[] u, Slope<V> slope) {
    V[] y = series.zeros(series.degree() + 1);
    V[] h = series.zeros(series.degree() + 1);
    copy(first, y[0]);
    for (int k = 1; k < y.length; k++) {
      slope.coefficient(h[k - 1], y, k - 1);
      integrate(y, u, h, k);
    }
    return y;
  }

  private V[] integrated(V first, V[] u, V[] h) {
    V[] y = series.zeros(series.degree() + 1);
    copy(first, y[0]);
    for (int k = 1; k < y.length; k++) {
      integrate(y, u, h, k);
    }
    return y;
  }

  /** y_k = Σ j u_j h_(k−j) / k. */
  private void integrate(V[] y, V[] u, V[] h, int k) {
    int lanes = series.lanes();
    V factor = series.row(0);
    for (int j = Math.max(1, k - h.length + 1); j <= Math.min(k, u.length - 1); j++) {
      math.multiply(factor, series.row(j), u[j], 0, lanes);
      math.addProduct(y[k], factor, h[k - j], 0, lanes);
    }
    math.divide(y[k], y[k], series.row(k), 0, lanes);
  }

  /** y′ = z u′, z′ = sign · y u′. */
  private V[] pair(V first, V second, V[] u, int sign) {
    V[] y = series.zeros(series.degree() + 1);
    V[] z = series.zeros(series.degree() + 1);
    copy(first, y[0]);
    copy(second, z[0]);
    for (int k = 1; k < y.length; k++) {
      integrate(y, u, z, k);
      integrate(z, u, y, k);
      if (sign < 0) {
        z[k] = negated(z[k]);
      }
    }
    return y;
  }

  private V negated(V x) {
    return series.negate(series.plain(x))[0];
  }

  /** u^a for a constant a: u y′ = a y u′. */
  private V[] powered(V first, V[] u, V[] a) {
    int lanes = series.lanes();
    V[] y = series.zeros(series.degree() + 1);
    copy(first, y[0]);
    V factor = series.row(0);
    for (int k = 1; k < y.length; k++) {
      for (int j = 1; j <= Math.min(k, u.length - 1); j++) {
        math.multiply(factor, a[0], series.row(j), 0, lanes);
        math.subtract(factor, factor, series.row(k - j), 0, lanes);
        math.multiply(factor, factor, u[j], 0, lanes);
        math.addProduct(y[k], factor, y[k - j], 0, lanes);
      }
      math.divide(y[k], y[k], series.row(k), 0, lanes);
      math.divide(y[k], y[k], u[0], 0, lanes);
    }
    return y;
  }

  /**
   * a^b.
   *
   * @param exponent b where it is whole, NaN otherwise
   */
  V[] power(V first, V[] a, V[] b, double exponent) {
    if (b.length > 1) {
      V[] log = series.multiply(b, series.apply(RealFunction.LOG, a));
      return grown(first, log, (h, y, k) -> copy(y[k], h));
    }
    if (Double.isNaN(exponent)) {
      return powered(first, a, b);
    }
    V[] y = series.exactly(1);
    V[] square = a;
    for (int n = (int) Math.abs(exponent); n > 0; n /= 2) {
      y = n % 2 == 1 ? series.multiply(y, square) : y;
      square = n > 1 ? series.multiply(square, square) : square;
    }
    V[] power = (exponent < 0 ? inverse(y) : y).clone();
    power[0] = first;
    return power;
  }
}
