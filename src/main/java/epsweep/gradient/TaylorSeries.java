package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;

/**
 * The Taylor coefficients c_k = ∂ᵏL/∂θ_iᵏ / k! for k = 1 … 12 along each of some parameters, by
 * polynomials through the losses at θ_i and θ_i ± j·spacing, j = 1 … 6.
 *
 * <p>Odd and even parts are interpolated apart, in (j·spacing)², by Newton's divided differences,
 * all in the loss's own arithmetic. A coefficient errs by about c₁₃ (6·spacing)^(13−k), and by the
 * losses' round-off over spacing^k. How well it went shows where the answer is known: c₁ must be
 * the exact gradient. Where it is not, the loss has a kink within reach, or bends too strongly, and
 * {@link #holds} says no.
 *
 * <p>A coefficient that round-off alone could make is 0: a loss that is quadratic along a parameter
 * has none beyond the second. Serves one thread.
 */
final class TaylorSeries<V> {

  private static final int NODES = 6;

  /** The highest coefficient, c₁₂. */
  static final int DEGREE = 2 * NODES;

  /** An error of c₁ becomes one of c₅ times Σ 1/(x_i x_j) = 0.57, x = 1, 4, … 36; with room. */
  private static final double GROWTH = 0.75;

  /** Truncation is wanted to 1e-6 where it matters; c₅ decides. */
  private static final double WANTED = 1e-7;

  /** An error of c₅ that is nothing beside the gradient: ε⁴ c₅ with ε below 0.02. */
  private static final double NEGLIGIBLE = 1e-9;

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final LossFunction.Losses<V> losses;
  private final V parameters;
  private final V gradient;
  private final double spacing;

  private final int[] perturbed;
  private final V values;
  private final V results;
  private final V value;
  private final V shift;
  private final V factor;
  private final V atTheta;
  private final V difference;
  private final V slope;
  private final V[] plus;
  private final V[] minus;
  private final V[] newton;
  private final V[] monomial;
  private final double[][] coefficients;
  private final boolean[] holds;

  /**
   * @param spacing a power of two
   * @param capacity the most parameters that one call takes
   */
  TaylorSeries(LossFunction<V> function, V gradient, double spacing, int capacity) {
    math = function.arithmetic().fresh();
    lossMath = function.lossArithmetic().fresh();
    losses = function.losses();
    parameters = function.parameters();
    this.gradient = gradient;
    this.spacing = spacing;
    int evaluations = 2 * NODES * capacity;
    perturbed = new int[evaluations];
    values = math.row(evaluations);
    results = lossMath.row(evaluations);
    value = math.row(capacity);
    shift = math.row(capacity);
    factor = lossMath.row(capacity);
    difference = lossMath.row(capacity);
    slope = lossMath.row(capacity);
    plus = lossMath.rows(NODES, capacity);
    minus = lossMath.rows(NODES, capacity);
    newton = lossMath.rows(NODES, capacity);
    monomial = lossMath.rows(NODES, capacity);
    coefficients = new double[DEGREE + 1][capacity];
    holds = new boolean[capacity];
    atTheta = lossMath.row(1);
    losses.evaluate(new int[] {0}, math.scalar(math.get(parameters, 0)), atTheta, 1);
  }

  /** How far from θ the series may be used. */
  double reach() {
    return reach(spacing);
  }

  /** The same for any series of this spacing. */
  static double reach(double spacing) {
    return NODES * spacing;
  }

  /** Computes the coefficients along {@code count} parameters. */
  void measure(int[] parameter, int count) {
    evaluate(parameter, count);
    for (int j = 0; j < NODES; j++) {
      lossMath.subtract(newton[j], plus[j], minus[j], 0, count);
      divide(newton[j], 2 * (j + 1) * spacing, count);
    }
    interpolate(count);
    store(1, count);
    lossMath.copy(monomial[0], 0, slope, 0, count);
    check(parameter, count);
    for (int j = 0; j < NODES; j++) {
      lossMath.fill(difference, atTheta, 0, 0, count);
      lossMath.subtract(plus[j], plus[j], difference, 0, count);
      lossMath.subtract(minus[j], minus[j], difference, 0, count);
      lossMath.add(newton[j], plus[j], minus[j], 0, count);
      divide(newton[j], 2 * (j + 1) * spacing * ((j + 1) * spacing), count);
    }
    interpolate(count);
    store(2, count);
  }

  private void evaluate(int[] parameter, int count) {
    for (int node = 0; node < 2 * NODES; node++) {
      double offset = (node / 2 + 1) * spacing * (node % 2 == 0 ? 1 : -1);
      for (int i = 0; i < count; i++) {
        perturbed[node * count + i] = parameter[i];
        math.copy(parameters, parameter[i], value, i, 1);
      }
      math.fill(shift, math.scalar(offset), 0, 0, count);
      math.add(value, value, shift, 0, count);
      math.copy(value, 0, values, node * count, count);
    }
    losses.evaluate(perturbed, values, results, 2 * NODES * count);
    for (int j = 0; j < NODES; j++) {
      lossMath.copy(results, 2 * j * count, plus[j], 0, count);
      lossMath.copy(results, (2 * j + 1) * count, minus[j], 0, count);
    }
  }

  /** From values at x = 1, 4, … 36 to the coefficients of powers of x. */
  private void interpolate(int count) {
    for (int level = 1; level < NODES; level++) {
      for (int j = NODES - 1; j >= level; j--) {
        lossMath.subtract(newton[j], newton[j], newton[j - 1], 0, count);
        divide(newton[j], node(j) - node(j - level), count);
      }
    }
    lossMath.copy(newton[NODES - 1], 0, monomial[0], 0, count);
    for (int k = NODES - 2; k >= 0; k--) {
      int degree = NODES - 2 - k;
      lossMath.copy(monomial[degree], 0, monomial[degree + 1], 0, count);
      for (int power = degree; power >= 0; power--) {
        lossMath.fill(factor, lossMath.scalar(node(k)), 0, 0, count);
        lossMath.multiply(difference, factor, monomial[power], 0, count);
        V lower = power > 0 ? monomial[power - 1] : newton[k];
        lossMath.subtract(monomial[power], lower, difference, 0, count);
      }
    }
  }

  private static int node(int j) {
    return (j + 1) * (j + 1);
  }

  private void divide(V y, double divisor, int count) {
    lossMath.fill(factor, lossMath.scalar(divisor), 0, 0, count);
    lossMath.divide(y, y, factor, 0, count);
  }

  /** The interpolant's coefficients are c₁, c₃ … or c₂, c₄ … in powers of the spacing. */
  private void store(int first, int count) {
    for (int power = 0; power < NODES; power++) {
      double unit = StrictMath.pow(spacing, 2.0 * power);
      double nothing = lossNoise() / spacing / (first == 1 ? unit : unit * spacing);
      for (int i = 0; i < count; i++) {
        double coefficient = lossMath.get(monomial[power], i) / unit;
        coefficients[first + 2 * power][i] = Math.abs(coefficient) > nothing ? coefficient : 0;
      }
    }
  }

  /** What round-off may make of a loss, with room for the sums of the interpolation. */
  private double lossNoise() {
    return 64 * lossMath.format().unitRoundoff() * Math.abs(lossMath.get(atTheta, 0));
  }

  private void check(int[] parameter, int count) {
    for (int i = 0; i < count; i++) {
      lossMath.copy(gradient, parameter[i], factor, i, 1);
    }
    lossMath.subtract(difference, monomial[0], factor, 0, count);
    double growth = GROWTH / StrictMath.pow(spacing, 4);
    for (int i = 0; i < count; i++) {
      double error = Math.abs(lossMath.get(difference, i)) * growth;
      double allowed =
          WANTED * Math.abs(coefficients[5][i])
              + NEGLIGIBLE * Math.abs(lossMath.get(factor, i))
              + lossNoise() * growth / spacing;
      holds[i] = error <= allowed;
    }
  }

  /** Whether the i-th parameter's coefficients can be relied on. */
  boolean holds(int i) {
    return holds[i];
  }

  /** Puts c₁ along the i-th parameter, with all digits, into {@code gradient[at]}. */
  void copySlope(int i, V gradient, int at) {
    lossMath.copy(slope, i, gradient, at, 1);
  }

  /** What the losses' round-off may make of c₁. */
  double slopeNoise() {
    return lossNoise() / spacing;
  }

  /** c_k along the i-th parameter. */
  double coefficient(int k, int i) {
    return coefficients[k][i];
  }

  /**
   * n − g for the i-th parameter, n a scheme's quotient at an ε within reach.
   *
   * @param weights the scheme's {@link Scheme#taylorWeights}
   */
  double truncation(int order, double[] weights, double epsilon, int i) {
    double sum = 0;
    for (int k = DEGREE; k > order; k--) {
      sum = sum * epsilon + coefficients[k][i] * weights[k];
    }
    return sum * StrictMath.pow(epsilon, order);
  }
}
