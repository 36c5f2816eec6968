package epsweep.function;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

/**
 * Functions rounded correctly: each result is the exact one rounded once, to nearest, ties to even,
 * in the format of an arithmetic no wider than double. So it has the same bits everywhere.
 *
 * <p>A pair of doubles and the bound of its error decide almost always; where they leave the
 * rounding open, decimals do (Ziv, ACM TOMS 17 (1991) 410–423).
 */
public final class RoundedFunctions<V> implements Elementary<V> {

  /** Of a pair below, the low part has lost digits. */
  private static final double FADES = 0x1p-900;

  private static final double POWER_ERROR = 0x1p-90;

  /** An exact tie differs from the midpoint only by the decimals' own errors. */
  private static final MathContext DECISIVE = new MathContext(80);

  private final Arithmetic<V> math;
  private final boolean isDouble;
  private final WideFunctions wide = new WideFunctions();
  private final DoubleDouble pairs = new DoubleDouble();
  private final V candidate;

  public RoundedFunctions(Arithmetic<V> math) {
    this.math = math;
    isDouble = math.format().significandBits() == 53;
    candidate = math.row(1);
  }

  @Override
  public void apply(RealFunction f, V y, V x, int count) {
    Row exact = widened(x, count);
    Row result = pairs.row(count);
    wide.apply(f, result, exact, count);
    for (int l = 0; l < count; l++) {
      double at = exact.high()[l];
      store(y, l, result, f.wideError(result.high()[l]), at, () -> DecimalFunctions.value(f, at));
    }
  }

  @Override
  public void power(V y, V a, V b, int count) {
    Row base = widened(a, count);
    Row exponent = widened(b, count);
    Row result = pairs.row(count);
    wide.power(result, base, exponent, count);
    for (int l = 0; l < count; l++) {
      double of = base.high()[l];
      double by = exponent.high()[l];
      double error = POWER_ERROR * Math.abs(result.high()[l]);
      store(y, l, result, error, of, () -> power(of, by));
    }
  }

  private static BigDecimal power(double base, double exponent) {
    BigDecimal size = DecimalFunctions.power(Math.abs(base), exponent);
    return base < 0 && exponent % 2 != 0 ? size.negate() : size;
  }

  private Row widened(V x, int count) {
    Row row = pairs.row(count);
    for (int l = 0; l < count; l++) {
      row.high()[l] = math.get(x, l);
    }
    return row;
  }

  private void store(V y, int l, Row wide, double error, double x, Supplier<BigDecimal> decimals) {
    double high = wide.high()[l];
    double low = wide.low()[l];
    boolean fades = isDouble && Math.abs(high) < FADES;
    if (!Double.isFinite(high) || high == 0 || (fades && high == x)) {
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
    return joined(high, value.subtract(new BigDecimal(high)).signum() * Math.ulp(high) / 4);
  }

  /** What rounds to the format as high + low does: for a narrow one, the sum rounded to odd. */
  private double joined(double high, double low) {
    long bits = Double.doubleToRawLongBits(high);
    if (isDouble || low == 0 || (bits & 1) == 1 || !Double.isFinite(high) || high == 0) {
      return high + low;
    }
    return Double.longBitsToDouble(low > 0 == high > 0 ? bits + 1 : bits - 1);
  }
}
