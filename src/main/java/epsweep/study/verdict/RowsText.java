package epsweep.study.verdict;

import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Build;
import epsweep.text.Digits;
import epsweep.text.ShortestDecimal;
import epsweep.text.Table;

/** Every row of a trial as it was measured, beside the truth. */
final class RowsText {

  private RowsText() {}

  static String of(Judged judged) {
    StringBuilder text = new StringBuilder();
    for (RowTable table : judged.tables()) {
      text.append(table.of().build())
          .append(", ")
          .append(table.of().scheme().label())
          .append(": L = ")
          .append(ShortestDecimal.of(table.of().loss()))
          .append(", noise ")
          .append(small(table.of().noise()))
          .append(", quantum ")
          .append(small(table.of().quantum()))
          .append("\n\n")
          .append(rows(judged, table).plain())
          .append('\n');
    }
    return text.toString();
  }

  private static Table rows(Judged judged, RowTable table) {
    double[] truth =
        judged
            .trial()
            .trueGradient(Build.named(table.of().build()), judged.swept())
            .orElse(new double[0]);
    Table text =
        new Table(
            "row", "nature", "ε", "n", "±", "n − truth", "g", "±", "g − truth", "|g − n| / bars");
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Estimate n = row.numeric().value();
      Estimate g = row.analytic();
      double right = i < truth.length ? truth[i] : Double.NaN;
      text.row(
          row.place().name(),
          row.numeric().nature().label(),
          small(row.numeric().epsilon()),
          Digits.legible(n.value(), 10),
          small(n.error()),
          small(n.value() - right),
          Digits.legible(g.value(), 10),
          small(g.error()),
          small(g.value() - right),
          Digits.legible(row.z(), 2));
    }
    return text;
  }

  private static String small(double x) {
    return Digits.legible(x, 2);
  }
}
