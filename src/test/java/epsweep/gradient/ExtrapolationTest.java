package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.formula.Formula;
import epsweep.gradient.model.FunctionModel;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ridders} beside {@code dfridr}, as it stands in Numerical Recipes. */
class ExtrapolationTest {

  /** Numerical Recipes, 3rd edition, 5.7; r rounds every result to a build. */
  private static double dfridr(
      DoubleUnaryOperator func, double x, double h, DoubleUnaryOperator r) {
    int ntab = 10;
    double con = r.applyAsDouble(1.4);
    double con2 = r.applyAsDouble(con * con);
    double safe = 2;
    double ans = Double.NaN;
    double[][] a = new double[ntab][ntab];
    double hh = r.applyAsDouble(h);
    a[0][0] = quotient(func, x, hh, r);
    double err = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ntab; i++) {
      hh = r.applyAsDouble(hh / con);
      a[0][i] = quotient(func, x, hh, r);
      double fac = con2;
      for (int j = 1; j <= i; j++) {
        double above = r.applyAsDouble(r.applyAsDouble(a[j - 1][i] * fac) - a[j - 1][i - 1]);
        a[j][i] = r.applyAsDouble(above / r.applyAsDouble(fac - 1));
        fac = r.applyAsDouble(con2 * fac);
        double errt =
            Math.max(
                Math.abs(r.applyAsDouble(a[j][i] - a[j - 1][i])),
                Math.abs(r.applyAsDouble(a[j][i] - a[j - 1][i - 1])));
        if (errt <= err) {
          err = errt;
          ans = a[j][i];
        }
      }
      if (Math.abs(r.applyAsDouble(a[i][i] - a[i - 1][i - 1])) >= safe * err) {
        break;
      }
    }
    return ans;
  }

  private static double quotient(
      DoubleUnaryOperator func, double x, double h, DoubleUnaryOperator r) {
    double right = func.applyAsDouble(r.applyAsDouble(x + h));
    double left = func.applyAsDouble(r.applyAsDouble(x - h));
    return right == left
        ? 0
        : r.applyAsDouble(r.applyAsDouble(right - left) / r.applyAsDouble(2 * h));
  }

  private static <V> double rounded(Arithmetic<V> math, double x) {
    return math.get(math.scalar(x), 0);
  }

  private static double[] ridders(LossFunction<?> loss, double epsilon, int... parameters) {
    return numeric(loss, epsilon, parameters).derivative();
  }

  private static Numeric numeric(LossFunction<?> loss, double epsilon, int... parameters) {
    Numeric numeric = Numeric.of(parameters.length);
    Derivatives.of(loss, Scheme.RIDDERS, Step.NOMINAL, parameters.length)
        .differentiate(epsilon, parameters, 0, parameters.length, numeric);
    return numeric;
  }

  private static LossFunction<?> loss(String build, String formula, double at) {
    return new FunctionModel(Formula.ofX(formula), List.of(at), List.of(Formula.ofX("x")))
        .in(Build.named(build));
  }

  private static <V> double value(LossFunction<V> loss) {
    V result = loss.lossArithmetic().row(1);
    loss.losses().evaluate(new int[] {0}, loss.parameters(), result, 1);
    return loss.lossArithmetic().get(result, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "float64; exp(x) / (sin(x)^3 + cos(x)^3); 1.5",
        "float64; tan(x); 1.3",
        "float64; log(x); 0.7",
        "float64; 1 / (1 + 25*x^2); 0.3",
        "float64; x^3 - 2*x; 1.1",
        "float64; 3*x + 1; 0.1",
        "float64; abs(x); 0.01",
        "float64; erf(x) * gamma(x); 2.5",
        "float64; if(x < 1, x, x^2); 1",
        "float32; tan(x); 1.3",
        "float32; x^3 - 2*x; 1.1",
        "bfloat16; sin(x); 1",
        "e4m3; x^2; 1.5"
      })
  void isDfridrToTheLastBit(String build, String formula, double at) {
    LossFunction<?> loss = loss(build, formula, at);
    Arithmetic<?> math = loss.arithmetic();
    double x = rounded(math, at);
    for (double h = 1e-14; h < 3; h *= 1.37) {
      double expected =
          dfridr(v -> value(loss(build, formula, v)), x, h, result -> rounded(math, result));
      assertThat(Double.valueOf(ridders(loss, h, 0)[0]))
          .as("%s of %s at %s, h = %s", build, formula, x, h)
          .isEqualTo(Double.valueOf(expected));
    }
  }

  /** Their tableaus end after different numbers of quotients. */
  @Test
  void parametersTogetherGiveWhatEachGivesAlone() {
    WeightSource.Seeded weights = new WeightSource.Seeded(1, 0.3);
    List<LayerSpec> layers =
        List.of(new LayerSpec.Lstm(3), new LayerSpec.Dense(2, Activation.IDENTITY));
    NetworkSpec spec =
        new NetworkSpec(2, layers, LossKind.SOFTMAX_CROSS_ENTROPY, LossAt.LAST_STEP, 5, 1, weights);
    for (String build : List.of("float32", "float64", "float32-double-loss")) {
      LossFunction<?> loss =
          new NetworkModel(spec, DrawnNetwork.of(spec, weights)).in(Build.named(build));
      int[] all = IntStream.range(0, 80).toArray();
      for (double epsilon : new double[] {1e-6, 0.01, 0.5}) {
        double[] alone =
            Arrays.stream(all).mapToDouble(i -> ridders(loss, epsilon, i)[0]).toArray();
        assertThat(ridders(loss, epsilon, all)).containsExactly(alone);
      }
    }
  }

  @Test
  void isDeadWhereNoQuotientSeesTheLossMove() {
    LossFunction<?> loss = loss("float64", "x^2", 1);
    assertThat(numeric(loss, 1e-17, 0).dead()).containsExactly(true);
    assertThat(numeric(loss, 1e-3, 0).dead()).containsExactly(false);
    LossFunction<?> wave = loss("float64", "if(abs(x) > 0.9, 1, x)", 0); // at ±1 alone it is even
    assertThat(numeric(wave, 1, 0).dead()).containsExactly(false);
    assertThat(ridders(wave, 1, 0)[0]).isCloseTo(1, within(1e-12));
  }

  /** log has no value at 0.5 − 1, and has one at 0.5 − 1/1.4³. */
  @Test
  void losesTheEntriesAloneThatAreMadeOfNoNumber() {
    assertThat(ridders(loss("float64", "log(x)", 0.5), 1, 0)[0]).isCloseTo(2, within(1e-6));
    assertThat(ridders(loss("float64", "log(x)", 0.5), 100, 0)[0]).isNaN();
  }
}
