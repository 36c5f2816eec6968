package epsweep.listing.print;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.scan.PrintText;
import epsweep.text.InputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What checkers print that says how far, not what: no row of it can be judged. */
final class WithoutGradients {

  /** No more words than a prompt has stand beside a single number. */
  private static final int MOST_WORDS = 8;

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
              "(?i)backward is not reentrant",
              "PyTorch's gradcheck without gradients: backward gives other values each time"
                  + " (atomicAdd on a GPU, dropout); make it deterministic, or raise nondet_tol, and"
                  + " it prints both"));

  private WithoutGradients() {}

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
    if (alone && WORD.matcher(text.ends()).results().limit(MOST_WORDS + 1).count() <= MOST_WORDS) {
      throw new InputException(text.source() + ": " + NUMBER);
    }
    return Optional.empty();
  }
}
