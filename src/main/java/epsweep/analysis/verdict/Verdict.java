package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison of a backpropagated gradient g with a numeric one n proves, with the figures
 * that decided it.
 *
 * @param judgement the outcome
 * @param kind in which way g is wrong; only with {@link Judgement#WRONG}, where the figures show it
 * @param factor k in n = k·g, where a factor was fitted
 * @param agreement d, cosine and the like
 * @param quantum the step in which n moves, where it shows
 * @param headline the outcome in a few words: {@code averaged over T = 39}
 * @param paragraph the answer to "may I blame float?", in whole sentences
 * @param evidence every figure that the paragraph rests on; not empty
 */
public record Verdict(
    Judgement judgement,
    Optional<FaultKind> kind,
    Optional<Factor> factor,
    Agreement agreement,
    Optional<Quantum> quantum,
    String headline,
    String paragraph,
    List<Evidence> evidence) {

  public Verdict {
    Objects.requireNonNull(agreement);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(paragraph);
    evidence = List.copyOf(evidence);
    if (kind.isPresent() && judgement != Judgement.WRONG) {
      throw new IllegalArgumentException(judgement.label() + " cannot be of kind " + kind.get());
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(judgement.label() + ": a verdict needs evidence");
    }
  }

  /**
   * The verdict on a loss that does not repeat itself.
   *
   * @param why a clause without a full stop
   */
  public static Verdict nonDeterministic(String why) {
    return new Draft()
        .evidence("equal parameters", "unequal losses", why)
        .verdict(
            Judgement.NON_DETERMINISTIC,
            why,
            "These figures cannot tell: "
                + why
                + ". A difference of two losses then holds more than the perturbation. Look for"
                + " dropout, a state that is carried over, a parameter that is not put back, or"
                + " threads that add in another order, and make the loss repeat itself first.");
  }
}
