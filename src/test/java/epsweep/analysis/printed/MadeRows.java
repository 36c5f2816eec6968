package epsweep.analysis.printed;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rows as they are after reading. */
final class MadeRows {

  private MadeRows() {}

  /** With all digits. */
  static Printed of(double[] n, double[] g) {
    return of(n, g, 0);
  }

  /**
   * Of unknown θ, in one block.
   *
   * @param half half a unit of every last digit
   */
  static Printed of(double[] n, double[] g, double half) {
    double[] halves = filled(n.length, i -> half);
    List<String> names = IntStream.range(0, n.length).mapToObj(i -> "w[" + i + "]").toList();
    double[] unknown = filled(n.length, i -> Double.NaN);
    return new Printed(n, g, halves, halves, unknown, unknown, unknown, names, List.of());
  }

  static double[] filled(int count, IntToDoubleFunction value) {
    double[] filled = new double[count];
    Arrays.setAll(filled, value);
    return filled;
  }
}
