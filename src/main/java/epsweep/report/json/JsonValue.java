package epsweep.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.file.Place;
import epsweep.sweep.file.Value;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A value in a JSON file that knows where it is. What is not as expected is an {@link
 * InputException} of one line: file, path to the value, what was found, what is expected. It reads
 * back what {@link JsonWriter} writes.
 */
final class JsonValue {

  /** What Markdown or HTML would not show as it is. */
  private static final Pattern MARKUP = Pattern.compile("[<>`|\\\\]|\\]\\(");

  private final String file;
  private final String path;
  private final JsonNode node;

  private JsonValue(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** The whole of a file. */
  static JsonValue document(String file, JsonNode node) {
    return new JsonValue(file, "", node);
  }

  /** A member that must be there. */
  JsonValue get(String key) {
    return find(key)
        .orElseThrow(() -> new InputException(file + ": " + pathTo(key) + ": is missing"));
  }

  /** A member that may be left out. */
  Optional<JsonValue> find(String key) {
    if (!node.isObject()) {
      throw found("an object is expected");
    }
    return Optional.ofNullable(node.get(key)).map(n -> new JsonValue(file, pathTo(key), n));
  }

  private String pathTo(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  List<JsonValue> items() {
    if (!node.isArray()) {
      throw found("an array is expected");
    }
    List<JsonValue> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(new JsonValue(file, path + "[" + items.size() + "]", item));
    }
    return items;
  }

  <T> List<T> items(Function<JsonValue, T> reader) {
    return items().stream().map(reader).toList();
  }

  /** Words on one line that hold nothing but words: no control characters, no markup. */
  String text() {
    if (!node.isTextual()) {
      throw found("a string is expected");
    }
    if (!Printable.all(node.textValue()) || MARKUP.matcher(node.textValue()).find()) {
      throw found("plain words are expected");
    }
    return node.textValue();
  }

  /** The name of a group of parameters. */
  String groupName() {
    if (!node.isTextual() || !Group.isName(node.textValue())) {
      throw found("a name of letters, digits, '.', '_' and '-' is expected");
    }
    return node.textValue();
  }

  /** One of the values of an enum, by the name that files use. */
  <E extends Enum<E>> E oneOf(Class<E> type, Function<E, String> label) {
    return oneOf(List.of(type.getEnumConstants()), label);
  }

  /** One of some values, by the name that files use. */
  <E> E oneOf(List<E> values, Function<E, String> label) {
    String text = text();
    return values.stream()
        .filter(e -> label.apply(e).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                found(
                    values.stream()
                        .map(label)
                        .collect(Collectors.joining(", ", "one of ", " is expected"))));
  }

  /** A difference scheme, by its label. */
  Scheme scheme() {
    try {
      return Scheme.labelled(text());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw found("true or false is expected");
    }
    return node.booleanValue();
  }

  /** An integer, both ends included. */
  int integer(int least, int most) {
    int integer = integer();
    if (integer < least || integer > most) {
      throw found(least + " to " + most + " is expected");
    }
    return integer;
  }

  int integer() {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw found("an integer is expected");
    }
    return node.intValue();
  }

  /** A number; {@code null} is NaN, and infinities are strings. */
  double number() {
    if (node.isNull()) {
      return Double.NaN;
    }
    if (node.isTextual()) {
      return switch (node.textValue()) {
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw found("a number is expected");
      };
    }
    if (!node.isNumber()) {
      throw found("a number is expected");
    }
    if (Double.isInfinite(node.doubleValue())) {
      throw wrong("is too large for a number");
    }
    return node.doubleValue();
  }

  /** A number of at least 0, or NaN. */
  double size() {
    return number(x -> !(x < 0), "a number from 0 on");
  }

  /** A discrepancy: from 0 to 1, or NaN. */
  double share() {
    return number(JsonValue::isShare, "a number from 0 to 1");
  }

  private static boolean isShare(double x) {
    return !(x < 0) && !(x > 1);
  }

  /** A length on a logarithmic axis, which has room beside it: from 0 to 1e300, or NaN. */
  double length() {
    return number(x -> !(x < 0) && !(x > 1e300), "a number from 0 to 1e300");
  }

  /** A finite number, or NaN. */
  double finite() {
    return number(x -> !Double.isInfinite(x), "a finite number");
  }

  private double number(DoublePredicate allowed, String expected) {
    double number = number();
    if (!allowed.test(number)) {
      throw found(expected + " is expected");
    }
    return number;
  }

  /** Shares and discrepancies: each from 0 to 1, or NaN. */
  double[] shares(int length, String units) {
    return numbers(length, units, JsonValue::isShare, "a number from 0 to 1");
  }

  /** As many numbers of at least 0, or NaN. */
  double[] sizes(int length, String units) {
    return numbers(length, units, x -> !(x < 0), "a number from 0 on");
  }

  private double[] numbers(int length, String units, DoublePredicate allowed, String expected) {
    double[] numbers = numbers(length, units);
    for (int i = 0; i < length; i++) {
      if (!allowed.test(numbers[i])) {
        throw items().get(i).found(expected + " is expected");
      }
    }
    return numbers;
  }

  double[] numbers() {
    return items().stream().mapToDouble(JsonValue::number).toArray();
  }

  /** As many numbers as there are {@code units}. */
  double[] numbers(int length, String units) {
    double[] numbers = numbers();
    if (numbers.length != length) {
      throw wrong(numbers.length + " numbers for " + length + " " + units);
    }
    return numbers;
  }

  /**
   * Integers from 0 to {@code limit - 1}, ascending, given as ranges {@code [first, last]}.
   *
   * @param most how many there are at the most; they are counted before there is room for them
   */
  int[] ranges(int limit, int most) {
    List<int[]> ranges = new ArrayList<>();
    long count = 0;
    int next = 0;
    for (JsonValue range : items()) {
      List<JsonValue> ends = range.items();
      if (ends.size() != 2) {
        throw range.found("first and last of a range are expected");
      }
      int first = ends.get(0).integer();
      int last = ends.get(1).integer();
      if (first < next || last < first || last >= limit) {
        throw range.found("ranges must ascend within 0 to " + (limit - 1));
      }
      ranges.add(new int[] {first, last});
      count += last - first + 1L;
      next = last + 1;
    }
    if (count > most) {
      throw wrong(count + " integers; at most " + most + " are expected");
    }
    return ranges.stream().flatMapToInt(r -> IntStream.rangeClosed(r[0], r[1])).toArray();
  }

  /** The same as a sweep file would hold it; its line is not known. */
  Value value() {
    return value(new Place(file, 0, path), node);
  }

  private static Value value(Place place, JsonNode node) {
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(place.item(items.size(), 0), item)));
      return new Value.Sequence(place, items);
    }
    if (node.isObject()) {
      Map<String, Value> entries = new LinkedHashMap<>();
      node.properties()
          .forEach(e -> entries.put(e.getKey(), value(place.key(e.getKey(), 0), e.getValue())));
      return new Value.Mapping(place, entries);
    }
    return new Value.Scalar(place, node.asText(), !node.isTextual());
  }

  /** Makes something of this value; that a constructor refuses it is the file's mistake. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw wrong(e.getMessage());
    }
  }

  private InputException found(String expected) {
    return wrong(shown() + "; " + expected);
  }

  private String shown() {
    return switch (node.getNodeType()) {
      case MISSING -> "nothing";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> Printable.echo(node.toString());
    };
  }

  InputException wrong(String what) {
    return new InputException(file + ": " + (path.isEmpty() ? "" : path + ": ") + what);
  }
}
