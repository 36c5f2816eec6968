package epsweep.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What two numbers can be to each other. */
public enum Comparison {
  AT_MOST("<=", "≤", sign -> sign <= 0),
  AT_LEAST(">=", "≥", sign -> sign >= 0),
  EQUAL("==", "=", sign -> sign == 0),
  UNEQUAL("!=", "≠", sign -> sign != 0),
  BELOW("<", "<", sign -> sign < 0),
  ABOVE(">", ">", sign -> sign > 0);

  private final String symbol;
  private final String shown;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final IntPredicate holds;

  Comparison(String symbol, String shown, IntPredicate holds) {
    this.symbol = symbol;
    this.shown = shown;
    this.holds = holds;
  }

  /** As formulas have it. */
  String symbol() {
    return symbol;
  }

  /** As it is set. */
  String shown() {
    return shown;
  }

  /** Whether it holds for a and b, from a − b; never for NaN. */
  boolean holds(double difference) {
    return !Double.isNaN(difference) && holds.test((int) Math.signum(difference));
  }

  static List<String> symbols() {
    return Arrays.stream(values()).map(Comparison::symbol).toList();
  }
}
