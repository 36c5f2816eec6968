package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import epsweep.arithmetic.Format;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void parameterIsRoundedToTheBuild() {
    List<Double> asked = new ArrayList<>();
    Line line =
        new Line(
            x -> {
              asked.add(x);
              return x;
            },
            0.1,
            Format.FLOAT32);
    line.loss(0.2);
    assertThat(line.at()).isEqualTo(0.1f);
    assertThat(asked).containsExactly((double) (float) (0.1f + 0.2));
    assertThat(line.unitRoundoff()).isEqualTo(0x1p-24);
  }

  @Test
  void offsetsOfTheSameValueCostOneEvaluation() {
    Line line = new Line(x -> 2 * x, 1, Format.FLOAT32);
    line.loss(0);
    line.loss(-0.0);
    line.loss(1e-9);
    assertThat(line.evaluations()).isEqualTo(1);
    line.loss(1e-3);
    assertThat(line.evaluations()).isEqualTo(2);
  }

  @Test
  void minusZeroIsZero() {
    Line line = new Line(x -> 1 / x, 0, Format.FLOAT64);
    assertThat(line.loss(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(line.evaluations()).isEqualTo(1);
  }

  @Test
  void leastErrorIsOneRoundingOfTheLoss() {
    assertThat(new Line(x -> -5, 1, Format.FLOAT64).leastLossError()).isEqualTo(5 * 0x1p-53);
  }

  @Test
  void refusesParametersThatTheBuildCannotHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line(x -> x, 1e39, Format.FLOAT32))
        .withMessageContaining("float32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line(x -> x, Double.NaN, Format.FLOAT64));
  }
}
