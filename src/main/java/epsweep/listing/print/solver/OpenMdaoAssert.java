package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenMDAO's {@code assert_check_partials}: ‖J − Jfd‖/‖Jfd‖, which is 2d where it is small, of
 * forward mode, then of reverse mode; the third number compares these two.
 */
final class OpenMdaoAssert implements PrintReader {

  private static final String SAMPLE =
      """
      Not equal to tolerance rtol=1e-07, atol=1e-06
      rel error error in partial of Ts wrt alt in component std_1976
      (mismatch 66.66666666666666%)
       x: array([  7.483854e-06,   7.483854e-06,   0.000000e+00])
       y: array([ 0.,  0.,  0.])
      """;

  private static final Pattern SIGN =
      Pattern.compile("(abs|rel) error error in partial of (\\S{1,80}) wrt (\\S{1,80})");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Matcher sign = SIGN.matcher(text.ends());
    if (!sign.find()) {
      return Optional.empty();
    }
    if (sign.group(1).equals("abs")) {
      throw new InputException(
          text.source()
              + ": absolute errors of OpenMDAO's assert_check_partials, which tell nothing without"
              + " the derivatives; print both, as check_partials does");
    }
    List<Run> runs = text.runs().stream().filter(Run::array).toList();
    Listing.Builder rows = new Listing.Builder(text.source());
    for (int i = 0; !runs.isEmpty() && i < Math.min(2, runs.get(0).size()); i++) {
      PrintedNumber error = runs.get(0).number(i);
      if (error.value() >= 0 && error.value() < Double.POSITIVE_INFINITY) {
        rows.row(runs.get(0).line());
        rows.put(ListingColumn.DISCREPANCY, error.times(0.5));
        String name = sign.group(2) + " wrt " + sign.group(3) + (i == 0 ? ", fwd" : ", rev");
        rows.put(ListingColumn.PARAMETER, Printable.of(name));
      }
    }
    Facts facts = text.facts().withPrecision(Format.FLOAT64);
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(
            new Print("OpenMDAO's relative errors", rows.build(), facts, Print.Sides.KNOWN));
  }
}
