package epsweep.sweep.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpsilonGridTest {

  private static double[] values(double from, double to, int perDecade, double... also) {
    return new EpsilonGrid(from, to, perDecade, DoubleStream.of(also).boxed().toList()).values();
  }

  @Test
  void wholeDecadesAreTheirLiterals() {
    assertThat(values(1e-9, 1, 1))
        .containsExactly(1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1);
    double[] fine = values(1e-9, 1, 12);
    assertThat(fine).hasSize(109);
    for (int decade = 0; decade <= 9; decade++) {
      assertThat(fine[12 * decade]).isEqualTo(Double.parseDouble("1e" + (decade - 9)));
    }
  }

  @Test
  void pointsAreSpacedEvenlyToTwelveDigits() {
    double[] values = values(3e-7, 3e5, 7);
    assertThat(values).hasSize(7 * 12 + 1).isSorted();
    for (int k = 0; k < values.length; k++) {
      double exact = 3e-7 * Math.pow(10, k / 7.0);
      // Half a unit of the twelfth digit is 5e-12 at most; the powers err by far less.
      assertThat(values[k] / exact).isCloseTo(1, within(5.1e-12));
    }
    assertThat(values[1]).isEqualTo(4.16848648312e-7);
  }

  @Test
  void bothEndsAreExactlyAsGiven() {
    double from = 1.2345678901234567e-8;
    double to = 0.009876543210987654;
    double[] values = values(from, to, 3);
    assertThat(values[0]).isEqualTo(from);
    assertThat(values[values.length - 1]).isEqualTo(to);
    assertThat(values).isSorted().doesNotHaveDuplicates().hasSize(19);
  }

  @Test
  void anEndThatRoundingMeetsIsNotThereTwice() {
    assertThat(values(1e-3, Math.nextUp(1e-2), 1)).containsExactly(1e-3, Math.nextUp(1e-2));
    assertThat(values(1e-3, Math.nextDown(1e-2), 1)).containsExactly(1e-3, Math.nextDown(1e-2));
  }

  @Test
  void furtherValuesAreMergedInOrder() {
    assertThat(values(1e-2, 1, 1, 2.0, 5e-3, 5e-2)).containsExactly(5e-3, 1e-2, 5e-2, 1e-1, 1, 2);
  }

  @Test
  void aFurtherValueTakesThePlaceOfANearPointButNotOfAnEnd() {
    double near = 1e-1 * (1 + 5e-10);
    assertThat(values(1e-2, 1, 1, near, 1 - 5e-10)).containsExactly(1e-2, near, 1);
    double apart = 1e-1 * (1 + 5e-9);
    assertThat(values(1e-2, 1, 1, apart)).containsExactly(1e-2, 1e-1, apart, 1);
  }

  @Test
  void theWidestGridKeepsItsEnds() {
    double[] values = values(1e-300, 1e6, 300);
    assertThat(values).isSorted().doesNotHaveDuplicates().hasSize(306 * 300 + 1);
    assertThat(Arrays.stream(values).allMatch(Double::isFinite)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0     | 1     | 12   | from 0: 1e-300 to 1e6 is allowed",
        "-1    | 1     | 12   | from -1: 1e-300 to 1e6 is allowed",
        "NaN   | 1     | 12   | from NaN: 1e-300 to 1e6 is allowed",
        "1     | NaN   | 12   | to NaN: 1e-300 to 1e6 is allowed",
        "1     | 1e7   | 12   | to 1e7: 1e-300 to 1e6 is allowed",
        "1     | 1     | 12   | from 1 to 1: the start must be below the end",
        "0.5   | 0.25  | 12   | from 0.5 to 0.25: the start must be below the end",
        "0.5   | 1     | 0    | per-decade 0: 1 to 1000 is allowed",
        "0.5   | 1     | 1001 | per-decade 1001: 1 to 1000 is allowed",
        "1e-99 | 10    | 1000 | 100001 values; at most 100000 are allowed",
      })
  void impossibleGridsAreRefused(double from, double to, int perDecade, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EpsilonGrid(from, to, perDecade, List.of()))
        .withMessage(message);
  }

  @Test
  void impossibleFurtherValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values(1e-3, 1, 1, Double.POSITIVE_INFINITY))
        .withMessage("also Infinity: 1e-300 to 1e6 is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values(1e-3, 1, 1, 0.5, 0.5))
        .withMessage("also [0.5, 0.5]: each value may be given once");
  }
}
