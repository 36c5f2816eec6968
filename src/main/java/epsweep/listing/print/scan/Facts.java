package epsweep.listing.print.scan;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a print says of how its figures came about.
 *
 * @param epsilon ε
 * @param precision what the loss was computed in
 * @param scheme the difference scheme, where print or checker leave no other
 * @param loss the unperturbed loss, about
 * @param rest what became of rows that are not there
 */
public record Facts(
    OptionalDouble epsilon,
    Optional<Format> precision,
    Optional<Scheme> scheme,
    OptionalDouble loss,
    Rest rest) {

  private static final double LARGEST_STEP = 1e300;

  /** Nothing. */
  public static final Facts NONE =
      new Facts(
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Rest.NONE);

  /** Rows that a print leaves out, as {@code ...} in an array. */
  public enum Rest {
    /** There are none. */
    NONE,
    /** Nothing is said of them. */
    LEFT_OUT,
    /** The checker complains, of them perhaps. */
    IN_DOUBT
  }

  /** Whether a number is a step that can be taken. */
  public static boolean isStep(double value) {
    return value > 0 && value < LARGEST_STEP;
  }

  /** The same with ε, if it is a step. */
  public Facts withEpsilon(double value) {
    return isStep(value)
        ? new Facts(OptionalDouble.of(value), precision, scheme, loss, rest)
        : this;
  }

  /** The same with a checker's usual ε where none is stated. */
  public Facts withUsualEpsilon(double value) {
    return epsilon.isPresent() ? this : withEpsilon(value);
  }

  /** The same with what the loss was computed in. */
  public Facts withPrecision(Format value) {
    return new Facts(epsilon, Optional.of(value), scheme, loss, rest);
  }

  /** The same with a difference scheme. */
  public Facts withScheme(Scheme value) {
    return new Facts(epsilon, precision, Optional.of(value), loss, rest);
  }

  /** The same with the unperturbed loss, if it is finite. */
  public Facts withLoss(double value) {
    return Double.isFinite(value)
        ? new Facts(epsilon, precision, scheme, OptionalDouble.of(value), rest)
        : this;
  }

  /** The same with what became of rows that are not there. */
  public Facts withRest(Rest value) {
    return new Facts(epsilon, precision, scheme, loss, value);
  }
}
