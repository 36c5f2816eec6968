package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.TwoPart;
import java.util.Arrays;

/**
 * The numeric gradient from the second part of the loss at θ + iε, divided by ε, or at θ + δ: one
 * loss for each parameter, and no difference.
 *
 * <p>Where that part is 0, also where ε itself rounds to 0, the parameter lies in the dead zone.
 * There are no second differences, which would show a kink: a loss that has one is not analytic.
 */
final class SecondParts<V> implements Derivatives<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final V parameters;
  private final LossFunction.Losses<TwoPart<V>> losses;
  private final Axis axis;
  private final Step step;
  private final int capacity;
  private final int[] perturbed;
  private final TwoPart<V> values;
  private final TwoPart<V> results;
  private final V quotient;
  private final V divisor;
  private final V other;

  SecondParts(LossFunction<V> function, Axis axis, Step step, int capacity) {
    math = function.arithmetic().fresh();
    lossMath = function.lossArithmetic().fresh();
    parameters = function.parameters();
    LossFunction<TwoPart<V>> both = function.withPart(axis);
    losses = both.losses();
    this.axis = axis;
    this.step = step;
    this.capacity = capacity;
    perturbed = new int[capacity];
    values = both.arithmetic().row(capacity);
    results = both.lossArithmetic().row(capacity);
    quotient = lossMath.row(capacity);
    divisor = lossMath.row(capacity);
    other = lossMath.row(capacity);
  }

  @Override
  public void differentiate(double epsilon, int[] parameter, int from, int to, Numeric numeric) {
    int count = to - from;
    formQuotients(epsilon, parameter, from, count);
    for (int i = 0; i < count; i++) {
      boolean dead = lossMath.get(results.part(), i) == 0;
      numeric.derivative()[from + i] = dead ? 0 : lossMath.get(quotient, i);
      numeric.dead()[from + i] = dead;
      numeric.unmovedInPrint()[from + i] = dead;
    }
    Arrays.fill(numeric.second(), from, to, Double.NaN);
  }

  @Override
  public void errors(double epsilon, int[] parameter, V gradient, double[] errors) {
    if (parameter.length == 0) {
      return;
    }
    formQuotients(epsilon, parameter, 0, parameter.length);
    for (int i = 0; i < parameter.length; i++) {
      lossMath.copy(gradient, parameter[i], other, i, 1);
    }
    lossMath.subtract(quotient, quotient, other, 0, parameter.length);
    for (int i = 0; i < parameter.length; i++) {
      errors[i] = lossMath.get(quotient, i);
    }
  }

  private void formQuotients(double epsilon, int[] parameter, int from, int count) {
    if (count > capacity) {
      throw new IllegalArgumentException(count + " parameters at once: at most " + capacity);
    }
    V steps = values.part();
    for (int i = 0; i < count; i++) {
      perturbed[i] = parameter[from + i];
      math.copy(parameters, perturbed[i], values.value(), i, 1);
    }
    if (axis == Axis.DUAL) {
      math.fill(steps, math.scalar(1), 0, 0, count);
    } else {
      step.fill(steps, math, epsilon, parameters, parameter, from, from + count);
    }
    math.copy(steps, 0, divisor, 0, count);
    losses.evaluate(perturbed, values, results, count);
    lossMath.divide(quotient, results.part(), divisor, 0, count);
  }
}
