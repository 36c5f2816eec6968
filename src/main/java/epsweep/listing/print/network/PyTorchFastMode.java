package epsweep.listing.print.network;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code gradcheck(…, fast_mode=True)} that failed in one direction vᵀJu while every element, which
 * it then prints and compares, agrees: the largest difference over |vᵀJu|, which is at most ‖J‖.
 */
final class PyTorchFastMode implements PrintReader {

  private static final String SAMPLE =
      """
      RuntimeError: Jacobian mismatch for output 0 with respect to input 0,
      numerical:tensor(-0.2500, device='cuda:0')
      analytical:tensor(-0.2512, device='cuda:0')

      The above quantities relating the numerical and analytical jacobians are computed
      in fast mode. Below, we recompute numerical and analytical jacobians in slow mode:

      The max per-element difference (slow mode) is: 3.5e-13.
      """;

  private static final Pattern DIRECTION =
      Pattern.compile("numerical: ?tensor\\(" + PrintedNumber.PATTERN);
  private static final Pattern LARGEST =
      Pattern.compile("max per-element difference \\(slow mode\\) is: " + PrintedNumber.PATTERN);

  /** Larger ones are for the elements to tell, and float32 has no smaller ones. */
  private static final double SMALL = 1e-8;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Matcher direction = DIRECTION.matcher(text.ends());
    Matcher largest = LARGEST.matcher(text.ends());
    if (!direction.find() || !largest.find()) {
      return Optional.empty();
    }
    Optional<PrintedNumber> scale = PrintedNumber.parse(direction.group(1));
    Optional<PrintedNumber> difference = PrintedNumber.parse(largest.group(1));
    double share =
        difference.map(PrintedNumber::value).orElse(Double.NaN)
            / Math.abs(scale.map(PrintedNumber::value).orElse(Double.NaN));
    if (!(share <= SMALL)) {
      return Optional.empty();
    }
    Listing.Builder rows = new Listing.Builder(text.source());
    rows.row(1);
    rows.put(ListingColumn.DISCREPANCY, PrintedNumber.exactly(share));
    return Optional.of(
        new Print(
            "a PyTorch gradcheck whose fast mode failed where its elements agree",
            rows.build(),
            text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.CENTRAL),
            Print.Sides.KNOWN));
  }
}
