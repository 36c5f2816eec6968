package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Arithmetics;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.arithmetic.Norm;
import epsweep.formula.Formula;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.RoundedFunctions;
import epsweep.function.WideFunctions;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives of a formula at a point, or at several.
 *
 * @param at the values of its variables at one point after the other
 * @param derivative each derivative, as somebody claims it, of the variables and perhaps of {@link
 *     #EXACT}; empty for the exact ones
 */
public record FunctionModel(
    Formula formula, FormulaDerivatives of, List<Double> at, List<Formula> derivative)
    implements Model, Serializable {

  /** What the exact derivative is called in a claimed one: {@code 1.05 * exact}. */
  public static final String EXACT = "exact";

  /** Formulas of the same derivative differ by less, relatively. */
  private static final double SAME = 1e-12;

  public FunctionModel {
    at = List.copyOf(at);
    derivative = List.copyOf(derivative);
  }

  /** The gradient. */
  public FunctionModel(Formula formula, List<Double> at, List<Formula> derivative) {
    this(formula, FormulaDerivatives.GRADIENT, at, derivative);
  }

  /** A formula of x with its exact derivative. */
  public FunctionModel(Formula formula, double at) {
    this(formula, List.of(at), List.of());
  }

  private Entries entries() {
    return new Entries(formula, of, at.size() / formula.variables().size());
  }

  @Override
  public List<Block> blocks() {
    return entries().blocks();
  }

  @Override
  public LossFunction<?> in(Build build) {
    return in(Arithmetics.of(build), build);
  }

  private <V> LossFunction<V> in(Arithmetics<V> arithmetics, Build build) {
    Arithmetic<V> math = arithmetics.own();
    Arithmetic<V> lossMath = arithmetics.loss();
    V theta = math.vector(seenBy(build));
    V gradient =
        derivative.isEmpty()
            ? math.vector(truthIn(build).gradient())
            : claimed(math, theta, truthIn(build).gradient());
    return new FormulaLoss<>(
        math,
        lossMath,
        () -> new RoundedFunctions<>(lossMath.fresh()),
        x -> x,
        entries(),
        theta,
        gradient);
  }

  /** The claimed derivatives, each computed in an arithmetic as it is written. */
  private <V> V claimed(Arithmetic<V> math, V theta, double[] exact) {
    return claimed(
        new TaylorAlgebra<>(math, new RoundedFunctions<>(math), 0, 1), math, theta, exact);
  }

  private <V> V claimed(TaylorAlgebra<V> numbers, Arithmetic<V> math, V theta, double[] exact) {
    Entries entries = entries();
    int size = entries.variables();
    V gradient = math.row(entries.size());
    for (int e = 0; e < entries.size(); e++) {
      List<V[]> values = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        V value = math.row(1);
        math.copy(theta, entries.all().get(e).point() * size + i, value, 0, 1);
        values.add(numbers.plain(value));
      }
      Formula claim = derivative.get(e / entries.points());
      if (claim.variables().size() > size) {
        values.add(numbers.plain(math.scalar(exact[e])));
      }
      math.copy(claim.in(numbers, values)[0], 0, gradient, e, 1);
    }
    return gradient;
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.of(truthIn(build).measure(request));
  }

  private FormulaTruth truthIn(Build build) {
    return new FormulaTruth(entries(), seenBy(build), constants(build));
  }

  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    double[] gradient = derivative.isEmpty() ? truthIn(build).gradient() : claimedExactly(build);
    return Optional.of(Arrays.stream(positions).mapToDouble(i -> gradient[i]).toArray());
  }

  private double[] claimedExactly(Build build) {
    DoubleDouble math = new DoubleDouble();
    TaylorAlgebra<Row> numbers =
        new TaylorAlgebra<>(math, new WideFunctions(), 0, 1, constants(build));
    double[] exact = truthIn(build).gradient();
    return math.doubles(claimed(numbers, math, math.vector(seenBy(build)), exact), exact.length);
  }

  /** With the exact derivative, where the claimed one is another. */
  @Override
  public Optional<Model> withoutFault() {
    Build build = Build.named("float64");
    if (derivative.isEmpty()) {
      return Optional.empty();
    }
    double[] exact = truthIn(build).gradient();
    double[] difference = claimedExactly(build);
    Arrays.setAll(difference, i -> difference[i] - exact[i]);
    boolean same = Norm.of(difference) <= SAME * Norm.of(exact);
    return same ? Optional.empty() : Optional.of(new FunctionModel(formula, of, at, List.of()));
  }

  /** Whether the value and what is claimed or exact of the derivatives are finite numbers. */
  public boolean isFinite() {
    LossFunction<?> loss = in(Build.named("float64"));
    double[] gradient = loss.analyticGradient(entries().every());
    return Arrays.stream(gradient).allMatch(Double::isFinite)
        && Arrays.stream(values(loss)).allMatch(Double::isFinite);
  }

  private <V> double[] values(LossFunction<V> loss) {
    int[] every = entries().every();
    V values = loss.lossArithmetic().row(every.length);
    loss.losses().evaluate(every, loss.parameters(), values, every.length);
    return loss.lossArithmetic().doubles(values, every.length);
  }

  /** The points as the build rounds them. */
  private double[] seenBy(Build build) {
    return seenBy(Arithmetic.of(build.format()));
  }

  private <V> double[] seenBy(Arithmetic<V> math) {
    double[] values = at.stream().mapToDouble(Double::doubleValue).toArray();
    return math.doubles(math.vector(values), values.length);
  }

  /** The formula's numbers as the loss's arithmetic rounds them. */
  private static DoubleUnaryOperator constants(Build build) {
    return constants(Arithmetic.of(build.lossFormat()));
  }

  private static <V> DoubleUnaryOperator constants(Arithmetic<V> math) {
    return x -> math.get(math.scalar(x), 0);
  }

  @Override
  public Object pointOf(Build build) {
    List<Double> point = Arrays.stream(seenBy(build)).boxed().toList();
    return List.of(Arithmetic.of(build.lossFormat()).format(), point);
  }
}
