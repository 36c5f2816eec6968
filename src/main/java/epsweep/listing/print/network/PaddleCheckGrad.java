package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PaddlePaddle's {@code OpTest.check_grad}: what is expected is the numeric gradient. */
final class PaddleCheckGrad implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError: Operator mul error, Gradient Check On Place(cpu) variable Y (shape: (4, 3), dtype: float32)
      max gradient diff 2.930000e-01 over limit 5.000000e-03, the first error element is 4, expected 1.490116e-01, but got 2.107423e-01.
      """;

  private static final String NUMBER = "([+-]?(?:[\\d.]{1,40}(?:[eE][+-]?\\d{1,4})?|nan|inf))";

  /** Before 2020 without its words. */
  private static final Pattern PAIR =
      Pattern.compile(
          "first error element is [^\\n]{1,40}?, (?:expected )?"
              + NUMBER
              + ", (?:but got )?"
              + NUMBER);

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    Matcher pair = PAIR.matcher(text.ends());
    while (pair.find()) {
      Token numeric = Token.at(pair.group(1), 0, pair.group(1).length());
      Token analytic = Token.at(pair.group(2), 0, pair.group(2).length());
      if (numeric != null && analytic != null) {
        columns.add(1, numeric.number(), analytic.number());
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Print(
                "a PaddlePaddle check_grad error",
                columns.listing(),
                text.facts().withScheme(Scheme.CENTRAL),
                Print.Sides.KNOWN));
  }
}
