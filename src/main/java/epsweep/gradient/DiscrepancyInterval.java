package epsweep.gradient;

import epsweep.arithmetic.Norm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A 95 % confidence interval of the d of a whole group, from a sample of its parameters: log d ± t
 * · (standard error of log d).
 *
 * <p>The standard error is that of the linearised estimate (Cochran 1977, 6.4), stratum by stratum,
 * with the finite population correction 1 − f for a stratum of which a share f was drawn. t is
 * Student's quantile with 2 v² / Var(v) degrees of freedom (Satterthwaite 1946), v the estimated
 * variance, whose own variance grows with the excess of the parameters' kurtosis. The few of a
 * stratum show less of that than squares of errors have, so that it counts as at least {@value
 * #LEAST_EXCESS}.
 *
 * <p>That holds where round-off rules, which treats parameters alike; where truncation or kinks do,
 * a few parameters that were not drawn may hold most of ‖g − n‖², and only the lower end holds.
 *
 * <ul>
 *   <li>Fewer than {@value #LEAST_DRAWN} parameters were drawn from strata that were not drawn
 *       whole, or a single one of some stratum: no interval, both ends NaN.
 *   <li>d is 0, 1 or no value in the sample: no interval.
 * </ul>
 */
public final class DiscrepancyInterval {

  /** With fewer, intervals covered in less than 90 % or more than 99 % of trials too often. */
  private static final int LEAST_DRAWN = 48;

  private static final double LEAST_EXCESS = 3;

  private static final double QUANTILE = 0.975;
  private static final double[] NONE = {Double.NaN, Double.NaN};

  private final int[] members;
  private final double[] weights;

  /** Those of which more might have been drawn. */
  private final List<Stratum> strata = new ArrayList<>();

  private final boolean isLarge;

  /**
   * @param at the members' positions among the members of the group
   * @param fraction how large a share of the stratum they are
   */
  private record Stratum(int[] at, double fraction) {}

  /**
   * @param members the group's positions among the parameters swept
   */
  public DiscrepancyInterval(Sample sample, int[] members) {
    this.members = members;
    weights = sample.weights(members);
    double[] fractions = sample.fractions();
    for (int s = 0; s < fractions.length; s++) {
      int stratum = s;
      int[] at =
          IntStream.range(0, members.length)
              .filter(k -> sample.strata()[members[k]] == stratum)
              .toArray();
      if (fractions[s] < 1 && at.length > 0) {
        strata.add(new Stratum(at, fractions[s]));
      }
    }
    isLarge =
        strata.stream().allMatch(s -> s.at.length > 1)
            && strata.stream().mapToInt(s -> s.at.length).sum() >= LEAST_DRAWN;
  }

  /**
   * The interval at one ε.
   *
   * @param analytic g, for each parameter swept
   * @param numeric n, likewise
   * @return its two ends, in [0, 1]
   */
  public double[] ends(double[] analytic, double[] numeric) {
    double largest = Math.max(Norm.largest(analytic, members), Norm.largest(numeric, members));
    if (!isLarge || !(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      return NONE.clone();
    }
    int scale = Norm.exponent(largest);
    double[] g = scaled(analytic, scale);
    double[] n = scaled(numeric, scale);
    Squares squares = Squares.of(weights, g, n);
    if (squares.difference == 0 || squares.analytic == 0 || squares.numeric == 0) {
      return NONE.clone();
    }
    double[] change = new double[members.length];
    Arrays.setAll(change, k -> weights[k] * squares.change(g[k], n[k]));
    double log = squares.logDiscrepancy();
    double width = width(change);
    return new double[] {StrictMath.exp(log - width), Math.min(1, StrictMath.exp(log + width))};
  }

  private double[] scaled(double[] values, int scale) {
    return Arrays.stream(members).mapToDouble(i -> Math.scalb(values[i], -scale)).toArray();
  }

  /** ‖g − n‖², ‖g‖² and ‖n‖². */
  private record Squares(double difference, double analytic, double numeric) {

    static Squares of(double[] weights, double[] g, double[] n) {
      double difference = 0;
      double analytic = 0;
      double numeric = 0;
      for (int k = 0; k < weights.length; k++) {
        difference += weights[k] * ((g[k] - n[k]) * (g[k] - n[k]));
        analytic += weights[k] * (g[k] * g[k]);
        numeric += weights[k] * (n[k] * n[k]);
      }
      return new Squares(difference, analytic, numeric);
    }

    double norms() {
      return Math.sqrt(analytic) + Math.sqrt(numeric);
    }

    /** log d = ½ log ‖g − n‖² − log(‖g‖ + ‖n‖). */
    double logDiscrepancy() {
      return StrictMath.log(difference) / 2 - StrictMath.log(norms());
    }

    /** What one parameter adds to log d, to first order. */
    double change(double g, double n) {
      double error = g - n;
      return 0.5
          * (error * error / difference
              - (g * g / Math.sqrt(analytic) + n * n / Math.sqrt(numeric)) / norms());
    }
  }

  /**
   * t times the standard error of log d.
   *
   * @param change what each member adds to log d, to first order
   */
  private double width(double[] change) {
    double variance = 0;
    double spread = 0;
    for (Stratum stratum : strata) {
      int size = stratum.at.length;
      double mean = IntStream.of(stratum.at).mapToDouble(k -> change[k]).sum() / size;
      double second = 0;
      double fourth = 0;
      for (int k : stratum.at) {
        double square = (change[k] - mean) * (change[k] - mean);
        second += square;
        fourth += square * square;
      }
      double excess = second == 0 ? 0 : size * fourth / (second * second) - 3;
      double part = (1 - stratum.fraction) * size * second / (size - 1);
      variance += part;
      spread += part * part * (1.0 / (size - 1) + Math.max(LEAST_EXCESS, excess) / (2.0 * size));
    }
    double freedom = Math.max(1, variance * variance / spread);
    return variance == 0
        ? 0
        : new TDistribution(freedom).inverseCumulativeProbability(QUANTILE) * Math.sqrt(variance);
  }
}
