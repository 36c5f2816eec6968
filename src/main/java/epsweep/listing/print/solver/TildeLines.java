package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code grad_f[ 2] = a ~ b [ r]}: the user's derivative and its forward difference in double, as
 * Ipopt, HiOp, RALFit, AOCL and nloptr print. The 0 of an entry that was skipped is none.
 */
final class TildeLines implements PrintReader {

  private static final String SAMPLE =
      """
      Starting derivative checker for first derivatives.

      * grad_f[          2] = -6.5159999999999991e+02    ~ -6.5559997134793468e+02  [ 6.101e-03]
      * jac_g [    4,    5] =  1.3798494268463347e+01 v  ~  1.3776333629422766e+01  [ 1.609e-03]

      Derivative checker detected 2 error(s).
      """;

  private static final String NUMBER = "([+-]?(?:[\\d.]{1,40}(?:[eEdD][+-]?\\d{1,4})?|nan|inf))";
  private static final Pattern LINE =
      Pattern.compile(
          "([A-Za-z_][\\w.-]{0,40}) ?\\[([^\\]]{1,40})\\] {0,4}= {0,8}"
              + NUMBER
              + " {0,4}v? {0,8}~ {0,8}"
              + NUMBER);

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (text.all().indexOf('~') < 0) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher matcher = LINE.matcher(line);
      if (line.indexOf('~') > 0 && matcher.find()) {
        Token analytic = Token.at(matcher.group(3), 0, matcher.group(3).length());
        Token numeric = Token.at(matcher.group(4), 0, matcher.group(4).length());
        boolean both = analytic != null && numeric != null;
        if (both && !(line.contains("Skip") && numeric.number().value() == 0)) {
          String index = matcher.group(2).replace(" ", "");
          columns.add(
              i + 1, numeric.number(), analytic.number(), matcher.group(1) + "[" + index + "]");
        }
      }
    }
    Facts facts = text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.FORWARD);
    return columns.print(
        text.all().contains("Jac[") ? "a RALFit derivative check" : "an Ipopt derivative test",
        facts);
  }
}
