package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.parameter.Block;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DifferencesTest {

  /** L(θ) = f(θ₀), in any arithmetic. */
  private record Function<V>(Arithmetic<V> arithmetic, DoubleUnaryOperator f, double at)
      implements LossFunction<V> {

    @Override
    public List<Block> blocks() {
      return List.of(new Block("x", "x", 1, 1));
    }

    @Override
    public V parameters() {
      return arithmetic.scalar(at);
    }

    @Override
    public V analyticGradient() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Losses<V> losses() {
      return (parameter, value, losses, evaluations) -> {
        for (int i = 0; i < evaluations; i++) {
          arithmetic.set(losses, i, f.applyAsDouble(arithmetic.get(value, i)));
        }
      };
    }
  }

  private static Numeric differentiate(
      LossFunction<?> function, Scheme scheme, Step step, double epsilon) {
    Numeric numeric = Numeric.of(1);
    new Differences<>(function, scheme, step, 1)
        .differentiate(epsilon, new int[] {0}, 0, 1, numeric);
    return numeric;
  }

  private static double derivative(DoubleUnaryOperator f, double at, Scheme scheme, double e) {
    return differentiate(new Function<>(new Float64(), f, at), scheme, Step.NOMINAL, e)
        .derivative()[0];
  }

  /** A polynomial of degree p has no truncation error but of degree p + 1 has: ε^p f⁽ᵖ⁺¹⁾/…. */
  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void truncationIsOfTheSchemesOrder(Scheme scheme) {
    int p = scheme.order();
    DoubleUnaryOperator exact = x -> Math.pow(x, p);
    DoubleUnaryOperator truncated = x -> Math.pow(x, p + 1);
    double ulps = 64 * 0x1p-53 / 0x1p-3;
    assertThat(derivative(exact, 0.5, scheme, 0x1p-3))
        .isCloseTo(p * Math.pow(0.5, p - 1), within(ulps));
    double large = derivative(truncated, 0.5, scheme, 0x1p-2) - (p + 1) * Math.pow(0.5, p);
    double small = derivative(truncated, 0.5, scheme, 0x1p-3) - (p + 1) * Math.pow(0.5, p);
    assertThat(large / small).isCloseTo(Math.pow(2, p), within(1e-9));
  }

  @Test
  void everythingRoundsInTheBuild() {
    float x = 0.3f;
    float e = 1e-3f;
    float expected = (square(x + e) - square(x - e)) / (2 * e);
    Function<float[]> function = new Function<>(new Float32(), v -> square((float) v), x);
    assertThat(differentiate(function, Scheme.CENTRAL, Step.NOMINAL, 1e-3).derivative()[0])
        .isEqualTo(expected);
  }

  private static float square(float x) {
    return x * x;
  }

  @Test
  void anEffectiveStepDividesByTheStepTaken() {
    float x = 1000;
    float e = 1e-3f;
    float taken = (x + e) - (x - e);
    assertThat(taken).isNotEqualTo(2 * e);
    Function<float[]> line = new Function<>(new Float32(), v -> v, x);
    assertThat(differentiate(line, Scheme.CENTRAL, Step.EFFECTIVE, 1e-3).derivative()[0])
        .isEqualTo(1);
    assertThat(differentiate(line, Scheme.CENTRAL, Step.NOMINAL, 1e-3).derivative()[0])
        .isEqualTo(taken / (2 * e));
  }

  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void equalLossesAreADeadZoneAndGiveZero(Scheme scheme) {
    Function<float[]> function = new Function<>(new Float32(), v -> v, 1);
    for (Step step : Step.values()) {
      Numeric numeric = differentiate(function, scheme, step, 1e-12);
      assertThat(numeric.dead()).containsExactly(true);
      assertThat(numeric.derivative()).containsExactly(0);
    }
  }

  @Test
  void aMovedLossIsNotDeadButMayPrintAlike() {
    Function<double[]> function = new Function<>(new Float64(), v -> v, 1);
    Numeric numeric = differentiate(function, Scheme.CENTRAL, Step.NOMINAL, 1e-5);
    assertThat(numeric.dead()).containsExactly(false);
    assertThat(numeric.unmovedInPrint()).containsExactly(true);
    numeric = differentiate(function, Scheme.CENTRAL, Step.NOMINAL, 1e-4);
    assertThat(numeric.unmovedInPrint()).containsExactly(false);
  }
}
