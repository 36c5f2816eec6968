package epsweep.report.json;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.Fault;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.sweep.EpsilonGrid;
import epsweep.sweep.Measure;
import epsweep.sweep.Selection;
import epsweep.sweep.Subject;
import epsweep.sweep.SweepPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A plan in JSON, with the keys of the sweep file and nothing left out. */
final class PlanJson {

  private PlanJson() {}

  static void write(SweepPlan plan, JsonWriter json) throws IOException {
    json.text("name", plan.name());
    if (plan.subject() instanceof Subject.OfFunction function) {
      json.text("function", function.function());
      json.number("at", function.at());
    } else if (plan.subject() instanceof Subject.OfProgram program) {
      json.object(
          "program",
          () -> {
            for (Map.Entry<String, List<String>> entry : program.commands().entrySet()) {
              json.texts(entry.getKey(), entry.getValue());
            }
          });
      json.integer("timeout", program.timeoutSeconds());
      if (program.steps().isPresent()) {
        json.integer("steps", program.steps().getAsInt());
      }
      if (program.batch().isPresent()) {
        json.integer("batch", program.batch().getAsInt());
      }
    } else {
      NetworkSpec model = plan.subject().network().orElseThrow();
      json.object("model", () -> writeModel(model, json));
    }
    json.texts("builds", plan.builds());
    json.texts("schemes", plan.schemes().stream().map(Scheme::label).toList());
    json.object("epsilon", () -> writeGrid(plan.epsilon(), json));
    json.text("step", plan.step().label());
    writeSelection(plan.selection(), json);
    json.texts(
        "measure",
        Arrays.stream(Measure.values())
            .filter(plan.measures()::contains)
            .map(Measure::label)
            .toList());
  }

  private static void writeModel(NetworkSpec model, JsonWriter json) throws IOException {
    json.integer("inputs", model.inputs());
    json.objects("layers", model.layers(), layer -> writeLayer(layer, json));
    json.text("loss", model.loss().label());
    json.text("loss-at", model.lossAt().label());
    json.integer("steps", model.steps());
    json.integer("sequences", model.sequences());
    if (model.weights() instanceof WeightSource.Seeded drawn) {
      json.integer("seed", drawn.seed());
      json.number("weight-scale", drawn.weightScale());
    } else if (model.weights() instanceof WeightSource.Stored stored) {
      json.text("weights", stored.path());
    }
    json.text("fault", model.fault().label());
  }

  private static void writeLayer(LayerSpec layer, JsonWriter json) throws IOException {
    if (layer instanceof LayerSpec.Dense dense) {
      json.integer("dense", dense.units());
      json.text("activation", dense.activation().label());
    } else {
      json.integer("lstm", layer.units());
    }
  }

  private static void writeGrid(EpsilonGrid grid, JsonWriter json) throws IOException {
    json.number("from", grid.from());
    json.number("to", grid.to());
    json.integer("per-decade", grid.perDecade());
    json.numbers("also", grid.also().stream().mapToDouble(Double::doubleValue).toArray());
    if (grid.refine()) {
      json.flag("refine", true);
    }
  }

  static SweepPlan read(JsonValue json) {
    return new SweepPlan(
        json.get("name").text(),
        readSubject(json),
        json.get("builds").items(JsonValue::text),
        json.get("schemes").items(scheme -> scheme.oneOf(Scheme.class, Scheme::label)),
        readGrid(json.get("epsilon")),
        json.get("step").oneOf(Step.class, Step::label),
        readSelection(json.get("parameters")),
        Set.copyOf(json.get("measure").items(m -> m.oneOf(Measure.class, Measure::label))));
  }

  private static Subject readSubject(JsonValue json) {
    Optional<JsonValue> function = json.find("function");
    Optional<JsonValue> program = json.find("program");
    if (program.isPresent()) {
      Map<String, List<String>> commands = new LinkedHashMap<>();
      for (String build : List.of("float32", "float64")) {
        program
            .get()
            .find(build)
            .ifPresent(words -> commands.put(build, words.items(JsonValue::text)));
      }
      return new Subject.OfProgram(
          commands, json.get("timeout").integer(), count(json, "steps"), count(json, "batch"));
    }
    return function.isPresent()
        ? new Subject.OfFunction(function.get().text(), json.get("at").number())
        : new Subject.OfNetwork(readModel(json.get("model")));
  }

  private static OptionalInt count(JsonValue json, String key) {
    return json.find(key).map(value -> OptionalInt.of(value.integer())).orElse(OptionalInt.empty());
  }

  private static NetworkSpec readModel(JsonValue json) {
    int inputs = json.get("inputs").integer();
    List<LayerSpec> layers = json.get("layers").items(PlanJson::readLayer);
    LossKind loss = json.get("loss").oneOf(LossKind.class, LossKind::label);
    LossAt lossAt = json.get("loss-at").oneOf(LossAt.class, LossAt::label);
    int steps = json.get("steps").integer();
    int sequences = json.get("sequences").integer();
    WeightSource weights = readWeights(json);
    Fault fault = json.get("fault").oneOf(Fault.class, Fault::label);
    return json.make(
        () -> new NetworkSpec(inputs, layers, loss, lossAt, steps, sequences, weights, fault));
  }

  private static LayerSpec readLayer(JsonValue json) {
    Optional<JsonValue> lstm = json.find("lstm");
    if (lstm.isPresent()) {
      int units = lstm.get().integer();
      return json.make(() -> new LayerSpec.Lstm(units));
    }
    int units = json.get("dense").integer();
    Activation activation = json.get("activation").oneOf(Activation.class, Activation::label);
    return json.make(() -> new LayerSpec.Dense(units, activation));
  }

  private static WeightSource readWeights(JsonValue json) {
    Optional<JsonValue> stored = json.find("weights");
    if (stored.isPresent()) {
      return new WeightSource.Stored(stored.get().text());
    }
    long seed = json.get("seed").longInteger();
    double scale = json.get("weight-scale").number();
    return json.make(() -> new WeightSource.Seeded(seed, scale));
  }

  private static EpsilonGrid readGrid(JsonValue json) {
    double from = json.get("from").number();
    double to = json.get("to").number();
    int perDecade = json.get("per-decade").integer();
    List<Double> also = json.get("also").items(JsonValue::number);
    boolean refine = json.find("refine").map(JsonValue::flag).orElse(false);
    return json.make(() -> new EpsilonGrid(from, to, perDecade, also, refine));
  }

  private static void writeSelection(Selection selection, JsonWriter json) throws IOException {
    if (selection instanceof Selection.PerBlock sample) {
      json.object("parameters", () -> json.integer("per-block", sample.count()));
    } else if (selection instanceof Selection.Directions directions) {
      json.object("parameters", () -> json.integer("directions", directions.count()));
    } else {
      json.text("parameters", "all");
    }
  }

  private static Selection readSelection(JsonValue json) {
    if (!json.isText()) {
      return json.find("directions")
          .<Selection>map(
              directions -> directions.make(() -> new Selection.Directions(directions.integer())))
          .orElseGet(() -> new Selection.PerBlock(json.get("per-block").integer()));
    }
    if (!json.text().equals("all")) {
      throw json.wrong(
          '"' + json.text() + "\"; \"all\", {\"per-block\": …} or {\"directions\": …} is expected");
    }
    return new Selection.All();
  }
}
