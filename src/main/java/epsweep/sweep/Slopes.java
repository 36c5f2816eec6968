package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The slopes of one build's loss on both sides of θ, row by row, at the ε that were kept: what a
 * verdict is made from. The arrays are shared, not copied, and must not be changed.
 *
 * <p>Of a second derivative n is that, and s unknown. Otherwise, with s = L(θ+h) − 2 L(θ) + L(θ−h)
 * the slopes are n − s/2h and n + s/2h, n the central quotient and h = ε unless the step is
 * relative. Of a one-sided scheme n ± s/2h is taken for n, of a wider one its own n.
 *
 * @param loss L(θ); NaN if unknown
 * @param scale root mean square of all parameters; 0 or NaN if unknown
 * @param theta θ of each row; NaN if unknown
 * @param analytic g of each row
 * @param analyticError |g − g∗| of each row, g∗ the same backpropagation without round-off; empty
 *     where it is unknown
 * @param epsilon ascending
 * @param numeric n, [ε × row]; NaN or infinite where a loss was
 * @param second s, [ε × row]; NaN where L(θ) is unknown
 */
public record Slopes(
    Build build,
    Scheme scheme,
    Step step,
    double loss,
    double scale,
    double[] theta,
    double[] analytic,
    double[] analyticError,
    double[] epsilon,
    double[][] numeric,
    double[][] second) {

  /** Numbers of n, and as many of h, that a sweep keeps for its verdicts: 160 MB together. */
  static final int MOST = 10_000_000;

  /** ε that are kept of every row, however many rows there are. */
  static final int LEAST_POINTS = 12;

  /** Every how manieth of {@code points} ε is kept, of {@code series} builds and schemes. */
  static int stride(int series, int points, int rows) {
    long kept = Math.max(LEAST_POINTS, MOST / Math.max(1, (long) series * rows));
    return (int) ((points + kept - 1) / kept);
  }

  /** The step that the k-th ε made along a row. */
  public double h(int k, int row) {
    return step.isRelative() ? epsilon[k] * step.factor(theta[row]) : epsilon[k];
  }

  /** By what n at the k-th ε is multiplied to give what losses differ by: h, or h² = h^q. */
  public double power(int k, int row) {
    double h = h(k, row);
    return scheme.derivative() == 1 ? h : h * h;
  }

  /** Whether no loss moved, as far as is known. */
  public boolean isUnmoved(int k, int row) {
    double s = second[k][row];
    return numeric[k][row] == 0 && (scheme.derivative() > 1 || s == 0 || Double.isNaN(s));
  }

  /** The same slopes beside another g. */
  public Slopes with(double[] otherAnalytic, double[] otherError) {
    return new Slopes(
        build,
        scheme,
        step,
        loss,
        scale,
        theta,
        otherAnalytic,
        otherError,
        epsilon,
        numeric,
        second);
  }

  /** What was measured with nominal steps at some ε, ascending; g's own error is unknown. */
  public static Slopes of(
      Build build,
      Scheme scheme,
      double loss,
      double[] theta,
      double[] analytic,
      double[] epsilon,
      List<Numeric> measured) {
    double scale = Norm.of(theta) / Math.sqrt(theta.length);
    Slopes slopes = empty(build, scheme, Step.NOMINAL, loss, scale, theta, epsilon.length);
    for (int point = 0; point < epsilon.length; point++) {
      slopes.enter(point, epsilon[point], measured.get(point));
    }
    return slopes.complete(analytic, new double[0]);
  }

  /** Room for {@code points} ε. */
  static Slopes empty(
      Build build,
      Scheme scheme,
      Step step,
      double loss,
      double scale,
      double[] theta,
      int points) {
    double[] none = {};
    return new Slopes(
        build,
        scheme,
        step,
        loss,
        scale,
        theta,
        none,
        none,
        new double[points],
        new double[points][],
        new double[points][]);
  }

  /** Enters what was measured at one ε; different ε may be entered by different threads. */
  void enter(int point, double at, Numeric measured) {
    epsilon[point] = at;
    second[point] = measured.second();
    double side = scheme.derivative() == 1 ? scheme.taylorWeight(2) : 0;
    double[] n = measured.derivative().clone();
    if (side != 0) {
      Arrays.setAll(n, i -> n[i] - side * second[point][i] / (2 * h(point, i)));
    }
    numeric[point] = n;
  }

  /** What was entered, by ascending ε. */
  Slopes complete(double[] g, double[] gError) {
    int[] points =
        IntStream.range(0, epsilon.length)
            .filter(i -> numeric[i] != null)
            .boxed()
            .sorted((a, b) -> Double.compare(epsilon[a], epsilon[b]))
            .mapToInt(i -> i)
            .toArray();
    return new Slopes(
        build,
        scheme,
        step,
        loss,
        scale,
        theta,
        g,
        gError,
        IntStream.of(points).mapToDouble(i -> epsilon[i]).toArray(),
        IntStream.of(points).mapToObj(i -> numeric[i]).toArray(double[][]::new),
        IntStream.of(points).mapToObj(i -> second[i]).toArray(double[][]::new));
  }
}
