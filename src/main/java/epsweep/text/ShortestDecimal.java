package epsweep.text;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * A double as the shortest decimal that reads back to the same bits: {@code 0.02}, {@code 1e-9},
 * {@code 2.843e-5}, {@code 0}; of several such decimals the one nearest to the double. Only next to
 * the smallest subnormals are there two digits where one would do: {@code 4.9e-324}.
 *
 * <p>The digits are those of Raffaello Giulietti, "The Schubfach way to render doubles" (2020), in
 * Jackson's copy, because {@link Double#toString} writes needless digits before JDK 19. Numbers
 * from 1e-3 to 1e7 have no exponent. Zeros keep their sign, in a form that JSON readers do not take
 * for an integer: {@code -0.0}.
 */
public final class ShortestDecimal {

  private ShortestDecimal() {}

  /** The decimal of a finite number; else {@code NaN}, {@code Infinity} or {@code -Infinity}. */
  public static String of(double x) {
    if (x == 0) {
      return 1 / x > 0 ? "0" : "-0.0";
    }
    return plain(NumberOutput.toString(x, true));
  }

  /** The shortest decimal that reads back to the bits of a float, in the same form. */
  public static String ofFloat(float x) {
    return x == 0 ? of((double) x) : plain(NumberOutput.toString(x, true));
  }

  private static String plain(String digits) {
    if (digits.endsWith(".0")) {
      return digits.substring(0, digits.length() - 2);
    }
    return digits.indexOf('E') < 0 ? digits : digits.replace(".0E", "E").replace('E', 'e');
  }
}
