package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.arithmetic.Float64;
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
import java.util.stream.IntStream;

/**
 * A formula at a point.
 *
 * @param at the values of its variables
 * @param derivative by each variable, as somebody claims it, of the variables and perhaps of {@link
 *     #EXACT}; empty for the exact one
 */
public record FunctionModel(Formula formula, List<Double> at, List<Formula> derivative)
    implements Model, Serializable {

  /** What the exact derivative is called in a claimed one: {@code 1.05 * exact}. */
  public static final String EXACT = "exact";

  /** Formulas of the same derivative differ by less, relatively. */
  private static final double SAME = 1e-12;

  public FunctionModel {
    at = List.copyOf(at);
    derivative = List.copyOf(derivative);
  }

  /** A formula of x with its exact derivative. */
  public FunctionModel(Formula formula, double at) {
    this(formula, List.of(at), List.of());
  }

  /** One parameter for each variable of a formula. */
  public static List<Block> blocks(Formula formula) {
    return formula.variables().stream().map(name -> new Block(name, name, 1, 1)).toList();
  }

  @Override
  public List<Block> blocks() {
    return blocks(formula);
  }

  @Override
  public LossFunction<?> in(Build build) {
    return build.hasDoubleLoss()
        ? in(Arithmetic.emulated(build.format()), new Float64(), build)
        : in(Arithmetic.of(build.format()), build);
  }

  private <V> LossFunction<V> in(Arithmetic<V> math, Build build) {
    return in(math, math, build);
  }

  private <V> LossFunction<V> in(Arithmetic<V> math, Arithmetic<V> lossMath, Build build) {
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
        formula,
        theta,
        gradient);
  }

  /** The claimed derivatives, each computed in an arithmetic as it is written. */
  private <V> V claimed(Arithmetic<V> math, V theta, double[] exact) {
    TaylorAlgebra<V> numbers = new TaylorAlgebra<>(math, new RoundedFunctions<>(math), 0, 1);
    List<V[]> variables = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      V value = math.row(1);
      math.copy(theta, i, value, 0, 1);
      variables.add(numbers.plain(value));
    }
    V gradient = math.row(at.size());
    for (int i = 0; i < at.size(); i++) {
      V[] known = numbers.plain(math.scalar(exact[i]));
      math.copy(claim(i, numbers, variables, known), 0, gradient, i, 1);
    }
    return gradient;
  }

  /** The value that is claimed for the derivative by the i-th variable. */
  private <V> V claim(int i, TaylorAlgebra<V> numbers, List<V[]> variables, V[] exact) {
    List<V[]> values = new ArrayList<>(variables);
    if (derivative.get(i).variables().size() > at.size()) {
      values.add(exact);
    }
    return derivative.get(i).in(numbers, values)[0];
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.of(truthIn(build).measure(request));
  }

  private FormulaTruth truthIn(Build build) {
    return new FormulaTruth(formula, seenBy(build), constants(build));
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
    List<Row[]> variables =
        Arrays.stream(seenBy(build)).mapToObj(x -> numbers.plain(math.scalar(x))).toList();
    double[] exact = truthIn(build).gradient();
    return IntStream.range(0, at.size())
        .mapToDouble(
            i -> {
              Row[] known = numbers.plain(math.scalar(exact[i]));
              return math.get(claim(i, numbers, variables, known), 0);
            })
        .toArray();
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
    return same ? Optional.empty() : Optional.of(new FunctionModel(formula, at, List.of()));
  }

  /** Whether the value and what is claimed or exact of the derivatives are finite numbers. */
  public boolean isFinite() {
    LossFunction<?> loss = in(Build.named("float64"));
    double[] gradient = loss.analyticGradient(IntStream.range(0, at.size()).toArray());
    return Double.isFinite(value(loss)) && Arrays.stream(gradient).allMatch(Double::isFinite);
  }

  private static <V> double value(LossFunction<V> loss) {
    Arithmetic<V> math = loss.lossArithmetic();
    V value = math.row(1);
    V first = loss.arithmetic().row(1);
    loss.arithmetic().copy(loss.parameters(), 0, first, 0, 1);
    loss.losses().evaluate(new int[] {0}, first, value, 1);
    return math.get(value, 0);
  }

  /** The point as the build rounds it. */
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
