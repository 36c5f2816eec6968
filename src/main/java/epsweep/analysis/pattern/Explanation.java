package epsweep.analysis.pattern;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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
