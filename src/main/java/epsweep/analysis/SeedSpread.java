package epsweep.analysis;

import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The curves that the seeds of a plan give of one build, scheme and group, and their quantiles: by
 * linear interpolation between the sorted values (Hyndman &amp; Fan 1996, type 7), those that are
 * no numbers left out; NaN of nothing.
 *
 * @param curves a seed each, over the same ε
 */
public record SeedSpread(List<Series> curves) {

  public static final double LOW = 0.1;
  public static final double MIDDLE = 0.5;
  public static final double HIGH = 0.9;

  public SeedSpread {
    curves = List.copyOf(curves);
  }

  /** Three quantiles: a tenth of the seeds lie below, half, and nine tenths. */
  public record Quantiles(double low, double median, double high) {

    static Quantiles of(double[] values) {
      return new Quantiles(quantile(values, LOW), quantile(values, MIDDLE), quantile(values, HIGH));
    }

    /** Whether a value lies between the outer two, ends included. */
    public boolean holds(double value) {
      return low <= value && value <= high;
    }
  }

  /** Of the seeds of a sweep; empty where it has one alone, or keeps no such curves. */
  public static Optional<SeedSpread> of(
      AnalysedSweep sweep, Build build, Scheme scheme, String group) {
    List<Series> curves =
        sweep.seeds().stream().flatMap(s -> s.curve(build, scheme, group).stream()).toList();
    return curves.isEmpty() ? Optional.empty() : Optional.of(new SeedSpread(curves));
  }

  public double[] epsilon() {
    return curves.get(0).epsilon();
  }

  /** A quantile of d at every ε. */
  public double[] discrepancy(double share) {
    return IntStream.range(0, epsilon().length).mapToDouble(i -> quantile(at(i), share)).toArray();
  }

  private double[] at(int i) {
    return curves.stream().mapToDouble(s -> s.discrepancy()[i]).toArray();
  }

  /** How many seeds have a sweet spot. */
  public int spots() {
    return (int) curves.stream().filter(s -> s.sweetSpot().isPresent()).count();
  }

  /** Of ε*, over the seeds that have one. */
  public Quantiles bestEpsilon() {
    return Quantiles.of(
        curves.stream()
            .flatMap(s -> s.sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .toArray());
  }

  /** Of d*, over the seeds that have a sweet spot. */
  public Quantiles floor() {
    return Quantiles.of(
        curves.stream()
            .flatMap(s -> s.sweetSpot().stream())
            .mapToDouble(SweetSpot::discrepancy)
            .toArray());
  }

  /**
   * Of d at any ε: each seed's curve on a straight line between its points, both logarithmic; empty
   * outside of the swept ε.
   */
  public Optional<Quantiles> discrepancyAt(double epsilon) {
    return valuesAt(epsilon).map(Quantiles::of);
  }

  /** How many seeds have less than some d at an ε; none outside of the swept ε. */
  public int below(double epsilon, double discrepancy) {
    double[] values = valuesAt(epsilon).orElse(new double[0]);
    return (int) Arrays.stream(values).filter(d -> d < discrepancy).count();
  }

  private Optional<double[]> valuesAt(double epsilon) {
    OptionalInt right =
        IntStream.range(0, epsilon().length).filter(i -> epsilon()[i] >= epsilon).findFirst();
    if (right.isEmpty() || epsilon < epsilon()[0]) {
      return Optional.empty();
    }
    int i = right.getAsInt();
    return Optional.of(curves.stream().mapToDouble(s -> between(s, i, epsilon)).toArray());
  }

  private double between(Series series, int right, double epsilon) {
    double[] d = series.discrepancy();
    if (epsilon()[right] == epsilon) {
      return d[right];
    }
    double from = StrictMath.log(epsilon()[right - 1]);
    double share = (StrictMath.log(epsilon) - from) / (StrictMath.log(epsilon()[right]) - from);
    return StrictMath.exp(
        (1 - share) * StrictMath.log(d[right - 1]) + share * StrictMath.log(d[right]));
  }

  static double quantile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
