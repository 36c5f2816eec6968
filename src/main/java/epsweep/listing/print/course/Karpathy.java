package epsweep.listing.print.course;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code numeric, analytic => relative error}, from Karpathy's character model: central. */
final class Karpathy implements PrintReader {

  private static final String SAMPLE =
      """
      Wxh
      -0.001234, -0.001235 => 4.051e-04
      0.053000, 0.053000 => 1.2e-09
      """;

  private static final String NUMBER = "([+-]?(?:[\\d.]{1,40}(?:[eE][+-]?\\d{1,4})?|nan|inf))";
  private static final Pattern LINE =
      Pattern.compile("^\\s{0,8}" + NUMBER + " {0,4}, {0,4}" + NUMBER + " {0,4}=> {0,4}" + NUMBER);

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.all().contains("=>")) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    String block = "";
    int count = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher matcher = LINE.matcher(line);
      if (matcher.find()) {
        Token numeric = Token.at(matcher.group(1), 0, matcher.group(1).length());
        Token analytic = Token.at(matcher.group(2), 0, matcher.group(2).length());
        if (numeric != null && analytic != null) {
          String name = block.isEmpty() ? "" : block + "#" + count++;
          columns.add(i + 1, numeric.number(), analytic.number(), name);
        }
      } else if (line.matches("\\s{0,8}[A-Za-z]\\w{0,20}\\s{0,8}")) {
        block = line.strip();
        count = 0;
      }
    }
    return columns.print(
        "lines of numeric, analytic => error", text.facts().withScheme(Scheme.CENTRAL));
  }
}
