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
  LINES("", "numerical: %1$s analytic: %2$s, relative error: %4$.3e\n", ""),
  MARKDOWN(
      "| name | analytical | numerical | abs. error |\n|---|---|---|---|\n",
      "| w%3$d | %2$s | %1$s | %5$.2e |\n",
      ""),
  TENSORS("numerical:tensor([[%s]])\nanalytical:tensor([[%s]])\n", "", ""),
  LISTS("numerical gradient\n[%s]\nbackprop gradient\n[%s]\n", "", "");

  private final String heading;
  private final String line;
  private final String columns;

  /**
   * @param line of a row's n, g, number, |n − g|/(|n| + |g|) and |n − g|; empty if all n stand
   *     together, then all g
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
  String print(Figures figures, double[] numeric, double[] analytic) {
    return line.isEmpty()
        ? String.format(
            Locale.ROOT,
            heading,
            String.join(", ", figures.of(numeric)),
            String.join(", ", figures.of(analytic)))
        : heading
            + IntStream.range(0, numeric.length)
                .mapToObj(i -> line(figures, numeric[i], analytic[i], i))
                .collect(Collectors.joining());
  }

  private String line(Figures figures, double n, double g, int row) {
    double off = Math.abs(n - g);
    double relative = off == 0 ? 0 : off / (Math.abs(n) + Math.abs(g));
    return String.format(Locale.ROOT, line, figures.of(n), figures.of(g), row, relative, off);
  }
}
