package epsweep.study.verdict;

import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The error bars of rows that can prove something, against the truth.
 *
 * @param shares |n* − truth| of each row, as a share of its bar
 */
public record BarCoverage(List<Double> shares) {

  /** Of no rows. */
  public static final BarCoverage NONE = new BarCoverage(List.of());

  /** The bars of some tables of a trial. */
  static BarCoverage of(Trial trial, int[] swept, List<RowTable> tables) {
    return of(trial, tables, build -> trial.trueGradient(Build.named(build), swept));
  }

  /**
   * The same where the truth is at hand.
   *
   * @param truths of each build, parallel to its rows
   */
  static BarCoverage of(
      Trial trial, List<RowTable> tables, Function<String, Optional<double[]>> truths) {
    List<Double> shares = new ArrayList<>();
    if (trial.tried() != trial.right()) {
      return NONE; // n is that of the right gradient's trial
    }
    for (RowTable table : tables) {
      Optional<double[]> truth = truths.apply(table.of().build());
      for (int i = 0; truth.isPresent() && i < table.rows().size(); i++) {
        Row row = table.rows().get(i);
        if (row.numeric().nature().proves()) {
          shares.add(share(row.numeric().value(), truth.get()[i]));
        }
      }
    }
    return new BarCoverage(shares);
  }

  private static double share(Estimate estimate, double truth) {
    double off = Math.abs(estimate.value() - truth);
    return off == 0 ? 0 : off / estimate.error();
  }

  /** How many rows' bars miss the truth. */
  long missed() {
    return shares.stream().filter(share -> !(share <= 1)).count();
  }

  /** The farthest that the truth lies from a row's n*. */
  double most() {
    return shares.stream().mapToDouble(share -> share).max().orElse(0);
  }
}
