package epsweep.report.words;

import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Reason;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.util.Arrays;
import java.util.Locale;

/** One sentence, without a full stop, that says why a curve has its shape and what to do. */
public final class CourseWords {

  private CourseWords() {}

  /** Of a curve that was analysed. */
  public static String of(Series series) {
    return of(series.curve(), series.analysis());
  }

  /** Of a curve and its analysis. */
  public static String of(Curve curve, CurveAnalysis analysis) {
    Reason reason = analysis.reason();
    Scheme scheme = curve.scheme();
    String polynomial = polynomial(scheme.truncated() - 1);
    double[] epsilon = curve.epsilon();
    String figure = Digits.legible(reason.figure());
    String rises = SchemeWords.powerOfEpsilon(reason.slope());
    return switch (reason.course()) {
      case STAYS ->
          text(
              "stays at d = %s over %s decades: no ε helps",
              Digits.level(analysis.plateau().level()),
              Digits.fixed(analysis.plateau().decades(), 1));
      case FALLS_AND_RISES -> sweetSpot(scheme, reason.slope());
      case FALLS_TO_THE_END ->
          text(
              "falls as %s up to ε = %s without a truncation error: extend the range to larger ε,"
                  + " unless the loss is %s in these parameters",
              SchemeWords.fall(scheme), Digits.legible(epsilon[epsilon.length - 1]), polynomial);
      case FALLS_TO_ROUND_OFF ->
          text(
              "falls to the round-off of backpropagation itself: there is no truncation error to"
                  + " see, as when the loss is %s in these parameters",
              polynomial);
      case FALLS_TO_A_LEVEL ->
          text(
              "falls as %s to d = %s and stays there to the end of the range: extend it to larger"
                  + " ε to see whether the gradient is wrong by this much",
              SchemeWords.fall(scheme), Digits.level(reason.figure()));
      case RISES ->
          text(
              "rises as %s from the start: round-off shows only below ε = %s, where the range"
                  + " should begin",
              rises, figure);
      case RISES_FROM_AGREEMENT ->
          text(
              "rises as %s from ε = %s on: below, g and n agree to the round-off of backpropagation"
                  + " itself, and that of the loss does not show",
              rises, figure);
      case HAS_NO_LEFT_WALL ->
          "no losses are subtracted: every ε small enough gives the gradient to round-off"
              + (analysis.floor() > 0 ? ", d = " + Digits.legible(analysis.floor(), 2) : "");
      case IS_EXTRAPOLATED ->
          text(
              "falls as 1/ε to d = %s and stays there: truncation is extrapolated away",
              Digits.level(reason.figure()));
      case IS_EXTRAPOLATED_UP_TO ->
          text(
              "falls as 1/ε to d = %s, and rises where truncation is too much to be extrapolated"
                  + " away",
              Digits.level(reason.figure()));
      case SATURATES ->
          text(
              "never falls below d = %s: no ε of this range tells g from noise",
              Digits.level(reason.figure()));
      case SHOWS_TOO_LITTLE -> tooLittle((int) reason.figure(), curve.discrepancy());
    };
  }

  private static String sweetSpot(Scheme scheme, int slope) {
    String falls =
        "falls as "
            + SchemeWords.fall(scheme)
            + " to the sweet spot and rises as "
            + SchemeWords.powerOfEpsilon(slope)
            + " beyond it";
    return slope == scheme.order()
        ? falls
        : falls
            + ", not as "
            + SchemeWords.powerOfEpsilon(scheme.order())
            + ": not by truncation, but by a kink of the loss within ε or by the round-off of a"
            + " loss that grows with ε";
  }

  private static String tooLittle(int usable, double[] discrepancy) {
    int points = discrepancy.length;
    long missing = Arrays.stream(discrepancy).filter(Double::isNaN).count();
    return missing > 0
        ? text(
            "only %d of %d points lie between round-off and saturation, and %d have no value: there"
                + " a perturbed loss is not finite",
            usable, points, missing)
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
