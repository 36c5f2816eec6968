package epsweep.analysis.judgement;

import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;

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

  /** Whether what could hide, as a share of ‖g‖, leaves something said. */
  public static boolean tells(double hides) {
    return tells(hides, Limits.USUAL);
  }

  /** The same by other thresholds. */
  static boolean tells(double hides, Limits limits) {
    return hides <= limits.of(Limit.TELLS);
  }
}
