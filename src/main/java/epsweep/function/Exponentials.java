package epsweep.function;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;

/** Powers, logarithms and hyperbolic functions over pairs, none of which cancels near its zero. */
final class Exponentials {

  /** Beyond, 1 beside x² is nothing. */
  private static final double HUGE = 0x1p60;

  private static final Row THREE = Pairs.pair(BigDecimal.valueOf(3));

  private Exponentials() {}

  /** Of t = tanh x/2: 2t / (1 − t). */
  static Row expm1(Pairs pairs, Row x) {
    Row t = pairs.tanh(pairs.scale(x, 0.5));
    Row near = pairs.divide(pairs.scale(t, 2), pairs.subtract(pairs.constant(1), t));
    return pairs.where(l -> Math.abs(x.high()[l]) < 1, near, pairs.add(pairs.exp(x), -1));
  }

  /** ln u + (x − (u − 1)) / u with u = 1 + x as it is rounded. */
  static Row log1p(Pairs pairs, Row x) {
    Row u = pairs.add(x, 1);
    Row rest = pairs.divide(pairs.subtract(x, pairs.add(u, -1)), u);
    Row log = pairs.log(u);
    return pairs.where(l -> Double.isFinite(rest.high()[l]), pairs.add(log, rest), log);
  }

  static Row log(Pairs pairs, Row x, double base) {
    return pairs.divide(pairs.log(x), pairs.log(pairs.constant(base)));
  }

  /** exp (ln |x| / 3) and a step of Newton's. */
  static Row cbrt(Pairs pairs, Row x) {
    Row size = pairs.abs(x);
    Row y = pairs.exp(pairs.divide(pairs.log(size), pairs.constant(THREE)));
    Row square = pairs.multiply(y, y);
    Row step =
        pairs.divide(
            pairs.subtract(pairs.multiply(square, y), size),
            pairs.multiply(square, pairs.constant(THREE)));
    Row root = pairs.where(l -> Double.isFinite(step.high()[l]), pairs.subtract(y, step), size);
    return pairs.signed(root, x);
  }

  /** e^|x| / 2, without overflow before its time. */
  private static Row half(Pairs pairs, Row size) {
    Row root = pairs.exp(pairs.scale(size, 0.5));
    return pairs.multiply(root, pairs.scale(root, 0.5));
  }

  static Row sinh(Pairs pairs, Row x) {
    Row size = pairs.abs(x);
    Row half = half(pairs, size);
    Row far = pairs.subtract(half, pairs.divide(pairs.constant(0.25), half));
    Row m = expm1(pairs, size);
    Row near = pairs.scale(pairs.add(m, pairs.divide(m, pairs.add(m, 1))), 0.5);
    return pairs.signed(pairs.where(l -> size.high()[l] < 1, near, far), x);
  }

  static Row cosh(Pairs pairs, Row x) {
    Row half = half(pairs, pairs.abs(x));
    return pairs.add(half, pairs.divide(pairs.constant(0.25), half));
  }

  /** ln (1 + x + x² / (1 + √(1 + x²))). */
  static Row asinh(Pairs pairs, Row x) {
    Row size = pairs.abs(x);
    Row square = pairs.multiply(size, size);
    Row root = pairs.add(pairs.sqrt(pairs.add(square, 1)), 1);
    Row near = log1p(pairs, pairs.add(size, pairs.divide(square, root)));
    return pairs.signed(pairs.where(l -> size.high()[l] < HUGE, near, ofDouble(pairs, size)), x);
  }

  /** ln (1 + t + √(t (t + 2))) with t = x − 1. */
  static Row acosh(Pairs pairs, Row x) {
    Row t = pairs.add(x, -1);
    Row near = log1p(pairs, pairs.add(t, pairs.sqrt(pairs.multiply(t, pairs.add(t, 2)))));
    Row y = pairs.where(l -> x.high()[l] < HUGE, near, ofDouble(pairs, x));
    return pairs.where(l -> x.high()[l] >= 1, y, pairs.constant(Double.NaN));
  }

  /** ln 2x. */
  private static Row ofDouble(Pairs pairs, Row x) {
    return pairs.add(pairs.log(x), pairs.log(pairs.constant(2)));
  }

  /** ln (1 + 2x / (1 − x)) / 2. */
  static Row atanh(Pairs pairs, Row x) {
    Row size = pairs.abs(x);
    Row ratio = pairs.divide(pairs.scale(size, 2), pairs.subtract(pairs.constant(1), size));
    Row y = pairs.scale(log1p(pairs, ratio), 0.5);
    return pairs.signed(pairs.where(l -> size.high()[l] <= 1, y, pairs.constant(Double.NaN)), x);
  }
}
