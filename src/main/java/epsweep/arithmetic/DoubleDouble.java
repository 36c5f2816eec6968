package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Twice double's precision: a number is the unevaluated sum of two doubles, |low| ≤ ulp(high) / 2
 * (Dekker 1971). The truth that the other builds are measured by: exact gradients, and differences
 * of losses without visible round-off.
 *
 * <p>Relative errors, with u² = 2^−106: + and − 3u², × 5u², ÷ 15u² ({@link DoubleDoubleLoops}); the
 * elementary functions, as measured, 6u² ({@link DoubleDoubleFunctions}, {@link DoubleDoubleLog}).
 * An operation is accurate, not correctly rounded; {@link #addProduct} and the sums of products
 * round after each product and each sum.
 *
 * <ul>
 *   <li>Exponents are double's. The low part fades where a result falls below 2^−916: a product's
 *       error term is then subnormal.
 *   <li>Where the result is infinite or NaN, high is what the same operations on the high parts
 *       give in double, and low is 0.
 *   <li>The sign of a zero result is not kept.
 * </ul>
 *
 * <p>Products take their error from {@link Math#fma(double, double, double)}, one instruction on
 * today's x86-64 and AArch64, vectorised by C2 and a third of the time of Dekker's splitting.
 */
public final class DoubleDouble implements Arithmetic<Row> {

  private final Format format;
  private final Float64 doubles = new Float64();
  private final DoubleDoubleLoops loops = new DoubleDoubleLoops();
  private final DoubleDoubleFunctions functions = new DoubleDoubleFunctions();
  private final DoubleDoubleLog log = new DoubleDoubleLog();
  private Row product = pairs(0);

  /** What the operation gives in double, wanted where a part overflows. */
  private double[] plain = new double[0];

  /**
   * Numbers as pairs: the i-th is {@code high[i] + low[i]}.
   *
   * @param high each number rounded to double
   * @param low what the rounding left, 0 beside an infinity or NaN
   */
  public record Row(double[] high, double[] low) {

    public Row {
      if (high.length != low.length) {
        throw new IllegalArgumentException(
            high.length + " high parts, " + low.length + " low parts: as many are needed");
      }
    }

    /**
     * One element with all its digits, for differences taken outside this arithmetic.
     *
     * @throws NumberFormatException if the element is infinite or NaN
     */
    public BigDecimal exact(int index) {
      return new BigDecimal(high[index]).add(new BigDecimal(low[index]));
    }
  }

  public DoubleDouble() {
    this(Format.DOUBLE_DOUBLE);
  }

  /**
   * @param known of the numbers that enter: how many of their bits can be relied on
   */
  public DoubleDouble(Format known) {
    format = known;
  }

  @Override
  public Format format() {
    return format;
  }

  @Override
  public DoubleDouble fresh() {
    return new DoubleDouble(format);
  }

  static Row pairs(int length) {
    return new Row(new double[length], new double[length]);
  }

  @Override
  public Row row(int length) {
    return pairs(length);
  }

  @Override
  public Row[] rows(int count, int length) {
    Row[] rows = new Row[count];
    Arrays.setAll(rows, i -> row(length));
    return rows;
  }

  /** The nearest double: the high part. */
  @Override
  public double get(Row x, int index) {
    return x.high[index];
  }

  @Override
  public void set(Row y, int index, double value) {
    y.high[index] = value;
    y.low[index] = 0;
  }

  /** A number with more digits than double's; what a pair cannot hold is rounded off. */
  public void set(Row y, int index, BigDecimal value) {
    y.high[index] = value.doubleValue();
    y.low[index] = value.subtract(new BigDecimal(y.high[index])).doubleValue();
  }

  @Override
  public void copy(Row x, int xFrom, Row y, int yFrom, int count) {
    System.arraycopy(x.high, xFrom, y.high, yFrom, count);
    System.arraycopy(x.low, xFrom, y.low, yFrom, count);
  }

  @Override
  public void fill(Row y, Row x, int index, int from, int to) {
    Arrays.fill(y.high, from, to, x.high[index]);
    Arrays.fill(y.low, from, to, x.low[index]);
  }

  @Override
  public void add(Row y, Row a, Row b, int from, int to) {
    reserve(to);
    doubles.add(plain, a.high, b.high, from, to);
    loops.add(y, a, 1, b, from, to);
    settle(y, from, to);
  }

  @Override
  public void subtract(Row y, Row a, Row b, int from, int to) {
    reserve(to);
    doubles.subtract(plain, a.high, b.high, from, to);
    loops.add(y, a, -1, b, from, to);
    settle(y, from, to);
  }

  @Override
  public void multiply(Row y, Row a, Row b, int from, int to) {
    reserve(to);
    doubles.multiply(plain, a.high, b.high, from, to);
    loops.multiply(y, a, b, from, to);
    settle(y, from, to);
  }

  @Override
  public void divide(Row y, Row a, Row b, int from, int to) {
    reserve(to);
    doubles.divide(plain, a.high, b.high, from, to);
    loops.divide(y, a, b, from, to);
    settle(y, from, to);
  }

  @Override
  public void max(Row y, Row a, Row b, int from, int to) {
    for (int l = from; l < to; l++) {
      double p = a.high[l];
      double q = b.high[l];
      double low = p > q ? a.low[l] : q > p ? b.low[l] : Math.max(a.low[l], b.low[l]);
      y.high[l] = Math.max(p, q);
      y.low[l] = Double.isNaN(y.high[l]) ? 0 : low;
    }
  }

  @Override
  public void addProduct(Row y, Row a, Row b, int from, int to) {
    reserve(to);
    System.arraycopy(y.high, from, plain, from, to - from);
    doubles.addProduct(plain, a.high, b.high, from, to);
    loops.multiply(product, a, b, from, to);
    loops.add(y, y, 1, product, from, to);
    settle(y, from, to);
  }

  @Override
  public void addProducts(Row y, Row w, int first, Row[] x, int count, int from, int to) {
    reserve(to);
    System.arraycopy(y.high, from, plain, from, to - from);
    for (int j = 0; j < count; j++) {
      addScaled(y, w, first + j, x[j], from, to);
    }
    settle(y, from, to);
  }

  @Override
  public void addProducts(
      Row y, Row[] w, int wFirst, Row x, int first, int count, int from, int to) {
    reserve(to);
    System.arraycopy(y.high, from, plain, from, to - from);
    for (int j = 0; j < count; j++) {
      addScaled(y, x, first + j, w[wFirst + j], from, to);
    }
    settle(y, from, to);
  }

  @Override
  public void addProducts(Row y, Row[] w, int wFirst, Row[] x, int count, int from, int to) {
    reserve(to);
    System.arraycopy(y.high, from, plain, from, to - from);
    for (int j = 0; j < count; j++) {
      Row weights = w[wFirst + j];
      doubles.addProduct(plain, weights.high, x[j].high, from, to);
      loops.multiply(product, weights, x[j], from, to);
      loops.add(y, y, 1, product, from, to);
    }
    settle(y, from, to);
  }

  /** y[l] and plain[l] with s[index] · x[l] added; to be settled. */
  private void addScaled(Row y, Row s, int index, Row x, int from, int to) {
    doubles.addScaled(plain, from, s.high, index, x.high, from, to - from);
    loops.scale(product, from, s.high[index], s.low[index], x, from, to - from);
    loops.add(y, y, 1, product, from, to);
  }

  @Override
  public void addScaled(Row y, int yFrom, Row s, int index, Row x, int xFrom, int count) {
    reserve(yFrom + count);
    System.arraycopy(y.high, yFrom, plain, yFrom, count);
    doubles.addScaled(plain, yFrom, s.high, index, x.high, xFrom, count);
    loops.scale(product, yFrom, s.high[index], s.low[index], x, xFrom, count);
    loops.add(y, y, 1, product, yFrom, yFrom + count);
    settle(y, yFrom, yFrom + count);
  }

  @Override
  public void exp(Row y, Row x, int from, int to) {
    functions.exp(y, x, from, to);
  }

  @Override
  public void log(Row y, Row x, int from, int to) {
    log.apply(y, x, from, to);
  }

  @Override
  public void tanh(Row y, Row x, int from, int to) {
    functions.tanh(y, x, from, to);
  }

  @Override
  public void sigmoid(Row y, Row x, int from, int to) {
    functions.sigmoid(y, x, from, to);
  }

  /** An infinity or NaN leaves NaN or an infinity in low; the double result takes its place. */
  private void settle(Row y, int from, int to) {
    for (int l = from; l < to; l++) {
      if (!(Math.abs(y.low[l]) <= Double.MAX_VALUE)) {
        y.high[l] = plain[l];
        y.low[l] = 0;
      }
    }
  }

  private void reserve(int to) {
    if (plain.length < to) {
      plain = new double[to];
      product = pairs(to);
    }
  }
}
