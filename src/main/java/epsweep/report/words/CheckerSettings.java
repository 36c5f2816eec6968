package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.CurveVerdict;
import epsweep.analysis.printed.Diagnosis;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to write into one's own checker, where a curve shows it: ε of the sweet spot, and as
 * tolerance {@value #ABOVE_FLOOR} times the floor, which no right gradient exceeds by chance.
 */
public final class CheckerSettings {

  private static final double ABOVE_FLOOR = 10;

  private CheckerSettings() {}

  /**
   * The lines after a sweep; none where all parameters have no sweet spot in float32 or float64.
   */
  public static List<String> of(AnalysedSweep sweep) {
    List<String> lines = new ArrayList<>();
    for (Scheme scheme : sweep.sweep().plan().schemes()) {
      for (Series series : sweep.whole(scheme)) {
        series
            .sweetSpot()
            .ifPresent(spot -> lines.addAll(lines(series.build().name(), scheme, of(spot))));
      }
    }
    return lines;
  }

  /** The lines after a curve from elsewhere that has a floor, of central differences. */
  public static List<String> of(Diagnosis diagnosis, Scheme scheme) {
    boolean good =
        diagnosis.judgement() == Judgement.CORRECT
            || diagnosis.judgement() == Judgement.PRECISION_LIMITED;
    if (!good || !(diagnosis.decisive() instanceof CurveVerdict curve)) {
      return List.of();
    }
    if (!(curve.least() > 0 && curve.epsilon() > 0)) { // nothing to divide by
      return List.of();
    }
    return lines(curve.format().name(), scheme, new Spot(curve.epsilon(), curve.least()));
  }

  private record Spot(double epsilon, double floor) {}

  private static Spot of(SweetSpot spot) {
    return new Spot(spot.epsilon(), spot.discrepancy());
  }

  private static List<String> lines(String build, Scheme scheme, Spot spot) {
    boolean float64 = build.equals("float64");
    String epsilon = number(spot.epsilon());
    String tolerance = number(ABOVE_FLOOR * spot.floor());
    List<String> lines = new ArrayList<>();
    if (!float64 && !build.equals("float32")) {
      return lines;
    }
    if (scheme.equals(Scheme.CENTRAL)) {
      lines.add(
          "torch.autograd.gradcheck(f, x, eps="
              + epsilon
              + ", atol="
              + tolerance
              + ", rtol="
              + tolerance
              + ")");
      lines.add(
          "jax.test_util.check_grads(f, args, order=1, eps="
              + epsilon
              + ", atol="
              + tolerance
              + ", rtol="
              + tolerance
              + ")");
    } else if (scheme.equals(Scheme.FORWARD) && float64) {
      lines.add("scipy.optimize.check_grad(f, grad, x, epsilon=" + epsilon + ")");
      lines.add("derivative_test_perturbation " + epsilon + "   (Ipopt)");
    }
    return lines.isEmpty() ? lines : titled(build, scheme, spot, lines);
  }

  private static List<String> titled(String build, Scheme scheme, Spot spot, List<String> lines) {
    List<String> all = new ArrayList<>();
    all.add(
        "For your checker in "
            + build
            + ", "
            + SchemeWords.of(scheme)
            + " (floor "
            + Digits.level(spot.floor())
            + " at ε = "
            + Digits.legible(spot.epsilon(), 2)
            + "):");
    lines.forEach(line -> all.add("  " + line));
    return all;
  }

  /** One digit, as a program reads it. */
  private static String number(double x) {
    return Optional.of(Digits.legible(x, 1)).map(s -> s.replace('−', '-')).orElseThrow();
  }
}
