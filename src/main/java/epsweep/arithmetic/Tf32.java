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
public final class Tf32 implements Arithmetic<float[]> {

  private static final int DROPPED = 24 - Format.TF32.significandBits();
  private static final int BELOW_HALF = (1 << (DROPPED - 1)) - 1;

  private final Float32 math = new Float32();
  private float[] factors = new float[0];
  private float[][] rows = new float[0][0];

  /** The nearest tf32, ties to even; NaN and ∞ stay what they are. */
  static float round(float x) {
    int bits = Float.floatToIntBits(x);
    int odd = (bits >>> DROPPED) & 1;
    return Float.intBitsToFloat(((bits + BELOW_HALF + odd) >> DROPPED) << DROPPED);
  }

  private float[] rounded(float[] x, int from, int count) {
    if (factors.length < count) {
      factors = new float[count];
    }
    for (int i = 0; i < count; i++) {
      factors[i] = round(x[from + i]);
    }
    return factors;
  }

  private float[][] rounded(float[][] x, int first, int count, int from, int to) {
    if (rows.length < count || (rows.length > 0 && rows[0].length < to)) {
      rows = new float[count][to];
    }
    for (int j = 0; j < count; j++) {
      for (int l = from; l < to; l++) {
        rows[j][l] = round(x[first + j][l]);
      }
    }
    return rows;
  }

  /** float32: what is stored, and what every result is rounded to. */
  @Override
  public Format format() {
    return Format.FLOAT32;
  }

  @Override
  public Tf32 fresh() {
    return new Tf32();
  }

  @Override
  public void addProducts(
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
    math.addProducts(
        y, rounded(w, first, count), 0, rounded(x, 0, count, from, to), count, from, to);
  }

  @Override
  public void addMatrixProduct(
      float[][] y, float[] w, int first, float[][] x, int count, int from, int to) {
    float[] matrix = rounded(w, first, y.length * count);
    math.addMatrixProduct(y, matrix, 0, rounded(x, 0, count, from, to), count, from, to);
  }

  @Override
  public void addProducts(
      float[] y, float[][] w, int wFirst, float[] x, int first, int count, int from, int to) {
    float[] vector = rounded(x, first, count);
    math.addProducts(y, rounded(w, wFirst, count, from, to), 0, vector, 0, count, from, to);
  }

  @Override
  public void addProducts(
      float[] y, float[][] w, int wFirst, float[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      for (int l = from; l < to; l++) {
        y[l] += round(w[wFirst + j][l]) * round(x[j][l]);
      }
    }
  }

  @Override
  public void addScaled(
      float[] y, int yFrom, float[] s, int index, float[] x, int xFrom, int count) {
    float scale = round(s[index]);
    for (int i = 0; i < count; i++) {
      y[yFrom + i] += scale * round(x[xFrom + i]);
    }
  }

  @Override
  public void addStretch(float[] y, int yFrom, float[] x, int xFrom, int count) {
    math.addStretch(y, yFrom, x, xFrom, count);
  }

  @Override
  public float[] row(int length) {
    return math.row(length);
  }

  @Override
  public float[][] rows(int count, int length) {
    return math.rows(count, length);
  }

  @Override
  public double get(float[] x, int index) {
    return math.get(x, index);
  }

  @Override
  public void set(float[] y, int index, double value) {
    math.set(y, index, value);
  }

  @Override
  public void fill(float[] y, float[] x, int index, int from, int to) {
    math.fill(y, x, index, from, to);
  }

  @Override
  public void add(float[] y, float[] a, float[] b, int from, int to) {
    math.add(y, a, b, from, to);
  }

  @Override
  public void subtract(float[] y, float[] a, float[] b, int from, int to) {
    math.subtract(y, a, b, from, to);
  }

  @Override
  public void multiply(float[] y, float[] a, float[] b, int from, int to) {
    math.multiply(y, a, b, from, to);
  }

  @Override
  public void divide(float[] y, float[] a, float[] b, int from, int to) {
    math.divide(y, a, b, from, to);
  }

  @Override
  public void max(float[] y, float[] a, float[] b, int from, int to) {
    math.max(y, a, b, from, to);
  }

  @Override
  public void addProduct(float[] y, float[] a, float[] b, int from, int to) {
    math.addProduct(y, a, b, from, to);
  }

  @Override
  public void exp(float[] y, float[] x, int from, int to) {
    math.exp(y, x, from, to);
  }

  @Override
  public void log(float[] y, float[] x, int from, int to) {
    math.log(y, x, from, to);
  }

  @Override
  public void tanh(float[] y, float[] x, int from, int to) {
    math.tanh(y, x, from, to);
  }

  @Override
  public void sigmoid(float[] y, float[] x, int from, int to) {
    math.sigmoid(y, x, from, to);
  }
}
