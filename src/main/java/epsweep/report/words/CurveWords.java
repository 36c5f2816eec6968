package epsweep.report.words;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.CurveVerdict;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;

/** A curve d(ε): the user's question answered, with the figures. */
final class CurveWords {

  private CurveWords() {}

  static Words of(CurveVerdict verdict) {
    return new Words(headline(verdict), paragraph(verdict), figures(verdict));
  }

  private static String headline(CurveVerdict verdict) {
    return switch (verdict.course()) {
      case NOWHERE -> "no point has a value";
      case ZERO -> "nothing moves";
      case ONE -> "d = 1 everywhere";
      case POINT ->
          switch (verdict.judgement()) {
            case CORRECT -> "g and n agree";
            case PRECISION_LIMITED -> "as near as float32 usually gets";
            default ->
                isStated(verdict) ? "an error alone does not say why" : "one point is no curve";
          };
      case FLAT ->
          verdict
              .factor()
              .filter(factor -> factor.count() > 2)
              .map(MistakeWords::factor)
              .orElse("the same d at every ε: not float");
      case VALLEY -> "round-off, then truncation";
      case HIGH_VALLEY -> "the floor is high";
      case FALLS -> "round-off: d falls as ε grows";
      case LEVELS -> "falls, then stays";
      case RISES -> "agrees at small ε; truncation beyond";
      case LOW -> "g and n agree";
      case UNCLEAR -> "no branch to tell by";
    };
  }

  private static String paragraph(CurveVerdict verdict) {
    String least = Digits.level(verdict.least());
    String hides = Digits.level(verdict.hides());
    return switch (verdict.course()) {
      case NOWHERE -> "These figures cannot tell: no d is finite.";
      case ZERO ->
          "These figures cannot tell: d is 0 at every ε, so that nothing moves, or nothing is"
              + " compared.";
      case ONE ->
          "These figures cannot tell: d is 1 at every ε. The loss may not move at all (the dead"
              + " zone), or g may vanish or point away from n: print n.";
      case POINT -> point(verdict, least, hides);
      case FLAT -> flat(verdict);
      case VALLEY, LOW, RISES ->
          "There is nothing to blame: no mistake larger than " + hides + " of ‖g‖ is left.";
      case HIGH_VALLEY ->
          "These figures cannot tell: d falls and rises, but its floor of "
              + least
              + " is far above that of "
              + verdict.format().name()
              + ": a mistake in few parameters, or a noisy loss. Look at rows.";
      case FALLS ->
          "Yes: d falls as ε grows, as round-off does, to "
              + least
              + ". A mistake below "
              + hides
              + " of ‖g‖ would not show; take a larger ε, or a wider precision.";
      case LEVELS ->
          "These figures cannot tell: d falls as round-off does and then stays near "
              + least
              + ", as it does where a mistake of that size is. Go on to larger ε.";
      case UNCLEAR ->
          "These figures cannot tell: d = "
              + least
              + " neither falls nor stays nor rises clearly. Measure at more ε.";
    };
  }

  private static String point(CurveVerdict verdict, String least, String hides) {
    return switch (verdict.judgement()) {
      case CORRECT ->
          "There is nothing to blame: d is "
              + least
              + ", and no mistake larger than "
              + hides
              + " of ‖g‖ is left.";
      case PRECISION_LIMITED ->
          "Yes: d = " + least + " is what float32 usually leaves at a usual ε.";
      default ->
          "These figures cannot tell: d = "
              + least
              + " at one ε may be round-off, truncation, a kink or a mistake. "
              + (isStated(verdict)
                  ? "Print n and g side by side, row by row."
                  : "Repeat with other ε.");
    };
  }

  private static String flat(CurveVerdict verdict) {
    boolean wrong = verdict.judgement() == Judgement.WRONG;
    return "No, do not blame float: d stays at "
        + Digits.level(verdict.level())
        + " over "
        + Digits.legible(verdict.decades(), 2)
        + " decades of ε. Round-off would fall as 1/ε and truncation rise; a mistake stays"
        + (wrong ? "." : ", and so does what a kink at θ makes.")
        + verdict
            .factor()
            .map(f -> " One factor would be k = " + MistakeWords.amount(f.k()) + ".")
            .orElse("")
        + (wrong ? "" : " Forward and backward differences side by side, or rows, would tell.");
  }

  /** Whether it is an error of which no ε is said. */
  private static boolean isStated(CurveVerdict verdict) {
    return verdict.points() == 1 && Double.isNaN(verdict.epsilon());
  }

  private static List<Words.Figure> figures(CurveVerdict verdict) {
    List<Words.Figure> figures = new ArrayList<>();
    if (isStated(verdict)) {
      return List.of(
          new Words.Figure("relative error", Digits.level(verdict.least()), "as it is stated"));
    }
    figures.add(
        new Words.Figure(
            "points",
            Integer.toString(verdict.points()),
            Digits.legible(verdict.decades(), 2) + " decades of ε, " + verdict.format().name()));
    if (verdict.points() > 0) {
      figures.add(
          new Words.Figure(
              "least d",
              Digits.level(verdict.least()),
              "at ε = " + Digits.legible(verdict.epsilon())));
    }
    if (!Double.isNaN(verdict.slope())) {
      figures.add(new Words.Figure("slope", Digits.fixed(verdict.slope(), 2), "−1 is round-off"));
    }
    return figures;
  }
}
