package epsweep.gradient;

/**
 * Sums over parameters of w (g − n)², w g² and w n², and of the products of each two of the three:
 * what d and the standard error of log d are made of.
 */
final class SquareSums {

  private double difference;
  private double analytic;
  private double numeric;

  private double differenceDifference;
  private double differenceAnalytic;
  private double differenceNumeric;
  private double analyticAnalytic;
  private double analyticNumeric;
  private double numericNumeric;

  /** Of one parameter. */
  static SquareSums of(double weight, double g, double n) {
    SquareSums one = new SquareSums();
    one.difference = weight * ((g - n) * (g - n));
    one.analytic = weight * (g * g);
    one.numeric = weight * (n * n);
    one.differenceDifference = one.difference * one.difference;
    one.differenceAnalytic = one.difference * one.analytic;
    one.differenceNumeric = one.difference * one.numeric;
    one.analyticAnalytic = one.analytic * one.analytic;
    one.analyticNumeric = one.analytic * one.numeric;
    one.numericNumeric = one.numeric * one.numeric;
    return one;
  }

  void add(SquareSums other, double factor) {
    difference += factor * other.difference;
    analytic += factor * other.analytic;
    numeric += factor * other.numeric;
    differenceDifference += factor * other.differenceDifference;
    differenceAnalytic += factor * other.differenceAnalytic;
    differenceNumeric += factor * other.differenceNumeric;
    analyticAnalytic += factor * other.analyticAnalytic;
    analyticNumeric += factor * other.analyticNumeric;
    numericNumeric += factor * other.numericNumeric;
  }

  /** log d = ½ log ‖g − n‖² − log(‖g‖ + ‖n‖). */
  double logDiscrepancy() {
    return StrictMath.log(difference) / 2 - StrictMath.log(norms());
  }

  private double norms() {
    return Math.sqrt(analytic) + Math.sqrt(numeric);
  }

  private double perDifference() {
    return 0.5 / difference;
  }

  private double perAnalytic() {
    return -0.5 / (Math.sqrt(analytic) * norms());
  }

  private double perNumeric() {
    return -0.5 / (Math.sqrt(numeric) * norms());
  }

  /** By how much these sums change log d of {@code total} when they are added, to first order. */
  double change(SquareSums total) {
    return total.perDifference() * difference
        + total.perAnalytic() * analytic
        + total.perNumeric() * numeric;
  }

  /** Σ (c − mean c)² over {@code count} parameters, c the {@link #change} that each makes. */
  double centredSquare(SquareSums total, int count) {
    double d = total.perDifference();
    double a = total.perAnalytic();
    double n = total.perNumeric();
    double square =
        d * d * differenceDifference
            + a * a * analyticAnalytic
            + n * n * numericNumeric
            + 2
                * (d * a * differenceAnalytic
                    + d * n * differenceNumeric
                    + a * n * analyticNumeric);
    double sum = change(total);
    return Math.max(0, square - sum * sum / count);
  }
}
