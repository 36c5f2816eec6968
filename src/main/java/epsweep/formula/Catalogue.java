package epsweep.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Formulas of x that have names: the usual functions, and test problems of the literature on
 * difference quotients (Squire and Trapp, SIAM Rev. 40 (1998) 110–112; the collection of the {@code
 * numericalderivative} package; Driscoll and Braun, Fundamentals of Numerical Computation, 5.5).
 */
public final class Catalogue {

  private static final Map<String, String> FORMULAS = new LinkedHashMap<>();

  static {
    for (String f : List.of("sin", "cos", "tan", "exp", "log", "sqrt", "atan", "tanh", "sigmoid")) {
      FORMULAS.put(f, f + "(x)");
    }
    FORMULAS.put("reciprocal", "1 / x");
    FORMULAS.put("square", "x^2");
    FORMULAS.put("cube", "x^3");
    FORMULAS.put("three-halves", "x * sqrt(x)");
    FORMULAS.put("slow-decay", "exp(-1e-6 * x)");
    FORMULAS.put("decay", "exp(-1.3 * x)");
    FORMULAS.put("steep", "exp(100 * x)");
    FORMULAS.put("squared-expm1", "(exp(x) - 1)^2");
    FORMULAS.put("two-squares", "(exp(x) - 1)^2 + (1 / sqrt(1 + x^2) - 1)^2");
    FORMULAS.put("quartic", "x^4 + 3*x^2 - 10*x");
    FORMULAS.put("cubic", "1e4*x^3 + 0.01*x^2 + 5*x");
    FORMULAS.put("squire-trapp", "exp(x) / (sin(x)^3 + cos(x)^3)");
  }

  private Catalogue() {}

  /** The names, the usual functions first. */
  public static List<String> names() {
    return List.copyOf(FORMULAS.keySet());
  }

  /** The formula of a name. */
  public static Optional<String> formula(String name) {
    return Optional.ofNullable(FORMULAS.get(name.strip()));
  }
}
