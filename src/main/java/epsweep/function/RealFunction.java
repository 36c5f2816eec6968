package epsweep.function;

import java.util.Arrays;
import java.util.Optional;

/** The elementary functions of one number that formulas are written with. */
public enum RealFunction {
  EXP("exp"),
  EXPM1("expm1"),
  LOG("log"),
  LOG1P("log1p"),
  LOG2("log2"),
  LOG10("log10"),
  SQRT("sqrt"),
  CBRT("cbrt"),
  SIN("sin"),
  COS("cos"),
  TAN("tan"),
  ASIN("asin"),
  ACOS("acos"),
  ATAN("atan"),
  SINH("sinh"),
  COSH("cosh"),
  TANH("tanh"),
  ASINH("asinh"),
  ACOSH("acosh"),
  ATANH("atanh"),
  SIGMOID("sigmoid"),
  ERF("erf"),
  GAMMA("gamma", 0x1p-86, 0),
  /** ln |Γ(x)|, whose zeros have no relative accuracy. */
  LGAMMA("lgamma", 0x1p-90, 0x1p-88);

  private static final double USUAL = 0x1p-96;

  private final String label;
  private final double relativeError;
  private final double absoluteError;

  RealFunction(String label) {
    this(label, USUAL, 0);
  }

  RealFunction(String label, double relativeError, double absoluteError) {
    this.label = label;
    this.relativeError = relativeError;
    this.absoluteError = absoluteError;
  }

  /** The name in formulas. */
  public String label() {
    return label;
  }

  /** Whether f(x) = x (1 + O(x)), so that the smallest numbers are their own values. */
  boolean keepsSmall() {
    return switch (this) {
      case EXPM1, LOG1P, SIN, TAN, ASIN, ATAN, SINH, TANH, ASINH, ATANH -> true;
      default -> false;
    };
  }

  /** How far {@link WideFunctions} may be off where the result is {@code y}, with room. */
  double wideError(double y) {
    return relativeError * Math.abs(y) + absoluteError;
  }

  /** The function of a name; {@code ln} is one for log. */
  public static Optional<RealFunction> named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.label.equals(name.equals("ln") ? LOG.label : name))
        .findFirst();
  }
}
