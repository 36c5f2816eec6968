package epsweep.formula;

import epsweep.function.RealFunction;

/** What a formula's tree is evaluated in: numbers of a kind, and the operations on them. */
public interface Algebra<T> {

  /** A number that stands in the formula, as this algebra rounds it. */
  T constant(double value);

  T add(T a, T b);

  T subtract(T a, T b);

  T multiply(T a, T b);

  T divide(T a, T b);

  T power(T a, T b);

  T negate(T a);

  T abs(T a);

  /** The larger of both; the first where they are equal. */
  T max(T a, T b);

  T min(T a, T b);

  T apply(RealFunction f, T a);

  /** {@code then} where the comparison of both holds, {@code otherwise} elsewhere. */
  T choose(Comparison comparison, T left, T right, T then, T otherwise);
}
