package epsweep.study;

import epsweep.analysis.NoPrediction;
import epsweep.study.PredictionStudy.Comparison;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How well sweet spots were predicted, as text for a terminal. */
public final class PredictionText {

  /** What a prediction may be off by. */
  private static final double WITHIN = 3;

  private static final double CLOSE = 1.5;

  private static final int MOST_MISSES = 20;

  private PredictionText() {}

  /** The distribution of predicted over measured ε* and floor, and every miss. */
  public static String of(int subjects, List<Comparison> comparisons) {
    StringBuilder text = new StringBuilder();
    text.append(subjects)
        .append(" subjects, ")
        .append(comparisons.size())
        .append(" groups.\n\n")
        .append(predicted(comparisons).plain())
        .append("\nPredicted / measured:\n\n")
        .append(ratios(comparisons).plain());
    List<Comparison> misses =
        comparisons.stream()
            .filter(Comparison::isComparable)
            .filter(c -> isMiss(c.epsilonRatio()) || isMiss(c.floorRatio()))
            .toList();
    return misses.isEmpty() ? text.toString() : text.append(misses(misses)).toString();
  }

  private static List<String> kinds(List<Comparison> comparisons) {
    return comparisons.stream().map(Comparison::kind).distinct().toList();
  }

  private static Table predicted(List<Comparison> comparisons) {
    List<String> header =
        new ArrayList<>(List.of("subject", "groups", "compared", "no V measured"));
    Arrays.stream(NoPrediction.values()).map(NoPrediction::label).forEach(header::add);
    Table table = new Table(header.toArray(String[]::new));
    kinds(comparisons).forEach(kind -> predictedRow(table, kind, ofKind(comparisons, kind)));
    predictedRow(table, "all", comparisons);
    return table;
  }

  private static List<Comparison> ofKind(List<Comparison> comparisons, String kind) {
    return comparisons.stream().filter(c -> c.kind().equals(kind)).toList();
  }

  private static void predictedRow(Table table, String name, List<Comparison> some) {
    long open = some.stream().filter(c -> c.none().isEmpty() && c.measured().isEmpty()).count();
    List<String> row =
        new ArrayList<>(
            List.of(
                name,
                Integer.toString(some.size()),
                Long.toString(some.stream().filter(Comparison::isComparable).count()),
                Long.toString(open)));
    for (NoPrediction none : NoPrediction.values()) {
      row.add(Long.toString(some.stream().filter(c -> c.none().equals(Optional.of(none))).count()));
    }
    table.row(row.toArray(String[]::new));
  }

  private static Table ratios(List<Comparison> comparisons) {
    Table table =
        new Table(
            "subject", "of", "within 3×", "within 1.5×", "least", "5 %", "median", "95 %", "most");
    for (String kind : kinds(comparisons)) {
      row(table, kind, "ε*", ofKind(comparisons, kind), Comparison::epsilonRatio);
      row(table, kind, "d*", ofKind(comparisons, kind), Comparison::floorRatio);
    }
    row(table, "all", "ε*", comparisons, Comparison::epsilonRatio);
    row(table, "all", "d*", comparisons, Comparison::floorRatio);
    return table;
  }

  private static void row(
      Table table,
      String kind,
      String what,
      List<Comparison> comparisons,
      ToDoubleFunction<Comparison> ratio) {
    double[] sorted =
        comparisons.stream().filter(Comparison::isComparable).mapToDouble(ratio).sorted().toArray();
    if (sorted.length == 0) {
      table.row(kind, what, "–", "–", "–", "–", "–", "–", "–");
      return;
    }
    table.row(
        kind,
        what,
        within(sorted, WITHIN),
        within(sorted, CLOSE),
        Digits.legible(sorted[0], 2),
        Digits.legible(quantile(sorted, 0.05), 2),
        Digits.legible(quantile(sorted, 0.5), 2),
        Digits.legible(quantile(sorted, 0.95), 2),
        Digits.legible(sorted[sorted.length - 1], 2));
  }

  private static String within(double[] ratios, double factor) {
    double hits = Arrays.stream(ratios).filter(r -> r >= 1 / factor && r <= factor).count();
    return Digits.fixed(100 * hits / ratios.length, 1) + " %";
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static boolean isMiss(double ratio) {
    return !(ratio >= 1 / WITHIN && ratio <= WITHIN);
  }

  private static String misses(List<Comparison> misses) {
    Table table = new Table("seed", "subject", "build", "group", "size", "ε* ratio", "floor ratio");
    for (Comparison c : misses.subList(0, Math.min(MOST_MISSES, misses.size()))) {
      table.row(
          Long.toString(c.seed()),
          c.subject(),
          c.series().label(),
          c.series().group().name(),
          Integer.toString(c.series().group().size()),
          Digits.legible(c.epsilonRatio(), 2),
          Digits.legible(c.floorRatio(), 2));
    }
    return "\nOff by more than 3 times, " + misses.size() + " in all:\n\n" + table.plain();
  }
}
