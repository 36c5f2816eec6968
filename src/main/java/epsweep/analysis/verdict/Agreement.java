package epsweep.analysis.verdict;

import java.util.OptionalDouble;

/**
 * How alike g and n are; what is 0/0 or was not given is empty, never NaN.
 *
 * @param discrepancy d in [0, 1]
 * @param cosine g·n / (‖g‖‖n‖); empty if g or n vanishes
 * @param residualAfterScaling ‖n − k·g‖ / ‖n‖ with the fitted k; empty if g or n vanishes
 * @param signAgreement share, by magnitude |n|, of the rows in which the signs agree, among the
 *     rows in which neither is 0; empty if there is none
 */
public record Agreement(
    OptionalDouble discrepancy,
    OptionalDouble cosine,
    OptionalDouble residualAfterScaling,
    OptionalDouble signAgreement) {

  public static final Agreement UNKNOWN =
      new Agreement(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  public Agreement {
    for (OptionalDouble figure :
        new OptionalDouble[] {discrepancy, cosine, residualAfterScaling, signAgreement}) {
      if (figure.isPresent() && Double.isNaN(figure.getAsDouble())) {
        throw new IllegalArgumentException("NaN: leave out what has no value");
      }
    }
  }

  /** A curve's agreement: d alone. */
  static Agreement of(double discrepancy) {
    return new Agreement(
        OptionalDouble.of(discrepancy),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
