package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two numbers that a test asserted to be near each other: JUnit, Python's unittest, PyTorch, Boost,
 * Catch2, doctest, Rust, Go, Jest, Swift, ScalaTest, R's testthat and Octave. Which is numeric, the
 * words of the assertion may say.
 */
final class AssertedPair implements PrintReader {

  private static final String SAMPLE =
      """
          self.assertAlmostEqual(grad_numerical, grad_analytic, places=7)
      AssertionError: 0.123456789 != 0.123460731 within 7 places (3.942e-06 difference)
      """;

  private static final String NUMBER = PrintedNumber.PATTERN;

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?i)expected: ?<" + NUMBER + "> but was: ?<" + NUMBER + ">"),
          Pattern.compile("\\b" + NUMBER + " != " + NUMBER + " within [\\d.e-]{1,20} "),
          Pattern.compile("Expected " + NUMBER + " but got " + NUMBER),
          Pattern.compile("error: ?\\([\\d, ]{1,40}\\), a=" + NUMBER + ", b=" + NUMBER),
          Pattern.compile(
              "difference\\{[^}]{1,40}\\} between [^{\\n]{1,200}\\{"
                  + NUMBER
                  + "\\} and [^{\\n]{1,200}\\{"
                  + NUMBER
                  + "\\} exceeds"),
          Pattern.compile("(?<![\\w.])" + NUMBER + " == (?:\\w+::)?Approx\\( ?" + NUMBER + " ?\\)"),
          Pattern.compile("\\bleft *[:=] " + NUMBER + ",?\\s+right *[:=] " + NUMBER),
          Pattern.compile("\\(\"" + NUMBER + "\"\\) is not equal to \\(\"" + NUMBER + "\"\\)"),
          Pattern.compile("(?<![\\w.])" + NUMBER + " (?:did|was|is) not equal(?: to)? " + NUMBER),
          Pattern.compile("(?m)^\\[\\d+\\] +" + NUMBER + " - +" + NUMBER + " == "),
          Pattern.compile(
              "\\(\\d[\\d,]{0,20}\\) +" + NUMBER + " +" + NUMBER + " +(?:Abs|Rel) err "),
          Pattern.compile("(?i)difference between " + NUMBER + " and " + NUMBER + " allowed"),
          Pattern.compile("(?<![\\w.])" + NUMBER + " vs\\.? " + NUMBER + "(?![\\w.])"),
          Pattern.compile("Expected: " + NUMBER + "\\s+Received: " + NUMBER));

  /** Two names in brackets, braces, or beside a sign of equality. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("\\(([^(),\\n]{1,80}), ?([^(),\\n]{1,80})[,)]"),
          Pattern.compile("between ([^{\\n]{1,200})\\{[^}]{1,40}\\} and ([^{\\n]{1,200})\\{"),
          Pattern.compile(
              "(?:\\(|failed:) ?(.{1,80}) (?:==|vs\\.?) (?:\\w+::)?(?:Approx\\()?([\\w.\\[\\]]{1,80})"));

  private static final Pattern SHORT = Pattern.compile("(?:^num|_num|^fd|_fd)$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    Set<String> seen = new HashSet<>();
    for (Pattern form : FORMS) {
      for (MatchResult pair : form.matcher(text.ends()).results().toList()) {
        if (seen.add(pair.group(1) + " " + pair.group(2))) { // or told again in a summary
          columns.add(text.line(pair.start()), pair.group(1), pair.group(2), "");
        }
      }
    }
    return columns.print("numbers that were compared", text.facts(), numericFirst(text));
  }

  /** By the first two names of which one says so. */
  private static Optional<Boolean> numericFirst(PrintText text) {
    return NAMES.stream()
        .flatMap(names -> names.matcher(text.ends()).results())
        .filter(names -> isNumeric(names.group(1)) != isNumeric(names.group(2)))
        .map(names -> isNumeric(names.group(1)))
        .findFirst();
  }

  private static boolean isNumeric(String name) {
    return Side.of(name).equals(Optional.of(Side.NUMERIC)) || SHORT.matcher(name.strip()).find();
  }
}
