package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;
import java.util.Optional;

/**
 * How much of n − g the differences themselves can explain.
 *
 * <p>One row of n carries a round-off of about ulp(L)/(cε). Where the quantum shows or the loss is
 * given, ulp(L) is known; else a loss in [1, 2) is assumed where that excuses, and one of up to
 * {@value #LARGEST_LOSS} before anything is held against g.
 *
 * @param quantum where known
 * @param typical round-off of one row: known, or assumed for a loss in [1, 2); NaN if ε or the
 *     precision is unknown
 * @param most a row off by more than this, in RMS, is not round-off; ∞ if that cannot be said
 * @param truncation largest truncation error to allow for, relative to ‖n‖
 * @param measured whether {@code typical} was seen in the differences themselves
 */
record RoundOff(
    Optional<Quantum> quantum, double typical, double most, double truncation, boolean measured) {

  /** A loss summed over many steps errs by a few units in its last place. */
  static final double USUAL_ULPS = 3;

  /** So many units in the last place no sum of a few thousand terms errs. */
  static final double MOST_ULPS = 30;

  private static final double LARGEST_LOSS = 16;

  /** A loss that is solved for, and not just summed up, errs by so much in any precision. */
  private static final double APPROXIMATE_LOSS = 1e-8;

  /** In double nobody takes a smaller ε; in float32 people take any. */
  private static final double LEAST_EPSILON = 1e-7;

  /** |f‴/6| / |f′| above this is left to a user who gives a smaller ε. */
  private static final double LARGEST_CURVATURE = 30;

  private static final double UNKNOWN_TRUNCATION = 0.02;

  /** Whether anything says how large round-off is. */
  boolean isKnown() {
    return quantum.isPresent() || measured;
  }

  static RoundOff of(Pairs pairs, Circumstances known) {
    Optional<Quantum> quantum = QuantumFinder.find(pairs, known);
    double truncation = truncation(known);
    if (quantum.isPresent()) {
      double size = quantum.get().size();
      return new RoundOff(quantum, size, MOST_ULPS * size, truncation, false);
    }
    // Nothing said: a loss in float32 is what people have trouble with.
    Format format = known.precision().orElse(Format.FLOAT32);
    double largest = Math.max(LARGEST_LOSS, Pairs.largest(pairs.numeric()));
    if (known.epsilon().isEmpty()) {
      boolean fine = known.precision().isPresent() && format.significandBits() >= 50;
      double most = fine ? APPROXIMATE_LOSS / LEAST_EPSILON : Double.POSITIVE_INFINITY;
      return new RoundOff(quantum, Double.NaN, most, truncation, false);
    }
    double divisor = QuantumFinder.scheme(known).divisor() * known.epsilon().getAsDouble();
    double typical = known.precision().isPresent() ? format.ulp(1) / divisor : Double.NaN;
    double error = Math.max(MOST_ULPS * format.ulp(largest), APPROXIMATE_LOSS);
    return new RoundOff(quantum, typical, error / divisor, truncation, false);
  }

  /** The same, where other rows show that it is no larger than {@code bound}. */
  RoundOff atMost(double bound) {
    return new RoundOff(quantum, typical, Math.min(most, bound), truncation, measured);
  }

  /** Round-off and truncation as seen between neighbouring ε. */
  static RoundOff measured(double perRow, double truncation) {
    return new RoundOff(Optional.empty(), perRow, MOST_ULPS * perRow, truncation, true);
  }

  private static double truncation(Circumstances known) {
    if (known.epsilon().isEmpty()) {
      return UNKNOWN_TRUNCATION;
    }
    double epsilon = known.epsilon().getAsDouble();
    int order = known.scheme().isPresent() ? known.scheme().get().order() : 1;
    return Math.min(0.5, LARGEST_CURVATURE * StrictMath.pow(epsilon, order));
  }
}
