package epsweep.report.json;

import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The groups of {@code sweep.json}, and the sample that they are of. */
final class GroupJson {

  /** A parameter is in so many groups at the most: everything, a layer, a block, a gate. */
  private static final int DEEPEST = Group.Kind.values().length;

  private GroupJson() {}

  static void write(Group group, JsonWriter json) throws IOException {
    json.text("name", group.name());
    json.text("kind", label(group.kind()));
    json.integer("size", group.size());
    if (group.isSampled()) {
      json.integer("population", group.population());
    }
    json.ranges("parameters", group.parameters());
  }

  /**
   * All groups, the first of which is everything.
   *
   * @param parameters how many the model has at the most
   */
  static List<Group> read(JsonValue json, int parameters) {
    List<JsonValue> items = json.items();
    if (items.isEmpty()) {
      throw json.wrong("nothing in it");
    }
    List<Group> groups = new ArrayList<>();
    long left = DEEPEST * (long) items.get(0).get("size").integer(1, parameters);
    for (JsonValue item : items) {
      int limit = groups.isEmpty() ? parameters : groups.get(0).size();
      Group group = read(item, limit, (int) Math.min(limit, left));
      left -= group.size();
      groups.add(group);
    }
    if (groups.get(0).kind() != Group.Kind.ALL) {
      throw items.get(0).get("kind").wrong("the first group is all parameters");
    }
    return groups;
  }

  private static Group read(JsonValue json, int limit, int most) {
    Group.Kind kind = json.get("kind").oneOf(Group.Kind.class, GroupJson::label);
    int size = json.get("size").integer(1, limit);
    int[] positions = json.get("parameters").ranges(limit, most);
    if (size != positions.length) {
      throw json.get("size").wrong(size + "; the group has " + positions.length + " parameters");
    }
    int population = json.find("population").map(JsonValue::integer).orElse(size);
    return json.make(() -> new Group(json.get("name").groupName(), kind, positions, population));
  }

  private static String label(Group.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static void writeSample(Sample sample, JsonWriter json) throws IOException {
    json.ranges("positions", sample.positions());
    json.integers("strata", sample.strata());
    json.integers("populations", sample.populations());
  }

  /**
   * @param size how many parameters are swept
   */
  static Sample readSample(JsonValue json, int size) {
    int[] positions = json.get("positions").ranges(Integer.MAX_VALUE, size);
    if (positions.length != size) {
      throw json.get("positions").wrong(positions.length + "; " + size + " parameters are swept");
    }
    int[] strata = json.get("strata").items().stream().mapToInt(JsonValue::integer).toArray();
    int[] populations =
        json.get("populations").items().stream().mapToInt(JsonValue::integer).toArray();
    return json.make(() -> new Sample(positions, strata, populations));
  }
}
