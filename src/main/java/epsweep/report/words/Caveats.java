package epsweep.report.words;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Kink;
import epsweep.analysis.judgement.Reach;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be said beside a verdict: kinks, rows unseen, losses that are not what they seem. */
final class Caveats {

  /** A loss that moves in steps of so many ulp is none of its format. */
  private static final double COARSE = 1024;

  private static final int NAMED_KINKS = 3;
  private static final double FLOAT32_ULP = 0x1p-23;
  private static final double FINEST = 0x1p-8;
  private static final double NEAR_0 = 0x1p-20;

  private Caveats() {}

  /** The verdict's own sentences, and after them whatever there is to say, each in one. */
  static List<String> of(Verdict verdict, String sentences) {
    List<String> all = new ArrayList<>(List.of(sentences));
    verdict.decided().filter(f -> !f.kinks().isEmpty()).ifPresent(f -> all.add(kinks(f)));
    if (verdict.reach().isSampled() && verdict.judgement() != Judgement.WRONG) {
      all.add(unseen(verdict.reach()));
    }
    for (Finding finding : verdict.findings()) {
      answers(finding, all);
    }
    return all.stream().distinct().toList();
  }

  private static String kinks(Finding finding) {
    List<Kink> kinks = finding.kinks();
    int more = finding.natures().getOrDefault(Nature.KINK, 0) - NAMED_KINKS;
    String others =
        kinks.stream()
            .limit(NAMED_KINKS)
            .skip(1)
            .map(k -> ", in " + k.row() + " by " + Digits.legible(k.size(), 2))
            .collect(Collectors.joining());
    return kinks.get(0).row()
        + " has a kink at θ: slopes differ by "
        + Digits.legible(kinks.get(0).size(), 2)
        + others
        + (more > 0 ? ", and in " + more + " more" : "")
        + ".";
  }

  /** {@code 64 of 10,000 rows}. */
  static String share(Reach reach) {
    return String.format(Locale.ROOT, "%,d of %,d rows", reach.rows(), reach.population());
  }

  private static String unseen(Reach reach) {
    String most = Digits.legible(100 * reach.unseen(), 2);
    return "Swept were "
        + share(reach)
        + (reach.unseen() > 0
            ? "; up to " + most + " % of all could be wrong unseen, with 95 %."
            : ".");
  }

  private static void answers(Finding finding, List<String> all) {
    BuildNoise of = finding.of();
    double ulp = 2 * of.unitRoundoff() * Math.ulp(of.loss()) / Math.ulp(1.0);
    double wobble = of.answers().wobble();
    if (wobble > 0) {
      all.add(
          "In "
              + of.build()
              + " the loss differs by "
              + Digits.legible(wobble / ulp, 2)
              + " ulp from call to call; nothing below "
              + Digits.legible(finding.resolution().all(), 1)
              + " of ‖g‖ can be resolved.");
    }
    if (of.answers().finer()) {
      all.add(
          "The "
              + of.build()
              + " program answers with more digits than "
              + of.build()
              + " has; they were rounded away.");
    }
    if (of.quantum() >= COARSE * ulp && wobble == 0) {
      coarse(of).ifPresent(all::add);
    }
  }

  /**
   * Float32's numbers become finer towards 0, where a large ε may take the loss; other powers of
   * two come of cancellation within a loss near 0.
   */
  private static Optional<String> coarse(BuildNoise of) {
    boolean binary = (Double.doubleToRawLongBits(of.quantum()) & 0xFFFFFFFFFFFFFL) == 0;
    double ulps = of.quantum() / (FLOAT32_ULP * Math.ulp(of.loss()) / Math.ulp(1.0));
    String steps = "its losses are multiples of " + Digits.legible(of.quantum(), 2) + ".";
    if (binary && ulps >= FINEST && ulps <= 2 && Math.abs(of.loss()) > NEAR_0) {
      return Optional.of(
          "What is called " + of.build() + " is computed in float32 underneath: " + steps);
    }
    return binary
        ? Optional.empty()
        : Optional.of("In " + of.build() + " the loss is printed with few digits: " + steps);
  }
}
