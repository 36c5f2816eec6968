package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.TwoPart;
import epsweep.formula.Formula;
import epsweep.formula.PartFunctions;
import epsweep.formula.TaylorAlgebra;
import epsweep.function.Elementary;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * A formula as something to check: its variables are the parameters, its value the loss. The tree
 * is walked once for all lanes, each operation rounded in the loss's arithmetic.
 */
final class FormulaLoss<V> implements LossFunction<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final Supplier<Elementary<V>> functions;
  private final DoubleUnaryOperator constants;
  private final Formula formula;
  private final List<Block> blocks;
  private final V parameters;
  private final V gradient;

  /**
   * @param lossMath of rows of the same kind as {@code math}
   * @param functions of the loss's arithmetic, for one thread
   * @param constants how the formula's numbers are rounded beside the arithmetic
   */
  FormulaLoss(
      Arithmetic<V> math,
      Arithmetic<V> lossMath,
      Supplier<Elementary<V>> functions,
      DoubleUnaryOperator constants,
      Formula formula,
      V parameters,
      V gradient) {
    this.math = math;
    this.lossMath = lossMath;
    this.functions = functions;
    this.constants = constants;
    this.formula = formula;
    this.parameters = parameters;
    this.gradient = gradient;
    blocks = FunctionModel.blocks(formula);
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
    return blocks;
  }

  @Override
  public V parameters() {
    return parameters;
  }

  @Override
  public V analyticGradient() {
    return gradient;
  }

  @Override
  public LossFunction<TwoPart<V>> withPart(Scheme.Axis axis) {
    int size = blocks.size();
    return new FormulaLoss<>(
        axis.over(math.fresh()),
        axis.over(lossMath.fresh()),
        () -> new PartFunctions<>(lossMath.fresh(), axis.over(new DoubleDouble())),
        constants,
        formula,
        new TwoPart<>(parameters, math.row(size)),
        new TwoPart<>(gradient, math.row(size)));
  }

  @Override
  public Losses<V> losses() {
    Arithmetic<V> own = lossMath.fresh();
    Elementary<V> elementary = functions.get();
    return (parameter, value, losses, evaluations) -> {
      TaylorAlgebra<V> numbers = new TaylorAlgebra<>(own, elementary, 0, evaluations, constants);
      List<V[]> variables = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        V row = own.row(evaluations);
        own.fill(row, parameters, i, 0, evaluations);
        for (int l = 0; l < evaluations; l++) {
          if (parameter[l] == i) {
            own.copy(value, l, row, l, 1);
          }
        }
        variables.add(numbers.plain(row));
      }
      own.copy(formula.in(numbers, variables)[0], 0, losses, 0, evaluations);
    };
  }
}
