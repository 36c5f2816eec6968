package epsweep.arithmetic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Commons Math's decimal numbers of any length: slow, and written by others than {@link
 * DoubleDouble}, which is compared with it.
 */
public final class DfpArithmetic implements Arithmetic<Dfp[]> {

  private final DfpField field;

  /** 2^k at k, as they are wanted: Dfp takes long to make them. */
  private final Map<Integer, Dfp> powers = new HashMap<>();

  /** Numbers of at least so many decimal digits. */
  public DfpArithmetic(int digits) {
    field = new DfpField(digits);
  }

  /** A double, exactly but for the last digits. */
  private Dfp value(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return field.newDfp(x);
    }
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    Dfp power = powers.computeIfAbsent(exponent, k -> field.newDfp(Math.scalb(1.0, k)));
    return field.newDfp((long) Math.scalb(x, -exponent)).multiply(power);
  }

  /** A pair of doubles, exactly but for the last digits. */
  public Dfp value(DoubleDouble.Row x, int index) {
    return value(x.high()[index]).add(value(x.low()[index]));
  }

  /** |value − exact| / |exact|; 0 where both are 0. */
  public double relativeError(DoubleDouble.Row y, int index, Dfp exact) {
    Dfp error = value(y, index).subtract(exact).abs();
    return error.isZero() ? 0 : error.divide(exact.abs()).toDouble();
  }

  /** (e^2x − 1) / (e^2x + 1); near 0, where that cancels, x − x³/3 + 2x⁵/15 − 17x⁷/315. */
  public static Dfp tanh(Dfp x) {
    if (Math.abs(x.toDouble()) < 1e-8) {
      Dfp z = x.multiply(x);
      Dfp series = z.multiply(-17).divide(315).add(x.newInstance(2).divide(15));
      series = series.multiply(z).subtract(x.getOne().divide(3)).multiply(z).add(x.getOne());
      return series.multiply(x);
    }
    Dfp e = x.multiply(2).exp();
    return e.subtract(x.getOne()).divide(e.add(x.getOne()));
  }

  public static Dfp sigmoid(Dfp x) {
    return x.getOne().divide(x.getOne().add(x.negate().exp()));
  }

  /** The widest format there is; the digits are more. */
  @Override
  public Format format() {
    return Format.DOUBLE_DOUBLE;
  }

  @Override
  public DfpArithmetic fresh() {
    return new DfpArithmetic(field.getRadixDigits() * 4);
  }

  @Override
  public Dfp[] row(int length) {
    Dfp[] row = new Dfp[length];
    Arrays.fill(row, field.getZero());
    return row;
  }

  @Override
  public Dfp[][] rows(int count, int length) {
    Dfp[][] rows = new Dfp[count][];
    Arrays.setAll(rows, i -> row(length));
    return rows;
  }

  @Override
  public double get(Dfp[] x, int index) {
    return x[index].toDouble();
  }

  @Override
  public void set(Dfp[] y, int index, double value) {
    y[index] = value(value);
  }

  @Override
  public void fill(Dfp[] y, Dfp[] x, int index, int from, int to) {
    Arrays.fill(y, from, to, x[index]);
  }

  @Override
  public void add(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l].add(b[l]);
    }
  }

  @Override
  public void subtract(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l].subtract(b[l]);
    }
  }

  @Override
  public void multiply(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l].multiply(b[l]);
    }
  }

  @Override
  public void divide(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l].divide(b[l]);
    }
  }

  @Override
  public void max(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = a[l].lessThan(b[l]) ? b[l] : a[l];
    }
  }

  @Override
  public void addProduct(Dfp[] y, Dfp[] a, Dfp[] b, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = y[l].add(a[l].multiply(b[l]));
    }
  }

  @Override
  public void addProducts(Dfp[] y, Dfp[] w, int first, Dfp[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      for (int l = from; l < to; l++) {
        y[l] = y[l].add(w[first + j].multiply(x[j][l]));
      }
    }
  }

  @Override
  public void addProducts(
      Dfp[] y, Dfp[][] w, int wFirst, Dfp[] x, int first, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      for (int l = from; l < to; l++) {
        y[l] = y[l].add(w[wFirst + j][l].multiply(x[first + j]));
      }
    }
  }

  @Override
  public void addProducts(Dfp[] y, Dfp[][] w, int wFirst, Dfp[][] x, int count, int from, int to) {
    for (int j = 0; j < count; j++) {
      addProduct(y, w[wFirst + j], x[j], from, to);
    }
  }

  @Override
  public void addScaled(Dfp[] y, int yFrom, Dfp[] s, int index, Dfp[] x, int xFrom, int count) {
    for (int i = 0; i < count; i++) {
      y[yFrom + i] = y[yFrom + i].add(s[index].multiply(x[xFrom + i]));
    }
  }

  @Override
  public void exp(Dfp[] y, Dfp[] x, int from, int to) {
    apply(Dfp::exp, y, x, from, to);
  }

  @Override
  public void log(Dfp[] y, Dfp[] x, int from, int to) {
    apply(Dfp::log, y, x, from, to);
  }

  @Override
  public void tanh(Dfp[] y, Dfp[] x, int from, int to) {
    apply(DfpArithmetic::tanh, y, x, from, to);
  }

  @Override
  public void sigmoid(Dfp[] y, Dfp[] x, int from, int to) {
    apply(DfpArithmetic::sigmoid, y, x, from, to);
  }

  private static void apply(UnaryOperator<Dfp> function, Dfp[] y, Dfp[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = function.apply(x[l]);
    }
  }
}
