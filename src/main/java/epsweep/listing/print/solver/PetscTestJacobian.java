package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PETSc's {@code -snes_test_jacobian -snes_test_jacobian_view}: sparse matrices, by forward
 * differences in double; an entry that one of the two does not have is 0 there.
 */
final class PetscTestJacobian implements PrintReader {

  private static final String SAMPLE =
      """
        ---------- Testing Jacobian -------------
        ||J - Jfd||_F/||J||_F = 0.485071, ||J - Jfd||_F = 4.
        Hand-coded Jacobian ----------
      Mat Object: 1 MPI process
        type: seqaij
      row 0: (0, 4.)  (1, 1.)
      row 1: (0, 2.)
        Finite-difference Jacobian ----------
      Mat Object: 1 MPI process
        type: seqaij
      row 0: (0, 8.)  (1, 1.)
      row 1: (0, 2.)  (1, 0.5)
        Hand-coded minus finite-difference Jacobian with tolerance 1e-05 ----------
      row 0: (0, -4.)
      """;

  private static final Pattern SIGN =
      Pattern.compile("(?m:(?:Hand-coded|Finite[- ]difference) Jacobian(?: -|\\s*$))");
  private static final Pattern HEADING =
      Pattern.compile("(Hand-coded Jacobian|Finite[- ]difference Jacobian|Hand-coded minus)\\b");
  private static final Pattern ROW = Pattern.compile("^row (\\d{1,9}):");
  private static final Pattern ENTRY =
      Pattern.compile("\\((\\d{1,9}), ([-+0-9.eE]{1,40}|-?(?:nan|inf))\\)");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    Map<String, PrintedNumber> analytic = new LinkedHashMap<>();
    Map<String, PrintedNumber> numeric = new LinkedHashMap<>();
    Map<String, PrintedNumber> into = new LinkedHashMap<>();
    for (String line : text.lines()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.find()) {
        String which = heading.group(1);
        into =
            which.startsWith("Finite")
                ? numeric
                : which.endsWith("minus") ? new LinkedHashMap<>() : analytic;
      }
      entries(line, into);
    }
    return print(text, analytic, numeric);
  }

  private static void entries(String line, Map<String, PrintedNumber> into) {
    Matcher row = ROW.matcher(line);
    Matcher entry = ENTRY.matcher(line);
    while (row.lookingAt() && entry.find()) {
      String name = "J[" + row.group(1) + "," + entry.group(1) + "]";
      PrintedNumber.parse(entry.group(2)).ifPresent(value -> into.put(name, value));
    }
  }

  private static Optional<Print> print(
      PrintText text, Map<String, PrintedNumber> analytic, Map<String, PrintedNumber> numeric) {
    if (analytic.isEmpty() || numeric.isEmpty()) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    PrintedNumber none = PrintedNumber.exactly(0);
    numeric.forEach((name, n) -> columns.add(1, n, analytic.getOrDefault(name, none), name));
    analytic.forEach(
        (name, g) -> {
          if (!numeric.containsKey(name)) {
            columns.add(1, none, g, name);
          }
        });
    return Optional.of(
        new Print(
            "a PETSc Jacobian test",
            columns.listing(),
            text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.FORWARD),
            Print.Sides.KNOWN));
  }
}
