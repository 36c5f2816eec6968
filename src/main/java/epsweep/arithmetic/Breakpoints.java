package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;

/**
 * e^x, tanh x and σ(x) = 1 / (1 + e^−x) at equally spaced x, rounded to the nearest double or
 * float: the tables from which {@link DoubleFunctions} and {@link FloatFunctions} reach every other
 * x, in the way of Tang, "Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic", ACM TOMS 15 (1989).
 *
 * <p>Index i stands for k = i − length / 2. They are made from e^(k/32) in pairs of doubles, whose
 * error of 2^−102 leaves next to no doubt how a value rounds, and take a few milliseconds.
 */
final class Breakpoints {

  private static final int COUNT = 4096;

  /** Spacing of the breakpoints of e^x and σ in double; those of tanh are half as far apart. */
  private static final double SPACING = 0x1p-5;

  /** e^(k / 32). */
  static final double[] EXP;

  /** tanh(k / 64); at 0 it is −0, to which ±0 can be added and stays what it is. */
  static final double[] TANH;

  /** σ(k / 32). */
  static final double[] SIGMOID;

  /** e^(k / 16). */
  static final float[] EXP_FLOAT;

  /** tanh(k / 32). */
  static final float[] TANH_FLOAT;

  /** σ(k / 16). */
  static final float[] SIGMOID_FLOAT;

  static {
    DoubleDoubleLoops loops = new DoubleDoubleLoops();
    Row x = DoubleDouble.pairs(COUNT);
    for (int i = 0; i < COUNT; i++) {
      x.high()[i] = SPACING * (i - COUNT / 2);
    }
    Row e = DoubleDouble.pairs(COUNT);
    new DoubleDoubleFunctions().exp(e, x, 0, COUNT);
    Row less = DoubleDouble.pairs(COUNT);
    Row more = DoubleDouble.pairs(COUNT);
    loops.add(less, e, -1, 0, COUNT);
    loops.add(more, e, 1, 0, COUNT);
    Row tanh = DoubleDouble.pairs(COUNT);
    Row sigmoid = DoubleDouble.pairs(COUNT);
    loops.divide(tanh, less, more, 0, COUNT);
    loops.divide(sigmoid, e, more, 0, COUNT);
    EXP = e.high();
    TANH = tanh.high();
    TANH[COUNT / 2] = -0.0;
    SIGMOID = sigmoid.high();
    EXP_FLOAT = everySecond(EXP);
    TANH_FLOAT = everySecond(TANH);
    SIGMOID_FLOAT = everySecond(SIGMOID);
  }

  private Breakpoints() {}

  /** At spacings twice as wide, over half the range. */
  private static float[] everySecond(double[] values) {
    float[] floats = new float[COUNT / 4];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[COUNT / 2 + 2 * (i - floats.length / 2)];
    }
    return floats;
  }
}
