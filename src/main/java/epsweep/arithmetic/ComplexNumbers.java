package epsweep.arithmetic;

import java.util.function.DoubleUnaryOperator;

/**
 * x + y·i over any arithmetic. A loss at θ + iε has Im L / ε as its derivative, but for ε² L‴/6,
 * with no difference that could cancel (Squire &amp; Trapp, SIAM Review 40, 1998, 110–112; Martins,
 * Sturdza &amp; Alonso, ACM TOMS 29, 2003, 245–262).
 *
 * <p>Formulas are those that keep y to its last digits where it is small beside x: no part is a
 * difference of others. Sine, cosine, tangent and arc tangent of y are computed in double and
 * rounded, for pairs of doubles too.
 */
public final class ComplexNumbers<V> extends TwoPartArithmetic<V> {

  /**
   * @param math of both parts
   */
  public ComplexNumbers(Arithmetic<V> math) {
    super(math);
  }

  @Override
  public ComplexNumbers<V> fresh() {
    return new ComplexNumbers<>(math.fresh());
  }

  @Override
  public void multiply(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    V value = scratch(0, to);
    V part = scratch(1, to);
    V other = scratch(2, to);
    math.multiply(value, a.value(), b.value(), from, to);
    math.multiply(other, a.part(), b.part(), from, to);
    math.subtract(value, value, other, from, to);
    math.multiply(part, a.part(), b.value(), from, to);
    math.multiply(other, a.value(), b.part(), from, to);
    math.add(y.part(), part, other, from, to);
    math.copy(value, from, y.value(), from, to - from);
  }

  /** By the part of the divisor over its value, r (Smith 1962), which must not be 0. */
  @Override
  public void divide(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    V r = scratch(0, to);
    V divisor = scratch(1, to);
    V value = scratch(2, to);
    V part = scratch(3, to);
    math.divide(r, b.part(), b.value(), from, to);
    math.multiply(divisor, b.part(), r, from, to);
    math.add(divisor, b.value(), divisor, from, to);
    math.multiply(value, a.part(), r, from, to);
    math.add(value, a.value(), value, from, to);
    math.multiply(part, a.value(), r, from, to);
    math.subtract(part, a.part(), part, from, to);
    math.divide(y.value(), value, divisor, from, to);
    math.divide(y.part(), part, divisor, from, to);
  }

  /** e^x cos y + i e^x sin y. */
  @Override
  public void exp(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V size = scratch(0, to);
    V angle = scratch(1, to);
    math.exp(size, x.value(), from, to);
    each(angle, x.part(), StrictMath::sin, from, to);
    each(y.value(), x.part(), StrictMath::cos, from, to);
    math.multiply(y.value(), size, y.value(), from, to);
    math.multiply(y.part(), size, angle, from, to);
  }

  /** ln x + ln(1 + r²)/2 + i arctan r with r = y/x; NaN where x is not positive. */
  @Override
  public void log(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V r = scratch(0, to);
    V square = scratch(1, to);
    V size = scratch(2, to);
    math.divide(r, x.part(), x.value(), from, to);
    math.log(size, x.value(), from, to);
    ones(square, from, to);
    math.addProduct(square, r, r, from, to);
    math.log(square, square, from, to);
    math.fill(y.value(), math.scalar(0.5), 0, from, to);
    math.addProduct(size, y.value(), square, from, to);
    math.copy(size, from, y.value(), from, to - from);
    each(y.part(), r, StrictMath::atan, from, to);
  }

  /** (t (1 + τ²) + i τ (1 − t²)) / (1 + t²τ²) with t = tanh x, τ = tan y. */
  @Override
  public void tanh(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V t = scratch(0, to);
    V tangent = scratch(1, to);
    V ones = scratch(2, to);
    V square = scratch(3, to);
    V divisor = scratch(4, to);
    math.tanh(t, x.value(), from, to);
    each(tangent, x.part(), StrictMath::tan, from, to);
    ones(ones, from, to);
    math.multiply(square, t, t, from, to);
    math.subtract(y.part(), ones, square, from, to);
    math.multiply(y.part(), tangent, y.part(), from, to);
    math.multiply(y.value(), tangent, tangent, from, to);
    math.multiply(divisor, square, y.value(), from, to);
    math.add(divisor, ones, divisor, from, to);
    math.add(y.value(), ones, y.value(), from, to);
    math.multiply(y.value(), t, y.value(), from, to);
    math.divide(y.value(), y.value(), divisor, from, to);
    math.divide(y.part(), y.part(), divisor, from, to);
  }

  /** s (s + s′ cos y + i s′ sin y) / (s² + s′² + 2 s s′ cos y), s = σ(x), s′ = σ(−x). */
  @Override
  public void sigmoid(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V s = scratch(0, to);
    V rest = scratch(1, to);
    V sine = scratch(2, to);
    V cosine = scratch(3, to);
    V divisor = scratch(4, to);
    V both = scratch(5, to);
    negate(rest, x.value(), from, to);
    math.sigmoid(rest, rest, from, to);
    math.sigmoid(s, x.value(), from, to);
    each(sine, x.part(), StrictMath::sin, from, to);
    each(cosine, x.part(), StrictMath::cos, from, to);
    math.multiply(both, s, rest, from, to);
    math.multiply(y.part(), both, sine, from, to);
    math.multiply(cosine, rest, cosine, from, to);
    math.add(y.value(), s, cosine, from, to);
    math.multiply(y.value(), s, y.value(), from, to);
    math.multiply(divisor, rest, rest, from, to);
    math.add(divisor, y.value(), divisor, from, to);
    math.addProduct(divisor, s, cosine, from, to);
    math.divide(y.value(), y.value(), divisor, from, to);
    math.divide(y.part(), y.part(), divisor, from, to);
  }

  private void each(V y, V x, DoubleUnaryOperator function, int from, int to) {
    for (int l = from; l < to; l++) {
      math.set(y, l, function.applyAsDouble(math.get(x, l)));
    }
  }
}
