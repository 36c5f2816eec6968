package epsweep.report.json;

import epsweep.gradient.Scheme;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.LayerSpec;
import epsweep.sweep.file.PlanReader;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan in JSON, with the keys of the sweep file and nothing left out. */
final class PlanJson {

  private static final List<String> KEYS =
      List.of("name", "builds", "schemes", "epsilon", "step", "parameters", "measure");
  private static final List<String> KEYS_OF_EPSILON = List.of("from", "to", "per-decade", "also");
  private static final List<String> KEYS_OF_MODEL =
      List.of("loss", "loss-at", "sequences", "fault");

  private PlanJson() {}

  static void write(SweepPlan plan, JsonWriter json) throws IOException {
    json.text("name", plan.name());
    if (plan.subject() instanceof Subject.OfFunction function) {
      writeFunction(function, json);
    } else if (plan.subject() instanceof Subject.OfProgram program) {
      json.object(
          "program",
          () -> {
            for (Map.Entry<String, List<String>> entry : program.commands().entrySet()) {
              json.texts(entry.getKey(), entry.getValue());
            }
          });
      if (program.called().isPresent()) {
        json.text("called", program.called().get());
      }
      if (program.reference().isPresent()) {
        Subject.OfProgram.WideProgram wide = program.reference().get();
        json.object("reference", () -> json.texts(wide.format().label(), wide.command()));
      }
      json.integer("timeout", program.timeoutSeconds());
      if (program.steps().isPresent()) {
        json.integer("steps", program.steps().getAsInt());
      }
      if (program.batch().isPresent()) {
        json.integer("batch", program.batch().getAsInt());
      }
    } else if (plan.subject() instanceof Subject.OfNetwork network) {
      json.object("model", () -> writeModel(network, plan.seeds().isEmpty(), json));
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
    SeedsJson.writePlan(plan, json);
  }

  private static void writeFunction(Subject.OfFunction function, JsonWriter json)
      throws IOException {
    json.text("function", function.function());
    if (function.of() != FormulaDerivatives.GRADIENT) {
      json.text("of", function.of().label());
    }
    boolean ofX = function.at().keySet().equals(Set.of("x"));
    if (ofX && function.near().isEmpty()) {
      json.number("at", function.at().get("x"));
    } else {
      json.object("at", () -> writePoint(function, json));
    }
    if (!function.let().isEmpty()) {
      json.object("let", () -> writeNumbers(function.let(), json));
    }
    if (ofX && !function.derivative().isEmpty()) {
      json.text("derivative", function.derivative().get(function.names().get(0)));
    } else if (!function.derivative().isEmpty()) {
      json.object("derivative", () -> writeTexts(function.derivative(), json));
    }
  }

  private static void writePoint(Subject.OfFunction function, JsonWriter json) throws IOException {
    writeNumbers(function.at(), json);
    if (function.near().isPresent()) {
      json.number("around", function.near().get().around());
      json.integer("points", function.near().get().points());
    }
  }

  private static void writeTexts(Map<String, String> texts, JsonWriter json) throws IOException {
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      json.text(entry.getKey(), entry.getValue());
    }
  }

  private static void writeNumbers(Map<String, Double> numbers, JsonWriter json)
      throws IOException {
    for (Map.Entry<String, Double> entry : numbers.entrySet()) {
      json.number(entry.getKey(), entry.getValue());
    }
  }

  /**
   * @param own whether its seed is its own: those of the plan stand beside it
   */
  private static void writeModel(Subject.OfNetwork network, boolean own, JsonWriter json)
      throws IOException {
    NetworkSpec model = network.spec();
    json.integer("inputs", model.inputs());
    json.objects("layers", model.layers(), layer -> writeLayer(layer, json));
    json.text("loss", model.loss().label());
    json.text("loss-at", model.lossAt().label());
    json.integer("steps", model.steps());
    json.integer("sequences", model.sequences());
    if (model.weights() instanceof WeightSource.Seeded drawn) {
      if (own) {
        json.integer("seed", drawn.seed());
      }
      json.number("weight-scale", drawn.weightScale());
    } else if (model.weights() instanceof WeightSource.Stored stored) {
      json.text("weights", stored.path());
      if (!stored.names().isEmpty()) {
        json.object("names", () -> writeTexts(stored.names(), json));
      }
    }
    json.text("fault", network.fault().label());
  }

  private static void writeLayer(LayerSpec layer, JsonWriter json) throws IOException {
    json.integer(layer.kind().label(), layer.units());
    if (layer.chosenActivation().isPresent()) {
      json.text("activation", layer.chosenActivation().get().label());
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

  private static void writeSelection(Selection selection, JsonWriter json) throws IOException {
    if (selection instanceof Selection.PerBlock sample) {
      json.object("parameters", () -> json.integer("per-block", sample.count()));
    } else if (selection instanceof Selection.Directions directions) {
      json.object("parameters", () -> json.integer("directions", directions.count()));
    } else {
      json.text("parameters", "all");
    }
  }

  /** Reads a plan as a sweep file is read, with the same checks; but nothing may be left out. */
  static SweepPlan read(JsonValue json) {
    KEYS.forEach(json::get);
    KEYS_OF_EPSILON.forEach(json.get("epsilon")::get);
    json.find("model").ifPresent(model -> KEYS_OF_MODEL.forEach(model::get));
    return PlanReader.read(json.value());
  }
}
