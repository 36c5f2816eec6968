package epsweep.report.json;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.Sweep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The gradients of every build at every ε, those of the first scheme apart from those of further
 * ones; a sweep too large to keep them has none.
 */
final class GradientsJson {

  private static final String FIRST = "gradients";
  private static final String FURTHER = "further-gradients";

  private GradientsJson() {}

  static void write(Sweep sweep, JsonWriter json) throws IOException {
    Scheme first = sweep.plan().schemes().get(0);
    Map<Boolean, List<GradientSweep>> gradients =
        sweep.gradients().stream()
            .collect(Collectors.partitioningBy(kept -> kept.scheme().equals(first)));
    if (!gradients.get(true).isEmpty()) {
      json.objects(FIRST, gradients.get(true), gradient -> write(gradient, json));
    }
    if (!gradients.get(false).isEmpty()) {
      json.objects(FURTHER, gradients.get(false), gradient -> writeFurther(gradient, json));
    }
  }

  private static void writeFurther(GradientSweep gradient, JsonWriter json) throws IOException {
    json.text("scheme", gradient.scheme().label());
    write(gradient, json);
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
   * @param schemes the plan's
   * @param points how many ε the sweep has
   * @param parameters how many parameters were swept
   */
  static List<GradientSweep> read(
      JsonValue sweep, List<Build> builds, List<Scheme> schemes, int points, int parameters) {
    if (sweep.find(FIRST).isEmpty()) {
      return List.of();
    }
    JsonValue json = sweep.get(FIRST);
    List<GradientSweep> gradients =
        new ArrayList<>(json.items(item -> read(item, schemes.get(0), points, parameters)));
    List<String> expected = builds.stream().map(Build::name).toList();
    if (!gradients.stream().map(GradientSweep::build).toList().equals(expected)) {
      throw json.wrong("one gradient for each build is expected, in their order");
    }
    if (sweep.find(FURTHER).isPresent()) {
      JsonValue further = sweep.get(FURTHER);
      gradients.addAll(
          further.items(item -> read(item, item.get("scheme").scheme(), points, parameters)));
      requireFurther(
          gradients.subList(builds.size(), gradients.size()), expected, schemes, further);
    }
    return gradients;
  }

  private static void requireFurther(
      List<GradientSweep> gradients, List<String> builds, List<Scheme> schemes, JsonValue json) {
    List<String> expected =
        schemes.stream()
            .skip(1)
            .flatMap(scheme -> builds.stream().map(build -> build + " " + scheme.label()))
            .toList();
    if (!gradients.stream()
        .map(g -> g.build() + " " + g.scheme().label())
        .toList()
        .equals(expected)) {
      throw json.wrong(
          "one gradient for each further scheme and build is expected, in the plan's order");
    }
  }

  private static GradientSweep read(JsonValue json, Scheme scheme, int points, int parameters) {
    double[] analytic = json.get("analytic").numbers(parameters, "parameters");
    List<double[]> rows = json.get("numeric").items(row -> row.numbers(parameters, "parameters"));
    if (rows.size() != points) {
      throw json.get("numeric").wrong(rows.size() + " rows for " + points + " epsilon");
    }
    return new GradientSweep(
        json.get("build").text(), scheme, analytic, rows.toArray(double[][]::new));
  }
}
