package epsweep.formula;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.ComplexNumbers;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.arithmetic.TwoPart;
import epsweep.function.Elementary;
import epsweep.function.RealFunction;
import epsweep.function.WideFunctions;

/**
 * Functions of numbers with a second part, x + y·i or x + y·δ:
 *
 * <pre>f(x + yi) = c₀ + c₁ yi + c₂ (yi)² + …</pre>
 *
 * <p>The c are Taylor coefficients of f at x, in pairs of doubles as the sum is; both parts are
 * rounded once. A complex step is small, and a few terms do; where {@value #DEGREE} do not reach
 * double's digits, as of log where y is beyond x/4, the result is NaN. Of dual numbers two terms
 * are all.
 */
public final class PartFunctions<V> implements Elementary<TwoPart<V>> {

  private static final int DEGREE = 32;

  /** What the terms left out may come to, in shares of the second part. */
  private static final double LEFT_OUT = 0x1p-58;

  private final Arithmetic<V> math;
  private final Arithmetic<TwoPart<Row>> wide;
  private final DoubleDouble pairs = new DoubleDouble();
  private final int degree;

  /**
   * @param math of both parts
   * @param wide the same kind of numbers in pairs of doubles
   */
  public PartFunctions(Arithmetic<V> math, Arithmetic<TwoPart<Row>> wide) {
    this.math = math;
    this.wide = wide;
    degree = wide instanceof ComplexNumbers ? DEGREE : 1;
  }

  @Override
  public void apply(RealFunction f, TwoPart<V> y, TwoPart<V> x, int count) {
    narrow(y, of(f, widened(x, count), count), count);
  }

  /** a^b, or e^(b ln a) where b has a second part. */
  @Override
  public void power(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int count) {
    TwoPart<Row> base = widened(a, count);
    TwoPart<Row> exponent = widened(b, count);
    TaylorAlgebra<Row> series = series(count);
    Row[] coefficients = series.power(at(base, count), series.plain(exponent.value()));
    TwoPart<Row> power = sum(coefficients, base.part(), count);
    if (!wide.isReal(exponent, 0, count)) {
      TwoPart<Row> log = of(RealFunction.LOG, base, count);
      wide.multiply(log, exponent, log, 0, count);
      TwoPart<Row> moved = of(RealFunction.EXP, log, count);
      for (int l = 0; l < count; l++) {
        wide.copy(wide.isReal(exponent, l, 1) ? power : moved, l, power, l, 1);
      }
    }
    narrow(y, power, count);
  }

  private TaylorAlgebra<Row> series(int count) {
    return new TaylorAlgebra<>(pairs, new WideFunctions(), degree, count);
  }

  private TwoPart<Row> of(RealFunction f, TwoPart<Row> x, int count) {
    return sum(series(count).apply(f, at(x, count)), x.part(), count);
  }

  /** x + t, with the value of x alone. */
  private Row[] at(TwoPart<Row> x, int count) {
    Row[] variable = pairs.rows(2, count);
    pairs.copy(x.value(), 0, variable[0], 0, count);
    pairs.fill(variable[1], pairs.scalar(1), 0, 0, count);
    return variable;
  }

  /** Σ c_k (y·i)^k by Horner's rule. */
  private TwoPart<Row> sum(Row[] c, Row y, int count) {
    TwoPart<Row> step = new TwoPart<>(pairs.row(count), y);
    TwoPart<Row> sum = wide.row(count);
    for (int k = c.length - 1; k >= 0; k--) {
      wide.multiply(sum, sum, step, 0, count);
      pairs.add(sum.value(), sum.value(), c[k], 0, count);
    }
    for (int l = 0; l < count; l++) {
      if (leftOut(c, Math.abs(y.high()[l]), l) > LEFT_OUT * Math.abs(sum.part().high()[l])) {
        pairs.set(sum.value(), l, Double.NaN);
        pairs.set(sum.part(), l, Double.NaN);
      }
    }
    return sum;
  }

  /** The largest of the last four terms, where the series was cut off. */
  private double leftOut(Row[] c, double y, int lane) {
    double most = 0;
    for (int k = Math.max(2, DEGREE - 3); k < c.length; k++) {
      most = Math.max(most, Math.abs(c[k].high()[lane]) * StrictMath.pow(y, k));
    }
    return most;
  }

  private TwoPart<Row> widened(TwoPart<V> x, int count) {
    return new TwoPart<>(widened(x.value(), count), widened(x.part(), count));
  }

  /** Exactly: what double leaves of a number is a number of double's. */
  private Row widened(V x, int count) {
    Row row = pairs.row(count);
    V high = math.row(count);
    for (int l = 0; l < count; l++) {
      row.high()[l] = math.get(x, l);
      math.set(high, l, row.high()[l]);
    }
    math.subtract(high, x, high, 0, count);
    for (int l = 0; l < count; l++) {
      double low = math.get(high, l);
      row.low()[l] = Double.isFinite(row.high()[l]) ? low : 0;
    }
    return row;
  }

  private void narrow(TwoPart<V> y, TwoPart<Row> x, int count) {
    narrow(y.value(), x.value(), count);
    narrow(y.part(), x.part(), count);
  }

  private void narrow(V y, Row x, int count) {
    V low = math.row(count);
    for (int l = 0; l < count; l++) {
      math.set(y, l, x.high()[l]);
      math.set(low, l, x.low()[l]);
    }
    math.add(y, y, low, 0, count);
  }
}
