package epsweep.analysis.row;

/**
 * The numeric derivative of one row.
 *
 * @param value n* and its bar
 * @param epsilon where it was taken; NaN if nowhere
 * @param kink half of what the slopes on the two sides of θ differ by, beyond their noise; 0 if
 *     they do not
 */
public record Measured(Estimate value, double epsilon, double kink, Nature nature) {

  /** Nothing was learnt. */
  public static Measured nothing(Nature nature) {
    return new Measured(new Estimate(0, Double.POSITIVE_INFINITY), Double.NaN, 0, nature);
  }
}
