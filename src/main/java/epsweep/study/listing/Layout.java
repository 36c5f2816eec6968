package epsweep.study.listing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a print sets two columns of numbers: which names stand where, and which is first. */
enum Layout {
  HEADED("numeric,analytic\n", "%1$s,%2$s\n", ""),
  HEADED_ANALYTIC_FIRST("parameter\tanalytic\tnumeric\n", "w%3$d\t%2$s\t%1$s\n", ""),
  BARE("", "%1$s   %2$s\n", "numeric,analytic"),
  BARE_ANALYTIC_FIRST("", "%2$s %1$s\n", "analytic,numeric"),
  UNNAMED("", "%1$s  %2$s\n", ""),
  UNNAMED_ANALYTIC_FIRST("", "%2$s;%1$s\n", ""),
  LINES("", "numerical: %1$s analytic: %2$s, relative error: 0.1\n", ""),
  MARKDOWN("| name | analytical | numerical |\n|---|---|---|\n", "| w%3$d | %2$s | %1$s |\n", ""),
  TENSORS("numerical:tensor([[%s]])\nanalytical:tensor([[%s]])\n", "", ""),
  LISTS("numerical gradient\n[%s]\nbackprop gradient\n[%s]\n", "", "");

  private final String heading;
  private final String line;
  private final String columns;

  /**
   * @param line of a row's n, g and number; empty if all n stand together, then all g
   * @param columns what the user says with {@code --columns}; empty for nothing
   */
  Layout(String heading, String line, String columns) {
    this.heading = heading;
    this.line = line;
    this.columns = columns;
  }

  Optional<List<String>> columns() {
    return columns.isEmpty() ? Optional.empty() : Optional.of(List.of(columns.split(",")));
  }

  /** The print of some rows. */
  String print(List<String> numeric, List<String> analytic) {
    return line.isEmpty()
        ? String.format(
            Locale.ROOT, heading, String.join(", ", numeric), String.join(", ", analytic))
        : heading
            + IntStream.range(0, numeric.size())
                .mapToObj(i -> String.format(Locale.ROOT, line, numeric.get(i), analytic.get(i), i))
                .collect(Collectors.joining());
  }
}
