package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;
import epsweep.listing.Listing.Row;
import epsweep.listing.ListingColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges numeric and analytic gradients listed at several ε.
 *
 * <p>Where n stands still from one ε to the next, it is the derivative, and how far it still moves
 * is its error, whatever the loss, the scheme or the precision: there the rows are compared one by
 * one. Where n stands still nowhere, the curve d(ε) alone is judged.
 */
final class SweepJudge {

  /** n that moves by more between two ε is no reference. */
  private static final double STANDS_STILL = 0.01;

  /** n that moves by more even where it moves least is the derivative nowhere. */
  private static final double MOVES_EVERYWHERE = 0.25;

  /** So much smaller than another vector, one is zero. */
  private static final double NOTHING = 1e-9;

  private static final double ROUNDINGS = 4;

  /** What n moves by between two ε is a part of its error. */
  private static final double TRUNCATION_PER_MOVE = 3;

  private final NavigableMap<Double, Measured> byEpsilon;
  private final Circumstances known;

  private SweepJudge(NavigableMap<Double, Measured> byEpsilon, Circumstances known) {
    this.byEpsilon = byEpsilon;
    this.known = known;
  }

  /**
   * The rows at one ε.
   *
   * @param keys what names them, in order
   * @param deadFraction share of the rows whose loss does not move
   */
  record Measured(Pairs pairs, List<String> keys, double deadFraction) {}

  /** Where n moves least. */
  private record Still(double epsilon, double next, Pairs pairs, double move, double rms) {}

  static Verdict judge(ListingRows rows, Circumstances known) {
    NavigableMap<Double, Measured> byEpsilon = new TreeMap<>();
    rows.byEpsilon()
        .forEach(
            (epsilon, part) -> {
              Pairs pairs = part.pairs();
              double dead =
                  (double) Arrays.stream(pairs.numeric()).filter(n -> n == 0).count()
                      / pairs.size();
              byEpsilon.put(epsilon, new Measured(pairs, keys(part), dead));
            });
    return judge(byEpsilon, known);
  }

  static Verdict judge(NavigableMap<Double, Measured> byEpsilon, Circumstances known) {
    return new SweepJudge(byEpsilon, known).judge();
  }

  private Verdict judge() {
    Verdict curve = CurveJudge.judge(curve(), known);
    Optional<Still> still = still();
    if (still.isEmpty() || still.get().move > STANDS_STILL) {
      Verdict verdict = curve.judgement() == Judgement.UNRESOLVED ? atLeast(curve) : curve;
      boolean nowhere = still.filter(SweepJudge::movesEverywhere).isPresent();
      return nowhere && verdict.judgement() == Judgement.WRONG
          ? moves(verdict, still.get())
          : verdict;
    }
    Still at = still.get();
    Verdict rows =
        ListingJudge.judge(
            at.pairs,
            known.withEpsilon(at.epsilon),
            RoundOff.measured(
                Math.max(at.rms, known.withEpsilon(at.epsilon).resolution()),
                TRUNCATION_PER_MOVE * at.move));
    Evidence stands =
        new Evidence(
            "n between ε = " + Figures.digits(at.epsilon) + " and " + Figures.digits(at.next),
            at.move == 0 ? "stands still" : "moves by " + Figures.digits(at.move, 2),
            "relative to ‖n‖: there n is the derivative, whatever g is");
    if (rows.judgement() == Judgement.WRONG && isOneRounding(at.pairs)) {
      return unresolved(
          joined(rows, curve, stands),
          new Evidence(
              "RMS of n",
              Figures.digits(Pairs.rms(at.pairs.numeric()), 2),
              "no more than rounding a number around 1 leaves"),
          "g is zero, n a rounding error",
          "These figures cannot tell: g is 0, as at a minimum or a saddle, and n so small that one"
              + " rounding on the way to the loss makes it. d is 1 then, whatever their sizes.");
    }
    boolean limited =
        curve.judgement() == Judgement.PRECISION_LIMITED
            && rows.judgement() != Judgement.WRONG
            && rows.judgement() != Judgement.KINK;
    return limited ? joined(curve, rows, stands) : joined(rows, curve, stands);
  }

  /** Truncation or round-off make n whatever it is: nothing is proved against g. */
  private static Verdict moves(Verdict verdict, Still at) {
    boolean zero = isNothing(at.pairs.analytic(), at.pairs.numeric());
    return unresolved(
        verdict,
        new Evidence(
            "n between ε = " + Figures.digits(at.epsilon) + " and " + Figures.digits(at.next),
            "moves by " + Figures.digits(at.move, 2),
            "relative to ‖n‖, and nowhere by less"),
        zero ? "g is zero, and n moves with every ε" : "n moves with every ε",
        "These figures cannot tell: n moves by "
            + Figures.percent(at.move)
            + " or more from every ε to the next, so that it is truncation or round-off and nowhere"
            + " the derivative. "
            + (zero
                ? "g is 0, as at a minimum or a saddle, and then d is 1 however small n is."
                : "Sweep other ε: n stands still between truncation's and round-off's."));
  }

  /** Where g vanishes, n need only be what one rounding of a number around 1 leaves. */
  private boolean isOneRounding(Pairs pairs) {
    double u = known.precision().map(Format::unitRoundoff).orElse(0.0);
    double scale = Math.max(1, Math.abs(known.loss().orElse(0)));
    return isNothing(pairs.analytic(), pairs.numeric())
        && Pairs.rms(pairs.numeric()) <= ROUNDINGS * u * scale;
  }

  /** A single row may stand still by chance. */
  private static boolean movesEverywhere(Still at) {
    return at.move > (at.pairs.size() == 1 ? STANDS_STILL : MOVES_EVERYWHERE);
  }

  private static boolean isNothing(double[] some, double[] beside) {
    return Pairs.norm(some) <= NOTHING * Pairs.norm(beside);
  }

  private static Verdict unresolved(
      Verdict verdict, Evidence more, String headline, String paragraph) {
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    evidence.add(more);
    return new Verdict(
        Judgement.UNRESOLVED,
        Optional.empty(),
        Optional.empty(),
        verdict.agreement(),
        verdict.quantum(),
        headline,
        paragraph,
        evidence);
  }

  private Verdict joined(Verdict verdict, Verdict other, Evidence stands) {
    List<Evidence> evidence = new ArrayList<>(verdict.evidence());
    evidence.add(stands);
    other.evidence().stream().filter(e -> !contains(evidence, e.what())).forEach(evidence::add);
    boolean hasFactor = verdict.factor().isPresent() || verdict.judgement() != Judgement.WRONG;
    return new Verdict(
        verdict.judgement(),
        verdict.kind(),
        hasFactor ? verdict.factor() : other.factor(),
        verdict.agreement().cosine().isPresent() ? verdict.agreement() : other.agreement(),
        verdict.quantum().or(other::quantum),
        verdict.headline(),
        verdict.paragraph(),
        evidence);
  }

  private static boolean contains(List<Evidence> evidence, String what) {
    return evidence.stream().anyMatch(e -> e.what().equals(what));
  }

  /** The rows where d is least, judged as if they had been listed alone. */
  private Verdict atLeast(Verdict curve) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<Double, Measured> entry : byEpsilon.entrySet()) {
      double d = entry.getValue().pairs().discrepancy();
      if (d <= least) {
        least = d;
        best = entry.getKey();
      }
    }
    if (Double.isNaN(best)) {
      return curve;
    }
    Verdict rows = ListingJudge.judge(byEpsilon.get(best).pairs(), known.withEpsilon(best));
    Evidence at =
        new Evidence("least d", "at ε = " + Figures.digits(best), "the rows there are judged");
    return joined(rows, curve, at);
  }

  private CurvePoints curve() {
    List<CurvePoints.Point> points = new ArrayList<>();
    byEpsilon.forEach(
        (epsilon, rows) ->
            points.add(
                new CurvePoints.Point(
                    epsilon, rows.pairs().discrepancy(), 0, rows.deadFraction())));
    return CurvePoints.of(points);
  }

  private Optional<Still> still() {
    Optional<Still> best = Optional.empty();
    Map.Entry<Double, Measured> previous = null;
    for (Map.Entry<Double, Measured> entry : byEpsilon.entrySet()) {
      if (previous != null) {
        Optional<Still> pair = move(previous, entry);
        if (pair.isPresent() && (best.isEmpty() || pair.get().move < best.get().move)) {
          best = pair;
        }
      }
      previous = entry;
    }
    return best;
  }

  private static Optional<Still> move(
      Map.Entry<Double, Measured> small, Map.Entry<Double, Measured> large) {
    Pairs a = small.getValue().pairs();
    Pairs b = large.getValue().pairs();
    // ε closer than this share their truncation error; standing still would prove nothing.
    boolean apart = large.getKey() >= 1.4 * small.getKey();
    if (!apart || !small.getValue().keys().equals(large.getValue().keys())) {
      return Optional.empty();
    }
    Pairs between =
        new Pairs(
            b.numeric(),
            a.numeric(),
            b.numericHalfUnit(),
            a.numericHalfUnit(),
            b.value(),
            b.line());
    double moved = Pairs.norm(between.residuals(1));
    double size = Pairs.norm(b.numeric());
    return size > 0 && Double.isFinite(moved)
        ? Optional.of(
            new Still(
                large.getKey(), small.getKey(), b, moved / size, Pairs.rms(between.residuals(1))))
        : Optional.empty();
  }

  /** What names the rows, in order; without names their number must do. */
  private static List<String> keys(ListingRows rows) {
    return rows.rows().stream()
        .map(
            (Row row) ->
                row.name(ListingColumn.BLOCK).orElse("")
                    + "/"
                    + row.name(ListingColumn.PARAMETER).orElse("")
                    + "/"
                    + row.name(ListingColumn.INDEX).orElse(""))
        .toList();
  }
}
