package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
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

  /** Before 2020 without its words. */
  private static final Pattern PAIR =
      Pattern.compile(
          "first error element is [^\\n]{1,40}?, (?:expected )?"
              + PrintedNumber.PATTERN
              + ", (?:but got )?"
              + PrintedNumber.PATTERN);

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    Matcher pair = PAIR.matcher(text.ends());
    while (pair.find()) {
      columns.add(text.line(pair.start()), pair.group(1), pair.group(2), "");
    }
    return columns.print(
        "a PaddlePaddle check_grad error", text.facts().withScheme(Scheme.CENTRAL));
  }
}
