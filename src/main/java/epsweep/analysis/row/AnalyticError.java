package epsweep.analysis.row;

import epsweep.sweep.Slopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The round-off of g: measured where the same backpropagation exists without it, otherwise at most
 * 64 roundings, each u of the largest g of the row's block.
 */
final class AnalyticError {

  /** Float32 numbers without these, such as 1 and 0.75, are those of wider formats as well. */
  private static final int LOW_BITS = 0xFFF;

  private AnalyticError() {}

  static double[] of(Slopes slopes, List<Place> places, Limits limits) {
    if (slopes.analyticError().length > 0) {
      return slopes.analyticError();
    }
    Map<String, Double> largest = new HashMap<>();
    for (int row = 0; row < places.size(); row++) {
      double g = Math.abs(slopes.analytic()[row]);
      largest.merge(places.get(row).block(), Double.isFinite(g) ? g : 0, Math::max);
    }
    double unit = Math.max(slopes.build().unitRoundoff(), digits(slopes.analytic()));
    double roundings = limits.of(Limit.BACKPROPAGATION);
    return places.stream()
        .mapToDouble(place -> roundings * unit * largest.get(place.block()))
        .toArray();
  }

  /**
   * u of float32 if every g is a number of float32, and one of them is no shorter number; else 0.
   */
  static double digits(double[] g) {
    boolean shorter = true;
    for (double value : g) {
      float narrow = (float) value;
      if (Double.isFinite(value) && narrow != value) {
        return 0;
      }
      shorter &= (Float.floatToIntBits(narrow) & LOW_BITS) == 0;
    }
    return shorter ? 0 : 0x1p-24;
  }
}
