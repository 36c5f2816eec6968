package epsweep.function;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** Commons Math's decimal numbers, for the truth. */
final class Decimals implements Reals<Dfp> {

  private final DfpField field;

  /**
   * @param digits how many decimal digits a number has
   */
  Decimals(int digits) {
    field = new DfpField(digits);
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
    return x.atan();
  }
}
