package epsweep.analysis.row;

import epsweep.arithmetic.Median;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The bars of derivatives that were carried along, by complex step or dual numbers. Such an n is a
 * sum of products, as g is, and errs as a backpropagation of unknown make does: by 64 roundings of
 * the largest n of its block at most, or by what it is seen to scatter over ε if that is more.
 * Numbers below the format's least, which ε makes of small parts, add the same number of roundings
 * of that least number over ε. Truncation is that of differences ({@link RowBars}).
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
    double noise = Limits.BAR * scatter(row);
    double[] rounded = new double[slopes.epsilon().length];
    Arrays.setAll(rounded, k -> Math.max(noise, roundOff(k, row)));
    return new RowBars(slopes, row, rounded).measured(true);
  }

  private double roundOff(int k, int row) {
    double block = largest.get(k).get(places.get(row).block());
    return unit * block + least / slopes.h(k, row);
  }

  /** Standard deviation of n from ε to ε, over the smaller half of them. */
  private double scatter(int row) {
    double[][] n = slopes.numeric();
    double[] steps =
        IntStream.range(1, (n.length + 1) / 2)
            .mapToDouble(k -> Math.abs(n[k][row] - n[k - 1][row]))
            .filter(Double::isFinite)
            .toArray();
    return steps.length == 0 ? 0 : Median.upper(steps) / RowNoise.MEDIAN / Math.sqrt(2);
  }
}
