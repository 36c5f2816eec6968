package epsweep.analysis.pattern;

/**
 * A fitted number.
 *
 * @param value finite
 * @param error one standard error, at least 0
 */
public record Amount(double value, double error) {

  public Amount {
    if (!Double.isFinite(value) || !(error >= 0)) {
      throw new IllegalArgumentException(value + " ± " + error + ": finite and at least 0 needed");
    }
  }
}
