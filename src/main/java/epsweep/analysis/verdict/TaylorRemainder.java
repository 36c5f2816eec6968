package epsweep.analysis.verdict;

import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.NetworkModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A second opinion without a difference quotient: R(ε) = |L(θ + δ) − L(θ) − g·δ| along one random
 * direction, δ = εv as the build rounds it, ‖v‖₂ = 1. R falls with slope 2 over ε if g is right,
 * and in the end with slope 1 if it is wrong.
 *
 * <p>Slopes count while R is clear of the loss's round-off, which in float32 leaves but a few
 * halvings: few slopes say little.
 *
 * @param slope the median of the last slopes above the round-off; NaN if there are fewer than two
 * @param halvings how many halvings of ε lie above it
 */
record TaylorRemainder(String build, double slope, int halvings) {

  /** R below so many units in the last place of the loss is round-off. */
  private static final double CLEAR_ULPS = 64;

  private static final int MOST_HALVINGS = 40;
  private static final int LAST = 4;
  private static final long SEED = 39;

  /** The remainder of a build; empty if the model is not the built-in network. */
  static Optional<TaylorRemainder> of(Model model, Build build) {
    if (!(model instanceof NetworkModel network) || build.isMixed()) {
      return Optional.empty();
    }
    LossFunction<?> right = network.in(build);
    double[] theta = doubles(right, false);
    double[] g = doubles(right, true);
    double[] v = direction(theta.length);
    double loss = loss(right);
    double clear = CLEAR_ULPS * build.lossFormat().ulp(loss);
    List<Double> remainders = new ArrayList<>();
    for (int k = 0; k <= MOST_HALVINGS; k++) {
      double epsilon = Math.scalb(1.0, -k);
      double[] moved = theta.clone();
      Arrays.setAll(moved, i -> theta[i] + epsilon * v[i]);
      LossFunction<?> there = network.at(moved).in(build);
      double remainder = Math.abs(loss(there) - loss - dot(g, doubles(there, false), theta));
      if (!(remainder > clear)) {
        break;
      }
      remainders.add(remainder);
    }
    return Optional.of(of(build.name(), remainders));
  }

  private static TaylorRemainder of(String build, List<Double> remainders) {
    int halvings = Math.max(0, remainders.size() - 1);
    double[] slopes = new double[Math.min(LAST, halvings)];
    for (int i = 0; i < slopes.length; i++) {
      int at = halvings - slopes.length + i;
      slopes[i] = StrictMath.log(remainders.get(at) / remainders.get(at + 1)) / StrictMath.log(2);
    }
    return new TaylorRemainder(
        build, slopes.length < 2 ? Double.NaN : Pairs.median(slopes), halvings);
  }

  private static <V> double[] doubles(LossFunction<V> function, boolean gradient) {
    V values = gradient ? function.analyticGradient() : function.parameters();
    int size = function.blocks().stream().mapToInt(b -> b.size()).sum();
    return function.arithmetic().doubles(values, size);
  }

  private static <V> double loss(LossFunction<V> function) {
    V result = function.lossArithmetic().row(1);
    function.losses().evaluate(new int[] {0}, function.parameters(), result, 1);
    return function.lossArithmetic().get(result, 0);
  }

  /** g·(θ′ − θ). */
  private static double dot(double[] g, double[] moved, double[] theta) {
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
      sum += g[i] * (moved[i] - theta[i]);
    }
    return sum;
  }

  private static double[] direction(int size) {
    Random random = new Random(SEED);
    double[] v = new double[size];
    Arrays.setAll(v, i -> random.nextGaussian());
    double norm = Pairs.norm(v);
    Arrays.setAll(v, i -> v[i] / norm);
    return v;
  }

  /** A line of evidence. */
  Evidence evidence() {
    if (Double.isNaN(slope)) {
      return new Evidence(
          "Taylor remainder, " + build,
          "no slope",
          "|L(θ+εv) − L(θ) − εg·v| lies under the round-off of the loss");
    }
    String opinion = slope > 1.8 ? "g is right" : slope < 1.5 ? "g is wrong" : "neither is clear";
    String few = halvings < 6 ? "; so few halvings say little" : "";
    return new Evidence(
        "Taylor remainder, " + build,
        "slope " + Figures.digits(slope, 3) + " at the end of " + halvings + " halvings",
        "|L(θ+εv) − L(θ) − εg·v| falls with slope 2 if g is right, 1 if not: " + opinion + few);
  }
}
