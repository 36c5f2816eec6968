package epsweep.analysis;

import epsweep.arithmetic.Build;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How sweet spot and floor move with the unit roundoff u over several builds: ε* ~ u^a and d* ~ u^b
 * by least squares in log–log scale, where theory says a = 1/(p+q) and b = p/(p+q).
 *
 * <p>A build takes part if its layers and its loss are in one format, so that one u describes it,
 * and if its curve rises with the scheme's own order p: a kink of the loss follows another law.
 * Three builds with two different u are the fewest that leave a standard error.
 *
 * @param order p
 * @param truncated p + q
 * @param rungs the builds, in the sweep's order, at least three
 * @param epsilon the law of the fitted optima
 * @param floor the law of the fitted corners' d
 */
public record PrecisionLadder(int order, int truncated, List<Rung> rungs, Law epsilon, Law floor) {

  /** Fewer leave no residual. */
  private static final int FEWEST = 3;

  public PrecisionLadder {
    rungs = List.copyOf(rungs);
  }

  /**
   * One build.
   *
   * @param epsilon the fitted optimum ε*
   * @param floor the fitted corner's d
   */
  public record Rung(Build build, double epsilon, double floor) {

    /** u of the build. */
    public double unitRoundoff() {
      return build.unitRoundoff();
    }
  }

  /**
   * y = c · u^exponent.
   *
   * @param exponent fitted
   * @param standardError of the exponent, with n − 2 degrees of freedom
   * @param theory the exponent that theory gives
   * @param meanLogU mean of log₁₀ u; the fitted line runs through the means
   * @param meanLog mean of log₁₀ y
   */
  public record Law(
      double exponent, double standardError, double theory, double meanLogU, double meanLog) {}

  /**
   * The ladder of a group; empty with too few builds.
   *
   * @param series its curves under one scheme
   */
  public static Optional<PrecisionLadder> of(List<Series> series) {
    int order = series.get(0).scheme().order();
    int truncated = series.get(0).scheme().truncated();
    List<Rung> rungs =
        series.stream().filter(s -> !s.build().isMixed()).flatMap(s -> rung(s).stream()).toList();
    long steps = rungs.stream().mapToDouble(Rung::unitRoundoff).distinct().count();
    if (rungs.size() < FEWEST || steps < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new PrecisionLadder(
            order,
            truncated,
            rungs,
            law(rungs, Rung::epsilon, 1.0 / truncated),
            law(rungs, Rung::floor, (double) order / truncated)));
  }

  private static Optional<Rung> rung(Series series) {
    return series
        .fit()
        .filter(fit -> fit.order() == series.scheme().order())
        .map(fit -> new Rung(series.build(), fit.optimum(), fit.cornerDiscrepancy()));
  }

  private static Law law(List<Rung> rungs, ToDoubleFunction<Rung> value, double theory) {
    return law(logs(rungs, Rung::unitRoundoff), logs(rungs, value), theory);
  }

  private static double[] logs(List<Rung> rungs, ToDoubleFunction<Rung> value) {
    return rungs.stream().mapToDouble(value).map(StrictMath::log10).toArray();
  }

  /** The least-squares line of y over x, both logarithms. */
  static Law law(double[] x, double[] y, double theory) {
    SimpleRegression line = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      line.addData(x[i], y[i]);
    }
    return new Law(
        line.getSlope(), line.getSlopeStdErr(), theory, StatUtils.mean(x), StatUtils.mean(y));
  }
}
