package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same parameters at so few ε that no error bar can be measured: each ε is judged as if it
 * stood alone. The best of k tells only what it would tell by a k-th of the luck; <em>wrong</em> is
 * what is wrong at every one of them.
 */
final class FewEpsilon {

  /** More have windows of differences to measure noise in. */
  private static final int MOST = 6;

  private static final Set<Judgement> GOOD =
      EnumSet.of(Judgement.CORRECT, Judgement.PRECISION_LIMITED);

  private FewEpsilon() {}

  /** What the few ε tell more than all of them together as a sweep, if they do. */
  static Optional<TableVerdict> of(
      SeveralEpsilon told,
      Map<Double, ListingRows> byEpsilon,
      Circumstances known,
      double tolerance) {
    boolean open =
        told.judgement() == Judgement.UNRESOLVED || told.judgement() == Judgement.PRECISION_LIMITED;
    if (!open || byEpsilon.size() > MOST) {
      return Optional.empty();
    }
    List<PrintedVerdict> each = new ArrayList<>();
    byEpsilon.forEach(
        (epsilon, rows) ->
            each.add(
                PrintedJudge.judge(
                    rows.printed(), known.withEpsilon(epsilon), tolerance, byEpsilon.size())));
    if (each.stream().allMatch(verdict -> verdict.judgement() == Judgement.WRONG)) {
      return Optional.of(each.get(0));
    }
    if (each.stream().anyMatch(verdict -> verdict.judgement() == Judgement.WRONG)) {
      return Optional.empty();
    }
    double hides = told.verdict().resolution().all();
    return each.stream()
        .filter(verdict -> GOOD.contains(verdict.judgement()))
        .filter(verdict -> verdict.resolution().all() < hides)
        .min(Comparator.comparingDouble(verdict -> verdict.resolution().all()))
        .map(TableVerdict.class::cast);
  }
}
