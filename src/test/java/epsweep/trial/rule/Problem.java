package epsweep.trial.rule;

import epsweep.arithmetic.Format;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function with its first three derivatives at a point; points and derivatives are those of the
 * problems of numericalderivative (Baudin 2024).
 */
record Problem(
    String name,
    DoubleUnaryOperator function,
    double at,
    double first,
    double second,
    double third) {

  private static final double E = Math.E;

  static final Problem EXP = new Problem("exp", StrictMath::exp, 1, E, E, E);
  static final Problem SIN =
      new Problem(
          "sin", StrictMath::sin, 1, StrictMath.cos(1), -StrictMath.sin(1), -StrictMath.cos(1));
  static final Problem ATAN = new Problem("atan", StrictMath::atan, 0.5, 0.8, -0.64, -0.256);
  static final Problem LOG = new Problem("log", StrictMath::log, 1, 1, -1, 2);
  static final Problem SQRT = new Problem("sqrt", StrictMath::sqrt, 1, 0.5, -0.25, 0.375);
  static final Problem INVERSE = new Problem("1/x", x -> 1 / x, 1, -1, 2, -6);
  static final Problem SLOW =
      new Problem(
          "exp(-1e-6 x)",
          x -> StrictMath.exp(-1e-6 * x),
          1,
          -1e-6 * StrictMath.exp(-1e-6),
          1e-12 * StrictMath.exp(-1e-6),
          -1e-18 * StrictMath.exp(-1e-6));
  static final Problem EXP_AND_ROOT =
      new Problem(
          "(e^x-1)^2 + (1/sqrt(1+x^2)-1)^2",
          x -> square(StrictMath.exp(x) - 1) + square(1 / Math.sqrt(1 + x * x) - 1),
          1,
          9.548655322129756,
          24.266107348211236,
          53.1455550486372);
  static final Problem EXP_SQUARED =
      new Problem(
          "(e^x-1)^2",
          x -> square(StrictMath.exp(x) - 1),
          -8,
          -6.707001854555852e-4,
          -6.704751151061466e-4,
          -6.700249744072696e-4);
  static final Problem FAST =
      new Problem(
          "e^(100x)",
          x -> StrictMath.exp(100 * x),
          0.01,
          271.8281828459045,
          2.7182818284590452e4,
          2.718281828459045e6);
  static final Problem QUARTIC =
      new Problem(
          "x^4+3x^2-10x",
          x -> x * x * x * x + 3 * x * x - 10 * x,
          0.99999,
          -1.7999880000374446e-4,
          17.9997600012,
          23.99976);
  static final Problem CUBIC =
      new Problem(
          "1e4x^3+.01x^2+5x",
          x -> 1e4 * x * x * x + 0.01 * x * x + 5 * x,
          1e-9,
          5.00000000002003,
          0.02006,
          6e4);

  /** Where a rule should do well. */
  static final List<Problem> SMOOTH = List.of(EXP, SIN, ATAN, SQRT, INVERSE, EXP_SQUARED);

  static final List<Problem> ALL =
      List.of(
          EXP,
          SIN,
          ATAN,
          LOG,
          SQRT,
          INVERSE,
          SLOW,
          EXP_AND_ROOT,
          EXP_SQUARED,
          FAST,
          QUARTIC,
          CUBIC);

  private static double square(double x) {
    return x * x;
  }

  /** The function as a build in this format stores its values. */
  Line in(Format format) {
    return lineOf(function, at, format);
  }

  static Line lineOf(DoubleUnaryOperator function, double at, Format format) {
    boolean single = format.equals(Format.FLOAT32);
    return new Line(single ? x -> (float) function.applyAsDouble(x) : function, at, format);
  }

  @Override
  public String toString() {
    return name;
  }
}
