package epsweep.analysis.verdict;

import epsweep.sweep.PrintedNumber;
import java.util.List;

/**
 * How far a column's numbers may lie from what was printed.
 *
 * <p>Half a unit of the last digit, except where zeros at the end were dropped: in a column that
 * shows up to five decimals and four digits, 0.5 stands for 0.50000 or 0.5000, whichever is
 * coarser. A column of whole numbers alone is taken for six digits, as {@code %g} prints: 39 there
 * is not 38.6.
 *
 * @param mostDigits significant digits of the number that shows most
 * @param mostDecimals decimals of the number that shows most
 */
record PrintedColumn(int mostDigits, int mostDecimals) {

  private static final int DIGITS_OF_G = 6;

  static PrintedColumn of(List<PrintedNumber> numbers) {
    int digits = 0;
    int decimals = Integer.MIN_VALUE;
    for (PrintedNumber number : numbers) {
      if (!number.exact()) {
        digits = Math.max(digits, number.significantDigits());
        decimals = Math.max(decimals, number.decimals());
      }
    }
    return decimals <= 0
        ? new PrintedColumn(Math.max(DIGITS_OF_G, digits), Integer.MAX_VALUE)
        : new PrintedColumn(digits, decimals);
  }

  double halfUnit(PrintedNumber number) {
    double own = number.halfUnit();
    if (own == 0 || number.value() == 0) {
      return own;
    }
    int magnitude = (int) Math.floor(StrictMath.log10(Math.abs(number.value())));
    double byDigits = 0.5 * StrictMath.pow(10, magnitude - mostDigits + 1);
    double byDecimals =
        mostDecimals == Integer.MAX_VALUE ? 0 : 0.5 * StrictMath.pow(10, -mostDecimals);
    return Math.min(own, Math.max(byDigits, byDecimals));
  }
}
