package epsweep.analysis.printed;

import epsweep.analysis.pattern.Counts;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.scan.Facts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known about how the figures came about; everything may be unknown.
 *
 * @param epsilon ε
 * @param precision what the loss was computed and stored in
 * @param scheme the difference scheme; unknown where each row has its own
 * @param steps T, how many time steps the model has
 * @param batch B, how many sequences or samples
 * @param loss the loss at the unperturbed parameters
 * @param smooth whether the loss is known to have no kinks: no ReLU, no maximum, no |x|
 */
public record Circumstances(
    OptionalDouble epsilon,
    Optional<Format> precision,
    Optional<Scheme> scheme,
    OptionalInt steps,
    OptionalInt batch,
    OptionalDouble loss,
    boolean smooth) {

  public static final Circumstances UNKNOWN =
      new Circumstances(
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          false);

  public Circumstances {
    scheme = scheme.filter(Scheme::isLinear);
    if (epsilon.isPresent() && !Facts.isStep(epsilon.getAsDouble())) {
      throw new IllegalArgumentException(
          "epsilon " + epsilon.getAsDouble() + ": a finite number above 0 is needed");
    }
    if (steps.isPresent() && steps.getAsInt() < 1) {
      throw new IllegalArgumentException("steps " + steps.getAsInt() + ": at least 1 is needed");
    }
    if (batch.isPresent() && batch.getAsInt() < 1) {
      throw new IllegalArgumentException("batch " + batch.getAsInt() + ": at least 1 is needed");
    }
    if (loss.isPresent() && !Double.isFinite(loss.getAsDouble())) {
      throw new IllegalArgumentException(
          "loss " + loss.getAsDouble() + ": a finite number is needed");
    }
  }

  /** T and B. */
  Counts counts() {
    return new Counts(steps, batch);
  }

  /** c where n is a difference of losses over cε; 2 where the scheme is unknown. */
  int divisor() {
    return scheme.orElse(Scheme.CENTRAL).divisor();
  }

  /** p; that of central differences where the scheme is unknown. */
  public int order() {
    return scheme.orElse(Scheme.CENTRAL).order();
  }

  /** Whether the scheme is known to take as much of the slope on one side of θ as of the other. */
  boolean isTwoSided() {
    return scheme.filter(known -> known.rightShare() == 0.5).isPresent();
  }

  /** Whether the scheme is known to look at one side of θ alone. */
  boolean isOneSided() {
    return scheme.filter(known -> known.rightShare() == 0 || known.rightShare() == 1).isPresent();
  }

  public Circumstances withEpsilon(double value) {
    return new Circumstances(
        OptionalDouble.of(value), precision, scheme, steps, batch, loss, smooth);
  }

  public Circumstances withPrecision(Format value) {
    return new Circumstances(epsilon, Optional.of(value), scheme, steps, batch, loss, smooth);
  }

  public Circumstances withScheme(Scheme value) {
    return new Circumstances(epsilon, precision, Optional.of(value), steps, batch, loss, smooth);
  }

  public Circumstances withSteps(int value) {
    return new Circumstances(
        epsilon, precision, scheme, OptionalInt.of(value), batch, loss, smooth);
  }

  public Circumstances withBatch(int value) {
    return new Circumstances(
        epsilon, precision, scheme, steps, OptionalInt.of(value), loss, smooth);
  }

  public Circumstances withLoss(double value) {
    return new Circumstances(
        epsilon, precision, scheme, steps, batch, OptionalDouble.of(value), smooth);
  }

  public Circumstances withSmoothLoss() {
    return new Circumstances(epsilon, precision, scheme, steps, batch, loss, true);
  }
}
