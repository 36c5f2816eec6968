package epsweep.arithmetic;

/**
 * The numbers that a network is computed in.
 *
 * <p>{@code V} is an array of numbers: a <em>row of lanes</em>, one neuron's value in many
 * perturbed networks at once, or a flat vector of weights. Every operation rounds once, to nearest
 * even, in this arithmetic's {@link #format()} ({@link DoubleDouble} alone is a few units less
 * accurate); nothing is fused or reordered. An element of a result depends on the elements at the
 * same index alone, so that no result depends on how many lanes are computed together.
 *
 * <p>Operations on lanes take the range {@code from <= l < to} and may write over an operand:
 * {@code y} may be {@code a}, {@code b} or {@code x}, except where stated. Modified: {@code y}
 * only.
 *
 * <p>An instance holds scratch space and serves one thread; {@link #fresh()} gives another thread
 * its own.
 *
 * @param <V> {@code float[]}, {@code double[]}, pairs …
 */
public interface Arithmetic<V> {

  /**
   * The arithmetic of a build's format: native for float32 and float64, float32 with rounded
   * factors for tf32, emulated for the others.
   *
   * @throws IllegalArgumentException for {@link Format#DOUBLE_DOUBLE}, which is no build's
   */
  static Arithmetic<?> of(Format format) {
    if (format.equals(Format.FLOAT32)) {
      return new Float32();
    }
    if (format.equals(Format.TF32)) {
      return new Tf32<>(new Float32());
    }
    return format.equals(Format.FLOAT64) ? new Float64() : new Rounded(format);
  }

  /** The same results in rows of doubles, for a format narrower than float64. */
  static Arithmetic<double[]> emulated(Format format) {
    return format.equals(Format.TF32)
        ? new Tf32<>(new Rounded(Format.FLOAT32))
        : new Rounded(format);
  }

  /** The format that every result is rounded to. */
  Format format();

  /** The same arithmetic for another thread. */
  Arithmetic<V> fresh();

  /** A new array of zeros. */
  V row(int length);

  /** New arrays of zeros. */
  V[] rows(int count, int length);

  /** One element, exactly; where the format is wider than double, the nearest double. */
  double get(V x, int index);

  /** Sets one element to {@code value}, rounded to the format. */
  void set(V y, int index, double value);

  /** The first {@code count} elements, as {@link #get(Object, int)} gives each. */
  default void get(V x, double[] values, int count) {
    for (int i = 0; i < count; i++) {
      values[i] = get(x, i);
    }
  }

  /** Sets the first {@code count} elements, each rounded to the format. */
  default void set(V y, double[] values, int count) {
    for (int i = 0; i < count; i++) {
      set(y, i, values[i]);
    }
  }

  /** Whether {@code count} elements from {@code first} on have no second part, as most kinds. */
  default boolean isReal(V x, int first, int count) {
    return true;
  }

  /** Copies {@code count} elements. */
  default void copy(V x, int xFrom, V y, int yFrom, int count) {
    System.arraycopy(x, xFrom, y, yFrom, count);
  }

  /** Each element of a vector into a row of one lane: y[i][0] = x[i]. */
  default void scatter(V x, V[] y) {
    for (int i = 0; i < y.length; i++) {
      copy(x, i, y[i], 0, 1);
    }
  }

  /** The first lane of each row into a vector: y[i] = x[i][0]. */
  default void gather(V[] x, V y) {
    for (int i = 0; i < x.length; i++) {
      copy(x[i], 0, y, i, 1);
    }
  }

  /** y[l] = x[index]. */
  void fill(V y, V x, int index, int from, int to);

  /** y[l] = a[l] + b[l]. */
  void add(V y, V a, V b, int from, int to);

  /** y[l] = a[l] − b[l]. */
  void subtract(V y, V a, V b, int from, int to);

  /** y[l] = a[l] · b[l]. */
  void multiply(V y, V a, V b, int from, int to);

  /** y[l] = a[l] / b[l]. */
  void divide(V y, V a, V b, int from, int to);

  /** y[l] = max(a[l], b[l]); NaN if either is. */
  void max(V y, V a, V b, int from, int to);

  /** y[l] = y[l] + a[l] · b[l], rounded after the product and after the sum. */
  void addProduct(V y, V a, V b, int from, int to);

  /**
   * y[l] = (…(y[l] + w[first] · x₀[l]) + …) + w[first + count − 1] · x₍count−1₎[l]: one row of a
   * matrix that all lanes share, times a vector of rows. {@code y} must not be among {@code x}.
   */
  void addProducts(V y, V w, int first, V[] x, int count, int from, int to);

  /**
   * y + W x for a matrix W [y.length × count] that all lanes share, which begins at {@code
   * w[first]}: {@link #addProducts(Object, Object, int, Object[], int, int, int)} for each of its
   * rows.
   */
  default void addMatrixProduct(V[] y, V w, int first, V[] x, int count, int from, int to) {
    for (int i = 0; i < y.length; i++) {
      addProducts(y[i], w, first + i * count, x, count, from, to);
    }
  }

  /**
   * y[l] = (…(y[l] + w₀[l] · x[first]) + …): a row of weights for each lane, times a vector that
   * all lanes share. The weights are {@code w[wFirst] … w[wFirst + count − 1]}.
   */
  void addProducts(V y, V[] w, int wFirst, V x, int first, int count, int from, int to);

  /** y[l] = (…(y[l] + w₀[l] · x₀[l]) + …): a row of weights for each lane, times rows of lanes. */
  void addProducts(V y, V[] w, int wFirst, V[] x, int count, int from, int to);

  /**
   * y[yFrom + i] = y[yFrom + i] + s[index] · x[xFrom + i] for {@code 0 <= i < count}: a scaled
   * vector added to a stretch of another, as backpropagation does.
   */
  void addScaled(V y, int yFrom, V s, int index, V x, int xFrom, int count);

  /** y[yFrom + i] = y[yFrom + i] + x[xFrom + i] for {@code 0 <= i < count}. */
  default void addStretch(V y, int yFrom, V x, int xFrom, int count) {
    addScaled(y, yFrom, scalar(1), 0, x, xFrom, count);
  }

  /** y[l] = e^x[l]. */
  void exp(V y, V x, int from, int to);

  /** y[l] = ln x[l]; −∞ at 0, NaN below. */
  void log(V y, V x, int from, int to);

  /** y[l] = tanh x[l]. */
  void tanh(V y, V x, int from, int to);

  /** y[l] = 1 / (1 + e^−x[l]). */
  void sigmoid(V y, V x, int from, int to);

  /** A row of one element, {@code value} rounded to the format. */
  default V scalar(double value) {
    V row = row(1);
    set(row, 0, value);
    return row;
  }

  /** {@code values} rounded to the format. */
  default V vector(double[] values) {
    V row = row(values.length);
    set(row, values, values.length);
    return row;
  }

  /** The first {@code count} elements as {@link #get(Object, int)} gives them. */
  default double[] doubles(V x, int count) {
    double[] values = new double[count];
    get(x, values, count);
    return values;
  }
}
