package epsweep.analysis;

import epsweep.analysis.rule.Line;
import epsweep.arithmetic.Arithmetic;
import epsweep.gradient.LossFunction;

/** The loss of one build along its parameters, one loss at a time. Serves one thread. */
final class LossLines<V> {

  private final LossFunction<V> function;
  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final LossFunction.Losses<V> losses;
  private final int[] parameter = new int[1];
  private final V value;
  private final V loss;

  LossLines(LossFunction<V> function) {
    this.function = function;
    math = function.arithmetic().fresh();
    lossMath = function.lossArithmetic().fresh();
    losses = function.losses();
    value = math.row(1);
    loss = lossMath.row(1);
  }

  /** The line through θ along a parameter of the flat vector. */
  Line along(int index) {
    return new Line(x -> loss(index, x), math.get(function.parameters(), index), math.format());
  }

  private double loss(int index, double x) {
    parameter[0] = index;
    math.set(value, 0, x);
    losses.evaluate(parameter, value, loss, 1);
    return lossMath.get(loss, 0);
  }
}
