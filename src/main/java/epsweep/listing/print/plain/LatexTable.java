package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** A tabular of LaTeX. */
final class LatexTable implements PrintReader {

  private static final String SAMPLE =
      """
      \\begin{tabular}{lrr}
      \\hline
      Parameter & Numerical & Backprop \\\\ \\hline
      $w_1$ & 0.12345 & $0.12346$ \\\\
      $w_2$ & $-3.5\\times10^{-2}$ & $-3.5\\times10^{-2}$ \\\\
      \\end{tabular}
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print("a table in LaTeX", text, "&", line -> true, text.facts());
  }
}
