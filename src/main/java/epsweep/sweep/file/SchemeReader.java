package epsweep.sweep.file;

import epsweep.gradient.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A difference scheme: a name, {@code {offsets: [-2, -1, 1, 2], order: 4}} or {@code {richardson:
 * 3}}.
 */
final class SchemeReader {

  private static final String NEEDED =
      "the name of a difference scheme, {offsets: [-2, -1, 1, 2]} or {richardson: 2}";
  private static final int MOST = 64;

  private SchemeReader() {}

  static Scheme read(Value value) {
    if (!(value instanceof Value.Mapping)) {
      String name = value.text(NEEDED);
      return checked(value, () -> Scheme.labelled(name));
    }
    Keys keys = value.keys(List.of("offsets", "order", "richardson"));
    Optional<Value> offsets = keys.optional("offsets");
    Optional<Value> levels = keys.optional("richardson");
    Optional<Value> order = keys.optional("order");
    if (offsets.isPresent() == levels.isPresent()) {
      throw value
          .place()
          .error("one of offsets and richardson is needed, as in {offsets: [-2, -1, 1, 2]}");
    }
    Scheme scheme = offsets.map(SchemeReader::at).orElseGet(() -> richardson(levels.get()));
    order.ifPresent(asked -> requireOrder(scheme, asked));
    return scheme;
  }

  private static Scheme at(Value value) {
    List<Integer> offsets =
        value.list(
            "a list of whole numbers such as [-2, -1, 1, 2], in multiples of ε,",
            offset -> (int) offset.whole(-MOST, MOST));
    return checked(value, () -> Scheme.at(offsets.stream().mapToInt(i -> i).toArray()));
  }

  private static Scheme richardson(Value value) {
    int levels = value.size(MOST);
    return checked(value, () -> Scheme.richardson(levels));
  }

  private static void requireOrder(Scheme scheme, Value order) {
    int asked = order.size(MOST);
    int given = scheme.order();
    if (asked != given) {
      String wayOut =
          asked > given ? "add offsets, or ask for order " + given : "leave offsets out";
      throw order
          .place()
          .error(
              scheme.points() + " offsets give order " + given + ", not " + asked + "; " + wayOut);
    }
  }

  private static Scheme checked(Value value, Supplier<Scheme> scheme) {
    try {
      return scheme.get();
    } catch (IllegalArgumentException e) {
      throw value.place().error(e.getMessage());
    }
  }
}
