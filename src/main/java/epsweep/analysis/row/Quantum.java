package epsweep.analysis.row;

import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Arrays;

/**
 * What all losses of a build are multiples of: 2^−k of a narrower format, 10^−k of printed digits.
 * L(θ) and the second differences, which are exact sums of losses, show it.
 */
final class Quantum {

  /** Of a difference that was divided and multiplied again, in double. */
  private static final double ROUNDINGS = 4 * 0x1p-53;

  private final Slopes slopes;
  private final Limits limits;

  private Quantum(Slopes slopes, Limits limits) {
    this.slopes = slopes;
    this.limits = limits;
  }

  /** The quantum; at least one ulp of L(θ), and 0 if L(θ) is unknown. */
  static double of(Slopes slopes, Limits limits) {
    return new Quantum(slopes, limits).quantum();
  }

  private double quantum() {
    double loss = slopes.loss();
    if (!Double.isFinite(loss)) {
      return 0;
    }
    double ulp = slopes.build().lossFormat().ulp(loss);
    if (!slopes.scheme().subtracts()) {
      return ulp; // L(θ) alone may be a multiple by chance
    }
    // of |n|ε a quantum is at most what the scheme divides by, twice that of effective steps
    double least = RowNoise.leastMove(slopes);
    double moves = Math.max(limits.of(Limit.MOVES), 2.0 * slopes.scheme().divisor());
    double most = least == 0 ? Double.POSITIVE_INFINITY : moves * least;
    return Math.max(ulp, Math.min(most, Math.max(binary(), decimal())));
  }

  /** The largest power of 2 that divides everything; 0 if that is no news. */
  private double binary() {
    double power = binaryOfSums();
    return power > 0 && isOdd() && !areDifferencesMultiples(1 / power, 0) ? 0 : power;
  }

  private double binaryOfSums() {
    int lowest = lowestBit(slopes.loss());
    for (double[] row : slopes.second()) {
      for (double s : row) {
        lowest = Math.min(lowest, lowestBit(s));
      }
    }
    int expected = Math.getExponent(Math.ulp(slopes.loss()));
    return slopes.loss() == 0
            || lowest == Integer.MAX_VALUE
            || lowest < expected + limits.of(Limit.ZERO_BITS)
        ? 0
        : Math.scalb(1.0, lowest);
  }

  private static int lowestBit(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return Integer.MAX_VALUE;
    }
    long bits = Double.doubleToRawLongBits(x) & 0xFFFFFFFFFFFFFL;
    int exponent = Math.getExponent(x);
    return bits == 0 ? exponent : exponent - 52 + Long.numberOfTrailingZeros(bits);
  }

  private double decimal() {
    double u = slopes.build().lossFormat().unitRoundoff();
    double slack = slack();
    for (int decimals = 0; decimals <= limits.of(Limit.MOST_DECIMALS); decimals++) {
      double unit = StrictMath.pow(10, decimals);
      if (isMultiple(slopes.loss(), unit, slack)
          && allMultiples(unit, slack, u)
          && !(isOdd() && !areDifferencesMultiples(unit, slack))) {
        return slopes.loss() != 0 && slack * unit < 1e-3 ? 1 / unit : 0;
      }
    }
    return 0;
  }

  private boolean allMultiples(double unit, double slack, double u) {
    for (double[] row : slopes.second()) {
      for (double s : row) {
        if (Double.isFinite(s) && !isMultiple(s, unit, slack + u * Math.abs(s))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether L − L(θ) is an odd function of every parameter, as far as is known: second differences
   * tell nothing. First ones do, unless they were divided by other steps than ε.
   */
  private boolean isOdd() {
    if (slopes.step() == Step.EFFECTIVE) {
      return false;
    }
    double slack = slack();
    return Arrays.stream(slopes.second())
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .allMatch(s -> Math.abs(s) <= slack);
  }

  /** Whether first differences are, which are known to a few roundings only. */
  private boolean areDifferencesMultiples(double unit, double slack) {
    for (int k = 0; k < slopes.epsilon().length; k++) {
      for (int row = 0; row < slopes.analytic().length; row++) {
        double d = slopes.numeric()[k][row] * slopes.power(k, row) * slopes.scheme().divisor();
        if (Double.isFinite(d) && !isMultiple(d, unit, slack + ROUNDINGS * Math.abs(d))) {
          return false;
        }
      }
    }
    return true;
  }

  private double slack() {
    double u = slopes.build().lossFormat().unitRoundoff();
    return limits.of(Limit.LAST_BITS) * u * Math.abs(slopes.loss());
  }

  private static boolean isMultiple(double x, double unit, double slack) {
    return Math.abs(x * unit - Math.rint(x * unit)) <= 4 * slack * unit;
  }
}
