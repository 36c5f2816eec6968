package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.Norm;
import epsweep.arithmetic.TwoPart;
import epsweep.formula.PartFunctions;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.Elementary;
import epsweep.gradient.Axis;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * A formula as something to check: its derivatives are the parameters, each with a loss of its own.
 * The tree is walked once for all lanes, each operation rounded in the loss's arithmetic.
 */
final class FormulaLoss<V> implements LossFunction<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final Supplier<Elementary<V>> functions;
  private final DoubleUnaryOperator constants;
  private final Entries entries;
  private final V at;
  private final V gradient;

  /**
   * @param lossMath of rows of the same kind as {@code math}
   * @param functions of the loss's arithmetic, for one thread
   * @param constants how the formula's numbers are rounded beside the arithmetic
   * @param at the points, one after the other
   */
  FormulaLoss(
      Arithmetic<V> math,
      Arithmetic<V> lossMath,
      Supplier<Elementary<V>> functions,
      DoubleUnaryOperator constants,
      Entries entries,
      V at,
      V gradient) {
    this.math = math;
    this.lossMath = lossMath;
    this.functions = functions;
    this.constants = constants;
    this.entries = entries;
    this.at = at;
    this.gradient = gradient;
  }

  @Override
  public Arithmetic<V> arithmetic() {
    return math;
  }

  @Override
  public Arithmetic<V> lossArithmetic() {
    return lossMath;
  }

  @Override
  public List<Block> blocks() {
    return entries.blocks();
  }

  @Override
  public V parameters() {
    return entries.starts(math, at);
  }

  /** Of the variables, whatever moves. */
  @Override
  public double scale() {
    int size = entries.points() * entries.variables();
    return Norm.of(math.doubles(at, size)) / Math.sqrt(size);
  }

  @Override
  public V analyticGradient() {
    return gradient;
  }

  @Override
  public boolean hasOneLoss() {
    return entries.points() == 1;
  }

  @Override
  public LossFunction<TwoPart<V>> withPart(Axis axis) {
    return new FormulaLoss<>(
        axis.over(math.fresh()),
        axis.over(lossMath.fresh()),
        () -> new PartFunctions<>(lossMath.fresh(), axis.over(new DoubleDouble())),
        constants,
        entries,
        new TwoPart<>(at, math.row(entries.points() * entries.variables())),
        new TwoPart<>(gradient, math.row(entries.size())));
  }

  @Override
  public Losses<V> losses() {
    Arithmetic<V> own = lossMath.fresh();
    Arithmetic<V> moving = math.fresh();
    Elementary<V> elementary = functions.get();
    return (parameter, value, losses, evaluations) -> {
      int lanes = entries.values(parameter, evaluations);
      TaylorAlgebra<V> numbers = new TaylorAlgebra<>(own, elementary, 0, lanes, constants);
      List<V[]> variables = new ArrayList<>();
      for (V row : entries.variables(moving, at, parameter, value, evaluations)) {
        variables.add(numbers.plain(row));
      }
      V values = entries.formula().in(numbers, variables)[0];
      entries.losses(own, values, parameter, losses, evaluations);
    };
  }
}
