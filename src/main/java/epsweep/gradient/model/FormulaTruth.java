package epsweep.gradient.model;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.formula.Formula;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.WideFunctions;
import epsweep.gradient.Derivatives;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Scheme;
import epsweep.gradient.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The truth of a formula in pairs of doubles: its Taylor coefficients along each variable to degree
 * 24, from the tree itself.
 *
 * <p>The truncation of a quotient is the series' remainder at small ε, and the quotient of the
 * pairs less the gradient at large ones: whichever of what the series leaves out and of the pairs'
 * round-off over ε is less. Where the two differ by more than both, a kink lies between θ and θ ±
 * ε, which the series does not know of, and the quotient counts.
 */
final class FormulaTruth {

  private static final int DEGREE = 24;

  /** What a value of a formula in pairs may be off, in units of its size, and at the worst. */
  private static final double USUAL = 0x1p-102;

  private static final double WORST = 0x1p-82;

  /** A kink nearer than this leaves no derivatives to predict from. */
  private static final double NEAR = 1e-4;

  private final DoubleDouble math = new DoubleDouble();
  private final Formula formula;
  private final double[] at;
  private final DoubleUnaryOperator constants;
  private final Row[] series;

  FormulaTruth(Formula formula, double[] at, DoubleUnaryOperator constants) {
    this.formula = formula;
    this.at = at;
    this.constants = constants;
    TaylorAlgebra<Row> algebra =
        new TaylorAlgebra<>(math, new WideFunctions(), DEGREE, at.length, constants);
    List<Row[]> variables = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      Row theta = math.row(at.length);
      math.fill(theta, math.scalar(at[i]), 0, 0, at.length);
      variables.add(algebra.variable(theta, i));
    }
    series = formula.in(algebra, variables);
  }

  /** ∂f/∂θ_i, rounded. */
  double[] gradient() {
    return math.doubles(coefficients(1), at.length);
  }

  private Row coefficients(int k) {
    return k < series.length ? series[k] : math.row(at.length);
  }

  Truth measure(Truth.Request request) {
    int[] swept = request.swept();
    double[] gradient = IntStream.of(swept).mapToDouble(i -> coefficients(1).high()[i]).toArray();
    double[] rest = IntStream.of(swept).mapToDouble(i -> coefficients(1).low()[i]).toArray();
    boolean[] kinked = new boolean[swept.length];
    Map<Scheme, List<double[]>> truncation = new HashMap<>();
    for (Scheme scheme : request.schemes()) {
      List<double[]> rows = new ArrayList<>();
      for (double epsilon : request.epsilon()) {
        rows.add(truncation(scheme, epsilon, request, kinked));
      }
      truncation.put(scheme, rows);
    }
    List<double[]> derivatives = new ArrayList<>();
    double factorial = 1;
    for (int k = 0; k <= Truth.DEGREE; k++) {
      factorial *= Math.max(k, 1);
      double[] row = new double[swept.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = kinked[i] || k == 0 ? Double.NaN : factorial * coefficients(k).high()[swept[i]];
      }
      derivatives.add(row);
    }
    return new Truth(gradient, rest, derivatives, truncation);
  }

  private double[] truncation(
      Scheme scheme, double epsilon, Truth.Request request, boolean[] kinked) {
    int[] swept = request.swept();
    double[] quotients = new double[swept.length];
    LossFunction<Row> loss =
        new FormulaLoss<>(
            math, math, WideFunctions::new, constants, formula, math.vector(at), coefficients(1));
    Derivatives.of(loss, scheme, request.step(), swept.length, Double.NaN)
        .errors(epsilon, swept, coefficients(1), quotients);
    double size = Math.abs(series[0].high()[0]);
    double[] result = new double[swept.length];
    for (int i = 0; i < swept.length; i++) {
      double h = epsilon * request.step().factor(at[swept[i]]);
      double noise =
          scheme.subtracts()
              ? USUAL * size * scheme.sumOfWeights() / h
              : USUAL * Math.abs(coefficients(1).high()[swept[i]]);
      double missing = missing(scheme, h, swept[i]);
      double sum = remainder(scheme, h, swept[i]);
      double worst = noise * (WORST / USUAL) + missing;
      boolean agree = Math.abs(sum - quotients[i]) <= worst + 0x1p-40 * Math.abs(quotients[i]);
      kinked[i] |= !agree && scheme.subtracts() && scheme.reach() * h <= NEAR;
      result[i] = agree && missing < noise ? sum : quotients[i];
    }
    return result;
  }

  /** Σ c_k w_k ε^(k−1) from k = p + 1 on. */
  private double remainder(Scheme scheme, double epsilon, int variable) {
    int order = scheme.order();
    double sum = 0;
    for (int k = DEGREE; k > order; k--) {
      sum = sum * epsilon + coefficients(k).high()[variable] * scheme.taylorWeight(k);
    }
    return sum * StrictMath.pow(epsilon, order);
  }

  /** What the terms beyond the last may add: as much as the last four. */
  private double missing(Scheme scheme, double epsilon, int variable) {
    double largest = 0;
    for (int k = DEGREE - 3; k <= DEGREE; k++) {
      double term = coefficients(k).high()[variable] * StrictMath.pow(epsilon, k - 1);
      largest = Math.max(largest, Math.abs(term) * StrictMath.pow(scheme.reach(), k - 1));
    }
    return 2 * largest;
  }
}
