package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;

/**
 * The step in which n moves, because the loss is stored in a format of few digits: a loss in [2^e,
 * 2^(e+1)) moves in units in the last place of 2^(e−t+1), t the significand's bits, hence a central
 * difference in steps of 2^(e−t+1)/(2ε).
 *
 * @param size the step of n
 * @param format what the loss was stored in
 * @param exponent e
 * @param scheme the scheme taken for granted: a one-sided difference of a loss in the next lower
 *     binade has the same quantum
 * @param schemeGiven whether the user said so
 * @param chance probability that numbers without a quantum fit one as well; 0 if it was computed
 *     from a given loss
 * @param rows how many numbers were tested
 */
public record Quantum(
    double size,
    Format format,
    int exponent,
    Scheme scheme,
    boolean schemeGiven,
    double chance,
    int rows) {
  /** The loss is at least this, and less than twice this. */
  public double lossFrom() {
    return Math.scalb(1.0, exponent);
  }
}
