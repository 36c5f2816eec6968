package epsweep.analysis.pattern;

import java.util.OptionalInt;

/**
 * What a mistake may count: a factor of as much is no coincidence.
 *
 * @param steps T, the steps of a recurrent network
 * @param batch B, the sequences or rows of a batch
 */
public record Counts(OptionalInt steps, OptionalInt batch) {

  public static final Counts UNKNOWN = new Counts(OptionalInt.empty(), OptionalInt.empty());
}
