package epsweep.formula;

import epsweep.arithmetic.Arithmetic;
import epsweep.function.Elementary;
import epsweep.function.RealFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * Truncated Taylor series over rows of lanes: c₀ + c₁ t + … + c_d t^d, one row for each
 * coefficient, of which trailing zeros may be missing. Of degree 0 they are plain numbers, of
 * degree 1 dual numbers (forward-mode differentiation), of a higher one all derivatives at once
 * (Griewank &amp; Walther, Evaluating Derivatives (2008), 13).
 *
 * <p>c₀ is what the same operation makes of plain numbers; each operation is rounded in the
 * arithmetic. The rows that come in are not modified. Serves one thread.
 */
public final class TaylorAlgebra<V> implements Algebra<V[]> {

  private final Arithmetic<V> math;
  private final Elementary<V> functions;
  private final int degree;
  private final int lanes;
  private final DoubleUnaryOperator asSeen;
  private final TaylorRecurrences<V> slopes;

  /**
   * @param asSeen what a formula's constants are rounded to before they enter
   */
  public TaylorAlgebra(
      Arithmetic<V> math,
      Elementary<V> functions,
      int degree,
      int lanes,
      DoubleUnaryOperator asSeen) {
    this.math = math;
    this.functions = functions;
    this.degree = degree;
    this.lanes = lanes;
    this.asSeen = asSeen;
    slopes = new TaylorRecurrences<>(this);
  }

  /** Constants are rounded by the arithmetic alone. */
  public TaylorAlgebra(Arithmetic<V> math, Elementary<V> functions, int degree, int lanes) {
    this(math, functions, degree, lanes, x -> x);
  }

  /** A variable that is {@code at} + t · {@code slope}, lane by lane; of degree 1 at least. */
  public V[] variable(V at, V slope) {
    V[] y = math.rows(2, 0);
    y[0] = at;
    y[1] = slope;
    return y;
  }

  /** A row as a series without slope. */
  public V[] plain(V row) {
    V[] y = math.rows(1, 0);
    y[0] = row;
    return y;
  }

  Arithmetic<V> math() {
    return math;
  }

  int degree() {
    return degree;
  }

  int lanes() {
    return lanes;
  }

  V[] zeros(int count) {
    return math.rows(count, lanes);
  }

  /** A number of the method, not of the formula. */
  V row(double value) {
    V y = math.row(lanes);
    math.fill(y, math.scalar(value), 0, 0, lanes);
    return y;
  }

  V[] exactly(double value) {
    return plain(row(value));
  }

  @Override
  public V[] constant(double value) {
    return exactly(asSeen.applyAsDouble(value));
  }

  @Override
  public V[] add(V[] a, V[] b) {
    V[] longer = a.length >= b.length ? a : b;
    V[] y = longer.clone();
    for (int k = 0; k < Math.min(a.length, b.length); k++) {
      y[k] = math.row(lanes);
      math.add(y[k], a[k], b[k], 0, lanes);
    }
    return y;
  }

  @Override
  public V[] subtract(V[] a, V[] b) {
    V[] y = zeros(Math.max(a.length, b.length));
    V zero = math.row(lanes);
    for (int k = 0; k < y.length; k++) {
      math.subtract(y[k], k < a.length ? a[k] : zero, k < b.length ? b[k] : zero, 0, lanes);
    }
    return y;
  }

  @Override
  public V[] multiply(V[] a, V[] b) {
    V[] y = zeros(Math.min(degree, a.length + b.length - 2) + 1);
    for (int k = 0; k < y.length; k++) {
      convolve(y[k], a, 0, b, k);
    }
    return y;
  }

  /** y = Σ a_j b_(k−j), j from {@code first} on. */
  void convolve(V y, V[] a, int first, V[] b, int k) {
    boolean begun = false;
    for (int j = Math.max(first, k - b.length + 1); j <= Math.min(k, a.length - 1); j++) {
      if (begun) {
        math.addProduct(y, a[j], b[k - j], 0, lanes);
      } else {
        math.multiply(y, a[j], b[k - j], 0, lanes);
        begun = true;
      }
    }
    if (!begun) {
      math.fill(y, math.scalar(0), 0, 0, lanes);
    }
  }

  @Override
  public V[] divide(V[] a, V[] b) {
    V[] y = zeros(b.length == 1 ? a.length : degree + 1);
    V sum = math.row(lanes);
    for (int k = 0; k < y.length; k++) {
      if (k < a.length) {
        math.copy(a[k], 0, y[k], 0, lanes);
      }
      if (k > 0 && b.length > 1) {
        convolve(sum, b, 1, y, k);
        math.subtract(y[k], y[k], sum, 0, lanes);
      }
      math.divide(y[k], y[k], b[0], 0, lanes);
    }
    return y;
  }

  @Override
  public V[] negate(V[] a) {
    return subtract(exactly(0), a);
  }

  @Override
  public V[] abs(V[] a) {
    return chosen(l -> math.get(a[0], l) < 0, negate(a), a);
  }

  @Override
  public V[] max(V[] a, V[] b) {
    V difference = difference(a, b);
    return chosen(l -> math.get(difference, l) < 0 || Double.isNaN(math.get(b[0], l)), b, a);
  }

  @Override
  public V[] min(V[] a, V[] b) {
    V difference = difference(a, b);
    return chosen(l -> math.get(difference, l) > 0 || Double.isNaN(math.get(b[0], l)), b, a);
  }

  @Override
  public V[] choose(Comparison comparison, V[] left, V[] right, V[] then, V[] otherwise) {
    V difference = difference(left, right);
    return chosen(l -> comparison.holds(math.get(difference, l)), then, otherwise);
  }

  private V difference(V[] a, V[] b) {
    V y = math.row(lanes);
    math.subtract(y, a[0], b[0], 0, lanes);
    return y;
  }

  private V[] chosen(IntPredicate lane, V[] a, V[] b) {
    V[] y = zeros(Math.max(a.length, b.length));
    for (int l = 0; l < lanes; l++) {
      V[] from = lane.test(l) ? a : b;
      for (int k = 0; k < from.length; k++) {
        math.copy(from[k], l, y[k], l, 1);
      }
    }
    return y;
  }

  /** f of the constant terms alone. */
  V value(RealFunction f, V[] a) {
    V y = math.row(lanes);
    functions.apply(f, y, a[0], lanes);
    return y;
  }

  @Override
  public V[] apply(RealFunction f, V[] a) {
    return a.length == 1 ? plain(value(f, a)) : slopes.of(f, a);
  }

  /** Squares, and what needs no power, are one operation of the arithmetic. */
  @Override
  public V[] power(V[] a, V[] b) {
    double exponent =
        b.length == 1 && math.isReal(b[0], 0, lanes) ? wholeExponent(b[0]) : Double.NaN;
    if (exponent == 1) {
      return a;
    }
    if (exponent == 2) {
      return multiply(a, a);
    }
    V y = math.row(lanes);
    functions.power(y, a[0], b[0], lanes);
    return a.length == 1 && b.length == 1 ? plain(y) : slopes.power(y, a, b, exponent);
  }

  /** The exponent if it is whole, small, and the same in all lanes. */
  private double wholeExponent(V b) {
    double exponent = math.get(b, 0);
    for (int l = 1; l < lanes; l++) {
      if (math.get(b, l) != exponent) {
        return Double.NaN;
      }
    }
    return exponent == Math.rint(exponent) && Math.abs(exponent) <= 1024 ? exponent : Double.NaN;
  }
}
