package epsweep.gradient;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A named set of parameters that gets a curve of its own.
 *
 * @param name {@code all}, {@code lstm}, {@code lstm.weight_hh}, {@code lstm.weight_hh[f]} …
 * @param parameters positions among the parameters that are swept, ascending
 * @param population how many parameters of the model belong to it, swept or not
 */
public record Group(String name, Kind kind, int[] parameters, int population) {

  /** Numbers by their kinds: the class of all is not known in the lab. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{Nd}\\p{Nl}\\p{No}_./ -]{1,80}(\\[[a-z]\\])?");

  public Group {
    if (population < parameters.length) {
      throw new IllegalArgumentException(
          name + ": " + parameters.length + " of " + population + " parameters");
    }
  }

  /** A group that is swept whole. */
  public Group(String name, Kind kind, int[] parameters) {
    this(name, kind, parameters, parameters.length);
  }

  /** How large a part of the model a group is. */
  public enum Kind {
    ALL,
    LAYER,
    BLOCK,
    GATE
  }

  /**
   * Whether a group may be called so: letters, digits, as in {@code d2f/dx dy}, and the gate of an
   * LSTM in brackets.
   */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** How many parameters of the group are swept. */
  public int size() {
    return parameters.length;
  }

  /** Whether only a part of the group is swept. */
  public boolean isSampled() {
    return size() < population;
  }

  /** Whether another group of the same sweep is a part of this one. */
  public boolean holds(Group part) {
    return kind.compareTo(part.kind) < 0
        && part.size() > 0
        && Arrays.binarySearch(parameters, part.parameters[0]) >= 0;
  }

  /** Whether it is everything, or a layer. */
  public boolean isLarge() {
    return kind == Kind.ALL || kind == Kind.LAYER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Group that
        && name.equals(that.name)
        && kind == that.kind
        && population == that.population
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
