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

  private final FloatFunctions functions = new FloatFunctions();

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

  /** Four weights at a time keep the order of summation and save three of four passes over y. */
  @Override
  public void addProducts(
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
    if (to - from < FEW) {
      addProductsToFew(y, w, first, x, count, from, to);
    } else {
      addProductsToMany(y, w, first, x, count, from, to);
    }
  }

  private static void addProductsToMany(
      float[] y, float[] w, int first, float[][] x, int count, int from, int to) {
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
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.exp(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.exp(y, x, from, to);
    }
  }

  @Override
  public void log(float[] y, float[] x, int from, int to) {
    functions.log(y, x, from, to);
  }

  @Override
  public void tanh(float[] y, float[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.tanh(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.tanh(y, x, from, to);
    }
  }

  @Override
  public void sigmoid(float[] y, float[] x, int from, int to) {
    if (to - from < FEW) {
      System.arraycopy(x, from, few, 0, to - from);
      functions.sigmoid(few, few, 0, FEW);
      System.arraycopy(few, 0, y, from, to - from);
    } else {
      functions.sigmoid(y, x, from, to);
    }
  }

  private static void addOne(float[] y, float a, float[] p, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l] + a * p[l];
    }
  }

  private static void addFour(
      float[] y,
      float a,
      float[] p,
      float b,
      float[] q,
      float c,
      float[] r,
      float d,
      float[] s,
      int from,
      int to) {
    for (int l = from; l < to; l++) {
      y[l] = (((y[l] + a * p[l]) + b * q[l]) + c * r[l]) + d * s[l];
    }
  }
}
