package epsweep.report.chart;

import epsweep.arithmetic.Build;
import epsweep.sweep.Curve;
import epsweep.sweep.GradientSweep;
import java.util.List;
import java.util.Random;

/** Gradients whose numeric half errs about as much as a curve says: n = g + d |g| times noise. */
final class SampleGradients {

  private static final int MOST_NUMBERS = 170_000;

  private SampleGradients() {}

  /** One for each build and its curve, or none where they would be many. */
  static List<GradientSweep> of(List<Build> builds, List<Curve> curves, int parameters) {
    int points = curves.get(0).discrepancy().length;
    if ((long) builds.size() * points * parameters > MOST_NUMBERS) {
      return List.of();
    }
    Random random = new Random(1);
    double[] analytic = random.doubles(parameters, -0.1, 0.1).toArray();
    return builds.stream().map(build -> gradient(build, curves, analytic, random)).toList();
  }

  private static GradientSweep gradient(
      Build build, List<Curve> curves, double[] analytic, Random random) {
    Curve curve = curves.stream().filter(c -> c.build().equals(build)).findFirst().orElseThrow();
    double[][] numeric = new double[curve.discrepancy().length][analytic.length];
    for (int e = 0; e < numeric.length; e++) {
      double d = curve.discrepancy()[e];
      boolean dead = curve.deadFraction()[e] == 1;
      for (int i = 0; i < analytic.length; i++) {
        numeric[e][i] = dead ? 0 : analytic[i] * (1 + 2 * d * random.nextGaussian());
      }
    }
    return new GradientSweep(build.name(), curve.scheme(), analytic, numeric);
  }
}
