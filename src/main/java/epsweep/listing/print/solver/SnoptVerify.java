package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SNOPT's and NPSOL's {@code Verify level 3}: the user's derivative and its forward difference in
 * double, with the step of a column at the first of its rows.
 */
final class SnoptVerify implements PrintReader {

  private static final String SAMPLE =
      """
       Column       x(j)     dx(j)    Element no.    Row    Derivative    Difference approxn
            3  1.37080000E+00  1.30E-06         1         2    1.00000000E+00   -3.80984368E-01  bad?
                                                2         3   -3.80984683E-01   -3.80984691E-01  ok
      """;

  private static final Pattern SIGN = Pattern.compile("(?m)\\d +(?:ok|bad\\??) *$");
  private static final Pattern LINE =
      Pattern.compile(
          "^ *(?:(?<column>\\d{1,9}) +"
              + PrintedNumber.PATTERN
              + " +(?<step>"
              + PrintedNumber.PATTERN
              + ") +)?\\d{1,9} +(?<row>\\d{1,9}) +(?<analytic>"
              + PrintedNumber.PATTERN
              + ") +(?<numeric>"
              + PrintedNumber.PATTERN
              + ") +(?:ok|bad\\??) *$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN) ? print(text) : Optional.empty();
  }

  private static Optional<Print> print(PrintText text) {
    Columns columns = new Columns(text.source());
    String column = "";
    Optional<PrintedNumber> step = Optional.empty();
    for (int i = 0; i < text.lines().size(); i++) {
      Matcher line = LINE.matcher(text.lines().get(i));
      if (line.find()) {
        column = line.group("column") == null ? column : line.group("column");
        step = line.group("step") == null ? step : PrintedNumber.parse(line.group("step"));
        String name = "J[" + line.group("row") + "," + column + "]";
        if (columns.add(i + 1, line.group("numeric"), line.group("analytic"), name)) {
          step.ifPresent(columns::step);
        }
      }
    }
    return columns.print(
        "a verification by SNOPT",
        text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.FORWARD));
  }
}
