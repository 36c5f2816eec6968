package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;
import java.util.Arrays;

/**
 * The operations of {@link DoubleDouble} over finite numbers, as loops that the JIT vectorises.
 *
 * <p>They are algorithms of Joldes, Muller &amp; Popescu, "Tight and rigorous error bounds for
 * basic building blocks of double-word arithmetic", ACM TOMS 44 (2017), with u = 2^−53, and the
 * product's bound of Muller &amp; Rideau, "Formalization of double-word arithmetic, and comments on
 * …", ACM TOMS 48 (2022):
 *
 * <ul>
 *   <li>sum: AccurateDWPlusDW (algorithm 6), relative error below 3u² + 13u³;
 *   <li>sum with a double: DWPlusFP (4), 2u²;
 *   <li>product: DWTimesDW1 (10), 5u²; the terms are paired so that a · b and b · a have the same
 *       bits, which fused cross terms (11, 12) would not;
 *   <li>quotient: DWDivDW2 (17), 15u²; here the remainder of the first quotient is exact, from an
 *       fma.
 * </ul>
 *
 * The bounds hold where no error term underflows. Results are normalised: high is high + low
 * rounded. {@code y} may be {@code a}, {@code b} or {@code x}. Modified: {@code y} only.
 *
 * <p>C2 unrolls, and hence vectorises, small bodies only: a sum in one loop takes 3.0 ns an
 * element, in three 1.8 ns (a product 1.0 ns; with Dekker's splitting in place of the fma 2.8 ns).
 * Sums of products are therefore a product and a sum. An instance holds scratch rows and serves one
 * thread.
 */
final class DoubleDoubleLoops {

  /** The terms of e^x − 1 with a larger n! are summed in double. */
  private static final int PAIRED_DEGREE = 13;

  private Row highs = DoubleDouble.pairs(0);
  private Row lows = DoubleDouble.pairs(0);

  /** y[l] = a[l] + sign · b[l], sign being 1 or −1. */
  void add(Row y, Row a, double sign, Row b, int from, int to) {
    if (highs.high().length < to) {
      highs = DoubleDouble.pairs(to);
      lows = DoubleDouble.pairs(to);
    }
    twoSum(highs, a.high(), sign, b.high(), from, to);
    twoSum(lows, a.low(), sign, b.low(), from, to);
    join(y, from, to);
  }

  /** y[l] = a[l] + sign · b[l] exactly, of doubles (Knuth's TwoSum). */
  private static void twoSum(Row y, double[] a, double sign, double[] b, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    for (int l = from; l < to; l++) {
      double p = a[l];
      double q = sign * b[l];
      double s = p + q;
      double qs = s - p;
      high[l] = s;
      low[l] = (p - (s - qs)) + (q - qs);
    }
  }

  /** y[l] = highs[l] + lows[l], four parts to two. */
  private void join(Row y, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] s = highs.high();
    double[] sError = highs.low();
    double[] t = lows.high();
    double[] tError = lows.low();
    for (int l = from; l < to; l++) {
      double c = sError[l] + t[l];
      double h = s[l] + c;
      double e = tError[l] + (c - (h - s[l]));
      double sum = h + e;
      high[l] = sum;
      low[l] = e - (sum - h);
    }
  }

  /** y[l] = a[l] + c. */
  void add(Row y, Row a, double c, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] aHigh = a.high();
    double[] aLow = a.low();
    for (int l = from; l < to; l++) {
      double p = aHigh[l];
      double s = p + c;
      double cs = s - p;
      double e = ((p - (s - cs)) + (c - cs)) + aLow[l];
      double sum = s + e;
      high[l] = sum;
      low[l] = e - (sum - s);
    }
  }

  /** y[l] = a[l] · b[l]. */
  void multiply(Row y, Row a, Row b, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] aHigh = a.high();
    double[] aLow = a.low();
    double[] bHigh = b.high();
    double[] bLow = b.low();
    for (int l = from; l < to; l++) {
      double p = aHigh[l] * bHigh[l];
      double e = Math.fma(aHigh[l], bHigh[l], -p);
      e = e + (aHigh[l] * bLow[l] + aLow[l] * bHigh[l]);
      double product = p + e;
      high[l] = product;
      low[l] = e - (product - p);
    }
  }

  /** y[yFrom + i] = s · x[xFrom + i] for {@code 0 <= i < count}, with the bits of multiply. */
  void scale(Row y, int yFrom, double sHigh, double sLow, Row x, int xFrom, int count) {
    double[] high = y.high();
    double[] low = y.low();
    double[] xHigh = x.high();
    double[] xLow = x.low();
    for (int i = 0; i < count; i++) {
      double p = sHigh * xHigh[xFrom + i];
      double e = Math.fma(sHigh, xHigh[xFrom + i], -p);
      e = e + (sHigh * xLow[xFrom + i] + sLow * xHigh[xFrom + i]);
      double product = p + e;
      high[yFrom + i] = product;
      low[yFrom + i] = e - (product - p);
    }
  }

  /** y[l] = a[l] / b[l]. */
  void divide(Row y, Row a, Row b, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] aHigh = a.high();
    double[] aLow = a.low();
    double[] bHigh = b.high();
    double[] bLow = b.low();
    for (int l = from; l < to; l++) {
      double q = aHigh[l] / bHigh[l];
      double remainder = Math.fma(-q, bHigh[l], aHigh[l]);
      remainder = remainder + Math.fma(-q, bLow[l], aLow[l]);
      double e = remainder / bHigh[l];
      double quotient = q + e;
      high[l] = quotient;
      low[l] = e - (quotient - q);
    }
  }

  /**
   * y = e^x − 1 = x (1 + x/2! + … + x²²/23!) for |x| ≤ ln 2 / 2: the next term is below 2^−112. The
   * terms from x¹³/14! on weigh less than 2^−55 and are summed in double. {@code y} must not be
   * {@code x}.
   */
  void expm1(Row y, Row x, int from, int to) {
    double[] cHigh = DoubleDoubleConstants.INVERSE_FACTORIALS.high();
    double[] cLow = DoubleDoubleConstants.INVERSE_FACTORIALS.low();
    Arrays.fill(y.high(), from, to, cHigh[DoubleDoubleConstants.DEGREE]);
    Arrays.fill(y.low(), from, to, 0);
    for (int n = DoubleDoubleConstants.DEGREE - 1; n > PAIRED_DEGREE; n--) {
      horner(y.high(), x.high(), cHigh[n], from, to);
    }
    for (int n = PAIRED_DEGREE; n > 0; n--) {
      horner(y, x, cHigh[n], cLow[n], from, to);
    }
    multiply(y, y, x, from, to);
  }

  /** y[l] = c + x[l] · y[l] in double. */
  private static void horner(double[] y, double[] x, double c, int from, int to) {
    for (int l = from; l < to; l++) {
      y[l] = c + x[l] * y[l];
    }
  }

  /** y[l] = c + x[l] · y[l] where the product is smaller than c: a step of Horner's rule. */
  private static void horner(Row y, Row x, double cHigh, double cLow, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] xHigh = x.high();
    double[] xLow = x.low();
    for (int l = from; l < to; l++) {
      double p = xHigh[l] * high[l];
      double e = Math.fma(xHigh[l], high[l], -p);
      e = e + (xHigh[l] * low[l] + xLow[l] * high[l]);
      double s = cHigh + p;
      e = ((p - (s - cHigh)) + cLow) + e;
      double sum = s + e;
      high[l] = sum;
      low[l] = e - (sum - s);
    }
  }
}
