package epsweep.arithmetic;

/**
 * x + y·δ with δ² = 0 over any arithmetic: what is carried along as y is the derivative, as if δ
 * were smaller than any number (Clifford 1873; Wengert, Commun. ACM 7, 1964, 463–464).
 */
public final class DualNumbers<V> extends TwoPartArithmetic<V> {

  /**
   * @param math of both parts
   */
  public DualNumbers(Arithmetic<V> math) {
    super(math);
  }

  @Override
  public DualNumbers<V> fresh() {
    return new DualNumbers<>(math.fresh());
  }

  /** (ab)′ = a′b + ab′. */
  @Override
  public void multiply(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    V part = scratch(0, to);
    V other = scratch(1, to);
    math.multiply(part, a.part(), b.value(), from, to);
    math.multiply(other, a.value(), b.part(), from, to);
    math.multiply(y.value(), a.value(), b.value(), from, to);
    math.add(y.part(), part, other, from, to);
  }

  /** (a/b)′ = (a′ − (a/b) b′) / b. */
  @Override
  public void divide(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    V quotient = scratch(0, to);
    V part = scratch(1, to);
    math.divide(quotient, a.value(), b.value(), from, to);
    math.multiply(part, quotient, b.part(), from, to);
    math.subtract(part, a.part(), part, from, to);
    math.divide(y.part(), part, b.value(), from, to);
    math.copy(quotient, from, y.value(), from, to - from);
  }

  @Override
  public void exp(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V slope = scratch(0, to);
    math.exp(slope, x.value(), from, to);
    chain(y, slope, x, slope, from, to);
  }

  @Override
  public void log(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V value = scratch(0, to);
    math.log(value, x.value(), from, to);
    math.divide(y.part(), x.part(), x.value(), from, to);
    math.copy(value, from, y.value(), from, to - from);
  }

  /** tanh′ = 1 − tanh². */
  @Override
  public void tanh(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V value = scratch(0, to);
    V slope = scratch(1, to);
    V ones = scratch(2, to);
    math.tanh(value, x.value(), from, to);
    ones(ones, from, to);
    math.multiply(slope, value, value, from, to);
    math.subtract(slope, ones, slope, from, to);
    chain(y, value, x, slope, from, to);
  }

  /** σ′(x) = σ(x) σ(−x). */
  @Override
  public void sigmoid(TwoPart<V> y, TwoPart<V> x, int from, int to) {
    V value = scratch(0, to);
    V slope = scratch(1, to);
    negate(slope, x.value(), from, to);
    math.sigmoid(slope, slope, from, to);
    math.sigmoid(value, x.value(), from, to);
    math.multiply(slope, value, slope, from, to);
    chain(y, value, x, slope, from, to);
  }

  private void chain(TwoPart<V> y, V value, TwoPart<V> x, V slope, int from, int to) {
    math.multiply(y.part(), slope, x.part(), from, to);
    math.copy(value, from, y.value(), from, to - from);
  }
}
