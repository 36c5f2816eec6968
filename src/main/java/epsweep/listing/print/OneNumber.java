package epsweep.listing.print;

import epsweep.text.InputException;
import java.util.List;
import java.util.Optional;

/** A single number, such as SciPy's {@code check_grad} returns: it says how far, not what. */
final class OneNumber {

  private OneNumber() {}

  /** Says what is missing, where the text is one number. */
  static Optional<Print> explain(PrintText text) {
    List<Run> runs = text.runs();
    if (runs.size() == 1 && runs.get(0).size() == 1) {
      throw new InputException(
          text.source()
              + ": one number, as scipy.optimize.check_grad returns: the distance of two gradients,"
              + " not the gradients; print both, g = grad(x) and n = approx_fprime(x, f, 1.5e-8)");
    }
    return Optional.empty();
  }
}
