package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;

/**
 * ln x over rows of {@link DoubleDouble}.
 *
 * <p>ln x = k ln 2 + ln s with an integer k and √½ ≤ s &lt; √2. From y = ln s in double and t = s
 * e^−y − 1 = f + m + f m with f = s − 1 and m = e^−y − 1, which loses nothing near s = 1,
 *
 * <pre>
 *   ln s = y + ln (1 + t) = y + t − t²/2 + t³/3
 * </pre>
 *
 * <p>The largest relative error found is 3.1 · 2^−106; {@code DoubleDoubleFunctionsTest} measures
 * it.
 *
 * <ul>
 *   <li>−∞ at ±0, NaN below, +∞ at +∞; NaN gives NaN.
 * </ul>
 *
 * An instance holds scratch rows and serves one thread.
 */
final class DoubleDoubleLog {

  private static final double SQRT2 = 0x1.6a09e667f3bcdp0;

  private final DoubleFunctions doubles = new DoubleFunctions();
  private final DoubleDoubleLoops loops = new DoubleDoubleLoops();
  private double[] exponent = new double[0];
  private Row s = DoubleDouble.pairs(0);
  private Row r = DoubleDouble.pairs(0);
  private Row p = DoubleDouble.pairs(0);
  private Row term = DoubleDouble.pairs(0);

  /** y[l] = ln x[l]; y may be x. */
  void apply(Row y, Row x, int from, int to) {
    reserve(to);
    for (int l = from; l < to; l++) {
      split(x, l);
    }
    doubles.log(r.high(), s.high(), from, to);
    for (int l = from; l < to; l++) {
      r.high()[l] = -r.high()[l];
      r.low()[l] = 0;
    }
    loops.expm1(p, r, from, to);
    loops.add(s, s, -1, from, to); // f, exactly
    loops.multiply(term, s, p, from, to);
    loops.add(p, s, 1, p, from, to);
    loops.add(p, p, 1, term, from, to);
    correct(from, to);
    timesLn2(from, to);
    loops.add(p, p, 1, term, from, to);
    doubles.log(r.high(), x.high(), from, to);
    for (int l = from; l < to; l++) {
      boolean finite = Math.abs(r.high()[l]) <= Double.MAX_VALUE;
      p.high()[l] = finite ? p.high()[l] : r.high()[l];
    }
    DoubleDoubleFunctions.finish(y, p, from, to);
  }

  /**
   * s · 2^k = x with √½ ≤ s &lt; √2, and {@code exponent} = k; anything where x is not positive.
   */
  private void split(Row x, int l) {
    int up = Math.abs(x.high()[l]) < Double.MIN_NORMAL ? 54 : 0;
    double high = Math.scalb(x.high()[l], up);
    int k = Math.getExponent(high * SQRT2);
    s.high()[l] = Math.scalb(high, -k);
    s.low()[l] = Math.scalb(x.low()[l], up - k);
    exponent[l] = k - up;
  }

  /** p = y + t − t²/2 + t³/3 from t in p and −y in r; |t| is at most about ulp(y). */
  private void correct(int from, int to) {
    double[] high = p.high();
    double[] low = p.low();
    double[] minusY = r.high();
    for (int l = from; l < to; l++) {
      double t = high[l];
      double s = t - minusY[l];
      double e = (t - (s + minusY[l])) + (low[l] + t * t * (t * (1.0 / 3) - 0.5));
      high[l] = s + e;
      low[l] = e - (high[l] - s);
    }
  }

  /** term = k ln 2 from k in {@code exponent}. */
  private void timesLn2(int from, int to) {
    double ln2High = DoubleDoubleConstants.LN2.high()[0];
    double ln2Low = DoubleDoubleConstants.LN2.low()[0];
    double[] high = term.high();
    double[] low = term.low();
    for (int l = from; l < to; l++) {
      double k = exponent[l];
      high[l] = k * ln2High;
      low[l] = Math.fma(k, ln2High, -high[l]) + k * ln2Low;
    }
  }

  private void reserve(int to) {
    if (exponent.length < to) {
      exponent = new double[to];
      s = DoubleDouble.pairs(to);
      r = DoubleDouble.pairs(to);
      p = DoubleDouble.pairs(to);
      term = DoubleDouble.pairs(to);
    }
  }
}
