package epsweep.report.json;

import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import java.io.IOException;
import java.util.List;

/** Predictions, step-size rules and remedies, each as one JSON object. */
final class MeasuresJson {

  private MeasuresJson() {}

  static void write(Prediction prediction, JsonWriter json) throws IOException {
    json.number("noise", prediction.noise());
    json.number("derivative-norm", prediction.derivativeNorm());
    json.number("epsilon", prediction.epsilon());
    json.number("discrepancy", prediction.discrepancy());
    if (prediction.none().isPresent()) {
      json.text("none", prediction.none().get().label());
    }
  }

  static Prediction readPrediction(JsonValue json) {
    return new Prediction(
        json.get("noise").size(),
        json.get("derivative-norm").size(),
        json.get("epsilon").length(),
        json.get("discrepancy").length(),
        json.find("none").map(none -> none.oneOf(NoPrediction.class, NoPrediction::label)));
  }

  static void write(RuleResult rule, JsonWriter json) throws IOException {
    json.text("build", rule.build());
    json.text("rule", rule.rule());
    json.text("scheme", rule.scheme().label());
    json.integer("parameters", rule.tally().parameters());
    json.integer("failures", rule.tally().failures());
    json.number("epsilon", rule.steps().median());
    json.number("least-epsilon", rule.steps().least());
    json.number("largest-epsilon", rule.steps().largest());
    json.number("evaluations", rule.evaluations());
    json.number("discrepancy", rule.discrepancy());
    json.number("decades", rule.steps().decades());
  }

  static RuleResult readRule(JsonValue json, List<Build> builds) {
    return new RuleResult(
        json.get("build").oneOf(builds, Build::name).name(),
        json.get("rule").text(),
        scheme(json),
        new RuleResult.Tally(
            json.get("parameters").integer(0, Integer.MAX_VALUE),
            json.get("failures").integer(0, Integer.MAX_VALUE)),
        new RuleResult.Steps(
            json.get("epsilon").length(),
            json.get("least-epsilon").length(),
            json.get("largest-epsilon").length(),
            json.get("decades").finite()),
        json.get("evaluations").length(),
        json.get("discrepancy").share());
  }

  static void write(Remedy remedy, JsonWriter json) throws IOException {
    json.text("build", remedy.build());
    json.text("scheme", remedy.scheme().label());
    json.text("name", remedy.name());
    json.number("before", remedy.before());
    json.number("after", remedy.after());
    json.number("epsilon", remedy.epsilon());
    json.number("evaluations", remedy.evaluations());
  }

  static Remedy readRemedy(JsonValue json, List<Build> builds) {
    return new Remedy(
        json.get("build").oneOf(builds, Build::name).name(),
        scheme(json),
        json.get("name").text(),
        json.get("before").share(),
        json.get("after").share(),
        json.get("epsilon").length(),
        json.get("evaluations").length());
  }

  private static Scheme scheme(JsonValue json) {
    return json.get("scheme").scheme();
  }
}
