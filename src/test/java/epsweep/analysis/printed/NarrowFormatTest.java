package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers of 16 bits, printed to digits that would show more. */
class NarrowFormatTest {

  private static Circumstances of(DoubleUnaryOperator rounded, Circumstances known) {
    Random random = new Random(1);
    double[] n = MadeRows.filled(10, i -> rounded.applyAsDouble(random.nextGaussian()));
    return NarrowFormat.of(MadeRows.of(n, n, 5e-9), known);
  }

  private static double bfloat16(double x) {
    return Float.intBitsToFloat(Float.floatToIntBits((float) x) & 0xFFFF0000);
  }

  @Test
  void numbersOfBfloat16AreFound() {
    assertThat(of(NarrowFormatTest::bfloat16, Circumstances.UNKNOWN).precision())
        .contains(Format.BFLOAT16);
  }

  @Test
  void alsoWhereTheCheckerSaysFloat32AsByDefault() {
    Circumstances float32 = Circumstances.UNKNOWN.withPrecision(Format.FLOAT32);
    assertThat(of(NarrowFormatTest::bfloat16, float32).precision()).contains(Format.BFLOAT16);
  }

  @Test
  void otherNumbersAreOfNoNarrowFormat() {
    assertThat(of(x -> (float) x, Circumstances.UNKNOWN).precision()).isEmpty();
    assertThat(of(x -> Math.rint(4 * x) / 4, Circumstances.UNKNOWN).precision())
        .as("short numbers are of any format")
        .isEmpty();
  }
}
