package epsweep.function;

import epsweep.arithmetic.DoubleDouble.Row;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Γ, ln |Γ| and the error function over pairs.
 *
 * <p>Stirling's series from z = 24 on, reached by Γ(x) = Γ(x + n) / (x (x + 1) …); below ½ by Γ(x)
 * Γ(1 − x) = π / sin πx. erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n + 1)!!, whose terms are positive.
 */
final class Gammas {

  private static final double LEAST = 24;

  /** B_2k / (2k (2k − 1)): coefficients of z^(1−2k). */
  private static final Row[] STIRLING = stirling();

  /** From here on, 1 − erf x is below 2^−107. */
  private static final double SATURATES = 8.6;

  private final Pairs pairs;

  /** x, or 1 − x where that is larger. */
  private final Row right;

  /** x (x + 1) … up to z. */
  private final Row product;

  private final Row logOfShifted;

  private Gammas(Pairs pairs, Row x) {
    this.pairs = pairs;
    right = pairs.where(l -> x.high()[l] < 0.5, pairs.subtract(pairs.constant(1), x), x);
    Row z = right;
    Row product = pairs.constant(1);
    while (anyBelow(z)) {
      Row at = z;
      product = pairs.where(l -> at.high()[l] < LEAST, pairs.multiply(product, at), product);
      z = pairs.where(l -> at.high()[l] < LEAST, pairs.add(at, 1), at);
    }
    this.product = product;
    logOfShifted = ofLarge(z);
  }

  private static Row[] stirling() {
    List<BigFraction> bernoulli = WideConstants.bernoulli(18);
    Row[] c = new Row[bernoulli.size()];
    for (int k = 1; k <= c.length; k++) {
      c[k - 1] = WideConstants.pair(bernoulli.get(k - 1).divide(2 * k).divide(2 * k - 1));
    }
    return c;
  }

  private boolean anyBelow(Row z) {
    for (int l = 0; l < pairs.count(); l++) {
      if (z.high()[l] < LEAST) {
        return true;
      }
    }
    return false;
  }

  /** (z − ½) ln z − z + ½ ln 2π + Σ B_2k / (2k (2k − 1) z^(2k−1)). */
  private Row ofLarge(Row z) {
    Row log = pairs.log(z);
    Row inverse = pairs.divide(pairs.constant(1), z);
    Row series =
        pairs.multiply(inverse, pairs.polynomial(STIRLING, pairs.multiply(inverse, inverse)));
    Row twoPi = pairs.scale(pairs.constant(WideConstants.PI), 2);
    Row sum = pairs.add(series, pairs.scale(pairs.log(twoPi), 0.5));
    Row main = pairs.subtract(pairs.multiply(pairs.add(z, -0.5), log), z);
    return pairs.where(l -> Double.isInfinite(z.high()[l]), z, pairs.add(main, sum));
  }

  /** sin πx from x less the nearest whole number. */
  private Row sineOfPi(Row x) {
    Row whole = pairs.row();
    for (int l = 0; l < pairs.count(); l++) {
      whole.high()[l] = Math.rint(x.high()[l]);
    }
    Row angle = pairs.multiply(pairs.subtract(x, whole), pairs.constant(WideConstants.PI));
    Row sine = Angles.sin(pairs, angle);
    return pairs.where(l -> whole.high()[l] % 2 == 0, sine, pairs.negate(sine));
  }

  static Row gamma(Pairs pairs, Row x) {
    Gammas g = new Gammas(pairs, x);
    Row plain = pairs.divide(pairs.exp(g.logOfShifted), g.product);
    Row inverse = pairs.multiply(pairs.exp(pairs.negate(g.logOfShifted)), g.product);
    Row reflected =
        pairs.divide(pairs.multiply(inverse, pairs.constant(WideConstants.PI)), g.sineOfPi(x));
    return withoutPoles(
        pairs, x, pairs.where(l -> x.high()[l] < 0.5, reflected, plain), Double.NaN);
  }

  static Row lgamma(Pairs pairs, Row x) {
    Gammas g = new Gammas(pairs, x);
    Row plain = pairs.subtract(g.logOfShifted, pairs.log(g.product));
    Row sine = pairs.abs(g.sineOfPi(x));
    Row reflected =
        pairs.subtract(pairs.log(pairs.divide(pairs.constant(WideConstants.PI), sine)), plain);
    Row y = pairs.where(l -> x.high()[l] < 0.5, reflected, plain);
    Row withZeros =
        pairs.where(l -> x.low()[l] == 0 && (x.high()[l] == 1 || x.high()[l] == 2), pairs.row(), y);
    return withoutPoles(pairs, x, withZeros, Double.POSITIVE_INFINITY);
  }

  private static Row withoutPoles(Pairs pairs, Row x, Row y, double pole) {
    return pairs.where(
        l -> x.high()[l] <= 0 && x.low()[l] == 0 && x.high()[l] == Math.rint(x.high()[l]),
        pairs.constant(pole),
        y);
  }

  static Row erf(Pairs pairs, Row x) {
    Row bounded = pairs.where(l -> Math.abs(x.high()[l]) < SATURATES, x, pairs.constant(SATURATES));
    Row square = pairs.multiply(bounded, bounded);
    Row twice = pairs.scale(square, 2);
    Row term = bounded;
    Row sum = bounded;
    for (int n = 1; n < 300 && matters(term, sum); n++) {
      term = pairs.divide(pairs.multiply(term, twice), pairs.constant(2 * n + 1));
      sum = pairs.add(sum, term);
    }
    Row root = pairs.sqrt(pairs.constant(WideConstants.PI));
    Row scale = pairs.divide(pairs.scale(pairs.exp(pairs.negate(square)), 2), root);
    Row y = pairs.multiply(sum, scale);
    Row one = pairs.signed(pairs.constant(1), x);
    Row far = pairs.where(l -> Double.isNaN(x.high()[l]), x, one);
    return pairs.where(l -> Math.abs(x.high()[l]) < SATURATES, y, far);
  }

  private static boolean matters(Row term, Row sum) {
    for (int l = 0; l < term.high().length; l++) {
      if (Math.abs(term.high()[l]) > 0x1p-112 * Math.abs(sum.high()[l])) {
        return true;
      }
    }
    return false;
  }
}
