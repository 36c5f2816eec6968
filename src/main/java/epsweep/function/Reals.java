package epsweep.function;

/**
 * The operations that the catalogue's formulas are written in, over numbers of one kind; a result
 * that does not exist is NaN.
 */
interface Reals<T> {

  /** The number that a double is, exactly. */
  T of(double value);

  T add(T a, T b);

  T subtract(T a, T b);

  T multiply(T a, T b);

  T divide(T a, T b);

  T sqrt(T x);

  T exp(T x);

  T log(T x);

  T sin(T x);

  T cos(T x);

  T atan(T x);
}
