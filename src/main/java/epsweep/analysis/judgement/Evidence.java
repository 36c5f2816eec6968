package epsweep.analysis.judgement;

import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;
import epsweep.analysis.row.Measured;
import epsweep.analysis.row.Nature;
import epsweep.analysis.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rows of a group prove in one build, and the mistakes that they leave room for. */
final class Evidence {

  /** The largest are enough to look at. */
  private static final int KINKS_TOLD = 5;

  private final BuildNoise of;
  private final double norm;
  private final double tolerance;
  private final Limits limits;
  private final List<Integer> wrong = new ArrayList<>();
  private final Map<Nature, Integer> natures = new EnumMap<>(Nature.class);
  private final List<Kink> kinks = new ArrayList<>();
  private double mistake;
  private double all;
  private double oneRow;

  /** What is left outside of the kinks. */
  private double rest;

  /** Whether a row lies beyond its bars and proves nothing, or has none. */
  private boolean open;

  /**
   * @param norm ‖g‖ or ‖n*‖ of all rows: what sizes of mistakes are shares of
   */
  Evidence(BuildNoise of, double norm, double tolerance, Limits limits) {
    this.of = of;
    this.norm = norm;
    this.tolerance = tolerance;
    this.limits = limits;
  }

  /**
   * Adds the row at a position among the group's.
   *
   * @param proves whether it proves that g is wrong
   */
  void add(int position, Row row, boolean proves) {
    natures.merge(row.numeric().nature(), 1, Integer::sum);
    if (proves) {
      wrong.add(position);
      mistake = StrictMath.hypot(mistake, Math.abs(row.residual()));
      return;
    }
    double room = room(row) / norm;
    open |= row.z() > limits.of(Limit.PROOF) || Double.isNaN(room);
    if (row.numeric().nature() == Nature.KINK && row.numeric().kink() / norm > tolerance) {
      kinks.add(new Kink(row.place().name(), 2 * row.numeric().kink()));
    } else {
      rest = StrictMath.hypot(rest, room);
    }
    all = StrictMath.hypot(all, room);
    oneRow = Math.max(oneRow, room);
  }

  Finding finding() {
    kinks.sort(Comparator.comparingDouble(k -> -k.size()));
    return new Finding(
        of,
        judgement(),
        new Resolution(all, oneRow),
        mistake / norm,
        wrong,
        natures,
        kinks.subList(0, Math.min(KINKS_TOLD, kinks.size())));
  }

  private Judgement judgement() {
    if (!wrong.isEmpty()) {
      return Judgement.WRONG;
    }
    if (open || !Resolution.tells(kinks.isEmpty() ? all : rest, limits)) {
      return Judgement.UNRESOLVED;
    }
    if (!kinks.isEmpty()) {
      return Judgement.KINK;
    }
    return all <= tolerance ? Judgement.CORRECT : Judgement.PRECISION_LIMITED;
  }

  /**
   * The largest mistake that a row's bars leave room for. A loss that moves in other rows, and does
   * not in this one, may hide less than its quantum there, or than its layers round.
   */
  private double room(Row row) {
    Measured numeric = row.numeric();
    double least = Math.max(of.quantum(), of.noise());
    boolean dead = row.analytic().value() == 0 && numeric.nature() == Nature.DEAD;
    return dead && Double.isFinite(row.error())
        ? Math.min(least / (2 * numeric.epsilon()), row.error())
        : Math.abs(row.residual()) + row.error();
  }
}
