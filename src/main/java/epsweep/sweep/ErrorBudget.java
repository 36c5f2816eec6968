package epsweep.sweep;

/**
 * The two parts of a group's ‖n − g‖, measured at every ε and divided by ‖g‖, g the exact gradient:
 * truncation ‖n∞ − g‖ and round-off ‖n − n∞‖, where n is the build's numeric gradient and n∞ the
 * same quotients in an arithmetic of at least twice double's precision. The arrays are parallel to
 * {@link Sweep#epsilon()} and must not be changed; NaN where a loss was not finite or g vanishes.
 *
 * @param total ‖n − g‖ / ‖g‖: at most the sum of the two
 */
public record ErrorBudget(double[] truncation, double[] roundOff, double[] total) {

  static ErrorBudget empty(int points) {
    return new ErrorBudget(new double[points], new double[points], new double[points]);
  }
}
