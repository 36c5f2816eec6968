package epsweep.report.chart.mark;

import epsweep.arithmetic.Median;
import epsweep.report.chart.kit.LogPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line of a given slope through a measured branch, where the branch has that slope. */
public final class PowerLaw {

  /** Above this an error is no small one: the branch bends. */
  private static final double HIGHEST = 0.1;

  private static final int FEWEST = 4;

  /** Half of the points may scatter by a factor of 1.6; noise of few parameters does. */
  private static final double MOST_SCATTER = 0.2;

  private PowerLaw() {}

  /**
   * The median line; empty if fewer than four points lie on the branch, or if half of them are off
   * the line.
   */
  public static Optional<SlopeLine> through(LogPlot plot, double[] x, double[] y, double slope) {
    List<Double> levels = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (y[i] > 0 && y[i] < HIGHEST) {
        levels.add(StrictMath.log10(y[i]) - slope * StrictMath.log10(x[i]));
      }
    }
    if (levels.size() < FEWEST) {
      return Optional.empty();
    }
    double level = Median.upper(levels.stream().mapToDouble(l -> l).toArray());
    double scatter = Median.upper(levels.stream().mapToDouble(l -> Math.abs(l - level)).toArray());
    return scatter > MOST_SCATTER
        ? Optional.empty()
        : Optional.of(new SlopeLine(plot, 0, level, slope));
  }
}
