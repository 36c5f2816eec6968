package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.pattern.Patterns;
import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Measured;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowMeasurement;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The verdict on the same parameters at several ε: what a sweep of the same figures gets, with bars
 * that hold what print cut off.
 *
 * @param rows with the error bars that were measured
 */
public record SeveralEpsilon(Verdict verdict, RowTable rows) implements TableVerdict {

  private static final double BEYOND_FLOAT32 = 1e-9;

  /** About the largest that is usual, for round-off that few ε do not show; of no round digits. */
  private static final double USUAL_LOSS = 5 * Math.PI;

  /** n stands still where it moves by this share of what it lies from g … */
  private static final double STILL = 0.25;

  /** … at so many ε. */
  private static final int LEAST_STILL = 3;

  /** n meets g where it comes so near, as a share of what it lies from g where it stands still … */
  private static final double MET = 0.01;

  /** … by chance, or on its way past g, at one ε. */
  private static final int MOST_MET = 2;

  private static final String UNSETTLED =
      "n does not stand still at any ε; finer steps over a wider range would tell";

  private static final String KINK =
      "in some rows g differs from n at every ε, as it would at a kink at θ; forward and backward"
          + " differences side by side would tell";

  @Override
  public Judgement judgement() {
    return verdict.judgement();
  }

  @Override
  public Optional<Mistake> name() {
    return verdict.name();
  }

  /** Rows by ascending ε, the same parameters in the same order at each. */
  static SeveralEpsilon of(
      Map<Double, ListingRows> byEpsilon, Circumstances known, double tolerance) {
    List<Printed> at = byEpsilon.values().stream().map(ListingRows::printed).toList();
    Printed first = at.get(0);
    RowTable measured =
        RowMeasurement.of(
            slopes(byEpsilon.keySet().stream().mapToDouble(e -> e).toArray(), at, known),
            places(first));
    double[] print = new double[first.size()];
    for (Printed one : at) {
      Arrays.setAll(print, i -> Math.max(print[i], one.numericHalfUnit()[i]));
    }
    return judge(widened(measured, first, print), at, known, tolerance);
  }

  private static SeveralEpsilon judge(
      RowTable table, List<Printed> at, Circumstances known, double tolerance) {
    Printed first = at.get(0);
    int[] all = IntStream.range(0, first.size()).toArray();
    Verdict verdict =
        new Judge(List.of(table), tolerance).verdict(new Group("all", Group.Kind.ALL, all));
    if (verdict.judgement() != Judgement.WRONG) {
      return new SeveralEpsilon(verdict, table);
    }
    List<Integer> settled =
        verdict.decided().orElseThrow().wrong().stream()
            .filter(i -> isSettled(table.rows().get(i), i, at))
            .toList();
    if (settled.isEmpty()) {
      return new SeveralEpsilon(verdict.unresolved(UNSETTLED), table);
    }
    Gradients gradients = Gradients.of(table, first.blocks(), known.counts());
    Optional<Mistake> name = Patterns.name(gradients, List.of());
    return !known.smooth() && Kinks.mayBe(table, settled, name, first, known)
        ? new SeveralEpsilon(verdict.unresolved(KINK), table)
        : new SeveralEpsilon(name.map(verdict::named).orElse(verdict), table);
  }

  /**
   * Whether n stands still at several ε, far from g: not on its way, not noise, and at g at no two
   * others, as where a kink lies between.
   */
  private static boolean isSettled(Row row, int i, List<Printed> printed) {
    double n = row.numeric().value().value();
    double apart = Math.abs(n - row.analytic().value());
    long near = printed.stream().filter(p -> Math.abs(p.numeric()[i] - n) <= STILL * apart).count();
    double g = row.analytic().value();
    long at = printed.stream().filter(p -> Math.abs(p.numeric()[i] - g) <= MET * apart).count();
    return n != 0 && near >= LEAST_STILL && at < MOST_MET;
  }

  private static Slopes slopes(double[] epsilon, List<Printed> at, Circumstances known) {
    double[][] unknown = new double[epsilon.length][at.get(0).size()];
    Arrays.stream(unknown).forEach(row -> Arrays.fill(row, Double.NaN));
    return new Slopes(
        Build.of(known.precision().orElse(format(at.get(0)))),
        known.scheme().orElse(Scheme.CENTRAL),
        Step.NOMINAL,
        known.loss().orElse(USUAL_LOSS),
        Double.NaN,
        at.get(0).theta(),
        at.get(0).analytic(),
        new double[0],
        epsilon,
        at.stream().map(Printed::numeric).toArray(double[][]::new),
        unknown);
  }

  /** Digits beyond float32's that float32 does not have; otherwise that is the safe side. */
  private static Format format(Printed rows) {
    double[] g = rows.analytic();
    boolean fine =
        IntStream.range(0, g.length)
            .anyMatch(
                i ->
                    (float) g[i] != g[i]
                        && rows.analyticHalfUnit()[i] < BEYOND_FLOAT32 * Math.abs(g[i]));
    return fine ? Format.FLOAT64 : Format.FLOAT32;
  }

  private static List<Place> places(Printed rows) {
    String[] block = new String[rows.size()];
    Arrays.fill(block, "");
    for (Group group : rows.blocks()) {
      Arrays.stream(group.parameters()).forEach(i -> block[i] = group.name());
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Place(rows.names().get(i), block[i]))
        .toList();
  }

  private static RowTable widened(RowTable table, Printed printed, double[] print) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < print.length; i++) {
      Row row = table.rows().get(i);
      Estimate n = row.numeric().value();
      Estimate g = row.analytic();
      rows.add(
          new Row(
              row.place(),
              row.theta(),
              new Estimate(g.value(), g.error() + printed.analyticHalfUnit()[i]),
              new Measured(
                  new Estimate(n.value(), n.error() + print[i]),
                  row.numeric().epsilon(),
                  row.numeric().kink(),
                  row.numeric().nature())));
    }
    return new RowTable(table.of(), rows);
  }
}
