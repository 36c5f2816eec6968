package epsweep.listing.print;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import epsweep.text.InputException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What checkers print that says how far, not what: no row of it can be judged. */
final class WithoutGradients {

  /** No more words than a prompt has stand beside a single number. */
  private static final int MOST_WORDS = 8;

  private static final Set<Side> BOTH = Set.of(Side.NUMERIC, Side.ANALYTIC);

  /** Longer texts have other things to say. */
  private static final int LONGEST = 20_000;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /**
   * A kind of such prints.
   *
   * @param sign that it is one
   * @param said about it: what it is, and what to print instead
   */
  private record Kind(Pattern sign, String said) {

    static Kind of(String sign, String said) {
      return new Kind(Pattern.compile(sign), said);
    }
  }

  private static final String NUMBER =
      "one number, as scipy.optimize.check_grad returns: the distance of two gradients, not the"
          + " gradients; print both, g = grad(x) and n = approx_fprime(x, f, 1.5e-8)";

  private static final List<Kind> KINDS =
      List.of(
          Kind.of("\\bcheck_grad\\b *\\(", NUMBER),
          Kind.of(
              "(?i)the slope should be [23]|it appears to be",
              "a slope, as Manopt's checkgradient prints: how the error of a Taylor polynomial falls,"
                  + " not the gradient; print a table of t, (f(Exp(x, t v)) − f(x))/t and <grad, v>,"
                  + " headed epsilon,numeric,analytic"),
          Kind.of(
              "(?i)computed residuals: ?\\[|computed convergence rates|taylor remainder",
              "a Taylor test: how its remainder falls, not the gradient; print a table of h,"
                  + " (J(m + h δm) − J(m))/h and dJ·δm, headed epsilon,numeric,analytic"),
          Kind.of(
              "compute_gradient_error|gradient_checker|\\d not less than(?: or equal to)? \\d",
              "the largest |n − g|, as tf.test.compute_gradient_error returns: how far in absolute"
                  + " terms, which tells nothing without the gradients; print both, as"
                  + " tf.test.compute_gradient returns them"),
          Kind.of(
              "\\bL[ET] failed: [\\d.e+-]+ (?:>|≥|not)",
              "an error and its bound, as Torch's Tester prints, not the gradients; print both, as"
                  + " optim.checkgrad returns them (dC_est and dC)"),
          Kind.of(
              "(?i)maximum relative difference between (?:user-)?supplied",
              "the largest difference, as MATLAB prints it: relative for derivatives above 1, absolute"
                  + " for others, which tells nothing without them; print both, as checkGradients"
                  + " returns them or by your own loop"),
          Kind.of(
              "(?i)derivative checker (?:results: +|detected +)\\d+ (?:likely )?error",
              "how many derivatives are off, not which: have all printed, nloptr's with"
                  + " check_derivatives_print = 'all', Ipopt's with derivative_test_print_all yes"),
          Kind.of(
              "Greatest (?:absolute|relative) difference",
              "the largest differences, as torch.testing.assert_close prints them, not the gradients;"
                  + " print both"),
          Kind.of(
              "grdchk +summary",
              "the RMS of 1 − n/g, as MITgcm's grdchk sums up; its lines 'grdchk output (g)' have n and"
                  + " g"),
          Kind.of(
              "(?i)backward is not reentrant",
              "PyTorch's gradcheck without gradients: backward gives other values each time"
                  + " (atomicAdd on a GPU, dropout); make it deterministic, or raise nondet_tol, and"
                  + " it prints both"));

  /** What a test that expects this distance to be 0 calls. */
  private static final Pattern DISTANCE =
      Pattern.compile("\\bcheck_grad\\b *\\([^\\n]{1,200}\\) *, *0(?:\\.0*)?[,)]");

  private WithoutGradients() {}

  /**
   * Says so where the two numbers of a failed test are SciPy's distance and 0.
   *
   * @throws InputException with it
   */
  static void refuseDistance(PrintText text) {
    if (text.has(DISTANCE)) {
      throw new InputException(text.source() + ": " + NUMBER);
    }
  }

  /**
   * Says what is missing, where a text is of such a kind.
   *
   * @throws InputException with it
   */
  static Optional<Print> explain(PrintText text) {
    for (Kind kind : KINDS) {
      if (text.has(kind.sign)) {
        throw new InputException(text.source() + ": " + kind.said);
      }
    }
    boolean alone = text.runs().size() == 1 && text.runs().get(0).size() == 1;
    if (alone && hasAtMost(MOST_WORDS, text)) {
      throw new InputException(text.source() + ": " + NUMBER);
    }
    oneSide(text);
    return Optional.empty();
  }

  private static boolean hasAtMost(int words, PrintText text) {
    return WORD.matcher(text.ends()).results().limit(words + 1L).count() <= words;
  }

  /** A table with one side, or with differences. */
  private static void oneSide(PrintText text) {
    if (text.has(Side.NORM) && Side.in(text.ends()).containsAll(BOTH)) {
      throw new InputException(
          text.source()
              + ": norms alone, which two different gradients may share: print both gradients");
    }
    boolean numbers =
        text.runs().stream().anyMatch(run -> run.size() > 1)
            || (hasAtMost(3 * MOST_WORDS, text) && text.runs().size() > 1);
    Set<Side> sides = Side.in(text.ends());
    if (!numbers || text.ends().length() > LONGEST) {
      return;
    }
    if (sides.contains(Side.NUMERIC) != sides.contains(Side.ANALYTIC)) {
      boolean numeric = sides.contains(Side.NUMERIC);
      throw new InputException(
          text.source()
              + ": "
              + (numeric ? "numeric" : "analytic")
              + " gradients alone, by the words beside them: print the "
              + (numeric ? "analytic" : "numeric")
              + " ones as well");
    }
    if (sides.equals(Set.of(Side.OTHER))) {
      throw new InputException(
          text.source()
              + ": differences alone, by the words beside them: print both gradients; relative"
              + " errors count if each line says 'rel error' before its own");
    }
  }
}
