package epsweep.analysis.verdict;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Least squares n ≈ k·g: k = Σ w g n / Σ w g², with w = 1/(s² + h²), s the scatter of the residuals
 * and h what print adds to each. Large rows decide, badly printed ones count less.
 *
 * <ul>
 *   <li>g or n vanishes: there is no fit; {@link #exists()} is false.
 *   <li>One row: k is the quotient, its standard error what print leaves open.
 * </ul>
 *
 * @param exists whether there is a fit; without one the figures are those of k = 0
 * @param factor k
 * @param standardError of k, from the scatter or from print, whichever is larger
 * @param cosine g·n / (‖g‖‖n‖)
 * @param residual ‖n − k·g‖ / ‖n‖
 * @param rms of n − k·g
 * @param agreeing share of the rows above the noise with n within {@value #ROUGHLY} of k·g
 * @param chance of so good an agreement among rows that share no factor
 * @param distinct how many different rows stand above the noise
 */
record ScaleFit(
    boolean exists,
    double factor,
    double standardError,
    double cosine,
    double residual,
    double rms,
    double agreeing,
    double chance,
    int distinct) {

  /** A row that is off by more has another factor. */
  static final double ROUGHLY = 0.15;

  /** The closest agreement that one row is credited with. */
  private static final double CLOSEST = 0.01;

  private static final ScaleFit NONE = new ScaleFit(false, 0, 0, 0, 1, 0, 0, 1, 0);

  /**
   * Fits all rows.
   *
   * @param noise round-off to expect in a row of n; 0 if unknown
   */
  static ScaleFit of(Pairs pairs, double noise) {
    double n = Pairs.largest(pairs.numeric());
    double g = Pairs.largest(pairs.analytic());
    if (n == 0 || g == 0 || !Double.isFinite(n) || !Double.isFinite(g)) {
      return NONE;
    }
    // Powers of two: squares neither overflow nor vanish, and no digit changes.
    int nScale = Math.max(Math.getExponent(n), Double.MIN_EXPONENT);
    int gScale = Math.max(Math.getExponent(g), Double.MIN_EXPONENT);
    double[] ns = scaled(pairs.numeric(), nScale);
    double[] gs = scaled(pairs.analytic(), gScale);
    double k0 = weighted(ns, gs, ones(ns.length));
    double s = scatter(ns, gs, k0);
    double[] print = new double[ns.length];
    double[] weights = new double[ns.length];
    for (int i = 0; i < ns.length; i++) {
      double hn = Math.scalb(pairs.numericHalfUnit()[i], -nScale);
      double hg = k0 * Math.scalb(pairs.analyticHalfUnit()[i], -gScale);
      print[i] = (hn * hn + hg * hg) / 3; // variance of two uniform errors
      weights[i] = 1 / (s * s + print[i] + 1e-30);
    }
    double k = weighted(ns, gs, weights);
    double factor = Math.scalb(k, nScale - gScale);
    return Double.isFinite(factor)
        ? describe(pairs, ns, gs, k, error(ns, gs, k, weights, print), nScale - gScale, noise)
        : NONE;
  }

  private static ScaleFit describe(
      Pairs pairs, double[] ns, double[] gs, double k, double error, int scale, double noise) {
    double factor = Math.scalb(k, scale);
    double[] residuals = pairs.residuals(factor);
    Rows rows = Rows.of(pairs, factor, residuals, noise);
    double dot = 0;
    for (int i = 0; i < ns.length; i++) {
      dot += ns[i] * gs[i];
    }
    return new ScaleFit(
        true,
        factor,
        Math.scalb(error, scale),
        Math.max(-1, Math.min(1, dot / Pairs.norm(ns) / Pairs.norm(gs))),
        Pairs.norm(residuals) / Pairs.norm(pairs.numeric()),
        Pairs.rms(residuals),
        rows.agreeing,
        rows.chance,
        rows.distinct);
  }

  /** How the rows that stand above the noise agree with the factor, one by one. */
  private record Rows(double agreeing, double chance, int distinct) {

    static Rows of(Pairs pairs, double factor, double[] residuals, double noise) {
      int above = 0;
      int agree = 0;
      double chance = 1;
      double best = 1;
      Set<Double> seen = new HashSet<>();
      for (int i = 0; i < residuals.length; i++) {
        double print = pairs.print(i, factor);
        double size =
            Math.max(Math.abs(pairs.numeric()[i]), Math.abs(factor * pairs.analytic()[i]));
        if (!(size > 3 * (noise + print))) {
          continue;
        }
        double off = Math.abs(residuals[i]);
        above++;
        agree += off <= ROUGHLY * size + 3 * noise + print ? 1 : 0;
        if (seen.add(pairs.numeric()[i])) {
          double agreement = Math.min(1, Math.max(CLOSEST, (off + print) / size));
          chance *= agreement;
          best = Math.min(best, agreement);
        }
      }
      // The row that agrees best set the factor: it proves nothing.
      return new Rows(above == 0 ? 0 : (double) agree / above, chance / best, seen.size());
    }
  }

  /** Whether rows share this factor so well, and so many, that it is no accident. */
  boolean isScale(double largestChance) {
    return exists && distinct >= 2 && agreeing >= 0.9 && chance <= largestChance;
  }

  private static double[] scaled(double[] values, int scale) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = Math.scalb(values[i], -scale);
    }
    return scaled;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double weighted(double[] n, double[] g, double[] weights) {
    double dot = 0;
    double square = 0;
    for (int i = 0; i < n.length; i++) {
      dot += weights[i] * g[i] * n[i];
      square += weights[i] * g[i] * g[i];
    }
    return dot / square;
  }

  private static double scatter(double[] n, double[] g, double k) {
    double sum = 0;
    for (int i = 0; i < n.length; i++) {
      sum += (n[i] - k * g[i]) * (n[i] - k * g[i]);
    }
    return Math.sqrt(sum / Math.max(1, n.length - 1));
  }

  private static double error(double[] n, double[] g, double k, double[] weights, double[] print) {
    double square = 0;
    double variance = 0;
    double printed = 0;
    for (int i = 0; i < n.length; i++) {
      double r = n[i] - k * g[i];
      double wg = weights[i] * g[i];
      square += wg * g[i];
      variance += wg * wg * r * r;
      printed += wg * wg * print[i];
    }
    double scatter = scatter(n, g, k);
    double classic = scatter * Math.sqrt(sumOfSquares(weights, g)) / square;
    double robust = Math.sqrt(variance) / square;
    return Math.max(Math.max(classic, robust), Math.sqrt(printed) / square);
  }

  /** Σ (w g)². */
  private static double sumOfSquares(double[] weights, double[] g) {
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
      sum += weights[i] * weights[i] * g[i] * g[i];
    }
    return sum;
  }
}
