package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.listing.NumberColumn;
import epsweep.listing.PrintedNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a print may have cut off, by what a column's numbers have in common. */
class PrintedColumnTest {

  /** Half a unit of each number's last digit. */
  private static double[] halfUnits(String... texts) {
    NumberColumn numbers = new NumberColumn();
    for (String text : texts) {
      numbers.add(PrintedNumber.parse(text).orElseThrow());
    }
    PrintedColumn column = PrintedColumn.of(numbers);
    return IntStream.range(0, texts.length)
        .mapToDouble(i -> column.halfUnit(numbers.get(i)))
        .toArray();
  }

  @Test
  void asManyDecimalsInAllAreAllThatWerePrinted() {
    assertThat(halfUnits("0.5000", "-12.3456", "0.0000")).containsOnly(0.5e-4);
  }

  /** 0.5 among numbers of four digits and up to five decimals stands for 0.5000. */
  @Test
  void zerosAtTheEndWereDropped() {
    double[] half = halfUnits("0.5", "0.1234", "0.01234");
    assertThat(half[0]).isCloseTo(0.5e-4, within(1e-19));
    assertThat(half[1]).isCloseTo(0.5e-4, within(1e-19));
    assertThat(half[2]).isCloseTo(0.5e-5, within(1e-20));
  }

  /** {@code %.4f} with dropped zeros has no more decimals than four, however small a number is. */
  @Test
  void noNumberHasMoreDecimalsThanAnyShows() {
    assertThat(halfUnits("12.3456", "0.02", "0.5")[1]).isCloseTo(0.5e-4, within(1e-19));
  }

  @Test
  void wholeNumbersOfAsManyDigitsMayBePrintedWithThose() {
    assertThat(halfUnits("7345", "7346", "-1200")).containsOnly(0.5);
  }

  @Test
  void wholeNumbersAloneAreOfSixDigits() {
    double[] half = halfUnits("39", "-7", "120000");
    assertThat(half[0]).isCloseTo(0.5e-4, within(1e-18));
    assertThat(half[1]).isCloseTo(0.5e-5, within(1e-19));
    assertThat(half[2]).isEqualTo(0.5);
  }

  @Test
  void numbersWithExponentsAreComparedAmongThemselves() {
    double[] half = halfUnits("1.5e-3", "-2.345e2", "0.25");
    assertThat(half[0]).isCloseTo(0.5e-6, within(1e-20));
    assertThat(half[1]).isCloseTo(0.05, within(1e-15));
    assertThat(half[2]).isCloseTo(0.5e-2, within(1e-16));
  }

  @Test
  void whatWasPrintedInFullIsExact() {
    assertThat(halfUnits("0", "0x1.8p-3", "0.25")).startsWith(0, 0);
    assertThat(halfUnits("nan", "0.25")[0]).isZero();
  }

  /** Nine digits of a float are more than it has. */
  @Test
  void floatsWereRoundedBeforeTheyWerePrinted() {
    float third = 1f / 3;
    double[] half = halfUnits("0.333333343", "0.100000001", "-0.699999988");
    assertThat(half[0]).isEqualTo(Math.ulp(third) / 2);
    double[] doubles = halfUnits("0.333333333", "0.100000001", "-0.699999988");
    assertThat(doubles[0]).as("one is no float").isEqualTo(0.5e-9);
  }
}
