package epsweep.analysis.verdict;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The verdict on a table from elsewhere, by its shape: numeric and analytic columns; ε and d; or
 * numeric and analytic at several ε. Several precisions or schemes are judged one by one, blocks
 * one by one and together.
 */
public final class Diagnosis {

  /** Blocks of fewer rows are names of parameters. */
  private static final int LEAST_ROWS_OF_A_BLOCK = 2;

  /** A block that agrees so well shows how large round-off is. */
  private static final double AGREES = 0.01;

  private Diagnosis() {}

  /**
   * The verdict on a table.
   *
   * @param known what the user says of it; columns of the table come first
   */
  public static Verdict of(Listing listing, Circumstances known) {
    return each(ListingRows.of(listing).builds(), rows -> build(rows, known)).measurements();
  }

  /**
   * The verdict on two columns of numbers that were not cut off in print.
   *
   * @param numeric n
   * @param analytic g, parallel to it; neither is modified
   */
  public static Verdict of(double[] numeric, double[] analytic, Circumstances known) {
    if (numeric.length != analytic.length || numeric.length == 0) {
      throw new IllegalArgumentException(
          numeric.length
              + " numeric and "
              + analytic.length
              + " analytic components: as many of each"
              + ", and at least one, are needed");
    }
    return ListingJudge.judge(Pairs.exact(numeric.clone(), analytic.clone()), known);
  }

  /**
   * The verdict on a gradient from numeric ones at several ε, none of them cut off in print.
   *
   * @param epsilon ascending, at least one
   * @param numeric n at each ε
   * @param analytic g
   * @param parameters θ, which tells weight decay; empty if unknown
   * @param known the precision, scheme, steps and batch; ε comes from the sweep
   * @throws IllegalArgumentException if lengths do not agree
   */
  public static Verdict of(
      double[] epsilon,
      double[][] numeric,
      double[] analytic,
      double[] parameters,
      Circumstances known) {
    if (epsilon.length != numeric.length || epsilon.length == 0 || analytic.length == 0) {
      throw new IllegalArgumentException(
          epsilon.length
              + " epsilon, "
              + numeric.length
              + " numeric gradients of "
              + analytic.length
              + " components: as many gradients as epsilon, and at least one of each, are needed");
    }
    double[] none = new double[analytic.length];
    int[] line = IntStream.rangeClosed(1, analytic.length).toArray();
    NavigableMap<Double, SweepJudge.Measured> byEpsilon = new TreeMap<>();
    for (int e = 0; e < epsilon.length; e++) {
      Pairs pairs = new Pairs(numeric[e], analytic, none, none, parameters, line);
      double dead =
          (double) Arrays.stream(numeric[e]).filter(n -> n == 0).count() / analytic.length;
      byEpsilon.put(epsilon[e], new SweepJudge.Measured(pairs, List.of(), dead));
    }
    return SweepJudge.judge(byEpsilon, known);
  }

  private static Parts each(Map<String, ListingRows> rows, Function<ListingRows, Verdict> judge) {
    Map<String, Verdict> parts = new LinkedHashMap<>();
    rows.forEach((name, part) -> parts.put(name, judge.apply(part)));
    return new Parts(parts);
  }

  private static Verdict build(ListingRows rows, Circumstances given) {
    Circumstances known = rows.circumstances(given);
    boolean pairs = rows.listing().has(ListingColumn.ANALYTIC);
    if (!rows.listing().has(ListingColumn.NUMERIC)) {
      return curves(rows, known);
    }
    if (!pairs) {
      return numericAlone(rows.pairs(), known);
    }
    Map<String, ListingRows> blocks = rows.by(ListingColumn.BLOCK);
    boolean worthwhile =
        blocks.size() > 1
            && blocks.values().stream().anyMatch(b -> b.rows().size() >= LEAST_ROWS_OF_A_BLOCK);
    if (!worthwhile) {
      return pairs(rows, known);
    }
    double most = mostRoundOff(blocks.values());
    Verdict whole = pairs(rows, known);
    return each(blocks, block -> isSweep(block) ? pairs(block, known) : block(block, known, most))
        .blocks(whole);
  }

  /**
   * Round-off is as large in one block as in the next: where one agrees, none can blame more.
   *
   * @return ∞ if no block agrees
   */
  private static double mostRoundOff(Iterable<ListingRows> blocks) {
    double most = Double.POSITIVE_INFINITY;
    for (ListingRows block : blocks) {
      Pairs pairs = block.pairs();
      boolean tells =
          pairs.size() >= LEAST_ROWS_OF_A_BLOCK && Structures.distinct(pairs.numeric()) > 1;
      double d = pairs.discrepancy();
      if (tells && d <= AGREES && Pairs.norm(pairs.numeric()) > 0) {
        double print = Pairs.rms(pairs.numericHalfUnit()) + Pairs.rms(pairs.analyticHalfUnit());
        most = Math.min(most, RoundOff.MOST_ULPS * (Pairs.rms(pairs.residuals(1)) + print));
      }
    }
    return most;
  }

  private static Verdict block(ListingRows rows, Circumstances known, double mostRoundOff) {
    Pairs pairs = rows.pairs();
    return ListingJudge.judge(pairs, known, RoundOff.of(pairs, known).atMost(mostRoundOff));
  }

  private static boolean isSweep(ListingRows rows) {
    return rows.listing().has(ListingColumn.EPSILON) && rows.byEpsilon().size() > 1;
  }

  private static Verdict pairs(ListingRows rows, Circumstances known) {
    return isSweep(rows) ? SweepJudge.judge(rows, known) : ListingJudge.judge(rows.pairs(), known);
  }

  /** Curves of several groups; that of all parameters, if there is one, speaks for the rest. */
  private static Verdict curves(ListingRows rows, Circumstances known) {
    ListingColumn column =
        List.of(ListingColumn.BLOCK, ListingColumn.PARAMETER).stream()
            .filter(rows.listing()::has)
            .findFirst()
            .orElse(ListingColumn.BLOCK);
    Map<String, ListingRows> groups = rows.by(column);
    if (groups.size() == 1) {
      return CurveJudge.judge(rows.curve(), known);
    }
    Optional<ListingRows> all = Optional.ofNullable(groups.remove("all"));
    return each(groups, group -> CurveJudge.judge(group.curve(), known))
        .blocks(CurveJudge.judge(all.orElse(rows).curve(), known));
  }

  private static Verdict numericAlone(Pairs pairs, Circumstances known) {
    Draft draft = new Draft();
    draft.evidence(
        "numeric rows", Integer.toString(pairs.size()), "there is nothing to compare them with");
    Optional<Quantum> quantum = QuantumFinder.find(pairs, known);
    quantum.ifPresent(q -> draft.evidence(List.of(ListingEvidence.quantum(q))));
    return draft
        .quantum(quantum)
        .verdict(
            Judgement.UNRESOLVED,
            "no analytic gradient",
            "These figures cannot tell: there is no analytic gradient to compare with."
                + quantum
                    .map(
                        q ->
                            " But n moves in steps of "
                                + Figures.digits(q.size(), 4)
                                + ", so the loss is a "
                                + q.format().name()
                                + ", and what is not much larger than that step is round-off.")
                    .orElse(""));
  }
}
