package epsweep.arithmetic;

/**
 * Numbers with a second part over any arithmetic, in whose format both parts are rounded, operation
 * by operation. {@link #get} and {@link #set} mean the value; {@link #set} makes the part 0.
 *
 * <p>The larger of two numbers is the one of the larger value, part and all: a maximum is no
 * analytic function, but one that is subtracted and added again, as in softmax, leaves one.
 *
 * <p>A loss that is computed in these numbers gives its derivative without a difference: that is
 * all they are for, and a network's layers run in them unchanged.
 */
public abstract sealed class TwoPartArithmetic<V> implements Arithmetic<TwoPart<V>>
    permits ComplexNumbers, DualNumbers {

  final Arithmetic<V> math;
  private final V zero;
  private final V one;
  private TwoPart<V> product;
  private TwoPart<V> factor;
  private V[] scratch;
  private int size;

  TwoPartArithmetic(Arithmetic<V> math) {
    this.math = math;
    zero = math.row(1);
    one = math.scalar(1);
    reserve(1);
  }

  private void reserve(int length) {
    size = length;
    product = row(length);
    factor = row(length);
    scratch = math.rows(7, length);
  }

  /** The i-th of seven rows for what an operation needs on the way. */
  final V scratch(int i, int length) {
    if (length > size) {
      reserve(Math.max(length, 2 * size));
    }
    return scratch[i];
  }

  /** y[l] = 1. */
  final void ones(V y, int from, int to) {
    math.fill(y, one, 0, from, to);
  }

  /** y[l] = −x[l]; y must not be x. */
  final void negate(V y, V x, int from, int to) {
    math.fill(y, zero, 0, from, to);
    math.subtract(y, y, x, from, to);
  }

  @Override
  public Format format() {
    return math.format();
  }

  @Override
  public TwoPart<V> row(int length) {
    return new TwoPart<>(math.row(length), math.row(length));
  }

  @Override
  @SuppressWarnings("unchecked") // an array of a generic record
  public TwoPart<V>[] rows(int count, int length) {
    TwoPart<V>[] rows = (TwoPart<V>[]) new TwoPart<?>[count];
    for (int i = 0; i < count; i++) {
      rows[i] = row(length);
    }
    return rows;
  }

  @Override
  public double get(TwoPart<V> x, int index) {
    return math.get(x.value(), index);
  }

  @Override
  public void set(TwoPart<V> y, int index, double value) {
    math.set(y.value(), index, value);
    math.set(y.part(), index, 0);
  }

  @Override
  public void copy(TwoPart<V> x, int xFrom, TwoPart<V> y, int yFrom, int count) {
    math.copy(x.value(), xFrom, y.value(), yFrom, count);
    math.copy(x.part(), xFrom, y.part(), yFrom, count);
  }

  @Override
  public void fill(TwoPart<V> y, TwoPart<V> x, int index, int from, int to) {
    math.fill(y.value(), x.value(), index, from, to);
    math.fill(y.part(), x.part(), index, from, to);
  }

  @Override
  public void add(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    math.add(y.value(), a.value(), b.value(), from, to);
    math.add(y.part(), a.part(), b.part(), from, to);
  }

  @Override
  public void subtract(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    math.subtract(y.value(), a.value(), b.value(), from, to);
    math.subtract(y.part(), a.part(), b.part(), from, to);
  }

  @Override
  public void max(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    for (int l = from; l < to; l++) {
      double first = math.get(a.value(), l);
      boolean isFirst = Double.isNaN(first) || first >= math.get(b.value(), l);
      copy(isFirst ? a : b, l, y, l, 1);
    }
  }

  @Override
  public void addProduct(TwoPart<V> y, TwoPart<V> a, TwoPart<V> b, int from, int to) {
    scratch(0, to);
    multiply(product, a, b, from, to);
    add(y, y, product, from, to);
  }

  @Override
  public void addProducts(
      TwoPart<V> y, TwoPart<V> w, int first, TwoPart<V>[] x, int count, int from, int to) {
    if (isReal(w, first, count)) {
      math.addProducts(y.value(), w.value(), first, values(x, 0, count), count, from, to);
      math.addProducts(y.part(), w.value(), first, parts(x, 0, count), count, from, to);
      return;
    }
    for (int k = 0; k < count; k++) {
      scratch(0, to);
      fill(factor, w, first + k, from, to);
      addProduct(y, factor, x[k], from, to);
    }
  }

  @Override
  public void addMatrixProduct(
      TwoPart<V>[] y, TwoPart<V> w, int first, TwoPart<V>[] x, int count, int from, int to) {
    if (isReal(w, first, y.length * count)) {
      V[] values = values(y, 0, y.length);
      math.addMatrixProduct(values, w.value(), first, values(x, 0, count), count, from, to);
      V[] parts = parts(y, 0, y.length);
      math.addMatrixProduct(parts, w.value(), first, parts(x, 0, count), count, from, to);
      return;
    }
    Arithmetic.super.addMatrixProduct(y, w, first, x, count, from, to);
  }

  @Override
  public void addProducts(
      TwoPart<V> y,
      TwoPart<V>[] w,
      int wFirst,
      TwoPart<V> x,
      int first,
      int count,
      int from,
      int to) {
    if (isReal(x, first, count)) {
      V shared = x.value();
      math.addProducts(y.value(), values(w, wFirst, count), 0, shared, first, count, from, to);
      math.addProducts(y.part(), parts(w, wFirst, count), 0, shared, first, count, from, to);
      return;
    }
    for (int k = 0; k < count; k++) {
      scratch(0, to);
      fill(factor, x, first + k, from, to);
      addProduct(y, w[wFirst + k], factor, from, to);
    }
  }

  @Override
  public void addProducts(
      TwoPart<V> y, TwoPart<V>[] w, int wFirst, TwoPart<V>[] x, int count, int from, int to) {
    for (int k = 0; k < count; k++) {
      addProduct(y, w[wFirst + k], x[k], from, to);
    }
  }

  @Override
  public void addScaled(
      TwoPart<V> y, int yFrom, TwoPart<V> s, int index, TwoPart<V> x, int xFrom, int count) {
    scratch(0, count);
    copy(x, xFrom, product, 0, count);
    fill(factor, s, index, 0, count);
    multiply(product, factor, product, 0, count);
    copy(y, yFrom, factor, 0, count);
    add(factor, factor, product, 0, count);
    copy(factor, 0, y, yFrom, count);
  }

  @Override
  public boolean isReal(TwoPart<V> x, int first, int count) {
    for (int i = first; i < first + count; i++) {
      if (math.get(x.part(), i) != 0) {
        return false;
      }
    }
    return true;
  }

  private V[] values(TwoPart<V>[] x, int first, int count) {
    V[] values = math.rows(count, 0);
    for (int i = 0; i < count; i++) {
      values[i] = x[first + i].value();
    }
    return values;
  }

  private V[] parts(TwoPart<V>[] x, int first, int count) {
    V[] parts = math.rows(count, 0);
    for (int i = 0; i < count; i++) {
      parts[i] = x[first + i].part();
    }
    return parts;
  }
}
