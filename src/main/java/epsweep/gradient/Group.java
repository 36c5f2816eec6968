package epsweep.gradient;

import java.util.Arrays;

/**
 * A named set of parameters that gets a curve of its own.
 *
 * @param name {@code all}, {@code lstm}, {@code lstm.weight_hh}, {@code lstm.weight_hh[f]} …
 * @param parameters positions among the parameters that are swept, ascending
 */
public record Group(String name, Kind kind, int[] parameters) {

  /** How large a part of the model a group is. */
  public enum Kind {
    ALL,
    LAYER,
    BLOCK,
    GATE
  }

  /** How many parameters the group has. */
  public int size() {
    return parameters.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Group that
        && name.equals(that.name)
        && kind == that.kind
        && Arrays.equals(parameters, that.parameters);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + size() + " parameters)";
  }
}
