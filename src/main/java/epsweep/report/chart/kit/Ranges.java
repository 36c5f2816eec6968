package epsweep.report.chart.kit;

import epsweep.analysis.Series;
import epsweep.sweep.ErrorBudget;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/** Ends of axes: whole decades around the values. */
public final class Ranges {

  /** More decades than this would hide the branches; what lies below stands on the floor. */
  private static final int MOST_DECADES = 18;

  /** A flat line near 1 shows how far from a floor it is only with room below it. */
  private static final int FEWEST_DECADES = 6;

  /** Noise a thousand times the gradient says all there is to say. */
  private static final double HIGHEST_ERROR = 1e3;

  /** Room above d = 1 for the line itself. */
  private static final double TOP = 1.6;

  private Ranges() {}

  /** The swept ε, or a whole decade around them if they span less. */
  public static LogPlot.Range epsilon(double[] epsilon) {
    double low = epsilon[0];
    double high = epsilon[epsilon.length - 1];
    if (high / low >= 10) {
      return new LogPlot.Range(low, high);
    }
    double middle = (StrictMath.log10(low) + StrictMath.log10(high)) / 2;
    return new LogPlot.Range(StrictMath.pow(10, middle - 0.5), StrictMath.pow(10, middle + 0.5));
  }

  /** From the least ε of any curve to the largest. */
  public static LogPlot.Range epsilon(Collection<Series> series) {
    return epsilon(
        series.stream().flatMapToDouble(s -> Arrays.stream(s.epsilon())).sorted().toArray());
  }

  /**
   * Around the totals of error budgets and the floor below them, in whole decades at the bottom.
   */
  public static LogPlot.Range errors(Collection<ErrorBudget> budgets, Collection<Double> floors) {
    double[] totals =
        DoubleStream.concat(
                budgets.stream().flatMapToDouble(b -> Arrays.stream(b.total())),
                floors.stream().mapToDouble(floor -> floor))
            .filter(e -> e > 0 && e < Double.POSITIVE_INFINITY)
            .toArray();
    double most = Math.min(HIGHEST_ERROR, Arrays.stream(totals).max().orElse(1));
    double top = StrictMath.log10(Math.max(1, most)) + 0.4;
    double least = StrictMath.log10(Arrays.stream(totals).min().orElse(1));
    double low = Math.floor(Math.max(top - MOST_DECADES, Math.min(-FEWEST_DECADES, least - 1)));
    return new LogPlot.Range(StrictMath.pow(10, low), StrictMath.pow(10, top));
  }

  /** From a decade below the least d above zero to a little above 1. */
  public static LogPlot.Range discrepancy(Collection<Series> series) {
    double least =
        series.stream()
            .flatMapToDouble(s -> Arrays.stream(s.discrepancy()))
            .filter(d -> d > 0)
            .min()
            .orElse(0.1);
    double decades = Math.floor(StrictMath.log10(least) - 0.7);
    double low = Math.max(-MOST_DECADES, Math.min(-FEWEST_DECADES, decades));
    return new LogPlot.Range(StrictMath.pow(10, low), TOP);
  }
}
