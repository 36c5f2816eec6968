package epsweep.analysis.printed;

import epsweep.listing.NumberColumn;
import epsweep.listing.PrintedNumber;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far a column's numbers may lie from what was printed.
 *
 * <p>Half a unit of the last digit, except where zeros at the end were dropped. Numbers without an
 * exponent that all show as many decimals were printed with that many. If they do not, 0.5 among
 * others with up to five decimals and four digits stands for 0.50000 or 0.5000, whichever is
 * coarser; numbers with an exponent are compared among themselves. A column of whole numbers alone
 * is taken for six digits, as {@code %g} prints: 39 there is not 38.6; but where all show four or
 * more, and as many, they may have been printed with that many. Numbers with up to nine digits that
 * are all floats to the last were rounded to float32 first.
 *
 * @param fixed whether all without an exponent have the same number of decimals
 * @param mostDigits significant digits of the number that shows most, of those without an exponent
 * @param mostDecimals decimals of the number without an exponent that shows most
 * @param mostScientificDigits significant digits of the number with an exponent that shows most
 * @param floats whether all are numbers of float32
 */
record PrintedColumn(
    boolean fixed, int mostDigits, int mostDecimals, int mostScientificDigits, boolean floats) {

  /** %g prints six. */
  private static final int DIGITS_OF_G = 6;

  /** Nobody prints with fewer. */
  private static final int LEAST_DIGITS = 4;

  /** Of a float some show so many digits, and none shows more than two beyond. */
  private static final int DIGITS_OF_FLOAT = 7;

  /** The shortest digits of a float may lie half a unit from it. */
  static final double SLACK = 1.001;

  static PrintedColumn of(NumberColumn numbers) {
    int digits = mostDigits(plain(numbers));
    int scientific = mostDigits(cut(numbers).filter(PrintedNumber::scientific));
    int decimals = plain(numbers).mapToInt(PrintedNumber::decimals).max().orElse(0);
    boolean same = plain(numbers).allMatch(x -> x.decimals() == decimals);
    boolean whole = decimals == 0 && cut(numbers).noneMatch(PrintedNumber::scientific);
    return whole && !(digits >= LEAST_DIGITS && allShow(digits, numbers))
        ? new PrintedColumn(
            false, Math.max(DIGITS_OF_G, digits), Integer.MAX_VALUE, scientific, false)
        : new PrintedColumn(
            same && plain(numbers).limit(2).count() > 1,
            digits,
            decimals,
            scientific,
            isOfFloats(numbers));
  }

  private static boolean allShow(int digits, NumberColumn numbers) {
    return plain(numbers).allMatch(x -> x.significantDigits() == digits);
  }

  private static Stream<PrintedNumber> cut(NumberColumn numbers) {
    return IntStream.range(0, numbers.size())
        .mapToObj(numbers::get)
        .filter(x -> !x.exact() && Double.isFinite(x.value()));
  }

  private static Stream<PrintedNumber> plain(NumberColumn numbers) {
    return cut(numbers).filter(x -> !x.scientific());
  }

  private static boolean isOfFloats(NumberColumn numbers) {
    int most = mostDigits(cut(numbers));
    return most >= DIGITS_OF_FLOAT
        && most <= DIGITS_OF_FLOAT + 2
        && cut(numbers)
            .allMatch(x -> Math.abs((float) x.value() - x.value()) <= SLACK * x.halfUnit());
  }

  private static int mostDigits(Stream<PrintedNumber> numbers) {
    return numbers.mapToInt(PrintedNumber::significantDigits).max().orElse(0);
  }

  /** Half a unit of what {@code number} would have shown in full; 0 if it is exact. */
  double halfUnit(PrintedNumber number) {
    double cut = cut(number);
    return floats && !number.exact() ? Math.max(cut, Math.ulp((float) number.value()) / 2) : cut;
  }

  private double cut(PrintedNumber number) {
    double own = number.halfUnit();
    if (own == 0 || number.value() == 0 || (fixed && !number.scientific())) {
      return own;
    }
    int magnitude = (int) Math.floor(StrictMath.log10(Math.abs(number.value())));
    if (number.scientific()) {
      return Math.min(own, PrintedNumber.halfUnit(mostScientificDigits - 1 - magnitude));
    }
    double byDecimals =
        mostDecimals == Integer.MAX_VALUE ? 0 : PrintedNumber.halfUnit(mostDecimals);
    return Math.min(own, Math.max(PrintedNumber.halfUnit(mostDigits - 1 - magnitude), byDecimals));
  }
}
