package epsweep.analysis;

import epsweep.gradient.Scheme;

/**
 * Something that may lower the floor of a gradient check, tried.
 *
 * @param build the build to be helped
 * @param scheme the plan's first scheme, from which it starts
 * @param name what was changed: {@code loss kept in double}
 * @param before d at the sweet spot as it is
 * @param after d at the remedy's own best ε
 * @param epsilon where; NaN where each parameter or block has its own
 * @param evaluations losses evaluated for each parameter, all told
 */
public record Remedy(
    String build,
    Scheme scheme,
    String name,
    double before,
    double after,
    double epsilon,
    double evaluations) {

  /** The name of the one that is another build. */
  public static final String FLOAT64 = "the whole build in float64";

  /** The name of the one that subtracts no losses. */
  public static final String COMPLEX_STEP = "a complex step";

  /** Whether it is one of these, which are no differences in the same build. */
  public boolean isElsewhere() {
    return name.equals(FLOAT64) || name.equals(COMPLEX_STEP);
  }

  /** By how much d is lower; ∞ where nothing is left. */
  public double gain() {
    return before / after;
  }
}
