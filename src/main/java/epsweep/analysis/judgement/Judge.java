package epsweep.analysis.judgement;

import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;
import epsweep.analysis.row.Nature;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The verdict on every group, from one table of rows for each build and scheme.
 *
 * <p>A build is judged for itself. A row whose g lies more than two bars from n* proves it wrong,
 * however small the difference; without such a row, the largest mistake that all bars leave room
 * for is compared with the tolerance. A wrong build makes the verdict; otherwise the finest build
 * does that tells anything.
 */
public final class Judge {

  /** A mistake that matters to nobody's training, and that float64 resolves. */
  public static final double TOLERANCE = 1e-6;

  /** Below float64's own digits nothing is resolved. */
  private static final double LEAST_TOLERANCE = 1e-15;

  /** A gradient that is off by a tenth is correct to nobody. */
  private static final double MOST_TOLERANCE = 0.1;

  private final Limits limits;
  private final List<RowTable> tables;
  private final List<Double> norms;
  private final List<Boolean> trusted;
  private final double tolerance;

  /**
   * @param tables of all rows, one for each build and scheme
   * @param tolerance the largest mistake, as a share of ‖g‖, that may hide in a correct gradient
   */
  public Judge(List<RowTable> tables, double tolerance) {
    this(tables, tolerance, Limits.USUAL);
  }

  /** The same by other thresholds. */
  public Judge(List<RowTable> tables, double tolerance, Limits limits) {
    this.limits = limits;
    this.tables = List.copyOf(tables);
    this.tolerance = tolerance;
    norms = tables.stream().map(RowTable::norm).toList();
    trusted = tables.stream().map(this::isSmoothEnough).toList();
  }

  /**
   * The same tolerance, if it is one that can be asked for.
   *
   * @throws IllegalArgumentException if it is not; the message says what is allowed
   */
  public static double requireTolerance(double tolerance) {
    if (!(tolerance >= LEAST_TOLERANCE && tolerance <= MOST_TOLERANCE)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance + ": 1e-15 to 0.1 of ‖g‖ is allowed; the default is 1e-6");
    }
    return tolerance;
  }

  private boolean isSmoothEnough(RowTable table) {
    long kinks = table.rows().stream().filter(r -> r.numeric().nature() == Nature.KINK).count();
    long wrong = table.rows().stream().filter(this::isProvedWrong).count();
    return kinks < limits.of(Limit.KINKS_TO_A_WRONG_ROW) * wrong;
  }

  private boolean isProvedWrong(Row row) {
    boolean finite = Double.isFinite(row.analytic().value());
    return row.numeric().nature().proves() && (!finite || row.z() > limits.of(Limit.PROOF));
  }

  /** The verdict on a group. */
  public Verdict verdict(Group group) {
    List<Finding> findings =
        IntStream.range(0, tables.size()).mapToObj(t -> finding(t, group)).toList();
    int deciding = deciding(findings);
    return new Verdict(
        group.name(),
        findings.get(deciding).judgement(),
        Reach.of(group),
        findings,
        deciding,
        Optional.empty(),
        Optional.empty());
  }

  private static int deciding(List<Finding> findings) {
    Comparator<Integer> order =
        Comparator.<Integer, Boolean>comparing(i -> findings.get(i).judgement() != Judgement.WRONG)
            .thenComparing(i -> findings.get(i).judgement() == Judgement.UNRESOLVED)
            .thenComparingDouble(i -> findings.get(i).of().unitRoundoff())
            .thenComparingDouble(i -> findings.get(i).resolution().all());
    return IntStream.range(0, findings.size()).boxed().min(order).orElseThrow();
  }

  private Finding finding(int t, Group group) {
    RowTable table = tables.get(t);
    Evidence evidence = new Evidence(table.of(), norms.get(t), tolerance, limits);
    for (int i = 0; i < group.size(); i++) {
      Row row = table.rows().get(group.parameters()[i]);
      evidence.add(i, row, trusted.get(t) && isProvedWrong(row));
    }
    return evidence.finding();
  }
}
