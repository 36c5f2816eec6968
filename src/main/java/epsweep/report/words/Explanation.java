package epsweep.report.words;

import epsweep.analysis.PrecisionComparison;
import epsweep.analysis.Series;
import epsweep.analysis.curve.HalfDead;
import epsweep.analysis.curve.Jump;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sentences that say why a curve looks as it does, with the numbers that show it. */
public final class Explanation {

  /** A plateau this near to (T − 1) / (T + 1) is worth a word. */
  private static final double NEAR = 0.01;

  /** What is missing of a scheme that is not linear, and why. */
  public static final String OWN_ENTRIES =
      "Each parameter has the entry of its own tableau that differs least from those it was made"
          + " from, so that no law says by how much it errs: there is no error budget and no"
          + " prediction, and the verdict rests on differences that have one, central ones where no"
          + " others were swept.";

  private Explanation() {}

  /**
   * Why d grows on either side of a sweet spot, which ε to take, and how the usual rule does.
   *
   * @param series with a sweet spot
   * @param relu whether the loss has the kinks of ReLU
   */
  public static String sweetSpot(Series series, boolean relu) {
    Build build = series.build();
    Scheme scheme = series.scheme();
    VFit fit = series.fit().orElseThrow();
    SweetSpot spot = series.sweetSpot().orElseThrow();
    double thumb = scheme.ruleOfThumb(build.unitRoundoff());
    return build.name()
        + ": take ε between "
        + Digits.legible(spot.low(), 2)
        + " and "
        + Digits.legible(spot.high(), 2)
        + ". Below ε* = "
        + Digits.legible(spot.epsilon(), 2)
        + " round-off makes d grow as "
        + SchemeWords.fall(scheme)
        + slope(fit.leftSlope())
        + ", because "
        + SchemeWords.nearestLosses(scheme)
        + " agree in more and more of their "
        + digits(build)
        + " digits; above it "
        + above(scheme, fit, relu)
        + ". The rule of thumb (2u)^(1/"
        + scheme.truncated()
        + ") = "
        + Digits.legible(thumb, 2)
        + " gives d = "
        + Digits.legible(fit.onLines(thumb), 2)
        + " by the fitted lines.";
  }

  /** Smooth losses rise as ε^p; what rises in another way is not truncation alone. */
  private static String above(Scheme scheme, VFit fit, boolean relu) {
    if (Double.isNaN(fit.rightSlope())) {
      return "d rises again";
    }
    if (fit.order() == scheme.order()) {
      return "truncation makes d grow as "
          + SchemeWords.powerOfEpsilon(fit.order())
          + slope(fit.rightSlope());
    }
    return "d does not grow as "
        + SchemeWords.powerOfEpsilon(scheme.order())
        + ", as truncation would"
        + (relu
            ? ": some steps reach across a kink of ReLU, and each such parameter's difference mixes"
                + " two slopes"
            : "");
  }

  private static String slope(double measured) {
    return Double.isNaN(measured) ? "" : " (slope " + Digits.fixed(measured, 2) + " measured)";
  }

  private static String digits(Build build) {
    return Digits.fixed(build.format().significandBits() * StrictMath.log10(2), 0);
  }

  /** Where ε begins to reach across a kink. */
  public static Optional<String> jump(Series series) {
    double[] epsilon = series.epsilon();
    double[] d = series.discrepancy();
    return Jump.first(series.curve())
        .map(
            jump -> {
              int i = jump.from();
              return series.label()
                  + ": between ε = "
                  + Digits.legible(epsilon[i], 2)
                  + " and "
                  + Digits.legible(epsilon[i + 1], 2)
                  + " d leaps from "
                  + Digits.legible(d[i], 2)
                  + " to "
                  + Digits.legible(d[i + 1], 2)
                  + ": there a step first reaches across a kink of ReLU. Stay below.";
            });
  }

  /** Where the dead zone begins: the largest ε at which half of the parameters are in it. */
  public static Optional<String> deadZone(Series series, Findings findings) {
    OptionalDouble half = HalfDead.of(series.curve());
    if (half.isEmpty()) {
      return Optional.empty();
    }
    String who =
        findings.isSingle()
            ? "the only " + findings.one() + " no longer moves"
            : "half of the " + findings.perturbed() + " no longer move";
    return Optional.of(
        series.label()
            + (findings.isSingle() ? ": below ε = " : ": at ε = ")
            + Digits.legible(half.getAsDouble(), 2)
            + " "
            + who
            + " the loss by a single bit (the dead zone): the numeric gradient is 0 there.");
  }

  /** A word on (T − 1)/(T + 1), where a flat curve lies there. */
  public static Optional<String> averaging(double plateau, int steps) {
    double level = (steps - 1.0) / (steps + 1);
    return Math.abs(plateau - level) > NEAR * level
        ? Optional.empty()
        : Optional.of(
            "(T − 1)/(T + 1) with T = "
                + steps
                + " is "
                + Digits.level(level)
                + ": the level that gradients averaged over the time steps would give.");
  }

  /** A loss that is a polynomial of low degree along each parameter. */
  public static String exact(Scheme scheme) {
    return "Measured truncation is 0: along each of these parameters the loss is a polynomial of"
        + " degree "
        + (scheme.truncated() - 1)
        + " at most, for which "
        + SchemeWords.of(scheme)
        + " are exact but for round-off. That is why there is no U.";
  }

  /** How far two precisions lie apart, measured and by theory. */
  public static String comparison(PrecisionComparison c) {
    return c.coarse().name()
        + "'s floor lies "
        + Digits.legible(c.floorRatio(), 3)
        + " times higher than "
        + c.fine().name()
        + "'s, at an ε "
        + Digits.legible(c.epsilonRatio(), 3)
        + " times larger; theory says "
        + Digits.legible(c.predictedFloorRatio(), 3)
        + " and "
        + Digits.legible(c.predictedEpsilonRatio(), 3)
        + ".";
  }
}
