package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Float64;
import epsweep.formula.Catalogue;
import epsweep.formula.Formula;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.RoundedFunctions;
import epsweep.gradient.model.FunctionModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Difference quotients that others have published. */
class PublishedDifferencesTest {

  private static final DoubleUnaryOperator EXP = of("exp");

  private static DoubleUnaryOperator of(String name) {
    Float64 math = new Float64();
    TaylorAlgebra<double[]> numbers = new TaylorAlgebra<>(math, new RoundedFunctions<>(math), 0, 1);
    Formula formula = Formula.ofX(name);
    return x -> formula.in(numbers, List.<double[][]>of(numbers.plain(math.scalar(x))))[0][0];
  }

  /** README of FiniteDifferences.jl: {@code central_fdm(5, 1)} of sin at 1.0 with step 1e-3. */
  @Test
  void fivePointsOfFiniteDifferencesJl() {
    double[] weights = {1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * of("sin").applyAsDouble(1.0 + (i - 2) * 1e-3);
    }
    assertThat(sum / 1e-3 - StrictMath.cos(1.0)).isEqualTo(-1.7741363933510002e-13);
  }

  /** GSL manual, numerical differentiation: x^1.5 at 2 with h = 1e-8. */
  @Test
  void centralDifferenceOfTheGslManual() {
    assertThat(gsl(of("three-halves"), 2, 1e-8)).isEqualTo(2.121320312002221);
  }

  /** GSL 2.7.1: exp at 1, step and result, and the error it estimates. */
  @ParameterizedTest
  @CsvSource({"1e-5, 2.718281828517632, 4.22506209e-10", "1e-3, 2.71828182843045, 3.94667739e-10"})
  void gslOfExpStaysWithinItsEstimate(double h, double published, double estimate) {
    double result = gsl(EXP, 1, h);
    assertThat(result).isCloseTo(published, within(estimate));
    assertThat(result).isCloseTo(Math.E, within(estimate));
  }

  private static double gsl(DoubleUnaryOperator f, double x, double h) {
    double r3 = 0.5 * (f.applyAsDouble(x + h) - f.applyAsDouble(x - h));
    double r5 =
        (4.0 / 3) * (f.applyAsDouble(x + h / 2) - f.applyAsDouble(x - h / 2)) - (1.0 / 3) * r3;
    return r5 / h;
  }

  /** Boisgérault, Mines ParisTech: (exp h − 1) / h. */
  @ParameterizedTest
  @CsvSource({"1e-4, 1.000050001667141", "1e-8, 0.999999993922529", "1e-12, 1.000088900582341"})
  void forwardDifferencesOfExpAtZero(double h, double published) {
    double quotient = (EXP.applyAsDouble(0 + h) - EXP.applyAsDouble(0)) / h;
    assertThat(rounded(quotient, 15)).isEqualByComparingTo(rounded(published, 15));
  }

  /**
   * Driscoll and Braun, Fundamentals of Numerical Computation, 5.5: |error| for exp(−1.3 x) at 0.
   * Each loss is divided by ε before they are summed. The last column names the points of the
   * schemes whose figure round-off rules: it holds within a factor of 10.
   */
  @ParameterizedTest
  @CsvSource({
    "1e-1, 8.0954e-02, 3.6648e-03, 1.2401e-05, ''",
    "1e-2, 8.4135e-03, 3.6617e-05, 1.2377e-09, ''",
    "1e-3, 8.4463e-04, 3.6617e-07, 1.4500e-13, 4",
    "1e-4, 8.4496e-05, 3.6618e-09, 6.3660e-13, 4",
    "1e-5, 8.4500e-06, 4.6566e-11, 1.7462e-11, 24",
    "1e-6, 8.4501e-07, 1.1642e-11, 7.5670e-11, 24",
    "1e-8, 2.9802e-09, 4.4703e-09, 5.4017e-09, 124",
    "1e-10, 1.1444e-06, 1.9073e-07, 7.1526e-08, 124",
    "1e-12, 7.3242e-05, 1.2207e-05, 1.0376e-04, 124"
  })
  void errorsOfThreeSchemes(
      double epsilon, double forward, double central, double fourPoint, String roundOff) {
    check(weighted(epsilon, 0, -1, 1), forward, roundOff.contains("1"));
    check(weighted(epsilon, -1, -0.5, 0, 0.5), central, roundOff.contains("2"));
    check(
        weighted(epsilon, -2, 1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12),
        fourPoint,
        roundOff.contains("4"));
  }

  /** Σ wᵢ f(iε) / ε, i from {@code first} on. */
  private static double weighted(double epsilon, int first, double... weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (of("decay").applyAsDouble((first + i) * epsilon) / epsilon);
    }
    return sum;
  }

  private static void check(double derivative, double published, boolean roundOff) {
    double error = Math.abs(derivative - -1.3);
    if (roundOff) {
      assertThat(error).isLessThanOrEqualTo(10 * published);
    } else {
      assertThat(rounded(error, 5)).isEqualByComparingTo(rounded(published, 5));
    }
  }

  /** Squire and Trapp, SIAM Rev. 40 (1998): f′(1.5) = 3.622033700716326042597771. */
  @Test
  void derivativeOfSquireAndTrapp() {
    assertThat(derivative("squire-trapp", 1.5))
        .isEqualTo(Double.parseDouble("3.622033700716326042597771"));
  }

  /**
   * exp at 1 in float32 by central differences over the step really taken, ε = 2^−1 … 2^−24; exp
   * rounded correctly.
   */
  @Test
  void powersOfTwoInFloat32() {
    List<String> published =
        List.of(
            ("1.147e-1 2.840e-2 7.085e-3 1.771e-3 4.415e-4 1.096e-4 2.567e-5 1.041e-5 2.011e-5"
                    + " 2.011e-5 2.011e-5 2.011e-5 5.084e-4 4.682e-4 4.682e-4 4.682e-4 4.682e-4"
                    + " 4.682e-4 3.078e-2 3.172e-2 3.172e-2 2.183e-1 2.817e-1 2.718")
                .split(" "));
    for (int k = 1; k <= published.size(); k++) {
      double n = numeric("float32", "exp", 1, Scheme.CENTRAL, Step.EFFECTIVE, Math.scalb(1.0, -k));
      BigDecimal expected = new BigDecimal(published.get(k - 1));
      double error = Math.abs(n - Math.E);
      assertThat(rounded(error, 4)).as("ε = 2^−%d", k).isEqualByComparingTo(expected);
    }
  }

  private static double derivative(String name, double x) {
    return new FunctionModel(Formula.ofX(name), x)
        .exactGradient(Build.named("float64"), new int[] {0})
        .orElseThrow()[0];
  }

  private static double numeric(
      String build, String f, double at, Scheme scheme, Step step, double epsilon) {
    LossFunction<?> function = new FunctionModel(Formula.ofX(f), at).in(Build.named(build));
    Numeric numeric = Numeric.of(1);
    new Differences<>(function, scheme, step, 1)
        .differentiate(epsilon, new int[] {0}, 0, 1, numeric);
    return numeric.derivative()[0];
  }

  /** arctan′ = 1 / (1 + x²), near 1 too. */
  @ParameterizedTest
  @CsvSource({"0.999, 0.5005002499998749", "1, 0.5", "-3, 0.1", "0.5, 0.8"})
  void arctangentHasItsDerivative(double x, double derivative) {
    assertThat(derivative("atan", x)).isCloseTo(derivative, within(Math.ulp(derivative)));
  }

  /** The test problems' derivatives, as the {@code numericalderivative} package lists them. */
  @ParameterizedTest
  @CsvSource({
    "exp, 1, 2.718281828459045, 2.718281828459045, 2.718281828459045",
    "log, 1, 1, -1, 2",
    "sqrt, 1, .5, -.25, .375",
    "atan, .5, .8, -.64, -.256",
    "sin, 1, 0.5403023058681398, -0.8414709848078965, -0.5403023058681398",
    "reciprocal, 1, -1, 2, -6",
    "two-squares, 1, 9.5486553221297559, 24.266107348211236, 53.145555048637199",
    "squared-expm1, -8, -6.7070018545558523e-4, -6.7047511510614664e-4, -6.7002497440726957e-4",
    "steep, .01, 271.82818284590451, 2.7182818284590452e4, 2.718281828459045e6",
    "quartic, .99999, -1.7999880000374446e-4, 17.9997600012, 23.99976",
    "cubic, 1e-9, 5.00000000002003, .02006, 6e4"
  })
  void derivativesOfTheTestProblems(
      String name, double at, double first, double second, double third) throws Exception {
    Truth truth =
        new FunctionModel(Formula.ofX(name), at)
            .truth(
                Build.named("float64"),
                new Truth.Request(new int[] {0}, List.of(Scheme.CENTRAL), new double[] {1e-3}),
                1,
                Progress.SILENT)
            .orElseThrow();
    // The list's x is a decimal: the nearest double may be half a unit off.
    double off = Math.ulp(at) / 2;
    assertThat(truth.gradient()[0])
        .isCloseTo(first, within(2e-15 * Math.abs(first) + off * Math.abs(second)));
    assertThat(truth.derivatives().get(2)[0])
        .isCloseTo(second, within(2e-15 * Math.abs(second) + off * Math.abs(third)));
    assertThat(truth.derivatives().get(3)[0]).isCloseTo(third, within(4e-15 * Math.abs(third)));
  }

  /** Every function of the catalogue: float64's best central quotient agrees with its truth. */
  @Test
  void everyFunctionHasItsDerivative() {
    for (String function : Catalogue.names()) {
      double exact = derivative(function, 0.7);
      double n = numeric("float64", function, 0.7, Scheme.FOUR_POINT, Step.NOMINAL, 1e-4);
      assertThat(n).as(function).isCloseTo(exact, within(1e-7 * Math.abs(exact) + 1e-11));
    }
  }

  /** Outside its domain a function is NaN, and so are its quotients; nothing throws. */
  @Test
  void beyondTheDomainThereIsNoNumber() {
    assertThat(numeric("float64", "log", 0.5, Scheme.CENTRAL, Step.NOMINAL, 1)).isNaN();
    assertThat(of("log").applyAsDouble(-1)).isNaN();
  }

  private static BigDecimal rounded(double x, int digits) {
    return new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  @Test
  void unknownNamesAreRefusedWithWhatWasMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.ofX("sine"))
        .withMessage("at character 1: 'sine' is unknown; did you mean 'sin'?");
  }
}
