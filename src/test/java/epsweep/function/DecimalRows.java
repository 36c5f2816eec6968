package epsweep.function;

import org.apache.commons.math3.dfp.Dfp;

/** The functions of decimals as an algebra wants them. */
public final class DecimalRows implements Elementary<Dfp[]> {

  @Override
  public void apply(RealFunction f, Dfp[] y, Dfp[] x, int count) {
    for (int l = 0; l < count; l++) {
      y[l] = DecimalFunctions.value(f, x[l]);
    }
  }

  @Override
  public void power(Dfp[] y, Dfp[] a, Dfp[] b, int count) {
    for (int l = 0; l < count; l++) {
      double exponent = b[l].toDouble();
      y[l] =
          exponent == Math.rint(exponent)
              ? a[l].pow((int) exponent)
              : a[l].log().multiply(b[l]).exp();
    }
  }
}
