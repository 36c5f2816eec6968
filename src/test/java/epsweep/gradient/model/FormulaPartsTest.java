package epsweep.gradient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.formula.Formula;
import epsweep.function.RealFunction;
import epsweep.gradient.Derivatives;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Numeric;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.Truth;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Complex step and dual numbers of formulas. */
class FormulaPartsTest {

  /** Where every function, or 1 + it, has a value. */
  private static final double POINT = 0.4375;

  private static final List<String> VARIABLES = List.of("x", "y");

  private static double[] derivatives(
      FunctionModel model, String build, Scheme scheme, double epsilon) {
    return derivatives(model.in(Build.named(build)), scheme, epsilon);
  }

  private static <V> double[] derivatives(LossFunction<V> loss, Scheme scheme, double epsilon) {
    int[] all = IntStream.range(0, loss.blocks().size()).toArray();
    Numeric numeric = Numeric.of(all.length);
    Derivatives.of(loss, scheme, Step.NOMINAL, all.length)
        .differentiate(epsilon, all, 0, all.length, numeric);
    return numeric.derivative();
  }

  private static FunctionModel model(String text, Double... at) {
    List<String> names = VARIABLES.subList(0, at.length);
    return new FunctionModel(Formula.of(text, names, Map.of()), List.of(at), List.of());
  }

  private static Truth truth(FunctionModel model, String build, double... epsilon) {
    int[] all = IntStream.range(0, model.at().size()).toArray();
    Truth.Request request =
        new Truth.Request(
            all, List.of(Scheme.COMPLEX_STEP, Scheme.FORWARD_MODE, Scheme.CENTRAL), epsilon);
    return model.truth(Build.named(build), request, 1, Progress.SILENT).orElseThrow();
  }

  /** Every ε from the format's least normal number to 1e-9 |x| gives the derivative to 4 u. */
  @ParameterizedTest
  @EnumSource(RealFunction.class)
  void everyFunctionHasItsDerivativeToFourRoundings(RealFunction f) {
    double at = f == RealFunction.ACOSH ? 1 + POINT : POINT;
    for (String build : List.of("float64", "float32", "float16")) {
      FunctionModel model = model(f.label() + "(x)", at);
      double g = truth(model, build, 1e-3).gradient()[0];
      double u = Build.named(build).unitRoundoff();
      int least = Build.named(build).format().minExponent() + 4;
      for (int exponent = -31; exponent >= least; exponent -= 61) {
        double n = derivatives(model, build, Scheme.COMPLEX_STEP, Math.scalb(1.0, exponent))[0];
        assertThat(Math.abs(n - g))
            .as("%s at 2^%s", build, exponent)
            .isLessThan(4 * u * Math.abs(g));
      }
      double n = derivatives(model, build, Scheme.FORWARD_MODE, 1)[0];
      assertThat(Math.abs(n - g)).as(build).isLessThan(4 * u * Math.abs(g));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exp(x)/(sin(x)^3 + cos(x)^3), 1.5, 0.25",
    "x^y, 1.75, 2.5",
    "x^y, 1.75, 2",
    "y^x, 3, 0.75",
    "x^3*y - y^2/x, 1.25, -0.75",
    "sqrt(x*y)*log(x + y), 1.5, 2.5",
    "'sum(k, 1, 20, sin(k*x)/k) + erf(y)', 0.375, 0.5"
  })
  void formulasHaveBothDerivatives(String text, double x, double y) {
    FunctionModel model = model(text, x, y);
    double[] g = truth(model, "float64", 1e-3).gradient();
    for (double epsilon : new double[] {1e-300, 1e-150, 1e-20, 1e-10}) {
      double[] n = derivatives(model, "float64", Scheme.COMPLEX_STEP, epsilon);
      assertThat(n[0]).isCloseTo(g[0], within(16 * 0x1p-53 * Math.abs(g[0])));
      assertThat(n[1]).isCloseTo(g[1], within(16 * 0x1p-53 * Math.abs(g[1])));
    }
    double[] n = derivatives(model, "float64", Scheme.FORWARD_MODE, 1);
    assertThat(n[0]).isCloseTo(g[0], within(16 * 0x1p-53 * Math.abs(g[0])));
    assertThat(n[1]).isCloseTo(g[1], within(16 * 0x1p-53 * Math.abs(g[1])));
  }

  /** Im f(x + iε) / ε in closed form. */
  @Test
  void largeStepsTruncateAsTheFunctionDoes() {
    double x = 1.25;
    for (double h : new double[] {1e-3, 0.1, 0.3}) {
      double y = h;
      assertImaginary("exp(x)", x, h, e -> StrictMath.exp(x) * StrictMath.sin(y));
      assertImaginary("sin(x)", x, h, e -> StrictMath.cos(x) * StrictMath.sinh(y));
      assertImaginary("log(x)", x, h, e -> StrictMath.atan2(y, x));
      assertImaginary("x^3", x, h, e -> 3 * x * x * y - y * y * y);
      assertImaginary("1/x", x, h, e -> -y / (x * x + y * y));
    }
    assertThat(derivatives(model("exp(x)", x), "float64", Scheme.COMPLEX_STEP, 1)[0])
        .isCloseTo(StrictMath.exp(x) * StrictMath.sin(1), within(1e-14));
    assertThat(derivatives(model("log(x)", x), "float64", Scheme.COMPLEX_STEP, 1)[0]).isNaN();
  }

  private static void assertImaginary(String text, double x, double h, DoubleUnaryOperator part) {
    FunctionModel model = model(text, x);
    double n = derivatives(model, "float64", Scheme.COMPLEX_STEP, h)[0];
    double expected = part.applyAsDouble(h) / h;
    assertThat(n).as("%s at %s", text, h).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    Truth truth = truth(model, "float64", h);
    assertThat(truth.gradient()[0] + truth.truncation().get(Scheme.COMPLEX_STEP).get(0)[0])
        .isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    assertThat(truth.truncation().get(Scheme.FORWARD_MODE).get(0)[0])
        .isCloseTo(0, within(1e-29 * Math.abs(expected)));
  }

  /** f′(1.5) of Squire &amp; Trapp, SIAM Review 40 (1998) 110–112, and of Martins et al. 2003. */
  @Test
  void publishedDerivativesAreFoundToTheLastDigits() {
    FunctionModel squireTrapp = model("exp(x)/(sin(x)^3 + cos(x)^3)", 1.5);
    FunctionModel martins = model("exp(x)/sqrt(sin(x)^3 + cos(x)^3)", 1.5);
    for (double epsilon : new double[] {1e-8, 1e-20, 1e-100, 1e-300}) {
      assertThat(derivatives(squireTrapp, "float64", Scheme.COMPLEX_STEP, epsilon)[0])
          .isCloseTo(3.622033700716326, within(1.8e-15));
      assertThat(derivatives(martins, "float64", Scheme.COMPLEX_STEP, epsilon)[0])
          .isCloseTo(4.05342789389862, within(1e-14));
    }
  }

  @Test
  void whatIsNotAnalyticIsKnown() {
    for (String text : List.of("abs(x)", "1 + max(x, 2)", "sin(min(x, 2))", "if(x < 1, x, x^2)")) {
      assertThat(Formula.ofX(text).isAnalytic()).as(text).isFalse();
    }
    assertThat(Formula.ofX("exp(x)/(1 + x^2)").isAnalytic()).isTrue();
  }

  /** ψ(−x) = ψ(1 + x) + π cot πx, and ψ of large numbers by Stirling's series. */
  @Test
  void gammaHasItsSlopeFarLeftOfZero() {
    for (double x : new double[] {0.25, 1976.25, 5000.25, 123456.25}) {
      double z = x + 30;
      double psi = StrictMath.log(z) - 1 / (2 * z) - 1 / (12 * z * z) + 1 / (120 * z * z * z * z);
      for (int j = 1; j < 30; j++) {
        psi -= 1 / (x + j);
      }
      double slope = truth(model("lgamma(x)", -x), "float64", 1e-3).gradient()[0];
      assertThat(slope).as("−%s", x).isCloseTo(psi + Math.PI, within(1e-10));
    }
  }
}
