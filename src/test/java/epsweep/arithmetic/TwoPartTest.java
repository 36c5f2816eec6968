package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives by complex step and dual numbers of every operation. */
class TwoPartTest {

  private interface Operation {
    <V> void apply(Arithmetic<V> math, V y, V x);
  }

  private record Case(String name, Operation operation, DoubleUnaryOperator slope, double from) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case("exp", new Exp(), StrictMath::exp, -20),
        new Case("log", new Log(), x -> 1 / x, 0.1),
        new Case("tanh", new Tanh(), x -> StrictMath.pow(StrictMath.cosh(x), -2), -1),
        new Case("sigmoid", new Sigmoid(), TwoPartTest::slopeOfSigmoid, -20),
        new Case("square", new Square(), x -> 2 * x, -20),
        new Case("reciprocal", new Reciprocal(), x -> -1 / (x * x), 0.1));
  }

  private static double slopeOfSigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  }

  private static final class Exp implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.exp(y, x, 0, 1);
    }
  }

  private static final class Log implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.log(y, x, 0, 1);
    }
  }

  private static final class Tanh implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.tanh(y, x, 0, 1);
    }
  }

  private static final class Sigmoid implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.sigmoid(y, x, 0, 1);
    }
  }

  private static final class Square implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.multiply(y, x, x, 0, 1);
    }
  }

  private static final class Reciprocal implements Operation {
    @Override
    public <V> void apply(Arithmetic<V> math, V y, V x) {
      math.divide(y, math.scalar(1), x, 0, 1);
    }
  }

  /** Writing over the operand, as layers do. */
  private static <V> double slope(
      TwoPartArithmetic<V> math, Operation operation, double x, double part) {
    TwoPart<V> at = math.scalar(x);
    math.math.set(at.part(), 0, part);
    operation.apply(math, at, at);
    return math.math.get(at.part(), 0) / part;
  }

  private static <V> double round(Arithmetic<V> math, double x) {
    return math.get(math.scalar(x), 0);
  }

  private static <V> double worst(Arithmetic<V> math, Case of, double... steps) {
    double u = math.format().unitRoundoff();
    double worst = 0;
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      double x = round(math, of.from + (Math.abs(of.from) + 1) * random.nextDouble());
      double right = of.slope.applyAsDouble(x);
      for (double step : steps) {
        double part = round(math, step);
        double found = slope(new ComplexNumbers<>(math), of.operation, x, part);
        worst = Math.max(worst, Math.abs(found / right - 1) / u);
      }
      double dual = slope(new DualNumbers<>(math), of.operation, x, 1);
      worst = Math.max(worst, Math.abs(dual / right - 1) / u);
    }
    return worst;
  }

  /** tanh′ is 1 − tanh², whose error grows towards saturation: twice as large at 1. */
  @ParameterizedTest
  @MethodSource("cases")
  void slopesHoldToAFewRoundings(Case of) {
    double allowed = of.name.equals("tanh") ? 16 : 12;
    assertThat(worst(new Float64(), of, 1e-10, 1e-30, 1e-290)).isLessThan(allowed);
    assertThat(worst(new Float32(), of, 1e-6, 1e-12, 1e-25)).isLessThan(allowed);
    assertThat(worst(new Rounded(Format.BFLOAT16), of, 1e-10, 1e-25)).isLessThan(allowed);
  }

  /** ln e^z = z, tanh z = 2 σ(2z) − 1, z e^z / e^z = z; far from the real axis too. */
  @Test
  void complexFunctionsAreThoseOfTheirIdentities() {
    ComplexNumbers<double[]> math = new ComplexNumbers<>(new Float64());
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      double x = 4 * random.nextDouble() - 2;
      double y = 2 * random.nextDouble() - 1;
      TwoPart<double[]> z = new TwoPart<>(new double[] {x}, new double[] {y});
      TwoPart<double[]> result = math.row(1);
      math.exp(result, z, 0, 1);
      math.log(result, result, 0, 1);
      assertClose(result, x, y);
      // tanh z = 2 σ(2z) − 1
      TwoPart<double[]> twice = math.row(1);
      math.add(twice, z, z, 0, 1);
      math.sigmoid(twice, twice, 0, 1);
      math.add(twice, twice, twice, 0, 1);
      math.subtract(twice, twice, math.scalar(1), 0, 1);
      math.tanh(result, z, 0, 1);
      assertClose(result, twice.value()[0], twice.part()[0]);
      // (z · e^z) / e^z = z
      math.exp(twice, z, 0, 1);
      math.multiply(result, z, twice, 0, 1);
      math.divide(result, result, twice, 0, 1);
      assertClose(result, x, y);
    }
  }

  private static void assertClose(TwoPart<double[]> z, double x, double y) {
    double off = Math.hypot(z.value()[0] - x, z.part()[0] - y);
    assertThat(off).isLessThan(1e-14 * (1 + Math.hypot(x, y)));
  }

  @Test
  void theLargerIsTheOneOfTheLargerValue() {
    ComplexNumbers<double[]> math = new ComplexNumbers<>(new Float64());
    TwoPart<double[]> a = new TwoPart<>(new double[] {1, 2, -3}, new double[] {9, 1, 1});
    TwoPart<double[]> b = new TwoPart<>(new double[] {2, 1, -4}, new double[] {3, 9, 9});
    math.max(a, a, b, 0, 3);
    assertThat(a.value()).containsExactly(2, 2, -3);
    assertThat(a.part()).containsExactly(3, 1, 1);
  }
}
