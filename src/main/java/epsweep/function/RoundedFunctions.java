package epsweep.function;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.arithmetic.Format;
import epsweep.arithmetic.Rounded;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Functions rounded correctly: each result is the exact one rounded once, to nearest, ties to even,
 * in the format of an arithmetic no wider than double. So it has the same bits everywhere.
 *
 * <p>A pair of doubles and the bound of its error decide: a quick one of 64 bits for all but one
 * number in a thousand, else one of 96; where that too leaves the rounding open, decimals do (Ziv,
 * ACM TOMS 17 (1991) 410–423).
 */
public final class RoundedFunctions<V> implements Elementary<V> {

  private static final double POWER_ERROR = 0x1p-90;

  /** Beyond, what it is the inverse of has lost digits. */
  private static final double LARGEST_INVERSE = 1 / QuickFunctions.FADES;

  /**
   * Of a double: where both ends of so wide an interval round to the same narrower number, what
   * lies within does too, and no sum of a pair needs care.
   */
  private static final double A_FEW_UNITS = 0x1p-51;

  /** An exact tie differs from the midpoint only by the decimals' own errors. */
  private static final MathContext DECISIVE = new MathContext(80);

  private final Arithmetic<V> math;
  private final boolean isDouble;
  private final boolean reachesFar;
  private final WideFunctions wide = new WideFunctions();
  private final DoubleDouble pairs = new DoubleDouble();
  private final V candidate;
  private double[] at = new double[0];
  private double[] exponents = new double[0];
  private double[] below = new double[0];
  private double[] above = new double[0];
  private int[] open = new int[0];
  private Row quick = pairs.row(0);

  public RoundedFunctions(Arithmetic<V> math) {
    this.math = math;
    isDouble = math.format().significandBits() == 53;
    reachesFar = math.format().exponentBits() > Format.FLOAT32.exponentBits();
    candidate = math.row(1);
  }

  @Override
  public void apply(RealFunction f, V y, V x, int count) {
    reserve(count);
    math.get(x, at, count);
    if (!QuickFunctions.know(f)) {
      applyWide(f, y, all(count));
      return;
    }
    QuickFunctions.apply(f, quick, at, count);
    int[] open = storeCertain(y, QuickFunctions.ERROR, count);
    if (open.length > 0) {
      applyWide(f, y, open);
    }
  }

  private void applyWide(RealFunction f, V y, int[] open) {
    Row exact = chosen(at, open);
    Row result = pairs.row(open.length);
    wide.apply(f, result, exact, open.length);
    for (int i = 0; i < open.length; i++) {
      double from = exact.high()[i];
      double error = f.wideError(result.high()[i]);
      if (f.keepsSmall() && Math.abs(from) < QuickFunctions.FADES) {
        math.set(y, open[i], from);
      } else {
        store(y, open[i], result, i, error, () -> DecimalFunctions.value(f, from));
      }
    }
  }

  @Override
  public void power(V y, V a, V b, int count) {
    reserve(count);
    math.get(a, at, count);
    math.get(b, exponents, count);
    if (!isProduct(count)) {
      powerWide(y, all(count));
      return;
    }
    QuickFunctions.power(quick, at, (int) exponents[0], count);
    int[] open = storeCertain(y, POWER_ERROR, count);
    if (open.length > 0) {
      powerWide(y, open);
    }
  }

  private void powerWide(V y, int[] open) {
    Row base = chosen(at, open);
    Row exponent = chosen(exponents, open);
    Row result = pairs.row(open.length);
    wide.power(result, base, exponent, open.length);
    for (int i = 0; i < open.length; i++) {
      double of = base.high()[i];
      double by = exponent.high()[i];
      double size = Math.abs(result.high()[i]);
      double error = by < 0 && size > LARGEST_INVERSE ? size : POWER_ERROR * size;
      store(y, open[i], result, i, error, () -> power(of, by));
    }
  }

  /** Whether all exponents are the same small whole number. */
  private boolean isProduct(int count) {
    double first = exponents[0];
    boolean alike = WideFunctions.isProduct(first);
    for (int l = 0; l < count; l++) {
      alike &= exponents[l] == first;
    }
    return alike;
  }

  private static BigDecimal power(double base, double exponent) {
    if (WideFunctions.isProduct(exponent)) {
      BigDecimal product = new BigDecimal(base).pow((int) Math.abs(exponent));
      return exponent < 0 ? BigDecimal.ONE.divide(product, DECISIVE) : product;
    }
    BigDecimal size = DecimalFunctions.power(Math.abs(base), exponent);
    return base < 0 && exponent % 2 != 0 ? size.negate() : size;
  }

  private static int[] all(int count) {
    int[] lanes = new int[count];
    Arrays.setAll(lanes, l -> l);
    return lanes;
  }

  private Row chosen(double[] x, int[] lanes) {
    Row row = pairs.row(lanes.length);
    for (int i = 0; i < lanes.length; i++) {
      row.high()[i] = x[lanes[i]];
    }
    return row;
  }

  /** Stores all quick results, and says of which lanes they may not be the right ones. */
  private int[] storeCertain(V y, double relativeError, int count) {
    double[] high = quick.high();
    double[] low = quick.low();
    double[] below = this.below;
    double[] above = this.above;
    double relative = isDouble ? relativeError : Math.max(relativeError, A_FEW_UNITS);
    for (int l = 0; l < count; l++) {
      double error = relative * Math.abs(high[l]);
      below[l] = high[l] + (low[l] - error);
      above[l] = high[l] + (low[l] + error);
    }
    if (!isDouble) {
      math.set(y, above, count);
      math.get(y, above, count);
    }
    math.set(y, below, count);
    math.get(y, below, count);
    int found = 0;
    for (int l = 0; l < count; l++) {
      double size = Math.abs(high[l]);
      if (below[l] != above[l] || !(size >= QuickFunctions.FADES && size <= Double.MAX_VALUE)) {
        open[found++] = l;
      }
    }
    return Arrays.copyOf(open, found);
  }

  private void reserve(int count) {
    if (at.length < count) {
      at = new double[count];
      exponents = new double[count];
      below = new double[count];
      above = new double[count];
      open = new int[count];
      quick = pairs.row(count);
    }
  }

  private void store(V y, int l, Row wide, int i, double error, Supplier<BigDecimal> decimals) {
    double high = wide.high()[i];
    double low = wide.low()[i];
    boolean fades = reachesFar && Math.abs(high) < QuickFunctions.FADES;
    if (!Double.isFinite(high) || high == 0) {
      math.set(y, l, joined(high, low));
      return;
    }
    math.set(y, l, joined(high, low - error));
    math.set(candidate, 0, joined(high, low + error));
    if (fades || math.get(y, l) != math.get(candidate, 0)) {
      math.set(y, l, joined(decimals.get().round(DECISIVE)));
    }
  }

  private double joined(BigDecimal value) {
    double high = value.doubleValue();
    if (isDouble || Double.isInfinite(high)) {
      return high;
    }
    return Rounded.odd(high, value.subtract(new BigDecimal(high)).signum());
  }

  /** What rounds to the format as high + low does. */
  private double joined(double high, double low) {
    return isDouble || !Double.isFinite(high) ? high + low : Rounded.odd(high, low);
  }
}
