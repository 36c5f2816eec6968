package epsweep.function;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** Operations on so many pairs of doubles, each with a new row for its result. */
final class Pairs {

  private final DoubleDouble math;
  private final int count;

  Pairs(DoubleDouble math, int count) {
    this.math = math;
    this.count = count;
  }

  int count() {
    return count;
  }

  Row row() {
    return math.row(count);
  }

  Row add(Row a, Row b) {
    Row y = row();
    math.add(y, a, b, 0, count);
    return y;
  }

  Row add(Row a, double c) {
    return add(a, constant(c));
  }

  Row subtract(Row a, Row b) {
    Row y = row();
    math.subtract(y, a, b, 0, count);
    return y;
  }

  Row multiply(Row a, Row b) {
    Row y = row();
    math.multiply(y, a, b, 0, count);
    return y;
  }

  Row divide(Row a, Row b) {
    Row y = row();
    math.divide(y, a, b, 0, count);
    return y;
  }

  /** a · c for a power of two, or its negative. */
  Row scale(Row a, double c) {
    Row y = row();
    for (int l = 0; l < count; l++) {
      y.high()[l] = c * a.high()[l];
      y.low()[l] = c * a.low()[l];
    }
    return y;
  }

  Row negate(Row a) {
    return scale(a, -1);
  }

  Row exp(Row x) {
    Row y = row();
    math.exp(y, x, 0, count);
    return y;
  }

  Row log(Row x) {
    Row y = row();
    math.log(y, x, 0, count);
    return y;
  }

  Row tanh(Row x) {
    Row y = row();
    math.tanh(y, x, 0, count);
    return y;
  }

  Row sigmoid(Row x) {
    Row y = row();
    math.sigmoid(y, x, 0, count);
    return y;
  }

  /** One step of Newton's from the root of the high part; its own edges are those of double. */
  Row sqrt(Row x) {
    Row root = row();
    for (int l = 0; l < count; l++) {
      root.high()[l] = Math.sqrt(x.high()[l]);
    }
    Row step = scale(divide(subtract(x, multiply(root, root)), root), 0.5);
    return where(l -> Double.isFinite(step.high()[l]), add(root, step), root);
  }

  Row constant(double c) {
    Row y = row();
    math.fill(y, math.scalar(c), 0, 0, count);
    return y;
  }

  Row constant(Row c) {
    Row y = row();
    math.fill(y, c, 0, 0, count);
    return y;
  }

  /** A number as one pair. */
  static Row pair(BigDecimal value) {
    double high = value.doubleValue();
    return new Row(
        new double[] {high}, new double[] {value.subtract(new BigDecimal(high)).doubleValue()});
  }

  /** Horner's rule: c₀ + x (c₁ + x (c₂ + …)). */
  Row polynomial(Row[] c, Row x) {
    Row sum = constant(c[c.length - 1]);
    for (int k = c.length - 2; k >= 0; k--) {
      sum = add(multiply(sum, x), constant(c[k]));
    }
    return sum;
  }

  Row where(IntPredicate lane, Row a, Row b) {
    Row y = row();
    for (int l = 0; l < count; l++) {
      math.copy(lane.test(l) ? a : b, l, y, l, 1);
    }
    return y;
  }

  Row abs(Row x) {
    return where(l -> x.high()[l] < 0, negate(x), x);
  }

  /** |a| with the sign of x. */
  Row signed(Row a, Row x) {
    return where(l -> x.high()[l] < 0, negate(a), a);
  }
}
