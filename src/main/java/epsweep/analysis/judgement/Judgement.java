package epsweep.analysis.judgement;

import java.util.Collection;
import java.util.Comparator;

/** The outcomes of a gradient check. */
public enum Judgement {
  /** g and n agree far better than any mistake would let them. */
  CORRECT("correct", 0),
  /** What separates g from n is the round-off of n: nothing is held against g. */
  PRECISION_LIMITED("precision-limited", 1),
  /** g differs from n by more than round-off and truncation can explain. */
  WRONG("wrong", 5),
  /** The loss has a kink (ReLU, max, |x|) inside the perturbed interval of some parameters. */
  KINK("kink", 3),
  /** Two evaluations of the loss at the same parameters differ. */
  NON_DETERMINISTIC("non-deterministic", 4),
  /** The figures cannot tell. */
  UNRESOLVED("unresolved", 2);

  /** From what one would rather find to what is worst. */
  public static final Comparator<Judgement> BEST_FIRST =
      Comparator.comparingInt(judgement -> judgement.rank);

  private final String label;

  /** From what is best to find to what is worst. */
  private final int rank;

  Judgement(String label, int rank) {
    this.label = label;
    this.rank = rank;
  }

  /** Whether one would rather have found another. */
  public boolean isWorseThan(Judgement other) {
    return rank > other.rank;
  }

  /** Whether g was judged in every row: right, or wrong, or as near as n lets anybody see. */
  public boolean isJudged() {
    return this == CORRECT || this == PRECISION_LIMITED || this == WRONG;
  }

  /** Whether a gate fails on it; to a gate, whatever was not judged is unresolved. */
  public boolean fails(Collection<Judgement> gate) {
    return gate.contains(this) || (!isJudged() && gate.contains(UNRESOLVED));
  }

  /** The name in reports, JSON and {@code --fail-on}. */
  public String label() {
    return label;
  }
}
