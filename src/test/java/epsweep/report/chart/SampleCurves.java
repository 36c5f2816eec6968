package epsweep.report.chart;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GroupTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Curves that obey the error model, with their error budgets. */
final class SampleCurves {

  private final double[] epsilon;
  private final DoubleUnaryOperator change;
  private final boolean measured;
  private final Random random = new Random(1);

  /**
   * @param change what becomes of every d
   * @param measured whether truncation and round-off are known apart
   */
  SampleCurves(double[] epsilon, DoubleUnaryOperator change, boolean measured) {
    this.epsilon = epsilon;
    this.change = change;
    this.measured = measured;
  }

  /** Losses differ by 8 roundings and more; where they are wider than the layers, by theirs. */
  static double noise(Build build) {
    return 8 * build.lossFormat().unitRoundoff();
  }

  /** e² = (8u/ε)² χ² + (0.2 ε^p)², d = e / (1 + e), 1 in the dead zone below ε = u. */
  Curve curve(Build build, Scheme scheme, Group group) {
    int points = epsilon.length;
    double[] d = new double[points];
    double[] dead = new double[points];
    ErrorBudget budget =
        new ErrorBudget(new double[points], new double[points], new double[points]);
    double scale = 0.5 + random.nextDouble();
    for (int i = 0; i < points; i++) {
      double chi = Math.exp(random.nextGaussian() / Math.sqrt(group.size()));
      double roundOff = noise(build) / epsilon[i] * chi;
      double truncation = 0.2 * scale * Math.pow(epsilon[i], scheme.order());
      dead[i] = epsilon[i] < build.lossFormat().unitRoundoff() ? 1 : 0;
      double e = Math.hypot(roundOff, truncation);
      d[i] = change.applyAsDouble(dead[i] == 1 ? 1 : e / (1 + e));
      // a changed d is a loss that is not finite or does not move, or a wrong g, not a wrong n
      boolean lost = Double.isNaN(d[i]);
      boolean still = dead[i] == 1 || d[i] == 1;
      budget.truncation()[i] = lost ? Double.NaN : d[i] == 0 ? 0 : 2 * truncation;
      budget.roundOff()[i] = lost ? Double.NaN : d[i] == 0 ? 0 : still ? 1 : 2 * roundOff;
      budget.total()[i] = lost ? Double.NaN : d[i] == 0 ? 0 : still ? 1 : 2 * e;
    }
    Optional<ErrorBudget> known = measured ? Optional.of(budget) : Optional.empty();
    return new Curve(
        new CurveId(build, scheme, group), epsilon, d, dead, dead, known, Optional.empty());
  }

  private static final SortedMap<Integer, Double> DERIVATIVES =
      new TreeMap<>(Map.of(2, 0.4, 3, 0.36, 5, 0.2));

  /** Where even d = 0 is raised, the gradient itself is wrong by that much. */
  List<GroupTruth> truths(List<Build> builds, List<Group> groups) {
    double wrong = change.applyAsDouble(0);
    List<GroupTruth> truths = new ArrayList<>();
    for (Build build : builds) {
      for (Group group : groups) {
        double own = wrong > 0 || Double.isNaN(wrong) ? 2 * wrong : 3 * build.unitRoundoff();
        truths.add(new GroupTruth(build.name(), group.name(), 0.3, own, DERIVATIVES));
      }
    }
    return truths;
  }
}
