package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Optional;

/**
 * How much of n − g the differences themselves can explain at one ε, where nothing of it can be
 * measured.
 *
 * <p>A row of n carries a round-off of about ulp(L)/(cε), times half of Σ|w| of the scheme's
 * weights. Where the quantum shows or the loss is given, ulp(L) is known; else a loss in [1, 2) is
 * assumed where that excuses, and one of up to {@value #LARGEST_LOSS} before anything is held
 * against g.
 *
 * @param quantum where known
 * @param typical round-off of one row; NaN if ε or the precision is unknown
 * @param most a row off by more than this is not round-off; ∞ if that cannot be said
 * @param truncation largest truncation error to allow for, as a share of n
 */
public record RoundOff(Optional<Quantum> quantum, double typical, double most, double truncation) {

  /** A loss summed over many steps errs by a few units in its last place. */
  static final double USUAL_ULPS = 3;

  /** So many units in the last place no sum of a few thousand terms errs. */
  private static final double MOST_ULPS = 30;

  /** A mean loss is some units at the most; a larger one is printed or given. */
  private static final double LARGEST_LOSS = 16;

  /** A loss that is solved for, and not just summed up, errs by so much in any precision. */
  private static final double APPROXIMATE_LOSS = 1e-8;

  /** In double nobody takes a smaller ε; in float32 people take any. */
  private static final double LEAST_EPSILON = 1e-7;

  /** |f‴/6| / |f′| above this is left to a user who gives a smaller ε. */
  private static final double LARGEST_CURVATURE = 30;

  /** Of an ε that is not said: people take none that leaves more. */
  private static final double UNKNOWN_TRUNCATION = 0.02;

  static RoundOff of(Printed rows, Circumstances known) {
    Optional<Quantum> quantum = QuantumFinder.find(rows, known);
    double truncation = truncation(known);
    double gain = gain(known);
    if (quantum.isPresent()) {
      double size = gain * quantum.get().size();
      return new RoundOff(quantum, size, MOST_ULPS * size, truncation);
    }
    boolean fine = known.precision().filter(f -> f.significandBits() >= 50).isPresent();
    if (known.epsilon().isEmpty()) {
      double most = fine ? APPROXIMATE_LOSS / LEAST_EPSILON : Double.POSITIVE_INFINITY;
      return new RoundOff(quantum, Double.NaN, most, truncation);
    }
    // Nothing said: a loss in float32 is what people have trouble with.
    Format format = known.precision().orElse(Format.FLOAT32);
    double divisor = known.divisor() * known.epsilon().getAsDouble();
    double typical = known.precision().isPresent() ? gain * format.ulp(1) / divisor : Double.NaN;
    double largest = LARGEST_LOSS;
    for (double n : rows.numeric()) {
      largest = Math.max(largest, Math.abs(n));
    }
    double error = Math.max(MOST_ULPS * format.ulp(largest), APPROXIMATE_LOSS);
    return new RoundOff(quantum, typical, gain * error / divisor, truncation);
  }

  /** By how much more the weights of a scheme add up errors of losses than one difference does. */
  private static double gain(Circumstances known) {
    Scheme scheme = known.scheme().orElse(Scheme.CENTRAL);
    return scheme.sumOfWeights() * scheme.divisor() / 2;
  }

  private static double truncation(Circumstances known) {
    if (known.epsilon().isEmpty()) {
      return UNKNOWN_TRUNCATION;
    }
    int order = known.scheme().isPresent() ? known.scheme().get().order() : 1;
    double power = StrictMath.pow(known.epsilon().getAsDouble(), order);
    return Math.min(0.5, LARGEST_CURVATURE * power);
  }

  /** What is usual in a row; 0 if unknown. */
  double usual() {
    return Double.isNaN(typical) ? 0 : USUAL_ULPS * typical;
  }

  public boolean isKnown() {
    return !Double.isNaN(typical);
  }
}
