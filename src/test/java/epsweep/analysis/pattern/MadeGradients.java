package epsweep.analysis.pattern;

import epsweep.gradient.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A small LSTM's rows: lstm.weight [8 × 3] and lstm.bias [8] with four gates each, dense.weight [3
 * × 4]; n random and known to 1e-6, g what a mistake makes of it.
 */
final class MadeGradients {

  static final int WEIGHT = 24;
  static final int BIAS = 32;
  static final int SIZE = 44;
  static final double ERROR = 1e-6;

  private MadeGradients() {}

  /** θ and n of a seed: the same in every call. */
  static double[] numeric(long seed) {
    return drawn(new Random(seed));
  }

  static double[] parameters(long seed) {
    return drawn(new Random(~seed));
  }

  private static double[] drawn(Random random) {
    return random.doubles(SIZE, -1, 1).map(v -> v == 0 ? 0.5 : v).toArray();
  }

  /** Rows whose g is given, n being known to {@link #ERROR}. */
  static Gradients of(long seed, IntToDoubleFunction analytic) {
    double[] n = numeric(seed);
    double[] g = IntStream.range(0, SIZE).mapToDouble(analytic).toArray();
    Random noise = new Random(seed + 7);
    double[] error = new double[SIZE];
    Arrays.fill(error, ERROR);
    Arrays.setAll(n, i -> n[i] + ERROR * (2 * noise.nextDouble() - 1));
    return new Gradients(
        g,
        new double[SIZE],
        n,
        error,
        parameters(seed),
        i -> "row " + i,
        groups(),
        new Counts(OptionalInt.of(39), OptionalInt.of(16)));
  }

  /** n and g as they are, with a bar of 1e-9 of n. */
  static Gradients exact(double[] n, double[] g) {
    double[] error = Arrays.stream(n).map(x -> 1e-9 * Math.abs(x)).toArray();
    return new Gradients(
        g, new double[SIZE], n, error, parameters(1), i -> "row " + i, groups(), Counts.UNKNOWN);
  }

  static Mistake named(long seed, IntToDoubleFunction analytic) {
    return Patterns.name(of(seed, analytic), List.of()).orElseThrow();
  }

  static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    groups.add(group("lstm.weight", Group.Kind.BLOCK, 0, WEIGHT));
    groups.add(group("lstm.bias", Group.Kind.BLOCK, WEIGHT, BIAS));
    groups.add(group("dense.weight", Group.Kind.BLOCK, BIAS, SIZE));
    for (int gate = 0; gate < 4; gate++) {
      String name = "[" + "ifgo".charAt(gate) + "]";
      groups.add(group("lstm.weight" + name, Group.Kind.GATE, 6 * gate, 6 * gate + 6));
      int bias = WEIGHT + 2 * gate;
      groups.add(group("lstm.bias" + name, Group.Kind.GATE, bias, bias + 2));
    }
    return groups;
  }

  private static Group group(String name, Group.Kind kind, int from, int to) {
    return new Group(name, kind, IntStream.range(from, to).toArray());
  }
}
