package epsweep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.02",
    "1e-9, 1e-9",
    "2.843e-5, 2.843e-5",
    "0.001, 0.001",
    "0x1p-24, 5.960464477539063e-8",
    "1, 1",
    "-3, -3",
    "10.05, 10.05",
    "100, 100",
    "9999999, 9999999",
    "1e7, 1e7",
    "1.05e20, 1.05e20",
    "0, 0",
    "-0.0, -0.0",
    "4.9e-324, 4.9e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void isShortAndTidy(double x, String decimal) {
    assertThat(ShortestDecimal.of(x)).isEqualTo(decimal);
  }

  /** Some of these {@link Double#toString} writes longer before JDK 19 (JDK-4511638). */
  @ParameterizedTest
  @ValueSource(strings = {"2e-44", "2e23", "1.1e-322", "8.41e21", "2.0085709e-5"})
  void hasNoNeedlessDigits(String decimal) {
    assertThat(ShortestDecimal.of(Double.parseDouble(decimal))).isEqualTo(decimal);
  }

  /** A float has fewer digits than the double of the same value. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "0.1", "16777216", "3.4028235e38", "1.1e10", "2.2250745e-8"})
  void isShortForFloatsToo(String decimal) {
    assertThat(ShortestDecimal.ofFloat(Float.parseFloat(decimal)))
        .isEqualTo(ShortestDecimal.of(Double.parseDouble(decimal)));
  }

  @Test
  void readsBackToTheSameBits() {
    Random random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      double back = Double.parseDouble(ShortestDecimal.of(x));
      assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(x));
    }
  }

  @Test
  void neverHasMoreDigitsThanNeeded() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      BigInteger some = new BigInteger(1 + random.nextInt(60), random).add(BigInteger.ONE);
      double x = new BigDecimal(some, random.nextInt(80) - 40).doubleValue();
      int digits = new BigDecimal(ShortestDecimal.of(x)).stripTrailingZeros().precision();
      assertThat(digits).as("%s", x).isEqualTo(leastDigits(x));
    }
  }

  /** Fewest significant digits that read back, found by trying. */
  private static int leastDigits(double x) {
    for (int digits = 1; ; digits++) {
      BigDecimal rounded = new BigDecimal(x).round(new MathContext(digits));
      if (rounded.doubleValue() == x) {
        return rounded.stripTrailingZeros().precision();
      }
    }
  }
}
