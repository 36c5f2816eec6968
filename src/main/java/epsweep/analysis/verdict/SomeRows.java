package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/** Judges a listing in which most rows agree and some do not, or in which all look like kinks. */
final class SomeRows {

  /** Above this many rows that all look like kinks, something else is as likely. */
  private static final int MOST_KINKS_ALONE = 3;

  private static final double HALF = 0.01;
  private static final int LEAST_OTHERS = 4;
  private static final double AGREE = 0.01;

  private final Comparison all;
  private final ListingWords words;
  private final Draft draft;
  private final OddRows odd;

  SomeRows(Comparison all, ListingWords words, Draft draft) {
    this.all = all;
    this.words = words;
    this.draft = draft;
    odd = OddRows.of(all, all.roundOff().truncation());
  }

  Optional<Verdict> judge() {
    if (odd.areFew()) {
      return Optional.of(few());
    }
    if (all.pairs().size() == 1 && isHalf(all.fit()) && all.isBeyondRoundOff()) {
      return Optional.of(
          draft.verdict(Judgement.UNRESOLVED, "n is half of g, in one row", words.half()));
    }
    boolean onlyKinks =
        !all.known().smooth()
            && all.pairs().size() <= MOST_KINKS_ALONE
            && all.isBeyondRoundOff()
            && all.pairs().size() > 1
            && OddRows.everyRow(all).lookLikeKinks()
            && everyRowHasAGradient();
    return onlyKinks ? Optional.of(kinks(OddRows.everyRow(all))) : Optional.empty();
  }

  private boolean everyRowHasAGradient() {
    for (double g : all.pairs().analytic()) {
      if (g == 0) {
        return false;
      }
    }
    return true;
  }

  private Verdict few() {
    draft.evidence(
        "rows that disagree",
        odd.rows().length + " of " + odd.of() + " (" + odd.lines() + ")",
        "the others agree to d = " + Figures.level(all.rows(odd.others()).discrepancy()));
    if (!areBeyondRoundOff()) {
      return draft.verdict(Judgement.UNRESOLVED, "some rows disagree", words.someRows(odd));
    }
    if (odd.haveNoGradient() && odd.rows().length > 1) {
      return odd.dense()
          ? draft.wrong(FaultKind.ZERO_BLOCK, "no gradient in some rows", words.noGradient(odd))
          : draft.verdict(Judgement.UNRESOLVED, "no gradient in some rows", words.deadOrKink(odd));
    }
    if (odd.shareAFactor() && !isHalf(odd.fit())) {
      return factor();
    }
    if (!all.known().smooth()
        && !odd.haveNoGradient()
        && odd.lookLikeKinks()
        && !odd.dense()
        && othersAgree()) {
      return kinks(odd);
    }
    if (odd.rows().length > 3 && new Structures(all.rows(odd.rows())).permuted()) {
      return draft.wrong(
          FaultKind.PERMUTED, "some rows are reordered", words.permuted("reordered rows"));
    }
    boolean noKinks = all.known().smooth() && all.roundOff().measured();
    return ((odd.dense() && !all.mayBeKinks()) || noKinks)
            && all.rows(odd.rows()).isBeyondRoundOff()
        ? draft.verdict(Judgement.WRONG, "g is wrong in some rows", words.wrongIn(odd))
        : draft.verdict(Judgement.UNRESOLVED, "some rows disagree", words.someRows(odd));
  }

  private boolean othersAgree() {
    return all.rows(odd.others()).discrepancy() <= AGREE;
  }

  /** Others show how large round-off is, if they are enough, for it is the same in every row. */
  private boolean areBeyondRoundOff() {
    return odd.others().length >= LEAST_OTHERS
        || all.rows(odd.rows()).residual() > all.roundOff().most();
  }

  /** Half the slope is what a central difference gives right at a kink. */
  private static boolean isHalf(ScaleFit fit) {
    return Math.abs(fit.factor() - 0.5) < HALF;
  }

  private Verdict factor() {
    ScaleFit fit = odd.fit();
    Factor factor =
        new KnownFactors(all.known()).name(fit.factor(), fit.standardError(), fit.chance());
    draft.factor(factor);
    draft.evidence("factor k of those rows", factor.text(), "the others have k = 1");
    boolean sign = Math.abs(factor.value() + 1) <= 0.02;
    return draft.wrong(
        sign ? FaultKind.SIGN : FaultKind.FACTOR_PER_BLOCK,
        "some rows are " + factor.phrase(),
        words.factorIn(odd, factor));
  }

  private Verdict kinks(OddRows rows) {
    draft.evidence(
        "n/g of those rows",
        ratios(rows.odd()),
        "between ½ and 1, as a central difference across a kink gives: n = g(½ + x/2ε)");
    return draft.verdict(Judgement.KINK, "a kink within ε of the parameter", words.kink());
  }

  private static String ratios(Pairs odd) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(5, odd.size()); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(Figures.digits(odd.numeric()[i] / odd.analytic()[i], 3));
    }
    return text.toString();
  }
}
