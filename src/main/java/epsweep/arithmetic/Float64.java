package epsweep.arithmetic;

import java.util.Arrays;

/** IEEE binary64 in native double operations: the double build. */
public final class Float64 implements Arithmetic<double[]> {

  /**
   * Fewer lanes than this have a loop of their own, or are computed among others that nobody reads:
   * the JIT vectorises a loop only if it has never seen it run short.
   */
  private static final int FEW = 64;

  private final double[] few = new double[FEW];

  private final DoubleFunctions functions = new DoubleFunctions();

  @Override
  public Format format() {
    return Format.FLOAT64;
  }

  @Override
  public Float64 fresh() {
    return new Float64();
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
    y[index] = value;
  }

  @Override
  public void fill(double[] y, double[] x, int index, int from, int to) {
    Arrays.fill(y, from, to, x[index]);
  }

  @Override
  public void add(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] + b[l];
    }
  }

  @Override
  public void subtract(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] - b[l];
    }
  }

  @Override
  public void multiply(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] * b[l];
    }
  }

  @Override
  public void divide(double[] y, double[] a, double[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] / b[l];
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
      y[l] = y[l] + a[l] * b[l];
    }
  }

  /** Four weights at a time keep the order of summation and save three of four passes over y. */
  @Override
  public void addProducts(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    if (to - from < FEW) {
      addProductsToFew(y, w, first, x, count, from, to);
    } else {
      addProductsToMany(y, w, first, x, count, from, to);
    }
  }

  private static void addProductsToMany(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    int j = 0;
    for (; j + 4 <= count; j += 4) {
      int k = first + j;
      addFour(y, w[k], x[j], w[k + 1], x[j + 1], w[k + 2], x[j + 2], w[k + 3], x[j + 3], from, to);
    }
    for (; j < count; j++) {
      addOne(y, w[first + j], x[j], from, to);
    }
  }

  private static void addProductsToFew(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    for (int l = from; l < to; l++) {
      double sum = y[l];
      for (int j = 0; j < count; j++) {
        sum = sum + w[first + j] * x[j][l];
      }
      y[l] = sum;
    }
  }

  @Override
  public void addProducts(
      double[] y, double[][] w, int wFirst, double[] x, int first, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      double[] weights = w[wFirst + j];
      double value = x[first + j];
      for (int l = from; l < to; l++) {
        y[l] = y[l] + weights[l] * value;
      }
    }
  }

  @Override
  public void addProducts(
      double[] y, double[][] w, int wFirst, double[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      double[] weights = w[wFirst + j];
      double[] row = x[j];
      for (int l = from; l < to; l++) {
        y[l] = y[l] + weights[l] * row[l];
      }
    }
  }

  @Override
  public void addScaled(
      double[] y, int yFrom, double[] s, int index, double[] x, int xFrom, int count) {
    double scale = s[index];
    for (int i = 0; i < count; i++) {
      y[yFrom + i] = y[yFrom + i] + scale * x[xFrom + i];
    }
  }

  @Override
  public void exp(double[] y, double[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.exp(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.exp(y, x, from, to);
    }
  }

  @Override
  public void log(double[] y, double[] x, int from, int to) {
    functions.log(y, x, from, to);
  }

  @Override
  public void tanh(double[] y, double[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.tanh(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.tanh(y, x, from, to);
    }
  }

  @Override
  public void sigmoid(double[] y, double[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.sigmoid(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.sigmoid(y, x, from, to);
    }
  }

  private static void addOne(double[] y, double a, double[] p, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l] + a * p[l];
    }
  }

  private static void addFour(
      double[] y,
      double a,
      double[] p,
      double b,
      double[] q,
      double c,
      double[] r,
      double d,
      double[] s,
      int from,
      int to) {
    for (int l = from; l < to; l++) {
      y[l] = (((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l];
    }
  }
}
