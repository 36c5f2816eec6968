package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** A table in Markdown, and any other with bars between its cells. */
final class MarkdownTable implements PrintReader {

  private static final String SAMPLE =
      """
      | parameter | numerical | backprop |
      |-----------|----------:|---------:|
      | W[0]      | 0.12345   | 0.12346  |
      | W[1]      | -3.5e-2   | -3.5e-2  |
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print("a table in Markdown", text, "|", line -> true, text.facts());
  }
}
