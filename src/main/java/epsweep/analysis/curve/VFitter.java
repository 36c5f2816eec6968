package epsweep.analysis.curve;

import epsweep.arithmetic.Median;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Fits y = y₀ + max(q (x₀ − x), s (x − x₀)) to a curve in log₂–log₂ scale: slope −q left of the
 * corner, slope s right of it (after the kink selector of Kostyrka 2025); s = 0 is a fall to a
 * floor.
 *
 * <p>Round-off is random, so that single points lie far off in both directions. A scan over x₀
 * minimises Σ |r| with y₀ the median, which a few stray points cannot move; from there Nelder–Mead
 * minimises the pseudo-Huber loss Σ s² (√(1 + r²/s²) − 1) with s the median |r|.
 */
final class VFitter {

  private static final int SCANS_PER_OCTAVE = 2;
  private static final double TOLERANCE = 1e-9;

  /** The scale never falls below 0.07 % of d, so that an exact V leaves a smooth loss. */
  private static final double LEAST_SCALE = 1e-3;

  private final double[] x;
  private final double[] y;
  private final int fall;
  private final int rightSlope;

  /**
   * @param x log₂ ε, ascending, at least one
   * @param y log₂ d
   * @param fall q, at least 1
   * @param rightSlope s, at least 0
   */
  VFitter(double[] x, double[] y, int fall, int rightSlope) {
    this.x = x;
    this.y = y;
    this.fall = fall;
    this.rightSlope = rightSlope;
  }

  /**
   * The corner.
   *
   * @param x log₂ ε there; may lie up to one octave outside the points
   * @param y log₂ d there
   * @param fall the slope left of it, downward
   * @param rightSlope the slope right of it
   * @param scatter median |r|, in octaves
   * @param misfit mean |r|, in octaves: what compares one slope with another
   */
  record Corner(double x, double y, int fall, int rightSlope, double scatter, double misfit) {

    /** How far the left line lies above a point. */
    double leftAbove(double at, double level) {
      return y + fall * x - fall * at - level;
    }
  }

  Corner fit() {
    double best = x[0];
    double least = Double.POSITIVE_INFINITY;
    int scans = (int) Math.ceil((x[x.length - 1] - x[0] + 2) * SCANS_PER_OCTAVE);
    for (int i = 0; i <= scans; i++) {
      double candidate = x[0] - 1 + (double) i / SCANS_PER_OCTAVE;
      double sum = Arrays.stream(residuals(candidate, level(candidate))).sum();
      if (sum < least) {
        least = sum;
        best = candidate;
      }
    }
    return refine(best, Math.max(Median.of(residuals(best, level(best))), LEAST_SCALE));
  }

  private Corner refine(double x0, double scale) {
    double[] optimum =
        new SimplexOptimizer(TOLERANCE, TOLERANCE)
            .optimize(
                new MaxEval(10_000),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {x0, level(x0)}),
                new ObjectiveFunction(k -> pseudoHuber(k[0], k[1], scale)),
                new NelderMeadSimplex(2, 0.25))
            .getPoint();
    double[] residuals = residuals(optimum[0], optimum[1]);
    double misfit = Arrays.stream(residuals).sum() / x.length;
    return new Corner(optimum[0], optimum[1], fall, rightSlope, Median.of(residuals), misfit);
  }

  private double rise(double distance) {
    return Math.max(-fall * distance, rightSlope * distance);
  }

  /** The median of what y₀ each point asks for. */
  private double level(double x0) {
    double[] levels = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      levels[i] = y[i] - rise(x[i] - x0);
    }
    return Median.of(levels);
  }

  /** |r| of each point. */
  private double[] residuals(double x0, double y0) {
    double[] residuals = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      residuals[i] = Math.abs(y[i] - rise(x[i] - x0) - y0);
    }
    return residuals;
  }

  private double pseudoHuber(double x0, double y0, double scale) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double r = (y[i] - rise(x[i] - x0) - y0) / scale;
      sum += Math.sqrt(1 + r * r) - 1;
    }
    return sum;
  }
}
