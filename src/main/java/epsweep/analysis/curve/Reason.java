package epsweep.analysis.curve;

import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import java.util.Locale;

/** One sentence, without a full stop, that says why a curve has its shape and what to do. */
final class Reason {

  private Reason() {}

  static String flat(Plateau plateau) {
    return text(
        "stays at d = %s over %s decades: no ε helps",
        Digits.level(plateau.level()), Digits.fixed(plateau.decades(), 1));
  }

  static String sweetSpot(int order, int rightSlope) {
    String falls =
        "falls as 1/ε to the sweet spot and rises as "
            + Scheme.powerOfEpsilon(rightSlope)
            + " beyond it";
    return rightSlope == order
        ? falls
        : falls
            + ", not as "
            + Scheme.powerOfEpsilon(order)
            + ": not by truncation, but by a kink of the loss within ε or by the round-off of a"
            + " loss that grows with ε";
  }

  static String fallsToTheEnd(int order, double lastEpsilon) {
    return text(
        "falls as 1/ε up to ε = %s without a truncation error: extend the range to larger ε, unless"
            + " the loss is %s in these parameters",
        Digits.legible(lastEpsilon), polynomial(order));
  }

  static String fallsToRoundOff(int order) {
    return text(
        "falls to the round-off of backpropagation itself: there is no truncation error to see, as"
            + " when the loss is %s in these parameters",
        polynomial(order));
  }

  static String fallsToLevel(double level) {
    return text(
        "falls as 1/ε to d = %s and stays there to the end of the range: extend it to larger ε to"
            + " see whether the gradient is wrong by this much",
        Digits.level(level));
  }

  static String risesFromTheStart(int rightSlope, double firstEpsilon) {
    return text(
        "rises as %s from the start: round-off shows only below ε = %s, where the range should"
            + " begin",
        Scheme.powerOfEpsilon(rightSlope), Digits.legible(firstEpsilon));
  }

  static String risesFromAgreement(int rightSlope, double firstEpsilon) {
    return text(
        "rises as %s from ε = %s on: below, g and n agree to the round-off of backpropagation"
            + " itself, and that of the loss does not show",
        Scheme.powerOfEpsilon(rightSlope), Digits.legible(firstEpsilon));
  }

  static String saturated(double least) {
    return text(
        "never falls below d = %s: no ε of this range tells g from noise", Digits.level(least));
  }

  static String tooFew(int usable, long values, int points) {
    return values < points
        ? text(
            "only %d of %d points lie between round-off and saturation, and %d have no value: there"
                + " a perturbed loss is not finite",
            usable, points, points - values)
        : text(
            "only %d of %d points lie between round-off and saturation: widen the range of ε or"
                + " take more points per decade",
            usable, points);
  }

  private static String polynomial(int order) {
    return switch (order) {
      case 1 -> "linear";
      case 2 -> "at most quadratic";
      default -> "a polynomial of degree " + order + " at most";
    };
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
