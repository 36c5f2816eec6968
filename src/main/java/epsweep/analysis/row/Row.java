package epsweep.analysis.row;

/**
 * One parameter: the gradient that is claimed for it beside the one that was measured.
 *
 * @param theta θ; NaN if unknown
 * @param analytic g, with its own round-off
 */
public record Row(Place place, double theta, Estimate analytic, Measured numeric) {

  /** g − n*. */
  public double residual() {
    return analytic.value() - numeric.value().value();
  }

  /** The most by which g can be off without leaving the bars. */
  public double error() {
    return analytic.error() + numeric.value().error();
  }

  /** |g − n*| in bars; 0 where both are exactly equal, NaN where g or n is not finite. */
  public double z() {
    double residual = Math.abs(residual());
    return residual == 0 ? 0 : residual / error();
  }
}
