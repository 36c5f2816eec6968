package epsweep.analysis.pattern;

import java.util.OptionalInt;

/**
 * The factor k in n = k·g, and what it may be.
 *
 * @param k its value and standard error
 * @param meaning what the count is
 * @param count c with k = ±c or ±1/c; 0 if there is no meaning
 */
public record Factor(Amount k, Meaning meaning, long count) {

  /** What multiplied or divided g, as far as a number can say. */
  public enum Meaning {
    /** T, the time steps. */
    STEPS,
    /** B, the samples or sequences. */
    BATCH,
    /** T·B. */
    STEPS_AND_BATCH,
    /** A whole number that nobody named: 1 where only the sign is wrong, 2, 3 … */
    COUNT,
    /** No whole number, nor one over it. */
    NONE
  }

  /** Figures as people print them: a factor is known to about 1 %. */
  private static final double TOLERANCE = 0.01;

  /** With a wider interval of k any number fits; one that the user gave is no guess. */
  private static final double WIDEST_OF_A_GIVEN_COUNT = 0.1;

  private static final double WIDEST = 0.03;

  /** A larger whole number is not told from its neighbours, or is no count of anything. */
  private static final long LARGEST_COUNT = 100_000;

  /** Names k by the counts of a model. */
  static Factor of(Amount k, Counts counts) {
    OptionalInt steps = counts.steps();
    OptionalInt batch = counts.batch();
    if (steps.isPresent() && given(k, steps.getAsInt())) {
      return new Factor(k, Meaning.STEPS, steps.getAsInt());
    }
    if (batch.isPresent() && given(k, batch.getAsInt())) {
      return new Factor(k, Meaning.BATCH, batch.getAsInt());
    }
    if (steps.isPresent() && batch.isPresent()) {
      long both = Math.multiplyFull(steps.getAsInt(), batch.getAsInt());
      if (given(k, both)) {
        return new Factor(k, Meaning.STEPS_AND_BATCH, both);
      }
    }
    return counted(k);
  }

  /** The same of a factor that was not fitted here. */
  public static Factor of(double k, double error, Counts counts) {
    return of(new Amount(k, error), counts);
  }

  private static boolean given(Amount k, long count) {
    return count > 1 && k.value() > 0 && isNear(k, count, WIDEST_OF_A_GIVEN_COUNT, TOLERANCE);
  }

  private static boolean isNear(Amount k, long count, double widest, double tolerance) {
    double size = Math.abs(k.value());
    double target = size < 1 ? 1.0 / count : count;
    double allowed = Math.min(widest * size, Math.max(tolerance * size, 2 * k.error()));
    return Math.abs(size - target) <= allowed;
  }

  private static Factor counted(Amount k) {
    double size = Math.abs(k.value());
    double whole = Math.rint(size < 1 ? 1 / size : size);
    boolean small = whole <= 2;
    // Beyond 2 neighbours lie closer than 1 %: half of what separates them must be seen.
    double tolerance = small ? TOLERANCE : 0.002;
    boolean tells = small || 2 * k.error() / size * whole < 0.25;
    boolean named =
        whole >= 1
            && whole <= LARGEST_COUNT
            && !(whole == 1 && k.value() > 0)
            && tells
            && isNear(k, (long) whole, WIDEST, tolerance);
    return named ? new Factor(k, Meaning.COUNT, (long) whole) : new Factor(k, Meaning.NONE, 0);
  }

  /** Whether k is 1/c, not c. */
  public boolean isInverse() {
    return Math.abs(k.value()) < 1 && count > 1;
  }

  public boolean isNegative() {
    return k.value() < 0;
  }

  /** k itself where it is no count, else ±c or ±1/c. */
  double exact() {
    double size = isInverse() ? 1.0 / count : count;
    return meaning == Meaning.NONE ? k.value() : Math.copySign(size, k.value());
  }
}
