package epsweep.study.listing;

import epsweep.text.ShortestDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a print writes numbers.
 *
 * @param format of {@link String#format}; empty for the shortest decimal that reads back, of a
 *     double or of a float
 */
record Figures(String format, boolean ofFloats) {

  static final List<Figures> ALL =
      List.of(
          new Figures("%.3e", false),
          new Figures("%.4f", false),
          new Figures("%.6f", false),
          new Figures("%.8f", false),
          new Figures("%.5e", false),
          new Figures("%.7e", false),
          new Figures("%.10e", false),
          new Figures("%.16e", false),
          new Figures("", false),
          new Figures("", true));

  String of(double x) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }
    if (!format.isEmpty()) {
      return String.format(Locale.ROOT, format, x);
    }
    return ofFloats ? ShortestDecimal.ofFloat((float) x) : ShortestDecimal.of(x);
  }

  List<String> of(double[] numbers) {
    return Arrays.stream(numbers).mapToObj(this::of).toList();
  }
}
