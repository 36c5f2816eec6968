package epsweep.lab;

import epsweep.sweep.file.Place;
import epsweep.sweep.file.Value;
import epsweep.text.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a request. */
record Question(Map<String, Value> members) {

  static Question of(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return new Question(mapping.entries());
    }
    throw new InputException("request: an object is needed");
  }

  Optional<Value> find(String key) {
    return Optional.ofNullable(members.get(key));
  }

  private Value get(String key) {
    return find(key).orElseThrow(() -> new InputException("request: " + key + " is missing"));
  }

  /** Words on one line. */
  String text(String key) {
    return get(key).text("a text");
  }

  /** Any text, on many lines too; empty if there is none. */
  String lines(String key) {
    return find(key)
        .filter(Value.Scalar.class::isInstance)
        .map(v -> ((Value.Scalar) v).text())
        .orElse("");
  }

  double epsilon() {
    return get("epsilon").decimal("1e-300", "1e6");
  }

  long whole(String key, long least, long most) {
    return get(key).whole(least, most);
  }

  /** The keys of a sweep file, whose messages then name the place in it alone. */
  Value settings() {
    return placed(get("settings"), new Place("settings", 0, ""));
  }

  private static Value placed(Value value, Place place) {
    if (value instanceof Value.Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, v) -> entries.put(key, placed(v, place.key(key, 0))));
      return new Value.Mapping(place, entries);
    }
    if (value instanceof Value.Sequence sequence) {
      List<Value> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(placed(item, place.item(items.size(), 0))));
      return new Value.Sequence(place, items);
    }
    Value.Scalar scalar = (Value.Scalar) value;
    return new Value.Scalar(place, scalar.text(), scalar.plain());
  }
}
