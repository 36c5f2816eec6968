package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Judges rows in which n or g is NaN or infinite, or vanishes altogether. */
final class Vanishing {

  private Vanishing() {}

  static Optional<Verdict> judge(Pairs pairs, Circumstances known, RoundOff roundOff) {
    int[] finite = IntStream.range(0, pairs.size()).filter(pairs::isFinite).toArray();
    if (finite.length < pairs.size()) {
      return Optional.of(notFinite(pairs, finite, known, roundOff));
    }
    boolean noNumeric = Arrays.stream(pairs.numeric()).allMatch(n -> n == 0);
    boolean noAnalytic = Arrays.stream(pairs.analytic()).allMatch(g -> g == 0);
    if (noNumeric && noAnalytic) {
      return Optional.of(nothing(pairs));
    }
    if (noAnalytic) {
      return Optional.of(noAnalytic(pairs, known, roundOff));
    }
    return noNumeric ? Optional.of(noNumeric(pairs, known, roundOff)) : Optional.empty();
  }

  /** Rows without a value prove nothing; a g without one, where n has one, is wrong. */
  private static Verdict notFinite(
      Pairs pairs, int[] finite, Circumstances known, RoundOff roundOff) {
    long broken =
        IntStream.range(0, pairs.size())
            .filter(i -> !Pairs.hasSize(pairs.analytic()[i]))
            .filter(i -> Pairs.hasSize(pairs.numeric()[i]))
            .count();
    int without = pairs.size() - finite.length;
    Draft draft = new Draft();
    String share = without + " of " + pairs.size();
    if (broken > 0) {
      return draft
          .evidence(
              "rows where g is NaN, infinite or beyond 1e150",
              broken + " of " + pairs.size(),
              "n is finite")
          .wrong(
              FaultKind.NOT_FINITE,
              "g is NaN or infinite",
              "No, do not blame float: backpropagation gives NaN or an infinity in "
                  + broken
                  + " of "
                  + pairs.size()
                  + " rows in which the numeric gradient is finite. Look for a division by 0, a"
                  + " logarithm of 0 or an overflow on the way back.");
    }
    draft.evidence("rows without a finite n", share, "there a perturbed loss is not finite");
    if (finite.length == 0) {
      return draft.verdict(
          Judgement.UNRESOLVED,
          "no row has a value",
          "These figures cannot tell: no row has a finite numeric gradient, so nothing is there to"
              + " compare g with. Look at the loss itself first.");
    }
    Verdict rest = ListingJudge.judge(pairs.rows(finite), known, roundOff);
    return incomplete(rest, draft, share);
  }

  private static Verdict incomplete(Verdict rest, Draft draft, String share) {
    boolean good =
        rest.judgement() == Judgement.CORRECT || rest.judgement() == Judgement.PRECISION_LIMITED;
    draft.agreement(rest.agreement()).quantum(rest.quantum()).evidence(rest.evidence());
    rest.factor().ifPresent(draft::factor);
    return good
        ? draft.verdict(
            Judgement.UNRESOLVED,
            "some rows have no value",
            "These figures cannot tell: "
                + share
                + " rows have no finite numeric gradient. Of the others alone: "
                + rest.paragraph())
        : draft.verdict(rest.judgement(), rest.kind(), rest.headline(), rest.paragraph());
  }

  private static Verdict nothing(Pairs pairs) {
    return new Draft()
        .agreement(agreement(0))
        .evidence(
            "rows with n = g = 0",
            pairs.size() + " of " + pairs.size(),
            "d = 0 by definition, and no evidence")
        .verdict(
            Judgement.UNRESOLVED,
            "nothing moves",
            "These figures cannot tell: every row is 0 in both columns. Either the loss does not"
                + " depend on these parameters, or what it does lies under the printed digits or"
                + " under the loss's last bit; try other parameters, or other inputs.");
  }

  private static Verdict noAnalytic(Pairs pairs, Circumstances known, RoundOff roundOff) {
    double n = Pairs.rms(pairs.numeric());
    Draft draft = draft(pairs, roundOff, "g = 0 in every row", Figures.digits(n, 3), "RMS of n");
    double noise = RoundOff.USUAL_ULPS * roundOff.typical();
    double print = Pairs.rms(pairs.analyticHalfUnit()) + Pairs.rms(pairs.numericHalfUnit());
    if (n <= noise || n <= 2 * print) {
      return draft.verdict(
          roundOff.isKnown() ? Judgement.PRECISION_LIMITED : Judgement.UNRESOLVED,
          "n is no more than noise",
          "Float may be all there is to see: g is 0 and n no larger than its own round-off and the"
              + " printed digits. These figures say nothing about g; take a larger ε.");
    }
    Comparison all = Comparison.of(pairs, known, roundOff);
    return pairs.size() > 1 && all.isBeyondRoundOff()
        ? draft.wrong(
            FaultKind.ZERO_BLOCK,
            "g is zero where the loss depends on the parameters",
            "No, do not blame float: the loss moves with these parameters (RMS of n "
                + Figures.digits(n, 3)
                + "), and backpropagation gives exactly 0 for every one. They are disconnected on"
                + " the way back: a detached value, a gradient that is never accumulated, or one"
                + " that is cleared before it is read.")
        : draft.verdict(
            Judgement.UNRESOLVED,
            "g is zero, n is not",
            "These figures cannot tell: g is 0 and n is not, but n may be round-off, or the"
                + " parameter may sit on the flat side of a kink. Give --epsilon and --precision,"
                + " and more rows.");
  }

  private static Verdict noNumeric(Pairs pairs, Circumstances known, RoundOff roundOff) {
    double g = Pairs.largest(pairs.analytic());
    Draft draft =
        draft(pairs, roundOff, "n = 0 in every row", Figures.digits(g, 3), "the largest |g|");
    boolean dead = g <= roundOff.typical();
    if (dead) {
      return draft.verdict(
          roundOff.isKnown() ? Judgement.PRECISION_LIMITED : Judgement.UNRESOLVED,
          "dead zone: ε does not move the loss",
          "Yes: no perturbation moves the loss by a single bit, and g is too small to do so. These"
              + " figures say nothing about g; take a larger ε or a wider precision.");
    }
    if (neverMoved(pairs, known)) {
      return draft.verdict(
          Judgement.PRECISION_LIMITED,
          "ε does not move the parameters",
          "Yes: the parameters are so large that θ ± ε rounds to θ, so that the loss was never"
              + " asked for at another place. These figures say nothing about g; take an ε of more"
              + " than "
              + Figures.digits(halfUlp(pairs, known), 1)
              + ", or a wider precision.");
    }
    if (g > roundOff.most()) {
      return draft.verdict(
          Judgement.WRONG,
          "the loss does not depend on these parameters, g does",
          "No, do not blame float: by g these parameters would move the loss far beyond its last"
              + " bit, but it stands still. Either g is wrong, or the check perturbs a copy that"
              + " the loss does not read.");
    }
    return draft.verdict(
        Judgement.UNRESOLVED,
        "n is zero, g is not",
        "These figures cannot tell: the numeric gradient is 0 everywhere. Either ε is so small that"
            + " the loss does not move by a bit (the dead zone), or the loss does not read what the"
            + " check perturbs. Repeat with a larger ε"
            + (known.epsilon().isPresent() ? "." : ", and give it with --epsilon."));
  }

  /** ε is at most half a unit in the last place of every parameter. */
  private static boolean neverMoved(Pairs pairs, Circumstances known) {
    return pairs.value().length == pairs.size()
        && known.epsilon().isPresent()
        && known.precision().isPresent()
        && Arrays.stream(pairs.value())
            .allMatch(v -> known.precision().get().ulp(v) / 2 >= known.epsilon().getAsDouble());
  }

  private static double halfUlp(Pairs pairs, Circumstances known) {
    return known.precision().orElseThrow().ulp(Pairs.largest(pairs.value())) / 2;
  }

  private static Draft draft(
      Pairs pairs, RoundOff roundOff, String what, String value, String meaning) {
    Draft draft = new Draft().agreement(agreement(1)).quantum(roundOff.quantum());
    draft.evidence(
        what, value, meaning + "; d = 1, whatever its size, over " + pairs.size() + " rows");
    roundOff.quantum().ifPresent(q -> draft.evidence(List.of(ListingEvidence.quantum(q))));
    return draft;
  }

  private static Agreement agreement(double d) {
    OptionalDouble none = OptionalDouble.empty();
    return new Agreement(OptionalDouble.of(d), none, none, none);
  }
}
