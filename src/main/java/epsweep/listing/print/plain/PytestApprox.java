package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failed {@code assert a == pytest.approx(b)}: one pair, or a table of those that are off. Which
 * is numeric is for the asserted words to say.
 */
final class PytestApprox implements PrintReader {

  private static final String SAMPLE =
      """
      >       assert numerical_grad(f, x) == pytest.approx(backward(x), rel=1e-5)
      E       assert [0.25000123, 0.75] == approx([0.25 ± 2.5e-06, 0.5 ± 5.0e-06])
      E         comparison failed. Mismatched elements: 1 / 2:
      E         Index | Obtained | Expected
      E         1     | 0.750012 | 0.5 ± 5.0e-06
      """;

  /** The number to twelve digits. */
  private static final double SAME = 1e-11;

  private static final String NUMBER = PrintedNumber.PATTERN;
  private static final String WITHIN = " ?(?:±|\\+-|\\+/-) ?[\\d.]";
  private static final Pattern SIGN = Pattern.compile("\\d" + WITHIN);
  private static final Pattern ONE =
      Pattern.compile("assert " + NUMBER + " == (?:approx\\()?" + NUMBER + WITHIN);

  /** All digits of what is expected. */
  private static final Pattern FULL =
      Pattern.compile("(?:approx|<function approx[^>]{0,40}>)\\(" + NUMBER + "[,)]");

  private static final Pattern ROW =
      Pattern.compile(
          "^ *(?<index>\\(?\\d[\\d, ]{0,40}\\)?) *\\| *" + NUMBER + " *\\| *" + NUMBER + WITHIN);
  private static final Pattern CALL =
      Pattern.compile("assert ([^=\\n]{1,200}) == (?:pytest\\.)?approx\\(([^,\\n]{1,200})");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher row = ROW.matcher(line);
      Matcher one = ONE.matcher(line);
      if (row.find()) {
        columns.add(i + 1, row.group(2), row.group(3), "[" + row.group("index").strip() + "]");
      } else if (one.find()) {
        columns.add(i + 1, one.group(1), full(text, one.group(2)), "");
      }
    }
    return columns.print("pytest's approx", text.facts(), Side.numericFirst(CALL, text.ends()));
  }

  /** What is expected with all its digits, if they stand there. */
  private static String full(PrintText text, String expected) {
    double value = value(expected);
    return FULL.matcher(text.ends())
        .results()
        .map(found -> found.group(1))
        .filter(more -> Math.abs(value(more) - value) <= SAME * Math.abs(value))
        .findFirst()
        .orElse(expected);
  }

  private static double value(String number) {
    return PrintedNumber.parse(number).map(PrintedNumber::value).orElse(Double.NaN);
  }
}
