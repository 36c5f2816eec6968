package epsweep.arithmetic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A binary floating-point format: how many bits a significand has and how far exponents reach.
 *
 * <p>A finite value is {@code ±m · 2^(e - significandBits + 1)} with an integer {@code m <
 * 2^significandBits} and {@code minExponent <= e <= maxExponent}. Subnormal numbers, signed zeros,
 * infinities and NaN are as in IEEE 754; rounding is to nearest, ties to even.
 *
 * @param name what sweep files and reports call it
 * @param significandBits digits of the significand, the leading one included: 24 for float32
 * @param exponentBits width of the exponent field: 8 for float32
 */
public record Format(String name, int significandBits, int exponentBits) {

  public static final Format FLOAT64 = new Format("float64", 53, 11);
  public static final Format FLOAT32 = new Format("float32", 24, 8);

  /** Of the factors in the matrix products of {@link Tf32}; the rest of that build is float32. */
  public static final Format TF32 = new Format("tf32", 11, 8);

  public static final Format BFLOAT16 = new Format("bfloat16", 8, 8);
  public static final Format FLOAT16 = new Format("float16", 11, 5);

  /**
   * A pair of doubles, {@link DoubleDouble}: not a build's format, and no name in a sweep file. The
   * bits are those that every pair has; one with zeros between its parts has more.
   */
  public static final Format DOUBLE_DOUBLE = new Format("double-double", 106, 11);

  /** x87's, as far as double's exponents reach: of numbers in a pair of doubles, no build's. */
  public static final Format LONG_DOUBLE = new Format("long-double", 64, 11);

  /** The formats that sweep files name by a name of their own. */
  public static final List<Format> NAMED = List.of(FLOAT32, FLOAT64, BFLOAT16, FLOAT16, TF32);

  private static final Pattern BITS = Pattern.compile("e([2-9]|1[01])m([1-9]|[1-4][0-9]|50)");

  public Format {
    // Emulation rounds doubles and ends at 53; what is wider is held in pairs of doubles.
    if (significandBits < 2
        || (significandBits > 53 && significandBits != 64 && significandBits != 106)) {
      throw new IllegalArgumentException(
          name + ": " + significandBits + " significand bits; 2 to 53, 64 and 106 are possible");
    }
    if (exponentBits < 2 || exponentBits > 11) {
      throw new IllegalArgumentException(
          name + ": " + exponentBits + " exponent bits; 2 to 11 are possible");
    }
  }

  /**
   * The format of a build: {@code float32}, {@code float64}, {@code bfloat16}, {@code float16},
   * {@code tf32}, or {@code eXmY} with X exponent bits and Y fraction bits, hence Y + 1 significand
   * bits: {@code e4m3}. X ends at 11 and Y at 50, where emulation ends: {@code e8m23} is float32,
   * emulated.
   *
   * @throws IllegalArgumentException for any other name; the message lists what is allowed
   */
  public static Format named(String name) {
    for (Format format : NAMED) {
      if (format.name.equals(name)) {
        return format;
      }
    }
    Matcher bits = BITS.matcher(name);
    if (!bits.matches()) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is unknown; float32, float64, bfloat16, float16, tf32, eXmY (X exponent bits, 2"
              + " to 11; Y fraction bits, 1 to 50: e4m3) and float32-double-loss are allowed");
    }
    return new Format(name, Integer.parseInt(bits.group(2)) + 1, Integer.parseInt(bits.group(1)));
  }

  /** The largest exponent of a finite number: 127 for float32. */
  public int maxExponent() {
    return (1 << (exponentBits - 1)) - 1;
  }

  /** The exponent of the smallest normal number: −126 for float32. */
  public int minExponent() {
    return 1 - maxExponent();
  }

  /** u = 2^−significandBits: the largest relative error of one rounding (Higham 2002, 2.1). */
  public double unitRoundoff() {
    return Math.scalb(1.0, -significandBits);
  }

  /** Decimal digits that its numbers have, the last one not always right: 8 for float32. */
  public int decimalDigits() {
    return (int) Math.ceil(significandBits * StrictMath.log10(2));
  }

  /** Whether every number of {@code other} is one of this format. */
  public boolean contains(Format other) {
    return significandBits >= other.significandBits && exponentBits >= other.exponentBits;
  }

  /** The distance from |x| to the next larger number of this format; NaN and ∞ give NaN and ∞. */
  public double ulp(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Math.abs(x);
    }
    int exponent = Math.max(Math.getExponent(x), minExponent());
    return Math.scalb(1.0, exponent - significandBits + 1);
  }
}
