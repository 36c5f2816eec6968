package epsweep.analysis.judgement;

/**
 * The largest mistake that could still hide, as a share of ‖g‖ of all parameters.
 *
 * @param all in all rows together
 * @param oneRow in a single row
 */
public record Resolution(double all, double oneRow) {
  /** Anything could hide. */
  public static final Resolution NONE =
      new Resolution(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
