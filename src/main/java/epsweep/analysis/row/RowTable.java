package epsweep.analysis.row;

import java.util.List;

/** Every row of one build, in the order of the parameters swept. */
public record RowTable(BuildNoise of, List<Row> rows) {

  public RowTable {
    rows = List.copyOf(rows);
  }

  /**
   * ‖g‖ or ‖n*‖, the larger one: what sizes of mistakes are shares of. An n* within its bar of 0 is
   * no size.
   */
  public double norm() {
    double g = 0;
    double n = 0;
    for (Row row : rows) {
      g = StrictMath.hypot(g, finite(row.analytic().value()));
      Estimate numeric = row.numeric().value();
      boolean known = Math.abs(numeric.value()) > numeric.error();
      n = StrictMath.hypot(n, known ? finite(numeric.value()) : 0);
    }
    return Math.max(g, n);
  }

  private static double finite(double x) {
    return Double.isFinite(x) ? x : 0;
  }
}
