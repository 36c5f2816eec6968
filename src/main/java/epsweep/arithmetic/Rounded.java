package epsweep.arithmetic;

import java.util.Arrays;

/**
 * Any narrow format, emulated: each operation is done in double and rounded once to the format.
 *
 * <p>The result is what hardware with that format would give: rounding twice is innocuous for + − ×
 * ÷ because double has at least 2·significandBits + 2 bits (Figueroa 1995), which bounds the format
 * to {@value #MAX_SIGNIFICAND_BITS} bits. Elementary functions are float32's, rounded once to the
 * format. With float32's own format every result therefore equals {@link Float32}'s bit for bit,
 * which proves that the float build never slips into double.
 */
public final class Rounded implements Arithmetic<double[]> {

  static final int MAX_SIGNIFICAND_BITS = 24;
  static final int MAX_EXPONENT_BITS = 8;

  private final Format format;
  private final FloatFunctions functions = new FloatFunctions();
  private final int dropped;
  private final long belowHalf;
  private final double smallestNormal;
  private final double smallest;
  private final double largest;
  private float[] scratch = new float[0];

  /**
   * @throws IllegalArgumentException if the format is wider than float32
   */
  public Rounded(Format format) {
    if (format.significandBits() > MAX_SIGNIFICAND_BITS
        || format.exponentBits() > MAX_EXPONENT_BITS) {
      throw new IllegalArgumentException(
          format.name() + ": wider than float32, which is the widest format that is emulated");
    }
    this.format = format;
    dropped = 53 - format.significandBits();
    belowHalf = (1L << (dropped - 1)) - 1;
    smallestNormal = Math.scalb(1.0, format.minExponent());
    smallest = Math.scalb(smallestNormal, 1 - format.significandBits());
    largest = Math.scalb(2 - 2 * format.unitRoundoff(), format.maxExponent());
  }

  /** The nearest number of the format, ties to even; beyond the largest, ∞. */
  double round(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < smallestNormal) {
      return Math.rint(x / smallest) * smallest;
    }
    if (!(magnitude < Double.POSITIVE_INFINITY)) {
      return x;
    }
    long bits = Double.doubleToRawLongBits(x);
    long odd = (bits >>> dropped) & 1;
    double rounded = Double.longBitsToDouble(((bits + belowHalf + odd) >> dropped) << dropped);
    return Math.abs(rounded) > largest ? Math.copySign(Double.POSITIVE_INFINITY, x) : rounded;
  }

  @Override
  public Format format() {
    return format;
  }

  @Override
  public Rounded fresh() {
    return new Rounded(format);
  }

  @Override
  public double[] row(int length) {
    return new double[length];
  }

  @Override
  public double[][] rows(int count, int length) {
    return new double[count][length];
  }

  @Override
  public double get(double[] x, int index) {
    return x[index];
  }

  @Override
  public void set(double[] y, int index, double value) {
    y[index] = round(value);
  }

  @Override
  public void fill(double[] y, double[] x, int index, int from, int to) {
    Arrays.fill(y, from, to, x[index]);
  }

  @Override
  public void add(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(a[l] + b[l]);
    }
  }

  @Override
  public void subtract(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(a[l] - b[l]);
    }
  }

  @Override
  public void multiply(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(a[l] * b[l]);
    }
  }

  @Override
  public void divide(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(a[l] / b[l]);
    }
  }

  @Override
  public void max(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = Math.max(a[l], b[l]);
    }
  }

  @Override
  public void addProduct(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(y[l] + round(a[l] * b[l]));
    }
  }

  @Override
  public void addProducts(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      double weight = w[first + j];
      double[] row = x[j];
      for (int l = from; l < to; l++) {
        y[l] = round(y[l] + round(weight * row[l]));
      }
    }
  }

  @Override
  public void addProducts(
      double[] y, double[][] w, int wFirst, double[] x, int first, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      double[] weights = w[wFirst + j];
      double value = x[first + j];
      for (int l = from; l < to; l++) {
        y[l] = round(y[l] + round(weights[l] * value));
      }
    }
  }

  @Override
  public void addProducts(
      double[] y, double[][] w, int wFirst, double[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      addProduct(y, w[wFirst + j], x[j], from, to);
    }
  }

  @Override
  public void addScaled(
      double[] y, int yFrom, double[] s, int index, double[] x, int xFrom, int count) {
    double scale = s[index];
    for (int i = 0; i < count; i++) {
      y[yFrom + i] = round(y[yFrom + i] + round(scale * x[xFrom + i]));
    }
  }

  @Override
  public void exp(double[] y, double[] x, int from, int to) {
    float[] row = floats(x, from, to);
    functions.exp(row, row, from, to);
    roundInto(y, row, from, to);
  }

  @Override
  public void log(double[] y, double[] x, int from, int to) {
    float[] row = floats(x, from, to);
    functions.log(row, row, from, to);
    roundInto(y, row, from, to);
  }

  @Override
  public void tanh(double[] y, double[] x, int from, int to) {
    float[] row = floats(x, from, to);
    functions.tanh(row, row, from, to);
    roundInto(y, row, from, to);
  }

  @Override
  public void sigmoid(double[] y, double[] x, int from, int to) {
    float[] row = floats(x, from, to);
    functions.sigmoid(row, row, from, to);
    roundInto(y, row, from, to);
  }

  /** Exact: every number of the format is a float. */
  private float[] floats(double[] x, int from, int to) {
    if (scratch.length < to) {
      scratch = new float[to];
    }
    for (int l = from; l < to; l++) {
      scratch[l] = (float) x[l];
    }
    return scratch;
  }

  private void roundInto(double[] y, float[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = round(x[l]);
    }
  }
}
