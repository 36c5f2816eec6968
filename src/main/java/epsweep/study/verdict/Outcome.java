package epsweep.study.verdict;

import epsweep.analysis.verdict.Judgement;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was said of a trial.
 *
 * @param size of the mistake
 * @param resolution what the verdict says could still hide, relative to ‖g‖; empty if it does not
 */
public record Outcome(
    Trial trial,
    Trial.Size size,
    Judgement judgement,
    String headline,
    String paragraph,
    OptionalDouble resolution) {

  /** What "correct" promises where it does not say. */
  private static final double CORRECT_MEANS = 1e-6;

  /** Whether a build had float64's precision. */
  public boolean hasFloat64() {
    return trial.plan().builds().contains("float64");
  }

  /** How the verdict was falsely sure, in a clause; empty if it was not. */
  public Optional<String> falselySure() {
    return switch (judgement) {
      case WRONG -> when(!size.isMistake(), "right, called wrong");
      case CORRECT -> when(hides(CORRECT_MEANS), "wrong, called correct");
      case PRECISION_LIMITED -> when(hides(0), "wrong, called precision-limited");
      case KINK -> when(trial.nature() == Nature.SMOOTH, "smooth, called a kink");
      case NON_DETERMINISTIC -> Optional.of("repeats itself, called non-deterministic");
      case UNRESOLVED -> Optional.empty();
    };
  }

  /** Whether the mistake is larger than what the verdict says could hide. */
  private boolean hides(double otherwise) {
    return size.isMistake() && size.whole() > resolution.orElse(otherwise);
  }

  private static Optional<String> when(boolean so, String clause) {
    return so ? Optional.of(clause) : Optional.empty();
  }
}
