package epsweep.listing.print.plain;

import epsweep.arithmetic.Format;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GoogleTest's {@code EXPECT_NEAR(a, b, …)}, in an order that its caller chose and that names, or
 * Stan's "finite_diff vs fvar", may tell.
 */
final class GoogleTestNear implements PrintReader {

  private static final String SAMPLE =
      """
      ./test/unit/math/expect_near_rel.hpp:33: Failure
      The difference between x1 and x2 is 118.79, which exceeds tol_val, where
      x1 evaluates to 36.632908591481893,
      x2 evaluates to -82.160098301170336, and
      tol_val evaluates to 0.00059396503446326125.
      expect_near_rel_finite in: gradient() grad for finite diff vs auto diff
      """;

  private static final Pattern PAIR =
      Pattern.compile(
          "which exceeds [^\\n]{1,200}, where\\n(?<one>[^\\n]{1,200}) evaluates to (?<a>"
              + PrintedNumber.PATTERN
              + "),\\n(?<two>[^\\n]{1,200}) evaluates to (?<b>"
              + PrintedNumber.PATTERN
              + "), and");
  private static final Pattern STAN = Pattern.compile("finite[ _]diff vs ");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    Matcher pair = PAIR.matcher(text.ends());
    Set<String> seen = new HashSet<>();
    Optional<Boolean> numericFirst = Optional.of(true).filter(is -> text.has(STAN));
    while (pair.find()) {
      Optional<PrintedNumber> one = PrintedNumber.parse(pair.group("a"));
      Optional<PrintedNumber> two = PrintedNumber.parse(pair.group("b"));
      boolean isNew = seen.add(pair.group("a") + " " + pair.group("b")); // several tests of one
      if (isNew && one.isPresent() && two.isPresent()) {
        columns.add(1, one.get(), two.get());
        numericFirst =
            numericFirst.isPresent()
                ? numericFirst
                : numericFirst(pair.group("one"), pair.group("two"));
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Facts facts = text.has(STAN) ? text.facts().withPrecision(Format.FLOAT64) : text.facts();
    Print print = new Print("a failed EXPECT_NEAR", columns.listing(), facts, Print.Sides.UNKNOWN);
    return Optional.of(numericFirst.map(print::known).orElse(print));
  }

  private static Optional<Boolean> numericFirst(String one, String two) {
    boolean first = Side.of(one).equals(Optional.of(Side.NUMERIC));
    boolean second = Side.of(two).equals(Optional.of(Side.NUMERIC));
    return first == second ? Optional.empty() : Optional.of(first);
  }
}
