package epsweep.report.json;

import epsweep.arithmetic.Build;
import epsweep.sweep.GradientSweep;
import java.io.IOException;
import java.util.List;

/** The gradients of every build at every ε; a sweep too large to keep them has none. */
final class GradientsJson {

  private static final String KEY = "gradients";

  private GradientsJson() {}

  static void write(List<GradientSweep> gradients, JsonWriter json) throws IOException {
    if (!gradients.isEmpty()) {
      json.objects(KEY, gradients, gradient -> write(gradient, json));
    }
  }

  private static void write(GradientSweep gradient, JsonWriter json) throws IOException {
    json.text("build", gradient.build());
    json.numbers("analytic", gradient.analytic());
    json.rows("numeric", gradient.numeric());
  }

  /**
   * Reads the gradients, if there are any.
   *
   * @param sweep the whole document
   * @param points how many ε the sweep has
   * @param parameters how many parameters were swept
   */
  static List<GradientSweep> read(JsonValue sweep, List<Build> builds, int points, int parameters) {
    if (sweep.find(KEY).isEmpty()) {
      return List.of();
    }
    JsonValue json = sweep.get(KEY);
    List<GradientSweep> gradients = json.items(item -> read(item, points, parameters));
    List<String> expected = builds.stream().map(Build::name).toList();
    if (!gradients.stream().map(GradientSweep::build).toList().equals(expected)) {
      throw json.wrong("one gradient for each build is expected, in their order");
    }
    return gradients;
  }

  private static GradientSweep read(JsonValue json, int points, int parameters) {
    double[] analytic = json.get("analytic").numbers(parameters, "parameters");
    List<double[]> rows = json.get("numeric").items(row -> row.numbers(parameters, "parameters"));
    if (rows.size() != points) {
      throw json.get("numeric").wrong(rows.size() + " rows for " + points + " epsilon");
    }
    return new GradientSweep(json.get("build").text(), analytic, rows.toArray(double[][]::new));
  }
}
