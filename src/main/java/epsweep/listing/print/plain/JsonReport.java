package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON with arrays or fields called numeric and analytic. */
final class JsonReport implements PrintReader {

  private static final String SAMPLE =
      """
      {"epsilon": 1e-5, "dtype": "float64",
       "numeric": [0.12345678, -3.5e-2], "analytic": [0.12345679, -3.5e-2]}
      """;

  private static final Pattern SIGN = Pattern.compile("^\\s*[\\[{]\\s*[\\[{\"]");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print("JSON", text, Labelled::byWords, text.facts())
        : Optional.empty();
  }
}
