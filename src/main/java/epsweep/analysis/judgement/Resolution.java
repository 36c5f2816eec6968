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

  /** If half of g could be wrong, nothing was resolved. */
  private static final double LARGEST = 0.5;

  /** Whether what could hide, as a share of ‖g‖, leaves something said. */
  public static boolean tells(double hides) {
    return hides <= LARGEST;
  }
}
