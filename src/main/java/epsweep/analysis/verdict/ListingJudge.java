package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/**
 * Judges two columns, numeric and analytic: first whether they agree, then whether a pattern
 * explains how they differ, then whether round-off or truncation may, and only then, with all of
 * these excluded, whether g is wrong in no way that has a name.
 *
 * <ul>
 *   <li>n or g is not finite, or vanishes: see {@link Vanishing}.
 *   <li>A pattern must be no accident and must stand out of the noise; a tolerance excuses, but
 *       never certifies.
 *   <li>Correct means d ≤ {@value #CERTAIN} with digits enough to see it and most rows above what
 *       separates n from g.
 * </ul>
 */
final class ListingJudge {

  /** No mistake but one in tiny rows lets d fall so low; those are looked at one by one. */
  static final double CERTAIN = 1e-4;

  /** Fewer digits prove nothing. */
  private static final double WELL_PRINTED = 2e-3;

  /** In float32 such a d is usual at a usual ε. */
  private static final double USUAL_IN_FLOAT32 = 1e-3;

  private static final double MOST_ROWS = 0.5;

  /** k = 1.1 gives so large a d. */
  private static final double LARGE = 0.05;

  private static final double LARGE_AT_ANY_EPSILON = 0.1;
  private static final double CLOSE = 0.01;
  private static final double FAR = 0.05;
  private static final double FAR_LARGER = 5;
  private static final double SIGNIFICANT = 2;
  private static final int LEAST_ROWS_OF_NOISE = 3;

  private final Comparison all;
  private final ListingWords words;
  private final Draft draft = new Draft();

  private ListingJudge(Comparison all) {
    this.all = all;
    words = new ListingWords(all);
    draft
        .agreement(all.agreement())
        .quantum(all.roundOff().quantum())
        .evidence(ListingEvidence.of(all));
  }

  /** The verdict on rows whose round-off is inferred from what is known. */
  static Verdict judge(Pairs pairs, Circumstances known) {
    return judge(pairs, known, RoundOff.of(pairs, known));
  }

  /** The verdict on rows whose round-off is given. */
  static Verdict judge(Pairs pairs, Circumstances known, RoundOff roundOff) {
    return Vanishing.judge(pairs, known, roundOff)
        .orElseGet(() -> new ListingJudge(Comparison.of(pairs, known, roundOff)).judge());
  }

  private Verdict judge() {
    if (agrees()) {
      return certified();
    }
    Structures structures = new Structures(all);
    Optional<Factor> scale = structures.scale();
    if (scale.isPresent()) {
      return scaled(scale.get());
    }
    return all.residual() == 0 || all.isRoundOff()
        ? excused()
        : rearranged(structures).or(this::inSomeRows).or(this::inTime).orElseGet(this::unnamed);
  }

  private boolean agrees() {
    boolean close = all.discrepancy() <= CERTAIN || all.residual() == 0;
    return close && all.printed() <= WELL_PRINTED;
  }

  private Verdict certified() {
    OddRows odd = OddRows.of(all, 0);
    if (!odd.isEmpty()) {
      draft.evidence(
          "rows that stand out",
          odd.lines(),
          "off by far more than the others, though too small to move d");
      return inSomeRows()
          .orElseGet(
              () ->
                  draft.verdict(
                      Judgement.UNRESOLVED, "some small rows disagree", words.someSmall(odd)));
    }
    double share = all.resolvedShare();
    draft.evidence(
        "rows above the noise",
        Figures.percent(share),
        "|n| or |g| is more than 3 times what separates them; the others say nothing");
    return share >= MOST_ROWS
        ? draft.verdict(Judgement.CORRECT, "g and n agree", words.correct(share))
        : draft.verdict(Judgement.UNRESOLVED, "most rows lie under the noise", words.under(share));
  }

  private Verdict scaled(Factor factor) {
    draft.factor(factor);
    boolean sign = Math.abs(factor.value() + 1) <= 0.02;
    return draft.wrong(
        sign ? FaultKind.SIGN : FaultKind.SCALED, factor.phrase(), words.scaled(factor));
  }

  /** The residual is round-off or print. */
  private Verdict excused() {
    boolean certain = all.roundOff().isKnown() || all.tellsTheFactor();
    if (all.isLimitedByPrint()) {
      return draft.verdict(Judgement.UNRESOLVED, "too few digits to tell", words.tooFewDigits());
    }
    return certain
        ? draft.verdict(
            Judgement.PRECISION_LIMITED, "round-off explains the difference", words.roundOff())
        : draft.verdict(
            Judgement.UNRESOLVED, "everything lies under the noise", words.nothingSeen());
  }

  private Optional<Verdict> rearranged(Structures structures) {
    if (all.mayBeTruncation() || !all.isBeyondPrint()) {
      return Optional.empty();
    }
    if (structures.signs()) {
      draft.evidence("sizes |n| and |g|", "agree", "in every row; the signs do not");
      return Optional.of(draft.wrong(FaultKind.SIGN, "signs differ, sizes agree", words.signs()));
    }
    Optional<int[]> shape = structures.transposed();
    if (shape.isPresent() || structures.permuted()) {
      String as =
          shape.map(s -> "transposed: " + s[0] + " × " + s[1]).orElse("the same values, reordered");
      draft.evidence("order", as, "g holds n's values in other places");
      return Optional.of(draft.wrong(FaultKind.PERMUTED, as, words.permuted(as)));
    }
    return structures.offset().map(this::offset).or(() -> structures.decay().map(this::decay));
  }

  private Verdict decay(Factor lambda) {
    draft.evidence("(n − g)/θ", lambda.text(), "the same in every row, θ the parameter");
    return draft.wrong(
        FaultKind.WEIGHT_DECAY,
        "weight decay on one side only, " + lambda.phrase(),
        words.decay(lambda));
  }

  private Verdict offset(double a) {
    String text = Figures.digits(a, 4);
    draft.evidence("n − g", text, "the same in every row");
    return draft.wrong(
        FaultKind.ADDITIVE_CONSTANT, "n − g is " + text + " everywhere", words.offset(text));
  }

  private Optional<Verdict> inSomeRows() {
    return new SomeRows(all, words, draft).judge();
  }

  private Optional<Verdict> inTime() {
    return new TimeTruncation(all).judge(draft, words);
  }

  private Verdict unnamed() {
    boolean float32 = all.known().precision().filter(f -> f.significandBits() <= 24).isPresent();
    if (float32 && all.discrepancy() <= USUAL_IN_FLOAT32) {
      return draft.verdict(
          Judgement.PRECISION_LIMITED, "as near as float32 usually gets", words.usual());
    }
    if (all.mayBeTruncation()) {
      return draft.verdict(
          Judgement.UNRESOLVED, "truncation may explain the difference", words.truncation());
    }
    if (!all.isBeyondRoundOff() || isSmall()) {
      return draft.verdict(
          Judgement.UNRESOLVED, "round-off may explain the difference", words.maybe());
    }
    if (onlyTheFirstAgrees()) {
      return draft.verdict(Judgement.UNRESOLVED, "only the first row agrees", words.onlyTheFirst());
    }
    if (all.mayBeKinks()) {
      return draft.verdict(Judgement.UNRESOLVED, "kinks may explain the difference", words.maybe());
    }
    return looksLikeNoise()
        ? draft.verdict(Judgement.UNRESOLVED, "n looks like noise", words.noise())
        : draft.verdict(Judgement.WRONG, "g differs from n", words.wrong());
  }

  /** Without a pattern a small difference may be the noise of a loss that is itself approximate. */
  private boolean isSmall() {
    double least = all.known().epsilon().isPresent() ? LARGE : LARGE_AT_ANY_EPSILON;
    return !all.roundOff().measured() && all.discrepancy() < least;
  }

  /** As where the check does not put the parameter back before it goes on to the next. */
  private boolean onlyTheFirstAgrees() {
    double[] off = all.pairs().residuals(1);
    double[] n = all.pairs().numeric();
    boolean first = n[0] != 0 && Math.abs(off[0]) <= CLOSE * Math.abs(n[0]);
    for (int i = 1; i < off.length; i++) {
      first &= Math.abs(off[i]) > FAR * Math.abs(n[i]);
    }
    return first && off.length > LEAST_ROWS_OF_NOISE;
  }

  /** n is far larger than g and has nothing to do with it, as where the loss is random. */
  private boolean looksLikeNoise() {
    return !all.roundOff().measured()
        && all.pairs().size() >= LEAST_ROWS_OF_NOISE
        && all.fit().exists()
        && Math.abs(all.fit().cosine()) * Math.sqrt(all.pairs().size()) < SIGNIFICANT
        && Pairs.norm(all.pairs().numeric()) > FAR_LARGER * Pairs.norm(all.pairs().analytic());
  }
}
