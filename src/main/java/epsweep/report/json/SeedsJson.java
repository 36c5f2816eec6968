package epsweep.report.json;

import epsweep.analysis.SeedResult;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Group;
import epsweep.sweep.Curve;
import epsweep.sweep.plan.Mark;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Seeds and marks in JSON: those of the plan, and what each seed gave. */
final class SeedsJson {

  private static final String SEEDS = "seeds";

  private SeedsJson() {}

  /** The plan's, if it has any. */
  static void writePlan(SweepPlan plan, JsonWriter json) throws IOException {
    if (!plan.seeds().isEmpty()) {
      json.wholes(SEEDS, plan.seeds());
    }
    if (!plan.marks().isEmpty()) {
      json.objects("mark", plan.marks(), mark -> writeMark(mark, json));
    }
  }

  private static void writeMark(Mark mark, JsonWriter json) throws IOException {
    json.number("at", mark.at());
    json.number("d", mark.discrepancy());
    json.text("name", mark.name());
    json.text("group", mark.group());
    json.text("build", mark.build());
  }

  /** One seed, as an object of its own. */
  static void write(SeedResult result, JsonWriter json) throws IOException {
    json.integer("seed", result.seed());
    json.object(
        "verdicts",
        () -> {
          for (Map.Entry<String, Judgement> judged : result.judgements().entrySet()) {
            json.text(judged.getKey(), judged.getValue().label());
          }
        });
    json.objects("curves", result.curves(), s -> CurveJson.writeCurve(s.curve(), json));
  }

  /**
   * What each of the plan's seeds gave, in their order.
   *
   * @param json the whole document
   * @param curve reads a curve
   */
  static List<SeedResult> read(
      JsonValue json, SweepPlan plan, List<Group> groups, Function<JsonValue, Curve> curve) {
    Optional<JsonValue> found = json.find(SEEDS);
    List<JsonValue> items = found.map(JsonValue::items).orElse(List.of());
    if (items.size() != plan.seeds().size()) {
      throw json.wrong(items.size() + " seeds; the plan has " + plan.seeds().size());
    }
    List<SeedResult> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Series> curves =
          items.get(i).get("curves").items(curve).stream().map(Series::of).toList();
      results.add(
          new SeedResult(
              plan.seeds().get(i), curves, judgements(items.get(i).get("verdicts"), groups)));
    }
    return results;
  }

  private static Map<String, Judgement> judgements(JsonValue json, List<Group> groups) {
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    for (Group group : groups) {
      json.find(group.name())
          .ifPresent(
              judged ->
                  judgements.put(group.name(), judged.oneOf(Judgement.class, Judgement::label)));
    }
    return judgements;
  }
}
