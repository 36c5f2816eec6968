package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The numeric gradient by one difference scheme, as a program written in the build's own arithmetic
 * would compute it: ε, θ ± ε, the losses, their differences and the quotient each round there.
 * Where the build's loss is wider than its parameters, the losses, differences and quotient are as
 * wide.
 *
 * <p>Where all perturbed losses of a parameter are equal, bit for bit, it lies in the dead zone and
 * its numeric derivative is 0, also where ε itself rounds to 0. Serves one thread.
 */
public final class Differences<V> implements Derivatives<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final V parameters;
  private final LossFunction.Losses<V> losses;
  private final Scheme scheme;
  private final Step step;
  private final int capacity;

  private final int[] perturbed;
  private final V values;
  private final V results;

  private final IntToDoubleFunction unperturbed;
  private final boolean bends;
  private final int measured;

  /** Where losses are taken, in multiples of ε; the rows below are parallel. */
  private final List<Integer> offsets;

  private final List<V> value = new ArrayList<>();
  private final List<V> loss = new ArrayList<>();
  private final V steps;
  private final V shift;
  private final V factors;
  private final V divisor;
  private final V quotient;
  private final V second;

  /**
   * @param capacity the most parameters that one call differentiates by
   */
  public Differences(LossFunction<V> function, Scheme scheme, Step step, int capacity) {
    this(function, scheme, step, capacity, parameter -> Double.NaN);
  }

  /**
   * @param unperturbed L(θ) of a parameter, with which second differences are formed from L(θ ± ε),
   *     whether the scheme of a first derivative needs both or not; NaN for none
   */
  public Differences(
      LossFunction<V> function,
      Scheme scheme,
      Step step,
      int capacity,
      IntToDoubleFunction unperturbed) {
    this.unperturbed = unperturbed;
    bends = scheme.derivative() == 1 && !Double.isNaN(unperturbed.applyAsDouble(0));
    math = function.arithmetic().fresh();
    lossMath = function.lossArithmetic().fresh();
    parameters = function.parameters();
    losses = function.losses();
    this.scheme = scheme;
    this.step = step;
    this.capacity = capacity;
    measured = scheme.offsets().size();
    offsets = new ArrayList<>(scheme.offsets());
    for (int side : new int[] {1, -1}) {
      if (bends && !offsets.contains(side)) {
        offsets.add(side);
      }
    }
    perturbed = new int[Math.multiplyExact(offsets.size(), capacity)];
    values = math.row(perturbed.length);
    results = lossMath.row(perturbed.length);
    for (int k = 0; k < offsets.size(); k++) {
      value.add(math.row(capacity));
      loss.add(lossMath.row(capacity));
    }
    steps = math.row(capacity);
    shift = math.row(capacity);
    factors = lossMath.row(capacity);
    divisor = lossMath.row(capacity);
    quotient = lossMath.row(capacity);
    second = lossMath.row(capacity);
  }

  @Override
  public void differentiate(double epsilon, int[] parameter, int from, int to, Numeric numeric) {
    int count = to - from;
    formQuotients(epsilon, parameter, from, count);
    for (int i = 0; i < count; i++) {
      boolean dead = equalLosses(i);
      numeric.derivative()[from + i] = dead ? 0 : lossMath.get(quotient, i);
      numeric.dead()[from + i] = dead;
      numeric.unmovedInPrint()[from + i] = equalInPrint(i);
      numeric.second()[from + i] = bends ? secondDifference(i) : Double.NaN;
    }
  }

  @Override
  public void errors(double epsilon, int[] parameter, V gradient, double[] errors) {
    if (parameter.length == 0) {
      return;
    }
    formQuotients(epsilon, parameter, 0, parameter.length);
    for (int i = 0; i < parameter.length; i++) {
      lossMath.copy(gradient, parameter[i], second, i, 1);
    }
    lossMath.subtract(quotient, quotient, second, 0, parameter.length);
    for (int i = 0; i < parameter.length; i++) {
      errors[i] = lossMath.get(quotient, i);
    }
  }

  /** The h that the differences of some parameters are divided by at ε. */
  public double[] steps(double epsilon, int[] parameter) {
    int count = parameter.length;
    step.fill(steps, math, epsilon, parameters, parameter, 0, count);
    perturb(parameter, 0, count);
    formDivisor(count);
    double[] h = lossMath.doubles(divisor, count);
    Arrays.setAll(h, i -> h[i] / scheme.divisor());
    return h;
  }

  private void formQuotients(double epsilon, int[] parameter, int from, int count) {
    if (count > capacity) {
      throw new IllegalArgumentException(count + " parameters at once: at most " + capacity);
    }
    step.fill(steps, math, epsilon, parameters, parameter, from, from + count);
    perturb(parameter, from, count);
    losses.evaluate(perturbed, values, results, count * offsets.size());
    for (int k = 0; k < offsets.size(); k++) {
      lossMath.copy(results, k * count, loss.get(k), 0, count);
    }
    divide(count);
  }

  /** θ + k h for every offset k, offset by offset. */
  private void perturb(int[] parameter, int from, int count) {
    for (int k = 0; k < offsets.size(); k++) {
      V row = value.get(k);
      for (int i = 0; i < count; i++) {
        perturbed[k * count + i] = parameter[from + i];
        math.copy(parameters, parameter[from + i], row, i, 1);
      }
      int offset = offsets.get(k);
      multiply(math, shift, Math.abs(offset), steps, count);
      if (offset > 0) {
        math.add(row, row, shift, 0, count);
      } else if (offset < 0) {
        math.subtract(row, row, shift, 0, count);
      }
      math.copy(row, 0, values, k * count, count);
    }
  }

  private void divide(int count) {
    Scheme.Pair nearest = scheme.pairs().get(0);
    subtract(quotient, nearest, nearest.weight(), count);
    for (Scheme.Pair pair : scheme.pairs().subList(1, scheme.pairs().size())) {
      subtract(second, pair, Math.abs(pair.weight()), count);
      if (pair.weight() < 0) {
        lossMath.subtract(quotient, quotient, second, 0, count);
      } else {
        lossMath.add(quotient, quotient, second, 0, count);
      }
    }
    formDivisor(count);
    if (scheme.derivative() > 1) {
      lossMath.multiply(divisor, divisor, steps, 0, count);
    }
    lossMath.divide(quotient, quotient, divisor, 0, count);
  }

  /** c h. */
  private void formDivisor(int count) {
    if (step == Step.EFFECTIVE) {
      Scheme.Pair nearest = scheme.pairs().get(0);
      math.subtract(shift, row(value, nearest.right()), row(value, nearest.left()), 0, count);
      multiply(lossMath, divisor, (double) scheme.divisor() / nearest.width(), shift, count);
    } else {
      multiply(lossMath, divisor, scheme.divisor(), steps, count);
    }
  }

  /** weight · (L(right) − L(left)). */
  private void subtract(V difference, Scheme.Pair pair, int weight, int count) {
    lossMath.subtract(difference, row(loss, pair.right()), row(loss, pair.left()), 0, count);
    if (weight != 1) {
      multiply(lossMath, difference, weight, difference, count);
    }
  }

  private V row(List<V> rows, int offset) {
    return rows.get(offsets.indexOf(offset));
  }

  /** y = factor · x, rounded once. */
  private void multiply(Arithmetic<V> in, V y, double factor, V x, int count) {
    in.fill(factors, in.scalar(factor), 0, 0, count);
    in.multiply(y, factors, x, 0, count);
  }

  /** (L(θ+ε) − L(θ)) + (L(θ−ε) − L(θ)). */
  private double secondDifference(int i) {
    double at = unperturbed.applyAsDouble(perturbed[i]);
    double sum = 0;
    for (int k = 0; k < offsets.size(); k++) {
      if (Math.abs(offsets.get(k)) == 1) {
        sum += lossMath.get(loss.get(k), i) - at;
      }
    }
    return sum;
  }

  private boolean equalLosses(int i) {
    double first = lossMath.get(loss.get(0), i);
    for (int k = 1; k < measured; k++) {
      if (lossMath.get(loss.get(k), i) != first) {
        return false;
      }
    }
    return true;
  }

  private boolean equalInPrint(int i) {
    double first = fourDecimals(lossMath.get(loss.get(0), i));
    for (int k = 1; k < measured; k++) {
      if (fourDecimals(lossMath.get(loss.get(k), i)) != first) {
        return false;
      }
    }
    return true;
  }

  /** The value that {@code %.4f} shows, in units of its last digit. */
  private static double fourDecimals(double loss) {
    return Math.rint(loss * 1e4);
  }
}
