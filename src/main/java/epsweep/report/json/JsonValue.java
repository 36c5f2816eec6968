package epsweep.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import epsweep.sweep.file.Place;
import epsweep.sweep.file.Value;
import epsweep.text.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A value in a JSON file that knows where it is. What is not as expected is an {@link
 * InputException} of one line: file, path to the value, what was found, what is expected. It reads
 * back what {@link JsonWriter} writes.
 */
final class JsonValue {

  private static final int LONGEST_SHOWN = 40;

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

  /** An array that holds something. */
  void requireSome() {
    if (items().isEmpty()) {
      throw wrong("nothing in it");
    }
  }

  <T> List<T> items(Function<JsonValue, T> reader) {
    return items().stream().map(reader).toList();
  }

  String text() {
    if (!node.isTextual()) {
      throw found("a string is expected");
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

  boolean flag() {
    if (!node.isBoolean()) {
      throw found("true or false is expected");
    }
    return node.booleanValue();
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

  /** Integers from 0 to {@code limit - 1}, ascending, given as ranges {@code [first, last]}. */
  int[] ranges(long limit) {
    IntStream.Builder integers = IntStream.builder();
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
      IntStream.rangeClosed(first, last).forEach(integers);
      next = last + 1;
    }
    return integers.build().toArray();
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
      default -> shortened(node.toString());
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  InputException wrong(String what) {
    return new InputException(file + ": " + (path.isEmpty() ? "" : path + ": ") + what);
  }
}
