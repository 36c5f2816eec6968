package epsweep.arithmetic;

import java.util.Arrays;

/**
 * Any format narrower than double, emulated: each operation is done in double and rounded once to
 * the format.
 *
 * <p>The result is what hardware with that format would give. Up to float32's width rounding twice
 * is innocuous for + − × ÷, because double has at least 2·significandBits + 2 bits (Figueroa 1995);
 * elementary functions are float32's, rounded once to the format. With float32's own format every
 * result therefore equals {@link Float32}'s bit for bit, which proves that the float build never
 * slips into double. Beyond it double's result is first rounded to odd by the sign of its error,
 * which needs two bits more than the format has (Boldo and Melquiond 2008) and bounds it to {@value
 * #MAX_SIGNIFICAND_BITS} bits; elementary functions are float64's.
 */
public final class Rounded implements Arithmetic<double[]> {

  static final int MAX_SIGNIFICAND_BITS = 51;

  /** What lies below is scaled up for the sign of its error, which would vanish. */
  private static final double SMALL = 0x1p-900;

  private static final double UP = 0x1p600;

  private final Format format;
  private final boolean isNarrow;
  private final FloatFunctions narrow = new FloatFunctions();
  private final DoubleFunctions wide = new DoubleFunctions();
  private final int dropped;
  private final long belowHalf;
  private final double smallestNormal;
  private final double smallest;
  private final double largest;
  private float[] scratch = new float[0];

  /**
   * @throws IllegalArgumentException if the format is wider than what is emulated
   */
  public Rounded(Format format) {
    if (format.significandBits() > MAX_SIGNIFICAND_BITS) {
      throw new IllegalArgumentException(
          format.name() + ": more than the " + MAX_SIGNIFICAND_BITS + " bits that are emulated");
    }
    this.format = format;
    isNarrow = Format.FLOAT32.contains(format);
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

  /**
   * What lies by less than half a unit in the last place from {@code nearest}, in the direction of
   * {@code error}, rounded to odd: toward zero, with a last bit of 1 unless it is exact. Rounded
   * again, to at least two bits less, it gives what rounding once would have given.
   */
  public static double odd(double nearest, double error) {
    long bits = Double.doubleToRawLongBits(nearest);
    if (error == 0 || (bits & 1) == 1 || nearest == 0 || !Double.isFinite(nearest)) {
      return nearest;
    }
    return Double.longBitsToDouble(error > 0 == nearest > 0 ? bits + 1 : bits - 1);
  }

  private double sum(double a, double b) {
    double sum = a + b;
    if (isNarrow) {
      return round(sum);
    }
    // Knuth (1969): exact, whichever is larger.
    double part = sum - a;
    return round(odd(sum, (a - (sum - part)) + (b - part)));
  }

  private double product(double a, double b) {
    double product = a * b;
    return round(isNarrow ? product : odd(product, productError(a, b, product)));
  }

  /** Of the sign of a·b − product. */
  private static double productError(double a, double b, double product) {
    if (Math.abs(product) > SMALL) {
      return Math.fma(a, b, -product);
    }
    boolean smaller = Math.abs(a) < Math.abs(b);
    return Math.fma((smaller ? a : b) * UP, smaller ? b : a, -product * UP);
  }

  private double quotient(double a, double b) {
    double quotient = a / b;
    return round(isNarrow ? quotient : odd(quotient, quotientError(a, b, quotient)));
  }

  /** Of the sign of a/b − quotient. */
  private static double quotientError(double a, double b, double quotient) {
    // What is left of a small number has digits below the last of double.
    double scale = Math.abs(a) > SMALL ? 1 : UP;
    boolean large = Math.abs(b) > 1;
    double left =
        large
            ? Math.fma(-quotient * scale, b, a * scale)
            : Math.fma(-quotient, b * scale, a * scale);
    return b > 0 ? left : -left;
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
      y[l] = sum(a[l], b[l]);
    }
  }

  @Override
  public void subtract(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = sum(a[l], -b[l]);
    }
  }

  @Override
  public void multiply(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = product(a[l], b[l]);
    }
  }

  @Override
  public void divide(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = quotient(a[l], b[l]);
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
      y[l] = sum(y[l], product(a[l], b[l]));
    }
  }

  @Override
  public void addProducts(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      double weight = w[first + j];
      double[] row = x[j];
      for (int l = from; l < to; l++) {
        y[l] = sum(y[l], product(weight, row[l]));
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
        y[l] = sum(y[l], product(weights[l], value));
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
      y[yFrom + i] = sum(y[yFrom + i], product(scale, x[xFrom + i]));
    }
  }

  @Override
  public void exp(double[] y, double[] x, int from, int to) {
    apply(narrow::exp, wide::exp, y, x, from, to);
  }

  @Override
  public void log(double[] y, double[] x, int from, int to) {
    apply(narrow::log, wide::log, y, x, from, to);
  }

  @Override
  public void tanh(double[] y, double[] x, int from, int to) {
    apply(narrow::tanh, wide::tanh, y, x, from, to);
  }

  @Override
  public void sigmoid(double[] y, double[] x, int from, int to) {
    apply(narrow::sigmoid, wide::sigmoid, y, x, from, to);
  }

  /** An elementary function of each lane, in floats or doubles. */
  @FunctionalInterface
  private interface Function<V> {
    void apply(V y, V x, int from, int to);
  }

  private void apply(
      Function<float[]> inFloats,
      Function<double[]> inDoubles,
      double[] y,
      double[] x,
      int from,
      int to) {
    if (isNarrow) {
      float[] row = floats(x, from, to);
      inFloats.apply(row, row, from, to);
      for (int l = from; l < to; l++) {
        y[l] = round(row[l]);
      }
    } else {
      inDoubles.apply(y, x, from, to);
      for (int l = from; l < to; l++) {
        y[l] = round(y[l]);
      }
    }
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
}
