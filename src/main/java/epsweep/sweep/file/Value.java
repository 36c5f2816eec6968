package epsweep.sweep.file;

import epsweep.text.InputException;
import epsweep.text.Printable;
import epsweep.text.Spelling;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value of a file and its place: what a parser of YAML or JSON makes of it. Each reading method
 * gives the value as one type or throws an {@link InputException} that says what was found and what
 * is allowed.
 */
public sealed interface Value {

  Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  /** Longer numbers are nonsense, and slow to convert. */
  int LONGEST_NUMBER = 60;

  int LONGEST_LIST = 1000;

  /** Up to so many names are told to someone who has misspelt one of them. */
  int LONGEST_CHOICE = 12;

  Place place();

  /** What was found, as an error message calls it. */
  String description();

  /**
   * A word or number.
   *
   * @param plain without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements Value {
    @Override
    public String description() {
      return isNothing() ? "nothing" : "'" + Printable.echo(text) + "'";
    }

    private boolean isNothing() {
      return text.isBlank() || (plain && (text.equals("~") || text.equals("null")));
    }
  }

  /** A list. */
  record Sequence(Place place, List<Value> items) implements Value {
    @Override
    public String description() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** Keys and values, in the file's order, each key once. */
  record Mapping(Place place, Map<String, Value> entries) implements Value {
    @Override
    public String description() {
      return "a set of keys";
    }
  }

  /** An error about this value: {@code found 'abc'; a whole number is needed}. */
  default InputException unlike(String needed) {
    return place().error("found " + description() + "; " + needed + " is needed");
  }

  /** Any text on one line, quoted or not. */
  default String text(String needed) {
    if (!(this instanceof Scalar scalar) || scalar.isNothing()) {
      throw unlike(needed);
    }
    if (!Printable.all(scalar.text)) {
      throw place().error(description() + " has characters that cannot be printed");
    }
    return scalar.text;
  }

  /** A whole number in a range, both ends included. */
  default long whole(long least, long most) {
    String range = least + " to " + most;
    String text = number(WHOLE, "a whole number, " + range + ",");
    BigInteger value = new BigInteger(text);
    if (value.compareTo(BigInteger.valueOf(least)) < 0) {
      throw place().error(text + " is too small; " + range + " is allowed");
    }
    if (value.compareTo(BigInteger.valueOf(most)) > 0) {
      throw place().error(text + " is too large; " + range + " is allowed");
    }
    return value.longValueExact();
  }

  /** As {@link #whole}, for sizes. */
  default int size(int most) {
    return (int) whole(1, most);
  }

  /** A number in a range, both ends included, that are given as a message shows them. */
  default double decimal(String least, String most) {
    String range = least + " to " + most;
    String text = number(DECIMAL, "a number, " + range + ",");
    double value = Double.parseDouble(text);
    if (value < Double.parseDouble(least)) {
      throw place().error(text + " is too small; " + range + " is allowed");
    }
    if (value > Double.parseDouble(most)) {
      throw place().error(text + " is too large; " + range + " is allowed");
    }
    return value;
  }

  private String number(Pattern form, String needed) {
    if (this instanceof Scalar scalar
        && scalar.plain
        && scalar.text.length() <= LONGEST_NUMBER
        && form.matcher(scalar.text).matches()) {
      return scalar.text;
    }
    throw unlike(needed);
  }

  /** One of a few values, by their names. */
  default <T> T choice(List<T> values, Function<T, String> name) {
    List<String> names = values.stream().map(name).toList();
    String text = text(Spelling.join(names, "or"));
    int index = names.indexOf(text);
    if (index < 0) {
      String hint = Spelling.hint(text, names);
      boolean hintWillDo = names.size() > LONGEST_CHOICE && !hint.isEmpty();
      String allowed = hintWillDo ? "" : "; " + Spelling.allowed(names);
      throw place().error(description() + " is unknown" + allowed + hint);
    }
    return values.get(index);
  }

  /** A list of at least one item. */
  default <T> List<T> list(String needed, Function<Value, T> read) {
    if (!(this instanceof Sequence sequence) || sequence.items.isEmpty()) {
      throw unlike(needed);
    }
    if (sequence.items.size() > LONGEST_LIST) {
      throw place()
          .error(sequence.items.size() + " items; at most " + LONGEST_LIST + " are allowed");
    }
    return sequence.items.stream().map(read).toList();
  }

  /** As {@link #list}, each value at most once. */
  default <T> List<T> distinct(String needed, Function<Value, T> read) {
    Set<T> seen = new HashSet<>();
    return list(
        needed,
        item -> {
          T value = read.apply(item);
          if (!seen.add(value)) {
            throw item.place().error(item.description() + " is given twice");
          }
          return value;
        });
  }

  /** Keys and values; keys other than {@code known} are errors. */
  default Keys keys(List<String> known) {
    if (!(this instanceof Mapping mapping)) {
      throw unlike("a set of keys (" + Spelling.join(known, "and") + ")");
    }
    return new Keys(mapping, known);
  }
}
