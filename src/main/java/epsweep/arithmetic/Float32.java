package epsweep.arithmetic;

import java.util.Arrays;

/** IEEE binary32 in native float operations: the float build. */
public final class Float32 implements Arithmetic<float[]> {

  /**
   * Fewer lanes than this have a loop of their own, or are computed among others that nobody reads:
   * the JIT vectorises a loop only if it has never seen it run short.
   */
  private static final int FEW = 64;

  private final float[] few = new float[FEW];

  private final Function exp;
  private final Function log;
  private final Function tanh;
  private final Function sigmoid;

  /** An elementary function of each lane. */
  @FunctionalInterface
  private interface Function {
    void apply(float[] y, float[] x, int from, int to);
  }

  public Float32() {
    FloatFunctions functions = new FloatFunctions();
    exp = functions::exp;
    log = functions::log;
    tanh = functions::tanh;
    sigmoid = functions::sigmoid;
  }

  @Override
  public Format format() {
    return Format.FLOAT32;
  }

  @Override
  public Float32 fresh() {
    return new Float32();
  }

  @Override
  public float[] row(int length) {
    return new float[length];
  }

  @Override
  public float[][] rows(int count, int length) {
    return new float[count][length];
  }

  @Override
  public double get(float[] x, int index) {
    return x[index];
  }

  @Override
  public void set(float[] y, int index, double value) {
    y[index] = (float) value;
  }

  @Override
  public void fill(float[] y, float[] x, int index, int from, int to) {
    Arrays.fill(y, from, to, x[index]);
  }

  @Override
  public void add(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] + b[l];
    }
  }

  @Override
  public void subtract(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] - b[l];
    }
  }

  @Override
  public void multiply(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] * b[l];
    }
  }

  @Override
  public void divide(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l] / b[l];
    }
  }

  @Override
  public void max(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = Math.max(a[l], b[l]);
    }
  }

  @Override
  public void addProduct(float[] y, float[] a, float[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l] + a[l] * b[l];
    }
  }

  @Override
  public void addProducts(
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
    if (to - from < FEW) {
      addProductsToFew(y, w, first, x, count, from, to);
    } else {
      addProductsToMany(y, w, first, x, count, from, to);
    }
  }

  /** By tiles: a few rows of x stay in the first-level cache while some of y go by. */
  @Override
  public void addMatrixProduct(
      float[][] y, float[] w, int first, float[][] x, int count, int from, int to) {
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
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j += Tiles.columns(count - j)) {
      addTile(y, w, first + j, x, j, Tiles.columns(count - j), from, to);
    }
  }

  /** Four or five weights at a time keep the order of summation and save passes over y. */
  private static void addTile(
      float[] y, float[] w, int k, float[][] x, int j, int columns, int from, int to) {
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
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
    for (int l = from; l < to; l++) {
      float sum = y[l];
      for (int j = 0; j < count; j++) {
        sum = sum + w[first + j] * x[j][l];
      }
      y[l] = sum;
    }
  }

  @Override
  public void addProducts(
      float[] y, float[][] w, int wFirst, float[] x, int first, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      float[] weights = w[wFirst + j];
      float value = x[first + j];
      for (int l = from; l < to; l++) {
        y[l] = y[l] + weights[l] * value;
      }
    }
  }

  @Override
  public void addProducts(
      float[] y, float[][] w, int wFirst, float[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      float[] weights = w[wFirst + j];
      float[] row = x[j];
      for (int l = from; l < to; l++) {
        y[l] = y[l] + weights[l] * row[l];
      }
    }
  }

  @Override
  public void addScaled(
      float[] y, int yFrom, float[] s, int index, float[] x, int xFrom, int count) {
    float scale = s[index];
    for (int i = 0; i < count; i++) {
      y[yFrom + i] = y[yFrom + i] + scale * x[xFrom + i];
    }
  }

  @Override
  public void exp(float[] y, float[] x, int from, int to) {
    apply(exp, y, x, from, to);
  }

  @Override
  public void log(float[] y, float[] x, int from, int to) {
    apply(log, y, x, from, to);
  }

  @Override
  public void tanh(float[] y, float[] x, int from, int to) {
    apply(tanh, y, x, from, to);
  }

  @Override
  public void sigmoid(float[] y, float[] x, int from, int to) {
    apply(sigmoid, y, x, from, to);
  }

  private void apply(Function function, float[] y, float[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      Arrays.fill(few, to - from, FEW, 1);
      function.apply(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      function.apply(y, x, from, to);
    }
  }

  private static void addOne(float[] y, float a, float[] p, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l] + a * p[l];
    }
  }

  private static void addFour(float[] y, float[] w, int k, float[][] x, int j, int from, int to) {
    float a = w[k];
    float b = w[k + 1];
    float c = w[k + 2];
    float d = w[k + 3];
    float[] p = x[j];
    float[] q = x[j + 1];
    float[] r = x[j + 2];
    float[] s = x[j + 3];
    for (int l = from; l < to; l++) {
      y[l] = (((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l];
    }
  }

  private static void addFive(float[] y, float[] w, int k, float[][] x, int j, int from, int to) {
    float a = w[k];
    float b = w[k + 1];
    float c = w[k + 2];
    float d = w[k + 3];
    float e = w[k + 4];
    float[] p = x[j];
    float[] q = x[j + 1];
    float[] r = x[j + 2];
    float[] s = x[j + 3];
    float[] v = x[j + 4];
    for (int l = from; l < to; l++) {
      y[l] = ((((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l]) + e * v[l];
    }
  }
}
