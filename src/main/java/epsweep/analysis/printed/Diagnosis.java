package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Judgement;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The verdict on a table from elsewhere, by its shape: numeric and analytic columns; ε and d; or
 * the same parameters at several ε, which is a sweep. Precisions, schemes and curves of several
 * groups are told one by one.
 *
 * @param judgement the worst of those that tell; of the curve of all parameters, if there is one
 * @param told by name, in the table's order; at least one
 */
public record Diagnosis(Judgement judgement, Map<String, TableVerdict> told) {

  /** Of builds, worst first; what cannot tell comes last, for another build may. */
  private static final List<Judgement> BUILDS =
      List.of(
          Judgement.WRONG,
          Judgement.NON_DETERMINISTIC,
          Judgement.KINK,
          Judgement.PRECISION_LIMITED,
          Judgement.CORRECT,
          Judgement.UNRESOLVED);

  /** Of groups of parameters, where no other answers for one that cannot tell. */
  private static final List<Judgement> GROUPS =
      List.of(
          Judgement.WRONG,
          Judgement.NON_DETERMINISTIC,
          Judgement.KINK,
          Judgement.UNRESOLVED,
          Judgement.PRECISION_LIMITED,
          Judgement.CORRECT);

  /** The verdict on a table; its own columns come before what the user says of it. */
  public static Diagnosis of(Listing listing, Circumstances given) {
    return of(listing, given, OptionalDouble.empty());
  }

  /**
   * The verdict on a table.
   *
   * @param tolerance the largest mistake, as a share of ‖g‖, that may hide in a correct gradient;
   *     by default what a sweep has at several ε, and 1e-5 where truncation and noise are
   *     unmeasured
   */
  public static Diagnosis of(Listing listing, Circumstances given, OptionalDouble tolerance) {
    Map<String, TableVerdict> told = new LinkedHashMap<>();
    List<Judgement> builds = new ArrayList<>();
    ListingRows.of(listing)
        .builds()
        .forEach(
            (build, rows) -> {
              Map<String, TableVerdict> groups = build(build, rows, given, tolerance);
              builds.add(worst(groups.values().stream().map(TableVerdict::judgement), GROUPS));
              told.putAll(groups);
            });
    Judgement all =
        told.containsKey("all") ? told.get("all").judgement() : worst(builds.stream(), BUILDS);
    return new Diagnosis(all, told);
  }

  private static Judgement worst(Stream<Judgement> judgements, List<Judgement> order) {
    return judgements.min(Comparator.comparingInt(order::indexOf)).orElseThrow();
  }

  /** The worst part's, which answers for the table. */
  public TableVerdict decisive() {
    return told.values().stream().filter(t -> t.judgement() == judgement).findFirst().orElseThrow();
  }

  private static Map<String, TableVerdict> build(
      String build, ListingRows rows, Circumstances given, OptionalDouble tolerance) {
    Map<String, TableVerdict> told = new LinkedHashMap<>();
    Circumstances known = rows.circumstances(given);
    if (rows.listing().has(ListingColumn.NUMERIC)) {
      told.put(build, rows(rows, known, tolerance));
    } else {
      ListingColumn names =
          rows.listing().has(ListingColumn.BLOCK) ? ListingColumn.BLOCK : ListingColumn.PARAMETER;
      Map<String, ListingRows> groups = rows.by(names);
      groups.forEach(
          (name, group) ->
              told.put(
                  groups.size() == 1 ? build : (build + " " + name).strip(),
                  CurveJudge.judge(
                      CurvePoints.of(group), known, tolerance.orElse(PrintedJudge.TOLERANCE))));
    }
    return told;
  }

  private static TableVerdict rows(
      ListingRows rows, Circumstances known, OptionalDouble tolerance) {
    if (!rows.listing().has(ListingColumn.ANALYTIC)) {
      return PrintedJudge.withoutAnalytic(rows.printed(), known);
    }
    Circumstances all = NarrowFormat.of(rows.printed(), known);
    Map<Double, ListingRows> byEpsilon =
        rows.listing().has(ListingColumn.EPSILON) ? rows.byEpsilon() : Map.of();
    boolean several = byEpsilon.size() > 1 && areAlike(List.copyOf(byEpsilon.values()));
    double atOne = tolerance.orElse(PrintedJudge.TOLERANCE);
    if (!several) {
      return PrintedJudge.judge(rows.printed(), all, atOne, 1);
    }
    SeveralEpsilon told = SeveralEpsilon.of(byEpsilon, all, tolerance.orElse(Judge.TOLERANCE));
    return FewEpsilon.of(told, byEpsilon, all, atOne).orElse(told);
  }

  /** Whether the same parameters stand at every ε. */
  private static boolean areAlike(List<ListingRows> byEpsilon) {
    List<String> keys = byEpsilon.get(0).keys();
    return byEpsilon.stream().skip(1).allMatch(rows -> rows.keys().equals(keys));
  }
}
