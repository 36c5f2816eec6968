package epsweep.analysis.row;

import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bars of derivatives that were carried along, by complex step or dual numbers. Such an n is a
 * sum of products, as g is, and errs as a backpropagation of unknown make does: by 64 roundings of
 * the largest n of its block at most. Numbers below the format's least, which ε makes of small
 * parts, add the same number of roundings of that least number over ε. Truncation is what n changes
 * by to larger ε, in proportion, as for differences.
 */
final class RowParts {

  private final Slopes slopes;
  private final List<Place> places;
  private final double unit;
  private final double least;
  private final List<Map<String, Double>> largest;

  RowParts(Slopes slopes, List<Place> places) {
    this.slopes = slopes;
    this.places = places;
    unit = Limits.BACKPROPAGATION * slopes.build().unitRoundoff();
    least = Limits.BACKPROPAGATION * slopes.build().format().ulp(0);
    largest = Arrays.stream(slopes.numeric()).map(this::largest).toList();
  }

  private Map<String, Double> largest(double[] numeric) {
    Map<String, Double> largest = new HashMap<>();
    for (int row = 0; row < numeric.length; row++) {
      double n = Math.abs(numeric[row]);
      largest.merge(places.get(row).block(), Double.isFinite(n) ? n : 0, Math::max);
    }
    return largest;
  }

  /** n and its bar, where that is least. */
  Measured measured(int row) {
    Estimate best = new Estimate(0, Double.POSITIVE_INFINITY);
    double at = Double.NaN;
    boolean moves = false;
    for (int k = 0; k < slopes.epsilon().length; k++) {
      double n = slopes.numeric()[k][row];
      double bar = roundOff(k, row) + truncation(k, row);
      moves |= n != 0;
      if (Double.isFinite(n) && bar < best.error()) {
        best = new Estimate(n, bar);
        at = slopes.epsilon()[k];
      }
    }
    Nature nature = moves ? Nature.SETTLED : Nature.DEAD;
    return Double.isNaN(at)
        ? Measured.nothing(Nature.NOT_FINITE)
        : new Measured(best, at, 0, nature);
  }

  private double roundOff(int k, int row) {
    double block = largest.get(k).get(places.get(row).block());
    return unit * block + least / slopes.epsilon()[k];
  }

  /** Infinite at the largest ε, beyond which nothing is seen. */
  private double truncation(int k, int row) {
    double[] epsilon = slopes.epsilon();
    double most = Double.NaN;
    for (int j = Grid.further(epsilon, k); j < epsilon.length; j++) {
      double ratio = epsilon[j] / epsilon[k];
      if (ratio > Limits.MOST_RATIO && !Double.isNaN(most)) {
        break;
      }
      double change = Math.abs(slopes.numeric()[j][row] - slopes.numeric()[k][row]) / (ratio - 1);
      most = Double.isNaN(most) ? change : Math.max(most, change);
    }
    return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
  }
}
