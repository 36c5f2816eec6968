package epsweep.gradient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.DfpArithmetic;
import epsweep.formula.Formula;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.DecimalRows;
import epsweep.gradient.Derivatives;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Numeric;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

/**
 * Hessians against the same trees in 80 decimal digits: a quarter of the formulas, or with {@code
 * -Dformulas=all} every one.
 */
class HessianTest {

  private static final boolean ALL = "all".equals(System.getProperty("formulas"));
  private static final double[] EPSILON = {1e-6, 1e-4, 1e-3, 1e-2, 5e-2, 0.2};

  private final DfpArithmetic math = new DfpArithmetic(80);

  @Test
  void entriesAndTruncationAreThoseOfEightyDigits() {
    Random random = new Random(29);
    List<Formula> formulas = FormulaTruthTest.formulas();
    for (int i = 0; i < formulas.size(); i++) {
      List<Double> at =
          random.doubles(formulas.get(i).variables().size(), -0.9, 0.9).boxed().toList();
      if (ALL || i % 4 == 3) {
        check(formulas.get(i), at);
      }
    }
  }

  private void check(Formula formula, List<Double> at) {
    FunctionModel model = new FunctionModel(formula, FormulaDerivatives.HESSIAN, at, List.of());
    List<Entry> entries = FormulaDerivatives.HESSIAN.at(at.size(), 1);
    int[] all = new Entries(formula, FormulaDerivatives.HESSIAN, 1).every();
    Truth truth =
        model
            .truth(
                Build.named("float64"),
                new Truth.Request(all, List.of(Scheme.SECOND), EPSILON),
                1,
                Progress.SILENT)
            .orElseThrow();
    for (int e = 0; e < all.length; e++) {
      Entry entry = entries.get(e);
      String where = formula.text() + " " + entry + " at " + at;
      Dfp exact = quotient(formula, at, entry, math.scalar(1)[0].newInstance("1e-18"));
      Dfp mine = math.scalar(truth.gradient()[e])[0].add(math.scalar(truth.rest()[e])[0]);
      double size = Math.max(1e-6, exact.abs().toDouble());
      assertThat(mine.subtract(exact).toDouble()).as(where).isCloseTo(0, within(1e-25 * size));
      for (int k = 0; k < EPSILON.length; k++) {
        double expected =
            quotient(formula, at, entry, math.scalar(EPSILON[k])[0]).subtract(exact).toDouble();
        assertThat(truth.truncation().get(Scheme.SECOND).get(k)[e])
            .as("%s, ε = %s", where, EPSILON[k])
            .isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-28));
      }
    }
  }

  /** As textbooks have it: of one variable three values, of two four. */
  private Dfp quotient(Formula formula, List<Double> at, Entry entry, Dfp h) {
    Dfp none = h.getZero();
    int i = entry.first();
    int j = entry.second();
    Dfp square = h.multiply(h);
    if (!entry.isMixed()) {
      return value(formula, at, i, h, j, none)
          .subtract(value(formula, at, i, none, j, none).multiply(2))
          .add(value(formula, at, i, h.negate(), j, none))
          .divide(square);
    }
    return value(formula, at, i, h, j, h)
        .subtract(value(formula, at, i, h, j, h.negate()))
        .subtract(value(formula, at, i, h.negate(), j, h))
        .add(value(formula, at, i, h.negate(), j, h.negate()))
        .divide(square.multiply(4));
  }

  private Dfp value(Formula formula, List<Double> at, int i, Dfp byI, int j, Dfp byJ) {
    TaylorAlgebra<Dfp[]> numbers = new TaylorAlgebra<>(math, new DecimalRows(), 0, 1);
    List<Dfp[][]> variables = new ArrayList<>();
    for (int k = 0; k < at.size(); k++) {
      Dfp x = math.scalar(at.get(k))[0];
      x = k == i ? x.add(byI) : x;
      variables.add(numbers.plain(new Dfp[] {k == j ? x.add(byJ) : x}));
    }
    return formula.in(numbers, variables)[0][0];
  }

  @Test
  void entriesAreNamedByWhatTheyAre() {
    FunctionModel model = model("x*y*z", List.of("x", "y", "z"), List.of(1.0, 2.0, 3.0));
    assertThat(model.blocks())
        .extracting(Block::name)
        .containsExactly("d2f/dx2", "d2f/dx dy", "d2f/dx dz", "d2f/dy2", "d2f/dy dz", "d2f/dz2");
    assertThat(model.in(Build.named("float64")).analyticGradient(new int[] {0, 1, 2, 3, 4, 5}))
        .containsExactly(0, 3, 2, 0, 1, 0);
  }

  /** Every operation rounds in the build: θ ± ε, f, its differences, ε² and the quotient. */
  @Test
  void quotientsHaveTheBitsOfAProgram() {
    double x = 1.2;
    double y = 0.7;
    double h = 1e-3;
    double[] n = numeric(model("x*x*y + y", List.of("x", "y"), List.of(x, y)), h);
    double middle = f(x, y);
    assertThat(n[0]).isEqualTo((f(x + h, y) - middle - (middle - f(x - h, y))) / (h * h));
    double up = (f(x + h, y + h) - f(x + h, y - h)) * 0.25;
    double down = (f(x - h, y - h) - f(x - h, y + h)) * 0.25;
    assertThat(n[1]).isEqualTo((up + down) / (h * h));
  }

  private static double f(double x, double y) {
    return x * x * y + y;
  }

  private static FunctionModel model(String formula, List<String> names, List<Double> at) {
    return new FunctionModel(
        Formula.of(formula, names, Map.of()), FormulaDerivatives.HESSIAN, at, List.of());
  }

  private static double[] numeric(FunctionModel model, double h) {
    return numeric(model.in(Build.named("float64")), h);
  }

  private static <V> double[] numeric(LossFunction<V> loss, double h) {
    int size = loss.blocks().size();
    int[] all = IntStream.range(0, size).toArray();
    Numeric numeric = Numeric.of(size);
    Derivatives.of(loss, Scheme.SECOND, Step.NOMINAL, size).differentiate(h, all, 0, size, numeric);
    return numeric.derivative();
  }
}
