package epsweep.gradient;

import epsweep.arithmetic.Norm;
import epsweep.arithmetic.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * A 95 % confidence interval of the d of a whole group, from a sample of its parameters: log d ± t
 * · (standard error of log d).
 *
 * <p>The standard error is that of the linearised estimate, stratum by stratum, with the finite
 * population correction 1 − f for a stratum of which a share f was drawn. Both t come from a
 * bootstrap: {@value #RESAMPLES} resamples of the parameters, stratum by stratum, each giving its
 * own d and standard error (bootstrap-t, Efron 1979); a resample draws m − 1 of the m sampled
 * parameters and counts them with weights that leave the variance right for finite populations
 * (Rao, Wu and Yue 1992). Where few parameters make up most of a sum the bootstrap alone is too
 * narrow, so that no t is smaller than Student's with as many degrees of freedom as the estimated
 * variance has by its kurtosis.
 *
 * <ul>
 *   <li>d is 0, 1 or no value in the sample: no interval, both ends NaN.
 *   <li>Only one parameter was drawn of some stratum: the strata count as one; no interval if that
 *       has one parameter only.
 *   <li>All that was drawn of a group is of strata that were drawn whole: no interval, because the
 *       rest of the group was not seen.
 *   <li>A few parameters that were not drawn may hold most of ‖g − n‖² where truncation rules, and
 *       no statistics of a sample can know them. The upper end therefore stands for the sample and
 *       three more of the parameter that raises d most, in every stratum; the interval then covers
 *       in 90 to 99 % of trials, in more where ε is small than where it is large.
 * </ul>
 *
 * The resamples are seeded; the interval depends on nothing but the gradients and the sample.
 */
public final class DiscrepancyInterval {

  /** So many that the 10th and the 390th of the sorted ones are the 2.5 and 97.5 % quantiles. */
  private static final int RESAMPLES = 399;

  private static final int TAIL = 10;
  private static final double QUANTILE = 0.975;
  private static final long SEED = 0x5eed;

  /**
   * How often a stratum holds again, not drawn, what raises d most, where truncation rules; found
   * by trials of coverage.
   */
  private static final int UNSEEN = 3;

  private final int[] members;
  private final double[] weights;

  /** Positions among the members, of the strata that were drawn whole and of the others. */
  private final int[] complete;

  private final List<Stratum> strata;

  /**
   * @param members the group's positions among the parameters swept
   */
  public DiscrepancyInterval(Sample sample, int[] members) {
    this.members = members;
    weights = sample.weights(members);
    double[] fractions = sample.fractions();
    int[][] byStratum = new int[fractions.length][0];
    for (int k = 0; k < members.length; k++) {
      int stratum = sample.strata()[members[k]];
      byStratum[stratum] = append(byStratum[stratum], k);
    }
    List<Stratum> drawn = new ArrayList<>();
    int[] whole = {};
    for (int s = 0; s < byStratum.length; s++) {
      if (fractions[s] == 1) {
        whole = append(whole, byStratum[s]);
      } else if (byStratum[s].length > 0) {
        drawn.add(new Stratum(byStratum[s], fractions[s]));
      }
    }
    complete = whole;
    strata = drawn.stream().allMatch(s -> s.size() > 1) ? drawn : List.of(Stratum.joined(drawn));
  }

  private static int[] append(int[] array, int... more) {
    int[] longer = Arrays.copyOf(array, array.length + more.length);
    System.arraycopy(more, 0, longer, array.length, more.length);
    return longer;
  }

  /**
   * Members of which more might have been drawn.
   *
   * @param at their positions among the members
   * @param fraction how large a share of the stratum they are
   */
  private record Stratum(int[] at, double fraction) {

    int size() {
      return at.length;
    }

    static Stratum joined(List<Stratum> strata) {
      int[] at = strata.stream().flatMapToInt(s -> Arrays.stream(s.at)).toArray();
      double population = strata.stream().mapToDouble(s -> s.size() / s.fraction).sum();
      return new Stratum(at, at.length / population);
    }
  }

  /**
   * The interval at one ε.
   *
   * @param analytic g, for each parameter swept
   * @param numeric n, likewise
   * @return its two ends, in [0, 1]
   */
  public double[] ends(double[] analytic, double[] numeric) {
    SquareSums[] squares = new SquareSums[members.length];
    double largest = Math.max(Norm.largest(analytic, members), Norm.largest(numeric, members));
    boolean unknown = strata.isEmpty() || strata.get(0).size() < 2;
    if (unknown || !(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double unseen = UNSEEN * truncationShows(analytic, numeric);
    int scale = Norm.exponent(largest);
    for (int k = 0; k < members.length; k++) {
      double g = Math.scalb(analytic[members[k]], -scale);
      double n = Math.scalb(numeric[members[k]], -scale);
      squares[k] = SquareSums.of(weights[k], g, n);
    }
    return ends(squares, unseen);
  }

  /** From 0 to 1: how surely parameters with larger gradients err more. */
  private double truncationShows(double[] analytic, double[] numeric) {
    double[] size = Arrays.stream(members).mapToDouble(i -> Math.abs(analytic[i])).toArray();
    double[] error =
        Arrays.stream(members).mapToDouble(i -> Math.abs(analytic[i] - numeric[i])).toArray();
    double correlation = new SpearmansCorrelation().correlation(size, error);
    return Double.isNaN(correlation) ? 1 : Math.max(0, Math.min(1, 2 * correlation));
  }

  private double[] ends(SquareSums[] squares, double unseen) {
    SquareSums fixed = new SquareSums();
    for (int k : complete) {
      fixed.add(squares[k], 1);
    }
    SquareSums[] sums = new SquareSums[strata.size()];
    for (int s = 0; s < sums.length; s++) {
      sums[s] = new SquareSums();
      for (int k : strata.get(s).at) {
        sums[s].add(squares[k], 1);
      }
    }
    Estimate estimate = estimate(fixed, sums);
    double[] t = resampled(fixed, squares, sums, estimate);
    if (t.length < RESAMPLES / 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double student = student(squares, sums, estimate);
    int tail = TAIL * (t.length + 1) / (RESAMPLES + 1);
    double right = Math.max(student, t[t.length - tail]);
    double left = Math.min(-student, t[tail - 1]);
    return new double[] {
      StrictMath.exp(estimate.log - right * estimate.error),
      Math.min(1, StrictMath.exp(logWithUnseen(squares, estimate, unseen) - left * estimate.error))
    };
  }

  /** log d if every stratum held so many more such parameters as raise d most. */
  private double logWithUnseen(SquareSums[] squares, Estimate estimate, double unseen) {
    SquareSums more = new SquareSums();
    more.add(estimate.total, 1);
    for (Stratum stratum : strata) {
      SquareSums most = squares[stratum.at[0]];
      for (int k : stratum.at) {
        if (squares[k].change(estimate.total) > most.change(estimate.total)) {
          most = squares[k];
        }
      }
      more.add(most, unseen * (1 - stratum.fraction));
    }
    return more.logDiscrepancy();
  }

  /** log d and its standard error. */
  private record Estimate(double log, double error, SquareSums total) {}

  private Estimate estimate(SquareSums fixed, SquareSums[] sums) {
    SquareSums total = new SquareSums();
    total.add(fixed, 1);
    for (SquareSums sum : sums) {
      total.add(sum, 1);
    }
    double variance = 0;
    for (int s = 0; s < sums.length; s++) {
      variance += variance(s, sums[s], total);
    }
    return new Estimate(total.logDiscrepancy(), Math.sqrt(variance), total);
  }

  /** Of the stratum's part of log d: (1 − f) m s². */
  private double variance(int stratum, SquareSums sum, SquareSums total) {
    int size = strata.get(stratum).size();
    double scatter = sum.centredSquare(total, size) / (size - 1);
    return (1 - strata.get(stratum).fraction) * size * scatter;
  }

  /** (log d − its estimate) / standard error of every resample that has one, ascending. */
  private double[] resampled(
      SquareSums fixed, SquareSums[] squares, SquareSums[] sums, Estimate estimate) {
    SplitMix random = new SplitMix(SEED);
    double[] t = new double[RESAMPLES];
    int count = 0;
    SquareSums[] drawn = new SquareSums[sums.length];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int s = 0; s < drawn.length; s++) {
        drawn[s] = resample(strata.get(s), squares, sums[s], random);
      }
      Estimate resample = estimate(fixed, drawn);
      double value = (resample.log - estimate.log) / resample.error;
      if (Double.isFinite(value)) {
        t[count++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(t, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** (1 − λ) of every member and λ m / (m − 1) of each of m − 1 drawn ones, λ² = 1 − f. */
  private static SquareSums resample(
      Stratum stratum, SquareSums[] squares, SquareSums sum, SplitMix random) {
    int size = stratum.size();
    double lambda = Math.sqrt(1 - stratum.fraction);
    SquareSums drawn = new SquareSums();
    for (int i = 1; i < size; i++) {
      drawn.add(squares[stratum.at[random.below(size)]], 1);
    }
    SquareSums mixed = new SquareSums();
    mixed.add(sum, 1 - lambda);
    mixed.add(drawn, lambda * size / (size - 1));
    return mixed;
  }

  /** Student's quantile with 2 v² / Var(v) degrees of freedom, v the variance of log d. */
  private double student(SquareSums[] squares, SquareSums[] sums, Estimate estimate) {
    double spread = 0;
    for (int s = 0; s < sums.length; s++) {
      int size = strata.get(s).size();
      double mean = sums[s].change(estimate.total) / size;
      double fourth = 0;
      for (int k : strata.get(s).at) {
        double centred = squares[k].change(estimate.total) - mean;
        fourth += centred * centred * centred * centred / size;
      }
      double second = sums[s].centredSquare(estimate.total, size) / size;
      double excess = second == 0 ? 0 : Math.max(0, fourth / (second * second) - 3);
      double variance = variance(s, sums[s], estimate.total);
      spread += variance * variance * (1.0 / (size - 1) + excess / (2 * size));
    }
    double freedom = StrictMath.pow(estimate.error, 4) / spread;
    return new TDistribution(freedom >= 1 ? freedom : 1).inverseCumulativeProbability(QUANTILE);
  }
}
