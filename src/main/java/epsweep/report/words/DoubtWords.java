package epsweep.report.words;

import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Doubt;
import epsweep.analysis.printed.PrintedVerdict;
import epsweep.analysis.printed.Quantum;
import epsweep.arithmetic.Format;
import epsweep.text.Digits;

/** Why one ε does not decide, and the experiment that would. */
final class DoubtWords {

  private DoubtWords() {}

  static String headline(Doubt doubt) {
    return switch (doubt) {
      case NO_ANALYTIC -> "no analytic gradient";
      case NO_VALUE -> "some rows have no value";
      case NOTHING_MOVES -> "nothing moves";
      case ALL_ZERO -> "n is zero, g is not";
      case STEP_LOST -> "ε does not move the parameters";
      case FEW_DIGITS -> "too few digits to tell";
      case ROUND_OFF -> "round-off may explain the difference";
      case TRUNCATION -> "truncation may explain the difference";
      case JUMP -> "a jump of the loss may explain the difference";
      case KINK -> "a kink or a tie may explain the difference";
      case NOT_SHOWN -> "the rows in question are not shown";
      case SOME_ROWS -> "some rows disagree";
      case NOT_RESTORED -> "only the first row agrees";
      case RANDOM_LOSS -> "a loss that is not the same twice may explain the difference";
      case FEW_ROWS -> "too few rows for a pattern";
    };
  }

  /** What was not decided, and how it would be. */
  static String open(Doubt doubt, PrintedVerdict verdict, Circumstances known) {
    String d = "d = " + Digits.level(verdict.discrepancy());
    return switch (doubt) {
      case NO_ANALYTIC ->
          "There is no analytic gradient to compare with."
              + verdict.roundOff().quantum().map(DoubtWords::steps).orElse("");
      case NO_VALUE -> "Some rows have no finite n: look at the loss itself first.";
      case NOTHING_MOVES ->
          "Every row is 0 in both columns. The loss does not depend on these parameters, or what it"
              + " does lies under the printed digits or the loss's last bit; try other parameters"
              + " or inputs.";
      case ALL_ZERO ->
          "n is 0 everywhere. Either ε is so small that the loss does not move by a bit, or the"
              + " loss does not read what the check perturbs, or the check measured nothing. Repeat"
              + " with a larger ε.";
      case STEP_LOST ->
          "The parameters are so large that θ ± ε rounds to θ: the loss was never asked for at"
              + " another place. Take a larger ε, or a wider precision.";
      case FEW_DIGITS ->
          "g and n agree to the digits that are printed, which are few. Print at least six"
              + " significant digits.";
      case ROUND_OFF ->
          d
              + ", and round-off may be as large. Repeat with another ε, or in float64: round-off"
              + " changes, a mistake stays."
              + missing(known);
      case TRUNCATION ->
          d
              + ", and truncation may be as large. Repeat with a tenth of ε: truncation falls, a"
              + " mistake stays.";
      case JUMP ->
          d
              + ", and n is a whole number over cε, as where the loss leaps by whole numbers"
              + " (floor, round, a count): g is the slope beside the leap. Repeat with half of ε: n"
              + " of a leap doubles.";
      case KINK ->
          d
              + ", and a kink or a tie at θ can look so. Print both one-sided differences: at a"
              + " kink they differ.";
      case NOT_SHOWN ->
          "The rows that are shown agree ("
              + d
              + "), and the checker complains of some: they were left out of the print. Print all"
              + " of them: torch.set_printoptions(profile='full'), or"
              + " numpy.set_printoptions(threshold=sys.maxsize).";
      case SOME_ROWS ->
          "Some rows agree, others are off by far more. Either the loss has a kink there, or g is"
              + " wrong there: print both one-sided differences; at a kink they differ.";
      case NOT_RESTORED ->
          "The first row agrees and no later one does, as where the check does not put a parameter"
              + " back before it perturbs the next. Evaluate the loss again at the end: it must be"
              + " what it was at the start.";
      case RANDOM_LOSS ->
          d
              + ", by no pattern. Evaluate the loss twice at the same parameters: if the two differ"
              + " (dropout, state carried over), n is noise divided by ε; if they do not, g is"
              + " wrong.";
      case FEW_ROWS -> d + ", in too few different rows to see a pattern. List more rows.";
    };
  }

  private static String missing(Circumstances known) {
    boolean epsilon = known.epsilon().isEmpty();
    boolean precision = known.precision().isEmpty();
    String flags =
        (epsilon ? "--epsilon" : "")
            + (epsilon && precision ? " and " : "")
            + (precision ? "--precision" : "");
    return flags.isEmpty() ? "" : " Give " + flags + ".";
  }

  private static String steps(Quantum quantum) {
    return " But n moves in steps of "
        + Digits.legible(quantum.size(), 4)
        + ", so the loss is a "
        + quantum.format().name()
        + ", and what is not much larger than that step is round-off.";
  }

  /** What limits the precision. */
  static String limited(PrintedVerdict verdict, Circumstances known) {
    Doubt doubt = verdict.doubt().orElse(Doubt.ROUND_OFF);
    String size = Digits.legible(verdict.resolution().all(), 2);
    if (doubt == Doubt.FEW_DIGITS) {
      return "g and n agree to the digits that are printed. A mistake below "
          + size
          + " of ‖g‖ would not show; print more digits.";
    }
    String steps =
        verdict
            .roundOff()
            .quantum()
            .map(
                q ->
                    "n moves in steps of "
                        + Digits.legible(q.size(), 3)
                        + ", because the loss is a "
                        + q.format().name()
                        + " and ε is small, and g and n differ")
            .orElse("g and n differ");
    String hides = "A mistake below " + size + " of ‖g‖ would not show.";
    return steps
        + " by "
        + Digits.legible(verdict.apart(), 2)
        + " in a row, which is no more than round-off makes (d = "
        + Digits.level(verdict.discrepancy())
        + "). "
        + hides
        + epsilon(verdict, known);
  }

  /** ε = (2u)^(1/(1+p)), where it is larger than the one used. */
  private static String epsilon(PrintedVerdict verdict, Circumstances known) {
    Format format =
        verdict
            .roundOff()
            .quantum()
            .map(Quantum::format)
            .or(known::precision)
            .orElse(Format.FLOAT32);
    double epsilon = StrictMath.pow(2 * format.unitRoundoff(), 1.0 / (1 + known.order()));
    return known.epsilon().orElse(0) < epsilon / 3
        ? " Repeat with ε near " + Digits.legible(epsilon, 1) + ", or in a wider precision."
        : "";
  }
}
