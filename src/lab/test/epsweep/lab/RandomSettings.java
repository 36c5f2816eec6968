package epsweep.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Settings drawn at random: formulas, networks, builds and schemes that the lab offers. */
final class RandomSettings {

  private static final List<String> UNARY =
      List.of(
          "sin", "cos", "tan", "exp", "tanh", "sinh", "cosh", "atan", "asinh", "abs", "sqrt", "log",
          "log1p", "expm1", "erf", "gamma", "asin", "acos");
  private static final List<String> BUILDS =
      List.of("float32", "float64", "bfloat16", "float16", "tf32", "e8m9", "e11m30", "e5m2");
  private static final List<String> SCHEMES =
      List.of("central", "forward", "four-point", "complex-step");
  private static final List<String> ACTIVATIONS = List.of("tanh", "sigmoid", "relu", "identity");

  private RandomSettings() {}

  static Map<String, Object> formula(SplittableRandom random) {
    Map<String, Object> settings = settings(random);
    settings.put("function", term(random, 3));
    settings.put("at", Math.round(random.nextDouble(-2, 3) * 1e4) / 1e4);
    return settings;
  }

  private static String term(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return random.nextInt(3) == 0 ? Integer.toString(1 + random.nextInt(9)) : "x";
    }
    if (random.nextInt(5) < 2) {
      return UNARY.get(random.nextInt(UNARY.size())) + "(" + term(random, depth - 1) + ")";
    }
    String sign = List.of("+", "-", "*", "/", "^").get(random.nextInt(5));
    return "(" + term(random, depth - 1) + sign + term(random, depth - 1) + ")";
  }

  static Map<String, Object> network(SplittableRandom random) {
    Map<String, Object> settings = settings(random);
    Map<String, Object> dense = new HashMap<>();
    dense.put("dense", 1 + random.nextInt(3));
    dense.put("activation", ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())));
    Map<String, Object> lower =
        random.nextBoolean() ? Map.of("lstm", 1 + random.nextInt(3)) : Map.copyOf(dense);
    Map<String, Object> model = new HashMap<>();
    model.put("inputs", 1 + random.nextInt(4));
    model.put("layers", List.of(lower, Map.of("dense", 1 + random.nextInt(3))));
    model.put("loss", random.nextBoolean() ? "softmax-cross-entropy" : "mean-squared-error");
    model.put("steps", 1 + random.nextInt(5));
    model.put("sequences", 1 + random.nextInt(3));
    model.put("seed", random.nextInt(1000));
    settings.put("model", model);
    return settings;
  }

  private static Map<String, Object> settings(SplittableRandom random) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("name", "drawn");
    settings.put("builds", List.of(BUILDS.get(random.nextInt(BUILDS.size()))));
    settings.put("schemes", List.of(SCHEMES.get(random.nextInt(SCHEMES.size()))));
    settings.put("epsilon", Map.of("from", 1e-8, "to", 1, "per-decade", 3));
    return settings;
  }
}
