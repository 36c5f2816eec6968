package epsweep.arithmetic;

/**
 * What hardware does with TF32: both factors of every product in a matrix product are rounded to
 * tf32, 10 fraction bits; the products, which are then exact, their sums, and everything else are
 * {@link Float32}'s.
 *
 * <p>Matrix products are {@link #addProducts}, {@link #addMatrixProduct} and {@link #addScaled};
 * {@link #addProduct} and {@link #multiply} go element by element and are not. Factors are rounded
 * to nearest, ties to even; beyond the largest tf32 they become ∞.
 *
 * <p>Reference: NVIDIA A100 Tensor Core GPU Architecture, 2020.
 */
public final class Tf32<V> implements Arithmetic<V> {

  private static final int DROPPED = 24 - Format.TF32.significandBits();
  private static final int BELOW_HALF = (1 << (DROPPED - 1)) - 1;

  private final Arithmetic<V> math;
  private final Matrix weights;
  private final Matrix inputs;

  /**
   * @param math float32, native or emulated
   */
  public Tf32(Arithmetic<V> math) {
    this.math = math;
    weights = new Matrix();
    inputs = new Matrix();
  }

  /** The nearest tf32, ties to even; NaN and ∞ stay what they are. */
  static float round(float x) {
    int bits = Float.floatToIntBits(x);
    int odd = (bits >>> DROPPED) & 1;
    return Float.intBitsToFloat(((bits + BELOW_HALF + odd) >> DROPPED) << DROPPED);
  }

  /** Scratch for factors that are rounded. */
  private final class Matrix {

    private V[] rows = math.rows(0, 0);
    private V vector = math.row(0);
    private int length;
    private int size;

    V rounded(V x, int from, int count) {
      if (size < count) {
        vector = math.row(count);
        size = count;
      }
      round(x, from, vector, 0, count);
      return vector;
    }

    V[] rounded(V[] x, int first, int count, int from, int to) {
      if (rows.length < count || length < to) {
        rows = math.rows(count, to);
        length = to;
      }
      for (int j = 0; j < count; j++) {
        round(x[first + j], from, rows[j], from, to - from);
      }
      return rows;
    }

    private void round(V x, int xFrom, V y, int yFrom, int count) {
      for (int i = 0; i < count; i++) {
        math.set(y, yFrom + i, Tf32.round((float) math.get(x, xFrom + i)));
      }
    }
  }

  /** float32: what is stored, and what every result is rounded to. */
  @Override
  public Format format() {
    return Format.FLOAT32;
  }

  @Override
  public Tf32<V> fresh() {
    return new Tf32<>(math.fresh());
  }

  @Override
  public void addProducts(V y, V w, int first, V[] x, int count, int from, int to) {
    V row = weights.rounded(w, first, count);
    math.addProducts(y, row, 0, inputs.rounded(x, 0, count, from, to), count, from, to);
  }

  @Override
  public void addMatrixProduct(V[] y, V w, int first, V[] x, int count, int from, int to) {
    V matrix = weights.rounded(w, first, y.length * count);
    math.addMatrixProduct(y, matrix, 0, inputs.rounded(x, 0, count, from, to), count, from, to);
  }

  @Override
  public void addProducts(V y, V[] w, int wFirst, V x, int first, int count, int from, int to) {
    V vector = inputs.rounded(x, first, count);
    V[] rows = weights.rounded(w, wFirst, count, from, to);
    math.addProducts(y, rows, 0, vector, 0, count, from, to);
  }

  @Override
  public void addProducts(V y, V[] w, int wFirst, V[] x, int count, int from, int to) {
    V[] rows = weights.rounded(w, wFirst, count, from, to);
    math.addProducts(y, rows, 0, inputs.rounded(x, 0, count, from, to), count, from, to);
  }

  @Override
  public void addScaled(V y, int yFrom, V s, int index, V x, int xFrom, int count) {
    V scale = weights.rounded(s, index, 1);
    math.addScaled(y, yFrom, scale, 0, inputs.rounded(x, xFrom, count), 0, count);
  }

  @Override
  public void addStretch(V y, int yFrom, V x, int xFrom, int count) {
    math.addStretch(y, yFrom, x, xFrom, count);
  }

  @Override
  public V row(int length) {
    return math.row(length);
  }

  @Override
  public V[] rows(int count, int length) {
    return math.rows(count, length);
  }

  @Override
  public double get(V x, int index) {
    return math.get(x, index);
  }

  @Override
  public void set(V y, int index, double value) {
    math.set(y, index, value);
  }

  @Override
  public void fill(V y, V x, int index, int from, int to) {
    math.fill(y, x, index, from, to);
  }

  @Override
  public void add(V y, V a, V b, int from, int to) {
    math.add(y, a, b, from, to);
  }

  @Override
  public void subtract(V y, V a, V b, int from, int to) {
    math.subtract(y, a, b, from, to);
  }

  @Override
  public void multiply(V y, V a, V b, int from, int to) {
    math.multiply(y, a, b, from, to);
  }

  @Override
  public void divide(V y, V a, V b, int from, int to) {
    math.divide(y, a, b, from, to);
  }

  @Override
  public void max(V y, V a, V b, int from, int to) {
    math.max(y, a, b, from, to);
  }

  @Override
  public void addProduct(V y, V a, V b, int from, int to) {
    math.addProduct(y, a, b, from, to);
  }

  @Override
  public void exp(V y, V x, int from, int to) {
    math.exp(y, x, from, to);
  }

  @Override
  public void log(V y, V x, int from, int to) {
    math.log(y, x, from, to);
  }

  @Override
  public void tanh(V y, V x, int from, int to) {
    math.tanh(y, x, from, to);
  }

  @Override
  public void sigmoid(V y, V x, int from, int to) {
    math.sigmoid(y, x, from, to);
  }
}
