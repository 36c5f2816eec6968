package epsweep.analysis.curve;

import epsweep.analysis.Find;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Curves made by the error model, and their analysis. */
public final class MadeCurves {

  static final double U32 = 0x1p-24;
  static final double U64 = 0x1p-53;

  private MadeCurves() {}

  static double[] grid(double from, double to, int perDecade) {
    int points = (int) Math.round(Math.log10(to / from) * perDecade);
    return IntStream.rangeClosed(0, points)
        .mapToDouble(i -> from * Math.pow(10, (double) i / perDecade))
        .toArray();
  }

  /** Where d is 1 the point counts as dead. */
  static CurveAnalysis analyse(double[] epsilon, Scheme scheme, double u, DoubleUnaryOperator d) {
    double[] values = new double[epsilon.length];
    double[] dead = new double[epsilon.length];
    for (int i = 0; i < epsilon.length; i++) {
      values[i] = d.applyAsDouble(epsilon[i]);
      dead[i] = values[i] == 1 ? 1 : 0;
    }
    return analyse(epsilon, scheme, u, values, dead);
  }

  static CurveAnalysis analyse(
      double[] epsilon, Scheme scheme, double u, double[] d, double[] dead) {
    return new CurveAnalyser(
            new Curve(Find.id(u == U32 ? "float32" : "float64", scheme), epsilon, d, dead, dead))
        .analyse();
  }

  /** d = e / (1 + e) with e² = (A χ/ε)² + (B ε^p)², χ² of N degrees of freedom over N. */
  static DoubleUnaryOperator model(double a, double b, int p, int n, Random random) {
    return epsilon -> {
      double chi = 0;
      for (int i = 0; i < n; i++) {
        double z = random.nextGaussian();
        chi += z * z;
      }
      double e = Math.hypot(a * Math.sqrt(chi / n) / epsilon, b * Math.pow(epsilon, p));
      return e / (1 + e);
    };
  }
}
