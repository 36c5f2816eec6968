package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.text.ShortestDecimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The 16-bit format that all numbers of a print are of, to digits that would show a wider one. */
final class NarrowFormat {

  private static final List<Format> FORMATS = List.of(Format.BFLOAT16, Format.FLOAT16);
  private static final int FLOAT32 = Format.FLOAT32.significandBits();

  /** That wider numbers end in so many zero bits: of a million prints one. */
  private static final double LARGEST_CHANCE = 1e-6;

  /** Numbers of fewer digits are of any format. */
  private static final int LEAST_DIGITS = 4;

  private NarrowFormat() {}

  static boolean is(Format format) {
    return format.significandBits() < FLOAT32;
  }

  /** What is known, and the format if it is not, or said to be float32, as by default. */
  static Circumstances of(Printed rows, Circumstances known) {
    return known.precision().filter(format -> format.significandBits() != FLOAT32).isPresent()
        ? known
        : find(rows).map(known::withPrecision).orElse(known);
  }

  private static Optional<Format> find(Printed rows) {
    return FORMATS.stream()
        .filter(
            format ->
                chance(format, rows.numeric(), rows.numericHalfUnit())
                        * chance(format, rows.analytic(), rows.analyticHalfUnit())
                    <= LARGEST_CHANCE)
        .findFirst();
  }

  /** That numbers of a wider format all look so; 1 and more where one does not. */
  private static double chance(Format format, double[] numbers, double[] halfUnits) {
    double chance = 1;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == 0 || !Double.isFinite(numbers[i])) {
        continue;
      }
      double ulp = format.ulp(numbers[i]);
      double off = Math.abs(numbers[i] - Math.rint(numbers[i] / ulp) * ulp);
      if (off > 1.001 * halfUnits[i]) {
        return Double.POSITIVE_INFINITY;
      }
      boolean tells = new BigDecimal(ShortestDecimal.of(numbers[i])).precision() >= LEAST_DIGITS;
      chance *= tells ? Math.min(1, 2 * halfUnits[i] / ulp) : 1;
    }
    return chance;
  }
}
