package epsweep.study.band;

import epsweep.arithmetic.Build;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.DiscrepancyInterval;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Numeric;
import epsweep.gradient.Sample;
import epsweep.gradient.Step;
import epsweep.parameter.Block;
import epsweep.sweep.Interval;
import epsweep.sweep.ParameterSample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The gradients of every parameter in one build, at places around the sweet spot and at twice each
 * of them, from which samples are drawn.
 */
final class Everything {

  /** In multiples of ε*: where round-off rules, at ε*, and where truncation does. */
  private static final double[] PLACES = {0.003, 0.03, 0.1, 0.3, 0.5, 1, 3};

  /** From one of 12 ε per decade to the first that is no less than twice as large. */
  private static final double TWICE = StrictMath.pow(10, 4.0 / 12);

  private static final int PER_DECADE = 3;

  private final List<Block> blocks;
  private final double[] g;
  private final double[] epsilon;
  private final List<Numeric> numeric;

  /** Positions of the places among the ε. */
  private final int[] places;

  private Everything(
      List<Block> blocks, double[] g, double[] epsilon, List<Numeric> numeric, int[] places) {
    this.blocks = blocks;
    this.g = g;
    this.epsilon = epsilon;
    this.numeric = numeric;
    this.places = places;
  }

  static Everything of(Drawing drawing, Build build) {
    double thumb = drawing.scheme().ruleOfThumb(build.unitRoundoff());
    return of(drawing, drawing.model().in(build), thumb);
  }

  private static <V> Everything of(Drawing drawing, LossFunction<V> loss, double thumb) {
    List<Block> blocks = drawing.model().blocks();
    int[] all = IntStream.range(0, blocks.stream().mapToInt(Block::size).sum()).toArray();
    Differences<V> differences =
        new Differences<>(loss, drawing.scheme(), Step.NOMINAL, all.length);
    double[] g = loss.analyticGradient(all);
    double spot = sweetSpot(differences, g, all, thumb);
    double[] at = Arrays.stream(PLACES).map(place -> place * spot).toArray();
    double[] twice = Arrays.stream(at).map(e -> TWICE * e).toArray();
    double[] epsilon = new double[at.length + twice.length];
    System.arraycopy(at, 0, epsilon, 0, at.length);
    System.arraycopy(twice, 0, epsilon, at.length, twice.length);
    Arrays.sort(epsilon);
    int[] places = Arrays.stream(at).mapToInt(e -> Arrays.binarySearch(epsilon, e)).toArray();
    List<Numeric> numeric =
        Arrays.stream(epsilon).mapToObj(e -> differentiated(differences, all, e)).toList();
    return new Everything(blocks, g, epsilon, numeric, places);
  }

  /** The best ε from a hundredth of the rule of thumb's to a thousand times that. */
  private static double sweetSpot(Differences<?> differences, double[] g, int[] all, double thumb) {
    double best = thumb;
    double least = Double.POSITIVE_INFINITY;
    for (int i = -2 * PER_DECADE; i <= 3 * PER_DECADE; i++) {
      double epsilon = thumb * StrictMath.pow(10, (double) i / PER_DECADE);
      double d = Discrepancy.of(g, differentiated(differences, all, epsilon).derivative(), all);
      if (d < least) {
        least = d;
        best = epsilon;
      }
    }
    return best;
  }

  private static Numeric differentiated(Differences<?> differences, int[] all, double epsilon) {
    Numeric numeric = Numeric.of(all.length);
    differences.differentiate(epsilon, all, 0, all.length, numeric);
    return numeric;
  }

  /** A group at one ε. */
  record Place(Group.Kind kind, String group, double epsilon) {}

  /** What became of the bands over some samples. */
  Map<Place, Tally> tried(int perBlock, int trials) {
    Map<String, double[]> known = new HashMap<>();
    for (Group group : Groups.of(blocks, IntStream.range(0, g.length).toArray())) {
      known.put(group.name(), discrepancies(group));
    }
    Map<Place, Tally> tallies = new LinkedHashMap<>();
    for (int trial = 0; trial < trials; trial++) {
      Sample sample = ParameterSample.drawn(blocks, perBlock, g, trial);
      for (Group group : Groups.of(blocks, sample.positions())) {
        if (group.isSampled()) {
          Interval band = band(sample, group.parameters());
          for (int at : places) {
            double d = known.get(group.name())[at];
            tallies.merge(
                new Place(group.kind(), group.name(), epsilon[at]),
                Tally.of(band.low()[at], band.high()[at], d),
                Tally::plus);
          }
        }
      }
    }
    return tallies;
  }

  private double[] discrepancies(Group group) {
    return numeric.stream()
        .mapToDouble(n -> Discrepancy.of(g, n.derivative(), group.parameters()))
        .toArray();
  }

  /** As a sweep of the sample draws it. */
  private Interval band(Sample sample, int[] members) {
    DiscrepancyInterval interval = new DiscrepancyInterval(sample, members);
    double[] weights = sample.weights(members);
    int[] parameters = Arrays.stream(members).map(i -> sample.positions()[i]).toArray();
    double[] low = new double[epsilon.length];
    double[] high = new double[epsilon.length];
    double[] d = new double[epsilon.length];
    double[] dead = new double[epsilon.length];
    for (int i = 0; i < epsilon.length; i++) {
      double[] n = numeric.get(i).derivative();
      d[i] = Discrepancy.of(g, n, parameters, weights);
      for (int k = 0; k < parameters.length; k++) {
        dead[i] += numeric.get(i).dead()[parameters[k]] ? weights[k] / parameters.length : 0;
      }
      double[] ends = interval.ends(drawn(g, sample), drawn(n, sample));
      low[i] = ends[0];
      high[i] = ends[1];
    }
    return new Interval(low, high).whereRoundOffRules(epsilon, d, dead);
  }

  private static double[] drawn(double[] values, Sample sample) {
    return Arrays.stream(sample.positions()).mapToDouble(i -> values[i]).toArray();
  }
}
