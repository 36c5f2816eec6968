package epsweep.report.chart.kit;

/**
 * Where the logarithmic axes of a plot lie on its sheet, in pixels from the upper left corner.
 *
 * @param logLeft log₁₀ of the value at {@code left}; so for the other three sides
 */
public record Axes(
    double left,
    double right,
    double logLeft,
    double logRight,
    double top,
    double bottom,
    double logTop,
    double logBottom) {

  /** Where a value of the horizontal axis stands. */
  public double x(double value) {
    return left + (StrictMath.log10(value) - logLeft) / (logRight - logLeft) * (right - left);
  }

  /** Where a value of the vertical axis stands. */
  public double y(double value) {
    return bottom - (StrictMath.log10(value) - logBottom) / (logTop - logBottom) * (bottom - top);
  }
}
