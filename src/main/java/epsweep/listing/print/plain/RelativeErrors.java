package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StatedErrors;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines with the name of a parameter and its relative error, as courses' notebooks print: {@code W1
 * max relative error: 1.5e-09}, {@code dx error: 5.4e-11}.
 */
final class RelativeErrors implements PrintReader {

  private static final String SAMPLE =
      """
      Running check with reg = 0.05
      W1 max relative error: 1.525184e-09
      b1 max relative error: 8.372503e-10
      dx error:  5.399100368651805e-11
      """;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)(?:(?<name>[A-Za-z_][\\w.\\[\\]]{0,40})[ ,:]+)?(?<!\\w)(?:max(?:imum)?\\.? )?"
              + "(?:rel(?:ative)?\\.?[ _](?:error|err|diff(?:erence)?)|(?<=d[a-z]{1,8}\\d? )error)"
              + "(?: is)? *[:=]? *(?<error>"
              + PrintedNumber.PATTERN
              + ")");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return StatedErrors.print("relative errors", text, ERROR, text.facts());
  }
}
