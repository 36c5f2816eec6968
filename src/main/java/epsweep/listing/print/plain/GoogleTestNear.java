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
      boolean isNew = seen.add(pair.group("a") + " " + pair.group("b")); // several tests of one
      int line = text.line(pair.start());
      if (isNew && columns.add(line, pair.group("a"), pair.group("b"), "")) {
        numericFirst =
            numericFirst.isPresent()
                ? numericFirst
                : Side.numericFirst(pair.group("one"), pair.group("two"));
      }
    }
    Facts facts = text.has(STAN) ? text.facts().withPrecision(Format.FLOAT64) : text.facts();
    return columns.print("a failed EXPECT_NEAR", facts, numericFirst);
  }
}
