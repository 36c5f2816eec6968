package epsweep.report;

import epsweep.analysis.study.PredictionStudy.Comparison;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a study found, as text for a terminal. */
public final class StudyText {

  /** What a prediction may be off by. */
  private static final double WITHIN = 3;

  private static final int MOST_MISSES = 20;

  private StudyText() {}

  /** The distribution of predicted over measured ε* and floor, and every miss. */
  public static String predictions(int networks, List<Comparison> comparisons) {
    List<Comparison> measured = comparisons.stream().filter(c -> c.measured().isPresent()).toList();
    Table table =
        new Table("predicted / measured", "within 3×", "least", "5 %", "median", "95 %", "most");
    row(table, "ε*", measured, Comparison::epsilonRatio);
    row(table, "floor d*", measured, Comparison::floorRatio);
    StringBuilder text = new StringBuilder();
    text.append(networks)
        .append(" networks in float32 and float64, ")
        .append(comparisons.size())
        .append(" groups of more than ten parameters, of which ")
        .append(comparisons.size() - measured.size())
        .append(" have no sweet spot to compare with.\n\n")
        .append(table.plain());
    List<Comparison> misses =
        measured.stream().filter(c -> isMiss(c.epsilonRatio()) || isMiss(c.floorRatio())).toList();
    return misses.isEmpty() ? text.toString() : text.append(misses(misses)).toString();
  }

  private static void row(
      Table table, String name, List<Comparison> measured, ToDoubleFunction<Comparison> ratio) {
    double[] sorted = measured.stream().mapToDouble(ratio).sorted().toArray();
    if (sorted.length == 0) {
      table.row(name, "–", "–", "–", "–", "–", "–");
      return;
    }
    double hits = measured.stream().filter(c -> !isMiss(ratio.applyAsDouble(c))).count();
    table.row(
        name,
        Digits.percent(hits / sorted.length),
        Digits.plain(sorted[0], 2),
        Digits.plain(quantile(sorted, 0.05), 2),
        Digits.plain(quantile(sorted, 0.5), 2),
        Digits.plain(quantile(sorted, 0.95), 2),
        Digits.plain(sorted[sorted.length - 1], 2));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static boolean isMiss(double ratio) {
    return !(ratio >= 1 / WITHIN && ratio <= WITHIN);
  }

  private static String misses(List<Comparison> misses) {
    Table table = new Table("seed", "network", "build", "group", "size", "ε* ratio", "floor ratio");
    for (Comparison c : misses.subList(0, Math.min(MOST_MISSES, misses.size()))) {
      table.row(
          Long.toString(c.seed()),
          c.model(),
          c.prediction().build(),
          c.prediction().group(),
          Integer.toString(c.size()),
          Digits.plain(c.epsilonRatio(), 2),
          Digits.plain(c.floorRatio(), 2));
    }
    return "\nOff by more than 3 times, " + misses.size() + " in all:\n\n" + table.plain();
  }
}
