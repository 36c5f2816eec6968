package epsweep.gradient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.DfpArithmetic;
import epsweep.formula.Formula;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.DecimalRows;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

/**
 * Formulas against the same trees in Commons Math's decimals: each in one build along one variable,
 * or with {@code -Dformulas=all} in both along every one.
 */
class FormulaTruthTest {

  private static final boolean ALL = "all".equals(System.getProperty("formulas"));
  private static final List<String> NAMES = List.of("x", "y", "z", "u", "v");
  private static final List<String> LEAVES =
      List.of(
          "sin(#)",
          "cos(#)",
          "exp(#)",
          "atan(#)",
          "tanh(#)",
          "#^2",
          "#^3",
          "1/(1 + #^2)",
          "sqrt(2 + #)",
          "log(3 + #)",
          "sigmoid(#)",
          "#*exp(-#^2)",
          "(2 + #)^1.3",
          "sinh(#)",
          "cosh(#)",
          "asinh(#)",
          "cbrt(2 + #)",
          "expm1(#)",
          "log1p(# / 2)",
          "asin(# / 3)",
          "acos(# / 4)",
          "atanh(# / 5)",
          "tan(# / 2)",
          "acosh(3 + #)",
          "erf(#)",
          "gamma(2 + # / 2)",
          "lgamma(4 + #)",
          "sum(k, 1, 5, sin(k*#)/k)",
          "2^#",
          "log2(4 + #)",
          "log10(5 + #)");

  /** Every function, alone and in sums and products of one to five variables. */
  static List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    Random random = new Random(19);
    for (int i = 0; i < 60; i++) {
      int variables = i < LEAVES.size() ? 1 : 2 + random.nextInt(4);
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < variables; j++) {
        String leaf = LEAVES.get(i < LEAVES.size() ? i : random.nextInt(LEAVES.size()));
        text.append(j == 0 ? "" : random.nextBoolean() ? " + 0.7*" : " * ");
        text.append(leaf.replace("#", NAMES.get(j)));
      }
      formulas.add(Formula.of(text.toString(), NAMES.subList(0, variables), Map.of()));
    }
    return formulas;
  }

  @Test
  void gradientsAndTruncationAreThoseOfFiftyDigits() throws Exception {
    double[] epsilon = {1e-7, 1e-5, 1e-3, 1e-2, 5e-2, 0.2};
    List<Scheme> schemes = List.of(Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT);
    Random random = new Random(7);
    for (Formula formula : formulas()) {
      List<Double> at = random.doubles(formula.variables().size(), -0.9, 0.9).boxed().toList();
      FunctionModel model = new FunctionModel(formula, at, List.of());
      int[] all = new int[at.size()];
      Arrays.setAll(all, i -> i);
      List<String> builds = List.of("float64", "float32");
      for (String build : ALL ? builds : List.of(builds.get(random.nextInt(2)))) {
        Truth truth =
            model
                .truth(
                    Build.named(build),
                    new Truth.Request(all, schemes, epsilon),
                    1,
                    Progress.SILENT)
                .orElseThrow();
        check(formula, build.equals("float32") ? floats(at) : at, build, truth, epsilon, schemes);
      }
    }
  }

  private static List<Double> floats(List<Double> at) {
    return at.stream().map(x -> (double) x.floatValue()).toList();
  }

  private static void check(
      Formula formula,
      List<Double> at,
      String build,
      Truth truth,
      double[] epsilon,
      List<Scheme> schemes) {
    DfpArithmetic math = new DfpArithmetic(80);
    for (int i = ALL ? 0 : at.size() - 1; i < at.size(); i++) {
      Dfp step = math.scalar(1)[0].newInstance("1e-25");
      Dfp exact =
          value(math, formula, at, build, i, step)
              .subtract(value(math, formula, at, build, i, step.negate()))
              .divide(step.multiply(2));
      Dfp mine = math.scalar(truth.gradient()[i])[0].add(math.scalar(truth.rest()[i])[0]);
      String where = formula.text() + " by " + formula.variables().get(i) + " in " + build;
      assertThat(mine.subtract(exact).divide(exact).abs().toDouble()).as(where).isLessThan(1e-25);
      for (Scheme scheme : schemes) {
        for (int e = 0; e < epsilon.length; e++) {
          double expected =
              quotient(math, formula, at, build, i, scheme, epsilon[e]).subtract(exact).toDouble();
          assertThat(truth.truncation().get(scheme).get(e)[i])
              .as("%s, %s at %s", where, scheme.label(), epsilon[e])
              .isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-40));
        }
      }
    }
  }

  private static Dfp quotient(
      DfpArithmetic math,
      Formula formula,
      List<Double> at,
      String build,
      int i,
      Scheme scheme,
      double epsilon) {
    Dfp step = math.scalar(epsilon)[0];
    Dfp sum = step.getZero();
    for (Scheme.Pair pair : scheme.pairs()) {
      Dfp right = value(math, formula, at, build, i, step.multiply(pair.right()));
      Dfp left = value(math, formula, at, build, i, step.multiply(pair.left()));
      sum = sum.add(right.subtract(left).multiply(pair.weight()));
    }
    return sum.divide(step.multiply(scheme.divisor()));
  }

  private static Dfp value(
      DfpArithmetic math, Formula formula, List<Double> at, String build, int moved, Dfp by) {
    TaylorAlgebra<Dfp[]> numbers =
        new TaylorAlgebra<>(
            math, new DecimalRows(), 0, 1, c -> build.equals("float32") ? (double) (float) c : c);
    List<Dfp[][]> variables = new ArrayList<>();
    for (int j = 0; j < at.size(); j++) {
      Dfp x = math.scalar(at.get(j))[0];
      variables.add(numbers.plain(new Dfp[] {j == moved ? x.add(by) : x}));
    }
    return formula.in(numbers, variables)[0][0];
  }

  /** A kink between θ and θ ± ε shows in the quotients alone. */
  @Test
  void kinksNearThePointAreSeen() {
    Formula formula = Formula.ofX("abs(x) + x^3");
    Truth.Request request =
        new Truth.Request(new int[] {0}, List.of(Scheme.CENTRAL), new double[] {1e-6, 1e-3, 0.1});
    Truth far = truth(formula, 0.01, request);
    assertThat(far.truncation().get(Scheme.CENTRAL).get(1)[0]).isCloseTo(1e-6, within(1e-18));
    assertThat(far.truncation().get(Scheme.CENTRAL).get(2)[0]).isCloseTo(-0.89, within(1e-12));
    assertThat(far.derivatives().get(3)[0]).isEqualTo(6);
    assertThat(truth(formula, 1e-7, request).derivatives().get(3)[0]).isNaN();
  }

  private static Truth truth(Formula formula, double x, Truth.Request request) {
    return new FunctionModel(formula, x)
        .truth(Build.named("float64"), request, 1, Progress.SILENT)
        .orElseThrow();
  }
}
