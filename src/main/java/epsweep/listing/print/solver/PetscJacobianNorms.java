package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StatedErrors;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PETSc's {@code -snes_test_jacobian} without the matrices, and its older {@code -snes_type test}:
 * the norm of their difference over that of the user's.
 */
final class PetscJacobianNorms implements PrintReader {

  private static final String SAMPLE =
      """
        ---------- Testing Jacobian -------------
        Testing hand-coded Jacobian, if (for double precision runs) ||J - Jfd||_F/||J||_F is
          O(1.e-8), the hand-coded Jacobian is probably correct.
        ||J - Jfd||_F/||J||_F = 0.865025, ||J - Jfd||_F = 26.3629
      """;

  private static final Pattern SIGN =
      Pattern.compile("(?i)hand-coded (?:Jacobian|gradient|Hessian)|J - Jfd|G - Gfd");
  private static final Pattern ERROR =
      Pattern.compile(
          "(?:\\|\\|J - Jfd\\|\\|_?F?/\\|\\|J\\|\\|_?F? = |2-norm \\|\\|G - Gfd\\|\\|/\\|\\|G\\|\\| = |Norm of matrix ratio )(?<error>"
              + PrintedNumber.PATTERN
              + ")(?:,? difference [^ ]{1,30} \\((?<name>[^)]{1,40})\\))?");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? StatedErrors.print(
            "norms of a PETSc Jacobian test",
            text,
            ERROR,
            text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.FORWARD))
        : Optional.empty();
  }
}
