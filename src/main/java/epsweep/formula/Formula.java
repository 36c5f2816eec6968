package epsweep.formula;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A formula of some variables.
 *
 * @param text as it was written
 * @param variables their names, in the order of their values
 * @param indices how many sums stand inside one another, at most
 */
public record Formula(String text, List<String> variables, Node tree, int indices)
    implements Serializable {

  /** In code points. */
  private static final int LONGEST_NAME = 30;

  public Formula {
    variables = List.copyOf(variables);
  }

  /**
   * Reads a formula, or the name of one in the {@link Catalogue}.
   *
   * @param constants names of numbers beside pi and e
   * @throws IllegalArgumentException with the place in the text, what was found and what is allowed
   */
  public static Formula of(String text, List<String> variables, Map<String, Double> constants) {
    return new Parser(Catalogue.formula(text).orElse(text), variables, constants).read(text);
  }

  /** Whether a variable or a constant may be called so. */
  public static boolean canName(String name) {
    return name.matches(Tokens.NAME)
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && !Parser.isTaken(name);
  }

  /** A formula of x alone. */
  public static Formula ofX(String text) {
    return of(text, List.of("x"), Map.of());
  }

  /** The value in an algebra at these values of the variables. */
  public <T> T in(Algebra<T> algebra, List<T> values) {
    List<T> slots = new ArrayList<>(values);
    slots.addAll(Collections.nCopies(indices, null));
    return tree.in(algebra, slots);
  }

  /** Whether it has no {@code abs}, {@code max}, {@code min} or {@code if}. */
  public boolean isAnalytic() {
    return tree.isAnalytic();
  }

  /** Whether it is a sum or a difference, which wants brackets beside other things. */
  public boolean isSum() {
    return tree instanceof Node.Operation o && o.operator().binding() == Operator.ADD.binding();
  }

  /** As mathematics on one line: {@code eˣ / (sin³ x + cos³ x)}. */
  public String shown() {
    return new Setting(false).of(tree);
  }

  /** For LaTeX's mathematical mode. */
  public String latex() {
    return new Setting(true).of(tree);
  }
}
