package epsweep.function;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.fraction.BigFraction;

/** The constants that the functions need, computed to any number of digits when first wanted. */
final class WideConstants {

  private static final MathContext DIGITS = new MathContext(60);

  private static final Map<Integer, BigDecimal> KNOWN = new ConcurrentHashMap<>();

  static final BigDecimal EXACT_PI = pi(60);
  static final Row PI = Pairs.pair(EXACT_PI);
  static final Row HALF_PI = Pairs.pair(EXACT_PI.divide(BigDecimal.valueOf(2)));

  private WideConstants() {}

  /** The bits of a number before so many binary places. */
  static double leading(double value, int places) {
    return Math.scalb(Math.rint(Math.scalb(value, places)), -places);
  }

  /** π to so many digits: 16 arctan 1/5 − 4 arctan 1/239 (Machin 1706). */
  static BigDecimal pi(int digits) {
    return KNOWN.computeIfAbsent(digits, WideConstants::machin);
  }

  private static BigDecimal machin(int digits) {
    MathContext context = new MathContext(digits + 10);
    BigDecimal fifth = arctan(BigDecimal.ONE.divide(BigDecimal.valueOf(5), context), context);
    BigDecimal small = arctan(BigDecimal.ONE.divide(BigDecimal.valueOf(239), context), context);
    return fifth
        .multiply(BigDecimal.valueOf(16))
        .subtract(small.multiply(BigDecimal.valueOf(4)), context);
  }

  /** arctan x by its power series, for |x| ≤ 1/5. */
  static BigDecimal arctan(BigDecimal x, MathContext context) {
    BigDecimal square = x.multiply(x, context).negate();
    BigDecimal least = BigDecimal.ONE.movePointLeft(context.getPrecision() + 5);
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int k = 3; power.abs().compareTo(least.multiply(x.abs())) > 0; k += 2) {
      power = power.multiply(square, context);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), context), context);
    }
    return sum;
  }

  /** c(0)/0!, c(1)/1! … as pairs, with signs that alternate, of every second factorial. */
  static Row[] factorials(int first, int count) {
    Row[] result = new Row[count];
    BigDecimal factorial = BigDecimal.ONE;
    for (int n = 2; n <= first; n++) {
      factorial = factorial.multiply(BigDecimal.valueOf(n));
    }
    for (int k = 0; k < count; k++) {
      result[k] = Pairs.pair(BigDecimal.valueOf(k % 2 == 0 ? 1 : -1).divide(factorial, DIGITS));
      int n = first + 2 * k;
      factorial = factorial.multiply(BigDecimal.valueOf((long) (n + 1) * (n + 2)));
    }
    return result;
  }

  /** B₂, B₄ … by Σ binomial(m + 1, j) B_j = 0. */
  static List<BigFraction> bernoulli(int count) {
    List<BigFraction> all = new ArrayList<>(List.of(BigFraction.ONE));
    List<BigFraction> even = new ArrayList<>();
    for (int m = 1; even.size() < count; m++) {
      BigFraction sum = BigFraction.ZERO;
      BigFraction binomial = BigFraction.ONE;
      for (int j = 0; j < m; j++) {
        sum = sum.add(binomial.multiply(all.get(j)));
        binomial = binomial.multiply(m + 1 - j).divide(j + 1);
      }
      all.add(sum.divide(-(m + 1)));
      if (m % 2 == 0) {
        even.add(all.get(m));
      }
    }
    return even;
  }

  static Row pair(BigFraction value) {
    return Pairs.pair(
        new BigDecimal(value.getNumerator())
            .divide(new BigDecimal(value.getDenominator()), DIGITS));
  }
}
