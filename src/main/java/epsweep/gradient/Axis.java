package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.ComplexNumbers;
import epsweep.arithmetic.DualNumbers;
import epsweep.arithmetic.TwoPart;

/** Which way ε is taken. */
public enum Axis {
  REAL,
  /** Along the real one again and again, ever shorter, to its limit: {@link Tableau}. */
  TOWARDS_ZERO,
  IMAGINARY,
  /** δ with δ² = 0: no number ε is taken at all. */
  DUAL;

  /** Numbers that have this axis beside the real one. */
  public <V> Arithmetic<TwoPart<V>> over(Arithmetic<V> math) {
    return switch (this) {
      case REAL, TOWARDS_ZERO ->
          throw new IllegalArgumentException("real numbers have no second part");
      case IMAGINARY -> new ComplexNumbers<>(math);
      case DUAL -> new DualNumbers<>(math);
    };
  }
}
