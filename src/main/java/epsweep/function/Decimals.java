package epsweep.function;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Commons Math's decimal numbers, for the truth. Its own arctangent has 36 digits near 1, whatever
 * the field has; here the angle is halved until the power series converges fast.
 */
final class Decimals implements Reals<Dfp> {

  /** They take any angle below π/64, where each term of the series gives 2.6 digits. */
  private static final int HALVINGS = 5;

  private final DfpField field;
  private final int digits;

  /**
   * @param digits how many decimal digits a number has
   */
  Decimals(int digits) {
    field = new DfpField(digits);
    this.digits = digits;
  }

  @Override
  public Dfp of(double value) {
    return field.newDfp(value);
  }

  @Override
  public Dfp add(Dfp a, Dfp b) {
    return a.add(b);
  }

  @Override
  public Dfp subtract(Dfp a, Dfp b) {
    return a.subtract(b);
  }

  @Override
  public Dfp multiply(Dfp a, Dfp b) {
    return a.multiply(b);
  }

  @Override
  public Dfp divide(Dfp a, Dfp b) {
    return a.divide(b);
  }

  @Override
  public Dfp sqrt(Dfp x) {
    return x.sqrt();
  }

  @Override
  public Dfp exp(Dfp x) {
    return x.exp();
  }

  @Override
  public Dfp log(Dfp x) {
    return x.log();
  }

  @Override
  public Dfp sin(Dfp x) {
    return x.sin();
  }

  @Override
  public Dfp cos(Dfp x) {
    return x.cos();
  }

  @Override
  public Dfp atan(Dfp x) {
    Dfp one = field.getOne();
    Dfp halved = x;
    for (int i = 0; i < HALVINGS; i++) {
      halved = halved.divide(one.add(one.add(halved.multiply(halved)).sqrt()));
    }
    Dfp minusSquare = halved.multiply(halved).negate();
    Dfp power = halved;
    Dfp sum = halved;
    for (int k = 3; k < digits + 8; k += 2) {
      power = power.multiply(minusSquare);
      sum = sum.add(power.divide(k));
    }
    return sum.multiply(1 << HALVINGS);
  }
}
