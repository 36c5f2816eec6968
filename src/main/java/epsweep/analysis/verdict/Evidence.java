package epsweep.analysis.verdict;

import java.util.Objects;

/**
 * One figure that a verdict rests on.
 *
 * @param what the quantity
 * @param value its value as text, with its uncertainty where it has one
 * @param meaning what follows from it, a clause without a full stop
 */
public record Evidence(String what, String value, String meaning) {

  public Evidence {
    Objects.requireNonNull(what);
    Objects.requireNonNull(value);
    Objects.requireNonNull(meaning);
  }
}
