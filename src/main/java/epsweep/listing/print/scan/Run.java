package epsweep.listing.print.scan;

import epsweep.listing.PrintedNumber;
import java.util.List;

/**
 * Numbers that stand together: an array, a column, or one number.
 *
 * @param label the words before them
 * @param behind the words in brackets behind them, if any
 * @param line the line they begin in, from 1
 * @param array whether they stand in square brackets
 * @param numbers in their order; of a complex number first the real part, then the imaginary one
 */
public record Run(
    String label, String behind, int line, boolean array, List<PrintedNumber> numbers) {

  /** How many numbers. */
  public int size() {
    return numbers.size();
  }

  /** Whether it is more than a single number between words. */
  public boolean isLong() {
    return array || numbers.size() > 1;
  }
}
