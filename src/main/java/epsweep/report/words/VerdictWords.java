package epsweep.report.words;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a sweep proves of a group, in words. */
public final class VerdictWords {

  private static final double FLOAT64 = 0x1p-53;

  private VerdictWords() {}

  public static Words of(Verdict verdict) {
    return new Words(headline(verdict), paragraph(verdict), figures(verdict));
  }

  /** {@code wrong by 2.7e-5 of ‖g‖: scaled by 1.01}, without the judgement's own word. */
  public static String headline(Verdict verdict) {
    return switch (verdict.judgement()) {
      case CORRECT -> "no mistake larger than " + resolution(verdict) + " is left" + swept(verdict);
      case PRECISION_LIMITED ->
          "a mistake below " + resolution(verdict) + " would not show" + swept(verdict);
      case WRONG -> by(verdict) + verdict.name().map(n -> ": " + MistakeWords.phrase(n)).orElse("");
      case KINK -> "the loss has a kink in " + rows(verdict, Nature.KINK);
      case NON_DETERMINISTIC -> unreliable(verdict);
      case UNRESOLVED -> unresolved(verdict);
    };
  }

  /** {@code in 64 of 10,000 rows}, with a blank before it, where not all were swept. */
  private static String swept(Verdict verdict) {
    return verdict.reach().isSampled() ? " in " + Caveats.share(verdict.reach()) : "";
  }

  private static String unreliable(Verdict verdict) {
    return verdict.unreliable().orElse("two evaluations at the same parameters differ");
  }

  private static String by(Verdict verdict) {
    return verdict.mistake() > 0 && Double.isFinite(verdict.mistake())
        ? "by " + Digits.legible(verdict.mistake(), 2) + " of ‖g‖"
        : "g differs from n";
  }

  /** {@code 3e-10 of ‖g‖ (in one row: 2e-10)}. */
  private static String resolution(Verdict verdict) {
    Resolution left = verdict.resolution();
    String all = Digits.legible(left.all(), 2) + " of ‖g‖";
    return verdict.rows() > 1
        ? all + " (in one row: " + Digits.legible(left.oneRow(), 2) + ")"
        : all;
  }

  private static String rows(Verdict verdict, Nature nature) {
    int count = natures(verdict).getOrDefault(nature, 0);
    return count == 1 ? "1 row" : count + " rows";
  }

  private static Map<Nature, Integer> natures(Verdict verdict) {
    return verdict.decided().map(Finding::natures).orElse(Map.of());
  }

  private static String unresolved(Verdict verdict) {
    Map<Nature, Integer> natures = natures(verdict);
    if (verdict.unreliable().isPresent()) {
      return verdict.unreliable().get();
    }
    if (natures.isEmpty()) {
      return "nothing was judged";
    }
    if (natures.getOrDefault(Nature.NOT_FINITE, 0) > 0) {
      return "no finite n or g in " + rows(verdict, Nature.NOT_FINITE);
    }
    if (natures.getOrDefault(Nature.JUMP, 0) > 0) {
      return "the loss leaps in " + rows(verdict, Nature.JUMP);
    }
    if (natures.getOrDefault(Nature.DEAD, 0) == verdict.rows()) {
      return "the loss does not move";
    }
    if (settles(natures, verdict.rows()) && isBeyondAll(verdict)) {
      return "g and n are both 0, and leave nothing to compare";
    }
    return natures.getOrDefault(Nature.KINK, 0) > 0
        ? "kinks in " + rows(verdict, Nature.KINK) + " hide what is wrong in others, if it is"
        : "no ε resolves g";
  }

  private static boolean settles(Map<Nature, Integer> natures, int rows) {
    return rows
        == Stream.of(Nature.SMOOTH, Nature.SETTLED, Nature.DEAD)
            .mapToInt(nature -> natures.getOrDefault(nature, 0))
            .sum();
  }

  /** Whether bars are known and shares of ‖g‖ are not: ‖g‖ and ‖n‖ are 0. */
  private static boolean isBeyondAll(Verdict verdict) {
    return verdict.decided().filter(f -> Double.isInfinite(f.resolution().all())).isPresent();
  }

  private static String paragraph(Verdict verdict) {
    return String.join(" ", Caveats.of(verdict, answer(verdict)));
  }

  private static String answer(Verdict verdict) {
    String build = verdict.decided().map(f -> f.of().build()).orElse("no build");
    return switch (verdict.judgement()) {
      case CORRECT ->
          "There is nothing to blame: in "
              + build
              + " every row's g lies within its error bar of n, and no mistake larger than "
              + resolution(verdict)
              + " is left.";
      case PRECISION_LIMITED ->
          "What separates g from n in "
              + build
              + " is the numeric gradient's own error: a mistake below "
              + resolution(verdict)
              + " would not show"
              + verdict.decided().map(VerdictWords::remedy).orElse("")
              + ".";
      case WRONG ->
          "No, do not blame float: in "
              + build
              + " g lies beyond the error bars of n in "
              + wrong(verdict)
              + ". "
              + verdict
                  .name()
                  .map(MistakeWords::sentence)
                  .orElse(
                      "Compare block by block, from the loss backwards, to find where it begins.");
      case KINK ->
          "Neither float nor g: the slopes on the two sides of θ differ in "
              + rows(verdict, Nature.KINK)
              + ", and n is their mean. Elsewhere g and n agree.";
      case NON_DETERMINISTIC ->
          "These figures cannot tell: "
              + unreliable(verdict)
              + ". A difference of two losses then holds more than the perturbation. Look for"
              + " dropout, a state that is carried over, a parameter that is not put back, or"
              + " threads that add in another order, and make the loss repeat itself first.";
      case UNRESOLVED -> "These figures cannot tell: " + unresolved(verdict) + ".";
    };
  }

  private static String wrong(Verdict verdict) {
    int count = verdict.decided().map(f -> f.wrong().size()).orElse(0);
    String rows = verdict.rows() == 1 ? " row, " : " rows, ";
    return count + " of " + verdict.rows() + rows + by(verdict);
  }

  /** What would resolve more: at its sweet spot an error is about u^(p/(p+q)). */
  private static String remedy(Finding finding) {
    BuildNoise of = finding.of();
    double all = finding.resolution().all();
    double p = of.scheme().order();
    if (of.unitRoundoff() > FLOAT64) {
      double gain = StrictMath.pow(FLOAT64 / of.unitRoundoff(), p / of.scheme().truncated());
      return "; float64 would show " + Digits.legible(all * gain, 1);
    }
    double four = Scheme.FOUR_POINT.order();
    if (p >= four || of.scheme().derivative() > 1) {
      return "";
    }
    double gain = StrictMath.pow(of.unitRoundoff(), four / (1 + four) - p / (1 + p));
    double epsilon = StrictMath.pow(2 * of.unitRoundoff(), 1 / (1 + four));
    return "; four-point at ε near "
        + Digits.legible(epsilon, 1)
        + " would show about "
        + Digits.legible(all * gain, 1);
  }

  private static List<Words.Figure> figures(Verdict verdict) {
    List<Words.Figure> figures = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      String what = finding.of().build() + ", " + finding.of().scheme().label();
      String left = Digits.legible(finding.resolution().all(), 2) + " of ‖g‖";
      figures.add(
          finding.mistake() > 0
              ? new Words.Figure(
                  what,
                  Digits.legible(finding.mistake(), 2) + " of ‖g‖",
                  finding.judgement().label()
                      + ": proved, row by row, in "
                      + finding.wrong().size())
              : new Words.Figure(
                  what, left, finding.judgement().label() + ": what could still hide"));
    }
    return figures;
  }
}
