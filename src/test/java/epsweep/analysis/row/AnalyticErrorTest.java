package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.sweep.Slopes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What g may be rounded by where nobody measured it. */
class AnalyticErrorTest {

  private static final List<Place> PLACES =
      List.of(new Place("w[0]", "w"), new Place("w[1]", "w"), new Place("b[0]", "b"));

  private static double[] errors(double... g) {
    Slopes slopes = MadeSlopes.of(x -> x[0] + x[1] + x[2], new double[] {1, 2, 3}, g);
    return AnalyticError.of(slopes, PLACES, Limits.USUAL);
  }

  @Test
  void everyRowHasSixtyFourRoundingsOfTheLargestInItsBlock() {
    double third = 1.0 / 3;
    double u = 0x1p-53;
    assertThat(errors(third, 1e-9, 2 * third))
        .containsExactly(64 * u * third, 64 * u * third, 64 * u * 2 * third);
  }

  @Test
  void numbersOfFloat32InADoubleBuildHaveItsRoundings() {
    float third = 1f / 3;
    assertThat(errors(third, 1, third)[2]).isEqualTo(64 * 0x1p-24 * third);
  }

  @Test
  void shortNumbersAreThoseOfAnyFormat() {
    assertThat(AnalyticError.digits(new double[] {1, 0.75, -2})).isZero();
    assertThat(AnalyticError.digits(new double[] {1, 0.75, 0.1f})).isEqualTo(0x1p-24);
    assertThat(AnalyticError.digits(new double[] {1, 0.1, 0.1f})).isZero();
  }

  @Test
  void aRowThatIsNotFiniteSpoilsNoOther() {
    assertThat(errors(Double.NaN, 1.0 / 3, 0.1)[1]).isEqualTo(64 * 0x1p-53 / 3);
  }
}
