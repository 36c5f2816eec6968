package epsweep.function;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The functions of pairs against Commons Math's decimals; the worst errors are printed. */
class WideFunctionsTest {

  private static final int COUNT = Integer.getInteger("functions", 8);

  private final WideFunctions wide = new WideFunctions();

  /** The bound that rounding relies on is kept with room: errors are below a sixteenth of it. */
  @ParameterizedTest
  @EnumSource(RealFunction.class)
  void errorsAreFarBelowTheBound(RealFunction f) {
    Points points = new Points(f.name().hashCode());
    Row x = new Row(new double[COUNT], new double[COUNT]);
    for (int i = 0; i < COUNT; i++) {
      x.high()[i] = points.of(f);
    }
    Row y = new Row(new double[COUNT], new double[COUNT]);
    wide.apply(f, y, x, COUNT);
    double worst = 0;
    double at = 0;
    for (int i = 0; i < COUNT; i++) {
      BigDecimal exact = DecimalFunctions.value(f, x.high()[i]);
      double error = y.exact(i).subtract(exact).abs().round(MathContext.DECIMAL64).doubleValue();
      double share = error / f.wideError(y.high()[i]);
      if (share > worst) {
        worst = share;
        at = x.high()[i];
      }
    }
    System.out.printf("%-8s worst error %.2g of the bound, at %s%n", f.label(), worst, at);
    assertThat(worst).as("at %s", at).isLessThan(1.0 / 16);
  }
}
