package epsweep.analysis.pattern;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.special.Beta;

/**
 * What one pattern says of the rows of a scope.
 *
 * @param mistake the name it gives
 * @param model n as it would be; empty if the pattern says nothing of n
 * @param misfit what it leaves in each row, in error bars
 * @param freedom how many numbers were fitted; of two patterns that fit, the one with fewer wins
 */
record Explanation(Mistake mistake, double[] model, double[] misfit, int freedom) {

  /**
   * A model of n.
   *
   * @param model n of a row
   * @param factor by which g enters it, and with it g's error
   */
  static Explanation of(
      Mistake mistake,
      Gradients gradients,
      Scope scope,
      IntToDoubleFunction model,
      IntToDoubleFunction factor,
      int freedom) {
    double[] n = Arrays.stream(scope.rows()).mapToDouble(model).toArray();
    double[] misfit = new double[n.length];
    Arrays.setAll(
        misfit,
        i -> gradients.misfit(scope.rows()[i], n[i], factor.applyAsDouble(scope.rows()[i])));
    return new Explanation(mistake, n, misfit, freedom);
  }

  /** A name without a model. */
  static Explanation of(Mistake mistake) {
    return new Explanation(mistake, new double[0], new double[0], 0);
  }

  /** Whether every row lies within its error bars. */
  boolean holds() {
    return Arrays.stream(misfit).allMatch(z -> z <= Gradients.BEYOND);
  }

  /** RMS of the misfit. */
  double residual() {
    double largest = Arrays.stream(misfit).max().orElse(0);
    if (!(largest > 0) || Double.isInfinite(largest)) {
      return largest;
    }
    double sum = Arrays.stream(misfit).map(z -> (z / largest) * (z / largest)).sum();
    return largest * Math.sqrt(sum / misfit.length);
  }

  /**
   * Models that differ by less than this share of a bar are one: these figures do not tell them
   * apart.
   */
  private static final double SAME = 0.5;

  /** No agreement of a row is credited with more, and so many patterns are tried. */
  private static final double CLOSEST = 1e-3;

  private static final double TRIES = 20;

  /** Of normal noise of any size, the most that falls within ± q of a distance, divided by q. */
  private static final double DENSITY = 0.48;

  /**
   * The chance that a right gradient looks so: n − g would be noise, and a pattern that leaves the
   * share q of it is met with probability {@value #DENSITY} q at most. Of the rows that are off,
   * one for each n and without the best, which set the fitted numbers, j leave q or less: that has
   * a binomial chance, and the least over j counts.
   *
   * @param print what print may have added to n − g in each row
   */
  double chance(Gradients gradients, Scope scope, double[] print) {
    Map<Double, Double> shares = new TreeMap<>();
    for (int i = 0; i < scope.rows().length; i++) {
      int row = scope.rows()[i];
      double n = gradients.numeric()[row];
      double g = gradients.analytic()[row];
      if (n != 0 && gradients.misfit(row, g, 1) > Gradients.BEYOND) {
        double left = model.length == 0 ? 0 : Math.abs(n - model[i]);
        double share = Math.max(CLOSEST, (left + print[row]) / Math.abs(n - g));
        shares.merge(Math.abs(n), share, Math::max);
      }
    }
    int fitted = Math.max(freedom, model.length == 0 ? 1 : 0);
    double[] sorted = shares.values().stream().sorted().skip(fitted).mapToDouble(q -> q).toArray();
    double least = 1;
    for (int j = 1; j <= sorted.length; j++) {
      double q = Math.min(1, DENSITY * sorted[j - 1]);
      least = Math.min(least, Beta.regularizedBeta(q, j, sorted.length - j + 1));
    }
    return Math.min(1, TRIES * least);
  }

  /** Whether two models say the same of n, so that neither can be the better one. */
  boolean saysTheSame(Explanation other, Gradients gradients, Scope scope) {
    if (model.length == 0 || other.model.length == 0) {
      return false;
    }
    for (int i = 0; i < model.length; i++) {
      double bar = gradients.bar(scope.rows()[i], 1);
      if (Math.abs(model[i] - other.model[i]) > SAME * bar) {
        return false;
      }
    }
    return true;
  }
}
