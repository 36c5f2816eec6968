package epsweep.formula;

/** What joins two numbers in a formula. */
enum Operator {
  ADD("+", 1),
  SUBTRACT("-", 1),
  MULTIPLY("*", 2),
  DIVIDE("/", 2),
  POWER("^", 4),
  MAX("max", 5),
  MIN("min", 5);

  /** Of a sign in front: −x² is −(x²). */
  static final int SIGN = 3;

  private final String symbol;
  private final int binding;

  Operator(String symbol, int binding) {
    this.symbol = symbol;
    this.binding = binding;
  }

  String symbol() {
    return symbol;
  }

  /** Stronger ones bind first. */
  int binding() {
    return binding;
  }

  boolean isFunction() {
    return this == MAX || this == MIN;
  }

  <T> T in(Algebra<T> algebra, T a, T b) {
    return switch (this) {
      case ADD -> algebra.add(a, b);
      case SUBTRACT -> algebra.subtract(a, b);
      case MULTIPLY -> algebra.multiply(a, b);
      case DIVIDE -> algebra.divide(a, b);
      case POWER -> algebra.power(a, b);
      case MAX -> algebra.max(a, b);
      case MIN -> algebra.min(a, b);
    };
  }
}
