package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.function.ScalarFunction;
import epsweep.parameter.Block;
import java.util.List;

/**
 * A function of one variable as something to check: its one parameter is x, its loss f(x) in
 * double, rounded once to the build's format.
 */
final class FunctionLoss<V> implements LossFunction<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final ScalarFunction function;
  private final V parameters;
  private final V gradient;

  /**
   * @param at x; rounded to the format
   * @param derivative f′ at the rounded x; rounded to the format
   */
  FunctionLoss(
      Arithmetic<V> math,
      Arithmetic<V> lossMath,
      ScalarFunction function,
      double at,
      double derivative) {
    this.math = math;
    this.lossMath = lossMath;
    this.function = function;
    parameters = math.scalar(at);
    gradient = math.scalar(derivative);
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
    return FunctionModel.BLOCKS;
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
  public Losses<V> losses() {
    return (parameter, value, losses, evaluations) -> {
      for (int i = 0; i < evaluations; i++) {
        lossMath.set(losses, i, function.value(math.get(value, i)));
      }
    };
  }
}
