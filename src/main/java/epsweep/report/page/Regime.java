package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.FlatStretch;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.util.Optional;

/**
 * What rules a build's numeric gradient at one ε, and the sentence that says so.
 *
 * <p>In a sentence {@code {d}} stands for the discrepancy, {@code {errors}} for the two measured
 * errors and {@code {dead}} for a word on the share of parameters whose loss does not move; both
 * may be empty. {@code {one}} stands for what is perturbed.
 */
enum Regime {
  NO_VALUE('N', "no value: a perturbed loss is not finite here."),
  DEAD(
      'D',
      "dead zone. No {one} moves the loss by a single bit, so the numeric gradient is 0;"
          + " d = {d}. Make ε larger."),
  ROUND_OFF('R', "round-off dominates{errors}; d = {d}.{dead} Make ε larger."),
  SWEET_SPOT('S', "near the sweet spot{errors}; d = {d}. Keep this ε."),
  TRUNCATION('T', "truncation dominates{errors}; d = {d}. Make ε smaller."),
  BEYOND('B', "beyond the sweet spot{errors}; d = {d}. Make ε smaller."),
  FLAT('F', "no ε helps: the curve is flat, and d = {d} here. Look for a wrong gradient."),
  BESIDE_FLAT(
      'A',
      "beside the flat stretch of the curve; d = {d}. It is lower there, but no ε helps more:"
          + " look for a wrong gradient."),
  UNCLEAR('U', "too far from any sweet spot to tell which error rules; d = {d}.");

  private final char code;
  private final String sentence;

  Regime(char code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** One letter in the page's data. */
  char code() {
    return code;
  }

  /** With names in braces for the numbers. */
  String sentence(Findings findings) {
    return sentence.replace("{one}", findings.one());
  }

  /** The regime of a curve at its ε number {@code at}. */
  static Regime of(Series series, int at) {
    Curve curve = series.curve();
    double epsilon = series.epsilon()[at];
    if (Double.isNaN(curve.discrepancy()[at])) {
      return NO_VALUE;
    }
    if (curve.deadFraction()[at] == 1) {
      return DEAD;
    }
    Optional<SweetSpot> spot = series.sweetSpot();
    if (spot.isEmpty()) {
      return ofShape(series, at);
    }
    if (epsilon < spot.get().low()) {
      return ROUND_OFF;
    }
    if (epsilon <= spot.get().high()) {
      return SWEET_SPOT;
    }
    boolean ofTheScheme =
        series.fit().filter(f -> f.order() == series.scheme().order()).isPresent();
    return ofTheScheme ? TRUNCATION : BEYOND;
  }

  private static Regime ofShape(Series series, int at) {
    return switch (series.analysis().shape()) {
      case NO_RIGHT_BRANCH -> ROUND_OFF;
      case NO_LEFT_BRANCH -> TRUNCATION;
      case FLAT -> FlatStretch.of(series.curve(), series.analysis()).holds(at) ? FLAT : BESIDE_FLAT;
      case U, NO_LEFT_WALL, SATURATED, TOO_FEW_POINTS -> UNCLEAR;
    };
  }

  /** The sentence with its numbers. */
  String sentence(Findings findings, Curve curve, int at) {
    String errors =
        curve
            .budget()
            .map(
                b ->
                    " (round-off "
                        + Digits.typeset(b.roundOff()[at], 2)
                        + ", truncation "
                        + Digits.typeset(b.truncation()[at], 2)
                        + ")")
            .orElse("");
    return sentence(findings)
        .replace("{errors}", errors)
        .replace("{d}", Digits.typeset(curve.discrepancy()[at], 3))
        .replace("{dead}", dead(findings, curve.deadFraction()[at]));
  }

  private static String dead(Findings findings, double share) {
    return share == 0 || Double.isNaN(share)
        ? ""
        : " The loss does not move at all for "
            + Digits.percent(share)
            + " of the "
            + findings.perturbed()
            + ".";
  }
}
