package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.junit.jupiter.api.Test;

/**
 * The tables against Commons Math's Dfp with 60 decimal digits: the nearest numbers, all of them.
 */
class BreakpointsTest {

  private static final DfpField DECIMAL = new DfpField(60);

  @Test
  void exponentialsAreRoundedToNearest() {
    assertRounded(Breakpoints.EXP, 32, Dfp::exp);
    assertRounded(Breakpoints.EXP_FLOAT, 16, Dfp::exp);
  }

  @Test
  void hyperbolicTangentsAreRoundedToNearest() {
    assertRounded(Breakpoints.TANH, 64, DfpArithmetic::tanh);
    assertRounded(Breakpoints.TANH_FLOAT, 32, DfpArithmetic::tanh);
  }

  @Test
  void sigmoidsAreRoundedToNearest() {
    assertRounded(Breakpoints.SIGMOID, 32, DfpArithmetic::sigmoid);
    assertRounded(Breakpoints.SIGMOID_FLOAT, 16, DfpArithmetic::sigmoid);
  }

  private static void assertRounded(double[] table, int perUnit, UnaryOperator<Dfp> exact) {
    for (int i = 0; i < table.length; i++) {
      double x = (i - table.length / 2) / (double) perUnit;
      assertThat(table[i]).as("at %s", x).isEqualTo(exact.apply(DECIMAL.newDfp(x)).toDouble());
    }
  }

  private static void assertRounded(float[] table, int perUnit, UnaryOperator<Dfp> exact) {
    for (int i = 0; i < table.length; i++) {
      double x = (i - table.length / 2) / (double) perUnit;
      assertThat(table[i])
          .as("at %s", x)
          .isEqualTo((float) exact.apply(DECIMAL.newDfp(x)).toDouble());
    }
  }
}
