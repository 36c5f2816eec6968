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

  private final Function exp;
  private final Function log;
  private final Function tanh;
  private final Function sigmoid;

  /** An elementary function of each lane. */
  @FunctionalInterface
  private interface Function {
    void apply(double[] y, double[] x, int from, int to);
  }

  public Float64() {
    DoubleFunctions functions = new DoubleFunctions();
    exp = functions::exp;
    log = functions::log;
    tanh = functions::tanh;
    sigmoid = functions::sigmoid;
  }

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

  @Override
  public void addProducts(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    if (to - from < FEW) {
      addProductsToFew(y, w, first, x, count, from, to);
    } else {
      addProductsToMany(y, w, first, x, count, from, to);
    }
  }

  /** By tiles: a few rows of x stay in the first-level cache while some of y go by. */
  @Override
  public void addMatrixProduct(
      double[][] y, double[] w, int first, double[][] x, int count, int from, int to) {
    if (to - from < FEW || count < Tiles.MIN_COLUMNS) {
      Arithmetic.super.addMatrixProduct(y, w, first, x, count, from, to);
      return;
    }
    for (int top = 0; top < y.length; top += Tiles.ROWS) {
      int bottom = Math.min(top + Tiles.ROWS, y.length);
      for (int left = 0; left < count; left += Tiles.columns(count - left)) {
        int columns = Tiles.columns(count - left);
        for (int i = top; i < bottom; i++) {
          addTile(y[i], w, first + i * count + left, x, left, columns, from, to);
        }
      }
    }
  }

  private static void addProductsToMany(
      double[] y, double[] w, int first, double[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j += Tiles.columns(count - j)) {
      addTile(y, w, first + j, x, j, Tiles.columns(count - j), from, to);
    }
  }

  /** Four or five weights at a time keep the order of summation and save passes over y. */
  private static void addTile(
      double[] y, double[] w, int k, double[][] x, int j, int columns, int from, int to) {
    if (columns == 5) {
      addFive(y, w, k, x, j, from, to);
    } else if (columns == 4) {
      addFour(y, w, k, x, j, from, to);
    } else {
      for (int i = 0; i < columns; i++) {
        addOne(y, w[k + i], x[j + i], from, to);
      }
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
    apply(exp, y, x, from, to);
  }

  @Override
  public void log(double[] y, double[] x, int from, int to) {
    apply(log, y, x, from, to);
  }

  @Override
  public void tanh(double[] y, double[] x, int from, int to) {
    apply(tanh, y, x, from, to);
  }

  @Override
  public void sigmoid(double[] y, double[] x, int from, int to) {
    apply(sigmoid, y, x, from, to);
  }

  private void apply(Function function, double[] y, double[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      Arrays.fill(few, to - from, FEW, 1);
      function.apply(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      function.apply(y, x, from, to);
    }
  }

  private static void addOne(double[] y, double a, double[] p, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l] + a * p[l];
    }
  }

  private static void addFour(
      double[] y, double[] w, int k, double[][] x, int j, int from, int to) {
    double a = w[k];
    double b = w[k + 1];
    double c = w[k + 2];
    double d = w[k + 3];
    double[] p = x[j];
    double[] q = x[j + 1];
    double[] r = x[j + 2];
    double[] s = x[j + 3];
    for (int l = from; l < to; l++) {
      y[l] = (((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l];
    }
  }

  private static void addFive(
      double[] y, double[] w, int k, double[][] x, int j, int from, int to) {
    double a = w[k];
    double b = w[k + 1];
    double c = w[k + 2];
    double d = w[k + 3];
    double e = w[k + 4];
    double[] p = x[j];
    double[] q = x[j + 1];
    double[] r = x[j + 2];
    double[] s = x[j + 3];
    double[] v = x[j + 4];
    for (int l = from; l < to; l++) {
      y[l] = ((((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l]) + e * v[l];
    }
  }
}
