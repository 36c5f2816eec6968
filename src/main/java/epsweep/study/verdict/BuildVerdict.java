package epsweep.study.verdict;

import epsweep.analysis.judgement.Judgement;
import java.util.Optional;

/**
 * What was said of one build's gradient, and what is true of it.
 *
 * @param resolution what the verdict says could still hide, as a share of ‖g‖
 * @param size of the mistake
 * @param nature of the loss
 */
public record BuildVerdict(
    String build, Judgement judgement, double resolution, Trial.Size size, LossNature nature) {

  /** How this is falsely sure, in a clause; empty if it is not. */
  Optional<String> falselySure() {
    return switch (judgement) {
      case WRONG -> when(!size.isMistake(), "right, called wrong");
      case CORRECT, PRECISION_LIMITED ->
          when(size.whole() > resolution, "wrong, called " + judgement.label());
      case KINK -> when(nature == LossNature.SMOOTH, "smooth, called a kink");
      case NON_DETERMINISTIC -> Optional.of("repeats itself, called non-deterministic");
      case UNRESOLVED -> Optional.empty();
    };
  }

  private static Optional<String> when(boolean so, String clause) {
    return so ? Optional.of(clause) : Optional.empty();
  }
}
