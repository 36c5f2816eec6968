package epsweep.analysis.row;

import epsweep.arithmetic.Median;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The bars of derivatives that were carried along, by complex step or dual numbers. Such an n is a
 * sum of products, as g is, and errs as a backpropagation of unknown make does: by 64 roundings of
 * the largest n of its block at most, or by what it is seen to scatter over ε if that is more.
 *
 * <p>Where values cancel, roundings are worth more.
 *
 * <ul>
 *   <li>An activation of 1e-3 that is a difference of numbers near 1 has lost three digits, and so
 *       has every product with it. n and g are made from the same activations: where g's round-off
 *       was measured, its largest share of a block's largest g, in any block of the layer or of
 *       those after it, is n's standard deviation.
 *   <li>Every row of a small block may be the rest of sums that cancel. How large these are shows
 *       in other rows of the layer, and n is no better than a sum of a dozen roundings of them.
 * </ul>
 *
 * <p>Numbers below the format's least, which ε makes of small parts, add the same number of
 * roundings of that least number over ε. Truncation is that of differences ({@link RowBars}).
 */
final class RowParts {

  private final Limits limits;
  private final Slopes slopes;
  private final List<Place> places;
  private final double unit;
  private final double least;
  private final List<Map<String, Double>> blocks;
  private final List<Map<String, Double>> layers;
  private final Map<String, Double> roundings;

  RowParts(Slopes slopes, List<Place> places, Limits limits) {
    this.limits = limits;
    this.slopes = slopes;
    this.places = places;
    unit = slopes.build().unitRoundoff();
    least = slopes.build().format().ulp(0);
    blocks = Arrays.stream(slopes.numeric()).map(n -> largest(n, Place::block)).toList();
    layers = Arrays.stream(slopes.numeric()).map(n -> largest(n, Place::layer)).toList();
    roundings = roundings();
  }

  /** The largest of some numbers, one for each row, in each group of rows. */
  private Map<String, Double> largest(double[] numbers, Function<Place, String> group) {
    Map<String, Double> largest = new HashMap<>();
    for (int row = 0; row < numbers.length; row++) {
      double n = Math.abs(numbers[row]);
      largest.merge(group.apply(places.get(row)), Double.isFinite(n) ? n : 0, Math::max);
    }
    return largest;
  }

  /** How many roundings of a block's largest n are in a bar, in each layer. */
  private Map<String, Double> roundings() {
    Map<String, Double> g = largest(slopes.analytic(), Place::block);
    Map<String, Double> errors = largest(slopes.analyticError(), Place::block);
    Map<String, Double> roundings = new HashMap<>();
    double most = limits.of(Limit.BACKPROPAGATION);
    for (int row = places.size() - 1; row >= 0; row--) {
      String block = places.get(row).block();
      double error = limits.of(Limit.BAR) * errors.getOrDefault(block, 0.0);
      most = Math.max(most, error / (unit * g.get(block) + least));
      roundings.put(places.get(row).layer(), most);
    }
    return roundings;
  }

  /** n and its bar, where that is least. */
  Measured measured(int row) {
    double noise = limits.of(Limit.BAR) * scatter(row);
    double[] rounded = new double[slopes.epsilon().length];
    Arrays.setAll(rounded, k -> Math.max(noise, roundOff(k, row)));
    return new RowBars(slopes, row, rounded, limits).measured(true);
  }

  private double roundOff(int k, int row) {
    Place place = places.get(row);
    double one = unit * blocks.get(k).get(place.block()) + least / slopes.h(k, row);
    double dozen = limits.of(Limit.BAR) * limits.of(Limit.UNSEEN_NOISE) * unit;
    return Math.max(roundings.get(place.layer()) * one, dozen * layers.get(k).get(place.layer()));
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
