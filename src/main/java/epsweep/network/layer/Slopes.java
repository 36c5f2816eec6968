package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/** φ′ written in the output y = φ(z): 1, 1 − y², (1 − y) y, or 1 where y > 0. */
public final class Slopes<V> {

  /** What a program multiplies by in place of φ′(z). */
  public enum Rule {
    RIGHT,
    /** 1. */
    LEFT_OUT,
    /** φ′(φ(z)): the derivative's function is given the output. */
    OF_THE_OUTPUT
  }

  private final Arithmetic<V> math;
  private final LayerSlip slip;
  private final int units;
  private final V ones;
  private final V again;

  Slopes(Arithmetic<V> math, LayerSlip slip, int units) {
    this.math = math;
    this.slip = slip;
    this.units = units;
    ones = math.row(units);
    math.fill(ones, math.scalar(1), 0, 0, units);
    again = math.row(units);
  }

  /**
   * @param slope written to
   * @param y outputs, not modified
   */
  void differentiate(V slope, Derivative derivative, V y) {
    Activation activation = derivative.activation();
    switch (slip.slope(derivative)) {
      case RIGHT -> differentiate(slope, activation, y);
      case LEFT_OUT -> math.copy(ones, 0, slope, 0, units);
      case OF_THE_OUTPUT -> {
        activate(again, activation, y);
        differentiate(slope, activation, again);
      }
    }
  }

  private void differentiate(V slope, Activation activation, V y) {
    switch (activation) {
      case IDENTITY -> math.copy(ones, 0, slope, 0, units);
      case TANH -> {
        math.multiply(slope, y, y, 0, units);
        math.subtract(slope, ones, slope, 0, units);
      }
      case SIGMOID -> {
        math.subtract(slope, ones, y, 0, units);
        math.multiply(slope, slope, y, 0, units);
      }
      case RELU -> {
        for (int k = 0; k < units; k++) {
          math.set(slope, k, math.get(y, k) > 0 ? 1 : 0);
        }
      }
    }
  }

  private void activate(V result, Activation activation, V z) {
    switch (activation) {
      case IDENTITY, RELU -> math.copy(z, 0, result, 0, units); // both leave their output as it is
      case TANH -> math.tanh(result, z, 0, units);
      case SIGMOID -> math.sigmoid(result, z, 0, units);
    }
  }
}
