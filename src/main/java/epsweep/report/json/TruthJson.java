package epsweep.report.json;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.sweep.GroupTruth;
import epsweep.text.Digits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The norms of a group's exact derivatives as one JSON object. */
final class TruthJson {

  private TruthJson() {}

  static void write(GroupTruth truth, JsonWriter json) throws IOException {
    json.text("build", truth.build());
    json.text("group", truth.group());
    json.number("gradient-norm", truth.gradientNorm());
    json.number("backpropagation", truth.backpropagation());
    for (Map.Entry<Integer, Double> derivative : truth.derivatives().entrySet()) {
      json.number(derivativeNorm(derivative.getKey()), derivative.getValue());
    }
  }

  private static String derivativeNorm(int order) {
    return Digits.ordinal(order) + "-derivative-norm";
  }

  static GroupTruth read(
      JsonValue json, List<Build> builds, List<Group> groups, List<Integer> orders) {
    SortedMap<Integer, Double> derivatives = new TreeMap<>();
    for (int order : orders) {
      derivatives.put(order, json.get(derivativeNorm(order)).size());
    }
    return new GroupTruth(
        json.get("build").oneOf(builds, Build::name).name(),
        json.get("group").oneOf(groups, Group::name).name(),
        json.get("gradient-norm").size(),
        json.get("backpropagation").size(),
        derivatives);
  }
}
