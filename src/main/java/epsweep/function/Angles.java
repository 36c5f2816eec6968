package epsweep.function;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Sine, cosine, tangent and their inverses over pairs.
 *
 * <p>x = k π/2 + r with |r| ≤ π/4: π/2 in parts for most x (Cody &amp; Waite 1980), with as many
 * digits of π as x needs where it is large or close to a multiple; then Taylor's series. The
 * arctangent is that of the nearest 64th, from a table, and of what is left, below 1/128.
 */
final class Angles {

  private static final double FIRST = WideConstants.leading(WideConstants.HALF_PI.high()[0], 32);
  private static final BigDecimal AFTER_FIRST = half().subtract(new BigDecimal(FIRST));
  private static final double SECOND = WideConstants.leading(AFTER_FIRST.doubleValue(), 65);
  private static final Row THIRD = Pairs.pair(AFTER_FIRST.subtract(new BigDecimal(SECOND)));

  /** k is then below 2^20, and its products with both parts are exact. */
  private static final double LARGEST = 0x1p20;

  /** Nearer to a multiple of π/2, the parts have too few digits. */
  private static final double NEAREST = 0x1p-20;

  private static final Row[] SINE = WideConstants.factorials(1, 15);
  private static final Row[] COSINE = WideConstants.factorials(0, 15);

  private static final int TABLE = 64;
  private static final Row[] ARCTANGENTS = arctangents();
  private static final Row[] ARCTANGENT =
      IntStream.range(0, 10)
          .mapToObj(
              n -> BigDecimal.valueOf(n % 2 == 0 ? 1 : -1).divide(odd(n), new MathContext(50)))
          .map(Pairs::pair)
          .toArray(Row[]::new);

  private final Pairs pairs;
  private final Row r;
  private final int[] quadrant;

  private Angles(Pairs pairs) {
    this.pairs = pairs;
    r = pairs.row();
    quadrant = new int[pairs.count()];
  }

  /** arctan j/n, by arctan (j + 1)/n − arctan j/n = arctan n/(n² + j (j + 1)). */
  private static Row[] arctangents() {
    MathContext digits = new MathContext(50);
    BigDecimal angle = BigDecimal.ZERO;
    Row[] table = new Row[TABLE + 1];
    for (int j = 0; j <= TABLE; j++) {
      table[j] = Pairs.pair(angle);
      BigDecimal divisor = BigDecimal.valueOf(TABLE * TABLE + j * (j + 1));
      BigDecimal step = BigDecimal.valueOf(TABLE).divide(divisor, digits);
      angle = angle.add(WideConstants.arctan(step, digits), digits);
    }
    return table;
  }

  private static BigDecimal half() {
    return WideConstants.EXACT_PI.divide(BigDecimal.valueOf(2));
  }

  private static BigDecimal odd(int n) {
    return BigDecimal.valueOf(2 * n + 1);
  }

  static Row sin(Pairs pairs, Row x) {
    return reduced(pairs, x).sine(0);
  }

  static Row cos(Pairs pairs, Row x) {
    return reduced(pairs, x).sine(1);
  }

  static Row tan(Pairs pairs, Row x) {
    Angles angles = reduced(pairs, x);
    return pairs.divide(angles.sine(0), angles.sine(1));
  }

  private static Angles reduced(Pairs pairs, Row x) {
    Angles angles = new Angles(pairs);
    angles.reduce(x);
    return angles;
  }

  private void reduce(Row x) {
    Row first = pairs.row();
    Row second = pairs.row();
    Row third = pairs.row();
    Row low = pairs.row();
    for (int l = 0; l < pairs.count(); l++) {
      double k = Math.rint(x.high()[l] / WideConstants.HALF_PI.high()[0]);
      quadrant[l] = Math.abs(k) < LARGEST ? (int) k & 3 : 0;
      first.high()[l] = x.high()[l] - k * FIRST;
      second.high()[l] = -k * SECOND;
      third.high()[l] = -k;
      low.high()[l] = x.low()[l];
    }
    Row rest = pairs.multiply(third, pairs.constant(THIRD));
    Row sum = pairs.add(pairs.add(pairs.add(first, second), low), rest);
    for (int l = 0; l < pairs.count(); l++) {
      boolean small = third.high()[l] == 0;
      boolean plain = Math.abs(x.high()[l]) < LARGEST && Math.abs(sum.high()[l]) > NEAREST;
      if (small || !Double.isFinite(x.high()[l])) {
        set(l, x.high()[l] - x.high()[l] * 0, x.low()[l]);
      } else if (plain) {
        set(l, sum.high()[l], sum.low()[l]);
      } else {
        reduceExactly(x, l);
      }
    }
  }

  private void set(int l, double high, double low) {
    r.high()[l] = Double.isInfinite(high) ? Double.NaN : high;
    r.low()[l] = low;
  }

  /** With enough digits of π, whatever x is. */
  private void reduceExactly(Row x, int l) {
    BigDecimal exact = x.exact(l);
    int digits = Math.max(0, exact.precision() - exact.scale()) + 70;
    BigDecimal halfPi = WideConstants.pi(digits).divide(BigDecimal.valueOf(2));
    BigDecimal k =
        exact.divide(halfPi, new MathContext(digits)).setScale(0, RoundingMode.HALF_EVEN);
    Row rest = Pairs.pair(exact.subtract(k.multiply(halfPi)));
    set(l, rest.high()[0], rest.low()[0]);
    quadrant[l] = k.toBigInteger().mod(BigInteger.valueOf(4)).intValue();
  }

  /** sin(x + turn · π/2). */
  private Row sine(int turn) {
    Row square = pairs.multiply(r, r);
    Row sine = pairs.multiply(r, pairs.polynomial(SINE, square));
    Row cosine = pairs.polynomial(COSINE, square);
    Row y = pairs.where(l -> (quadrant[l] + turn) % 2 == 0, sine, cosine);
    return pairs.where(l -> (quadrant[l] + turn & 2) == 0, y, pairs.negate(y));
  }

  static Row atan(Pairs pairs, Row x) {
    Row size = pairs.abs(x);
    boolean[] inverted = new boolean[pairs.count()];
    boolean any = false;
    for (int l = 0; l < inverted.length; l++) {
      inverted[l] = size.high()[l] > 1;
      any |= inverted[l];
    }
    Row a = any ? pairs.where(l -> inverted[l], pairs.divide(pairs.constant(1), size), size) : size;
    Row node = pairs.row();
    Row angle = pairs.row();
    for (int l = 0; l < inverted.length; l++) {
      int j = (int) Math.rint(TABLE * a.high()[l]);
      node.high()[l] = (double) j / TABLE;
      angle.high()[l] = ARCTANGENTS[j].high()[0];
      angle.low()[l] = ARCTANGENTS[j].low()[0];
    }
    Row t = pairs.divide(pairs.subtract(a, node), pairs.add(pairs.multiply(a, node), 1));
    Row rest = pairs.multiply(t, pairs.polynomial(ARCTANGENT, pairs.multiply(t, t)));
    Row y = pairs.add(angle, rest);
    Row other = pairs.subtract(pairs.constant(WideConstants.HALF_PI), y);
    return pairs.signed(any ? pairs.where(l -> inverted[l], other, y) : y, x);
  }

  /** arctan (x / √((1 − x)(1 + x))). */
  static Row asin(Pairs pairs, Row x) {
    Row one = pairs.constant(1);
    Row root = pairs.sqrt(pairs.multiply(pairs.subtract(one, x), pairs.add(one, x)));
    return atan(pairs, pairs.divide(x, root));
  }

  /** 2 arctan √((1 − x) / (1 + x)). */
  static Row acos(Pairs pairs, Row x) {
    Row one = pairs.constant(1);
    Row root = pairs.sqrt(pairs.divide(pairs.subtract(one, x), pairs.add(one, x)));
    return pairs.scale(atan(pairs, root), 2);
  }
}
