package epsweep.function;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;

/**
 * sin x and cos x to 66 bits: with x = a + r, a the nearest multiple of π/256,
 *
 * <pre>sin x = S + C r + (C (sin r − r) − S (1 − cos r)),   S = sin a,   C = cos a</pre>
 *
 * <p>S, C and r are pairs, and so is C r; the rest is small, and double does.
 */
final class QuickAngles {

  /** In half a turn; the sines of a whole one are in the table. */
  private static final int STEPS = 256;

  private static final int MASK = 2 * STEPS - 1;

  private static final BigDecimal STEP = WideConstants.EXACT_PI.divide(BigDecimal.valueOf(STEPS));
  private static final double PER_UNIT = 1 / STEP.doubleValue();

  /** Products of both with whole numbers below 2^20 are exact. */
  private static final double FIRST = WideConstants.leading(STEP.doubleValue(), 39);

  private static final BigDecimal AFTER_FIRST = STEP.subtract(new BigDecimal(FIRST));
  private static final double SECOND = WideConstants.leading(AFTER_FIRST.doubleValue(), 72);
  private static final double THIRD = AFTER_FIRST.subtract(new BigDecimal(SECOND)).doubleValue();

  /** So many steps are fewer than 2^20. */
  private static final double LARGEST = 12_000;

  /** Nearer to a multiple of the step, but for 0, r has too few digits. */
  private static final double NEAREST = 0x1p-32;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  private static final Row SINES = sines();

  private QuickAngles() {}

  private static Row sines() {
    DoubleDouble math = new DoubleDouble();
    Row table = math.row(MASK + 1);
    for (int j = 0; j <= MASK; j++) {
      math.set(table, j, STEP.multiply(BigDecimal.valueOf(j)));
    }
    new WideFunctions().apply(RealFunction.SIN, table, table, MASK + 1);
    return table;
  }

  /** y[l] = sin(x[l] + turn · π/2); NaN beyond ±12,000. */
  static void sin(Row y, double[] x, int turn, int count) {
    double[] high = y.high();
    double[] low = y.low();
    double[] sines = SINES.high();
    double[] sinesLow = SINES.low();
    for (int l = 0; l < count; l++) {
      double shifted = x[l] * PER_UNIT + TO_INTEGER;
      double steps = shifted - TO_INTEGER;
      double first = x[l] - steps * FIRST; // exact
      double second = steps * SECOND; // exact
      double near = first - second;
      double part = near - first;
      double rest = first - (near - part) - (second + part) - steps * THIRD;
      double r = near + rest;
      double rLow = near - r + rest;
      int n = (int) Double.doubleToRawLongBits(shifted) + turn * (STEPS / 2);
      double s = sines[n & MASK];
      double sLow = sinesLow[n & MASK];
      double c = sines[n + STEPS / 2 & MASK];
      double cLow = sinesLow[n + STEPS / 2 & MASK];
      double square = r * r;
      double sine = r * square * (-1.0 / 6 + square * (1.0 / 120 - square * (1.0 / 5040)));
      double cosine = square * (-0.5 + square * (1.0 / 24 - square * (1.0 / 720))) - r * rLow;
      double product = c * r;
      double sum = s + product;
      double left = c * rLow + cLow * r + (c * sine + s * cosine) + sLow;
      left = s - sum + product + (Math.fma(c, r, -product) + left);
      double value = sum + left;
      boolean known = Math.abs(x[l]) <= LARGEST && (Math.abs(r) >= NEAREST || steps == 0);
      high[l] = known ? value : Double.NaN;
      low[l] = sum - value + left;
    }
  }
}
