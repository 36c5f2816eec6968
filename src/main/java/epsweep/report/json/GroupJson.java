package epsweep.report.json;

import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import java.io.IOException;
import java.util.Locale;

/** The groups of {@code sweep.json}, and the sample that they are of. */
final class GroupJson {

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
   * @param parameters how many the model has; positions are below
   */
  static Group read(JsonValue json, long parameters) {
    Group.Kind kind = json.get("kind").oneOf(Group.Kind.class, GroupJson::label);
    int[] positions = json.get("parameters").ranges(parameters);
    int size = json.get("size").integer();
    if (size != positions.length) {
      throw json.get("size").wrong(size + "; the group has " + positions.length + " parameters");
    }
    int population = json.find("population").map(JsonValue::integer).orElse(size);
    return json.make(() -> new Group(json.get("name").text(), kind, positions, population));
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
    int[] positions = json.get("positions").ranges(Integer.MAX_VALUE);
    if (positions.length != size) {
      throw json.get("positions").wrong(positions.length + "; " + size + " parameters are swept");
    }
    int[] strata = json.get("strata").items().stream().mapToInt(JsonValue::integer).toArray();
    int[] populations =
        json.get("populations").items().stream().mapToInt(JsonValue::integer).toArray();
    return json.make(() -> new Sample(positions, strata, populations));
  }
}
