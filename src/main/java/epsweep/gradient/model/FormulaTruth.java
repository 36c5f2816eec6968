package epsweep.gradient.model;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
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
 * The truth of a formula in pairs of doubles: the Taylor coefficients of each derivative's loss to
 * degree 24, from the tree itself.
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
  private final Entries entries;
  private final DoubleUnaryOperator constants;
  private final Row at;
  private final Row starts;
  private final double size;
  private final List<Row> series = new ArrayList<>();
  private final Row exact;

  /**
   * @param at the points, one after the other
   */
  FormulaTruth(Entries entries, double[] at, DoubleUnaryOperator constants) {
    this.entries = entries;
    this.constants = constants;
    this.at = math.vector(at);
    starts = entries.starts(math, this.at);
    int[] every = entries.every();
    Row[] values = entries.variables(math, this.at, every, starts, every.length);
    Row[] slopes = entries.slopes(math);
    TaylorAlgebra<Row> algebra =
        new TaylorAlgebra<>(
            math, new WideFunctions(), DEGREE, entries.values(every, every.length), constants);
    List<Row[]> variables = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      variables.add(algebra.variable(values[i], slopes[i]));
    }
    Row[] coefficients = entries.formula().in(algebra, variables);
    size = Math.abs(coefficients[0].high()[0]);
    for (Row row : coefficients) {
      Row losses = math.row(every.length);
      entries.losses(math, row, every, losses, every.length);
      series.add(losses);
    }
    exact = math.row(every.length);
    int order = entries.of().order();
    if (order < series.size()) {
      Row factorial = math.scalar(order); // 1! and 2!
      math.addScaled(exact, 0, factorial, 0, series.get(order), 0, every.length);
    }
  }

  /** Every derivative, rounded. */
  double[] gradient() {
    return math.doubles(exact, entries.size());
  }

  Truth measure(Truth.Request request) {
    int[] swept = request.swept();
    double[] gradient = IntStream.of(swept).mapToDouble(i -> exact.high()[i]).toArray();
    double[] rest = IntStream.of(swept).mapToDouble(i -> exact.low()[i]).toArray();
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
        row[i] = kinked[i] || k == 0 ? Double.NaN : factorial * coefficient(k, swept[i]);
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
        new FormulaLoss<>(math, math, WideFunctions::new, constants, entries, at, exact);
    Derivatives.of(loss, scheme, request.step(), swept.length)
        .errors(epsilon, swept, exact, quotients);
    double[] result = new double[swept.length];
    for (int i = 0; i < swept.length; i++) {
      double h = epsilon * request.step().factor(starts.high()[swept[i]]);
      double noise =
          scheme.subtracts()
              ? USUAL * size * scheme.sumOfWeights() / StrictMath.pow(h, scheme.derivative())
              : USUAL * Math.abs(exact.high()[swept[i]]);
      double missing = missing(scheme, h, swept[i]);
      double sum = remainder(scheme, h, swept[i]);
      double worst = noise * (WORST / USUAL) + missing;
      boolean agree = Math.abs(sum - quotients[i]) <= worst + 0x1p-40 * Math.abs(quotients[i]);
      kinked[i] |= !agree && scheme.subtracts() && scheme.reach() * h <= NEAR;
      result[i] = agree && missing < noise ? sum : quotients[i];
    }
    return result;
  }

  /** Σ c_k w_k ε^(k−q) from k = p + q on. */
  private double remainder(Scheme scheme, double epsilon, int variable) {
    double sum = 0;
    for (int k = DEGREE; k >= scheme.truncated(); k--) {
      sum = sum * epsilon + coefficient(k, variable) * scheme.taylorWeight(k);
    }
    return sum * StrictMath.pow(epsilon, scheme.order());
  }

  private double coefficient(int k, int entry) {
    return k < series.size() ? series.get(k).high()[entry] : 0;
  }

  /** What the terms beyond the last may add: as much as the last four. */
  private double missing(Scheme scheme, double epsilon, int variable) {
    double largest = 0;
    for (int k = DEGREE - 3; k <= DEGREE; k++) {
      int power = k - scheme.derivative();
      double term = coefficient(k, variable) * StrictMath.pow(epsilon, power);
      largest = Math.max(largest, Math.abs(term) * StrictMath.pow(scheme.reach(), power));
    }
    return 2 * largest;
  }
}
