package epsweep.function;

import epsweep.arithmetic.DoubleDouble.Row;

/**
 * The functions that formulas use most, as pairs with a dozen bits more than double's: enough for
 * all but one rounding in a thousand, at the price of a few dozen operations.
 *
 * <p>Numbers for which the method does not hold give NaN.
 */
final class QuickFunctions {

  /**
   * Above the relative errors: of sin and cos at most 2^−64.8, beside a breakpoint of π/256; of the
   * others at most 2^−67.
   */
  static final double ERROR = 0x1p-64;

  /** The low part of a smaller number has lost digits. */
  static final double FADES = 0x1p-900;

  /** Nearer to 0, 1 − e^−2x has lost too many digits. */
  private static final double CANCELS = 0.5;

  private QuickFunctions() {}

  /** Whether there is any sense in asking. */
  static boolean know(RealFunction f) {
    return switch (f) {
      case EXP, LOG, LOG2, LOG10, SQRT, SIN, COS, TAN, SINH, COSH, TANH, SIGMOID -> true;
      default -> false;
    };
  }

  /** y[l] = f(x[l]) for l below {@code count}. Modified: y. */
  static void apply(RealFunction f, Row y, double[] x, int count) {
    switch (f) {
      case EXP -> QuickExponential.exp(y, x, 1, count);
      case LOG -> QuickLogarithm.log(y, x, count);
      case LOG2 -> scaledLog(y, x, QuickLogarithm.PER_BIT, count);
      case LOG10 -> scaledLog(y, x, QuickLogarithm.PER_DIGIT, count);
      case SQRT -> sqrt(y, x, count);
      case SIN -> QuickAngles.sin(y, x, 0, count);
      case COS -> QuickAngles.sin(y, x, 1, count);
      case TAN -> tan(y, x, count);
      case SINH -> hyperbolic(y, x, -1, count);
      case COSH -> hyperbolic(y, x, 1, count);
      case TANH -> tanh(y, x, count);
      case SIGMOID -> sigmoid(y, x, count);
      default -> throw new IllegalArgumentException(f.label());
    }
  }

  /** y[l] = x[l]^n, by squares and products, to a few units of a pair's. Modified: y. */
  static void power(Row y, double[] x, int n, int count) {
    double[] high = y.high();
    double[] low = y.low();
    for (int l = 0; l < count; l++) {
      double a = x[l];
      double aLow = 0;
      double p = 1;
      double pLow = 0;
      for (int rest = Math.abs(n); rest > 0; rest >>= 1) {
        if ((rest & 1) == 1) {
          double product = p * a;
          pLow = Math.fma(p, a, -product) + (p * aLow + pLow * a);
          p = product;
        }
        double square = a * a;
        aLow = Math.fma(a, a, -square) + 2 * (a * aLow);
        a = square;
      }
      high[l] = p;
      low[l] = pLow;
    }
    for (int l = 0; n < 0 && l < count; l++) {
      boolean whole = Math.abs(high[l]) >= FADES;
      divide(y, l, 1, 0, whole ? high[l] : Double.NaN, low[l]);
    }
  }

  /** The root in double and what its square leaves of x. */
  private static void sqrt(Row y, double[] x, int count) {
    for (int l = 0; l < count; l++) {
      double root = Math.sqrt(x[l]);
      y.high()[l] = root;
      y.low()[l] = Math.fma(-root, root, x[l]) / (2 * root);
    }
  }

  private static void scaledLog(Row y, double[] x, Row factor, int count) {
    QuickLogarithm.log(y, x, count);
    double by = factor.high()[0];
    double byLow = factor.low()[0];
    for (int l = 0; l < count; l++) {
      double log = y.high()[l];
      double product = log * by;
      y.low()[l] = Math.fma(log, by, -product) + (log * byLow + y.low()[l] * by);
      y.high()[l] = product;
    }
  }

  private static void tan(Row y, double[] x, int count) {
    Row cos = new Row(new double[count], new double[count]);
    QuickAngles.sin(y, x, 0, count);
    QuickAngles.sin(cos, x, 1, count);
    for (int l = 0; l < count; l++) {
      divide(y, l, y.high()[l], y.low()[l], cos.high()[l], cos.low()[l]);
    }
  }

  /** (e^|x| ± e^−|x|) / 2. */
  private static void hyperbolic(Row y, double[] x, int sign, int count) {
    double[] size = sizes(x, sign < 0 ? CANCELS : 0, count);
    QuickExponential.exp(y, size, 1, count);
    for (int l = 0; l < count; l++) {
      double e = y.high()[l] / 2;
      double eLow = y.low()[l] / 2;
      divide(y, l, 0.25 * sign, 0, e, eLow);
      double other = y.high()[l];
      double sum = e + other;
      double rest = (e - sum + other) + (eLow + y.low()[l]);
      double turned = sign < 0 && x[l] < 0 ? -1 : 1;
      y.high()[l] = turned * sum;
      y.low()[l] = turned * rest;
    }
  }

  /** (1 − e^−2|x|) / (1 + e^−2|x|). */
  private static void tanh(Row y, double[] x, int count) {
    double[] size = sizes(x, CANCELS, count);
    QuickExponential.exp(y, size, -2, count);
    for (int l = 0; l < count; l++) {
      double e = y.high()[l];
      double eLow = y.low()[l];
      double difference = 1 - e;
      double sum = 1 + e;
      double sign = x[l] < 0 ? -1 : 1;
      divide(y, l, sign * difference, sign * (1 - difference - e - eLow), sum, 1 - sum + e + eLow);
    }
  }

  /** 1 / (1 + e^−x). */
  private static void sigmoid(Row y, double[] x, int count) {
    QuickExponential.exp(y, x, -1, count);
    for (int l = 0; l < count; l++) {
      double e = y.high()[l];
      double sum = 1 + e;
      double larger = Math.max(e, 1);
      divide(y, l, 1, 0, sum, larger - sum + Math.min(e, 1) + y.low()[l]);
    }
  }

  /** |x|, or NaN where it is less. */
  private static double[] sizes(double[] x, double least, int count) {
    double[] sizes = new double[count];
    for (int l = 0; l < count; l++) {
      double size = Math.abs(x[l]);
      sizes[l] = size >= least ? size : Double.NaN;
    }
    return sizes;
  }

  private static void divide(Row y, int l, double a, double aLow, double b, double bLow) {
    double q = a / b;
    y.high()[l] = q;
    y.low()[l] = (Math.fma(-q, b, a) + (aLow - q * bLow)) / b;
  }
}
