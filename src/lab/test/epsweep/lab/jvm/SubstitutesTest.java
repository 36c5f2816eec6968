package epsweep.lab.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Substitutes have the bits of what they stand for. */
class SubstitutesTest {

  private static final int CASES = 200_000;

  private static final double[] SPECIAL = {
    0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 3, Math.PI / 4, Math.PI / 2, Math.PI,
    0.49999999999999994, 709.782712893384, -745.2, 0x1p31, 0x1p52 + 1, 0x1p53, 0x1p64, 1e22, 1e300,
    1e-300, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
    -Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private final SplittableRandom random = new SplittableRandom(1);

  private double drawn() {
    return switch (random.nextInt(6)) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 -> random.nextDouble(-1, 1);
      case 2 -> random.nextDouble(-20, 20);
      case 3 -> (random.nextInt(4001) - 2000) * 0.5;
      case 4 -> StrictMath.pow(10, random.nextDouble(-20, 20));
      default ->
          Math.PI / 2 * random.nextInt(-40, 40)
              + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(52));
    };
  }

  private void alike(DoubleUnaryOperator model, DoubleUnaryOperator substitute) {
    alike((x, y) -> model.applyAsDouble(x), (x, y) -> substitute.applyAsDouble(x));
  }

  private void alike(DoubleBinaryOperator model, DoubleBinaryOperator substitute) {
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        alike(model, substitute, x, y);
      }
    }
    for (int i = 0; i < CASES; i++) {
      alike(model, substitute, drawn(), drawn());
    }
  }

  private static void alike(
      DoubleBinaryOperator model, DoubleBinaryOperator substitute, double x, double y) {
    double wanted = model.applyAsDouble(x, y);
    double got = substitute.applyAsDouble(x, y);
    if (Double.doubleToLongBits(wanted) != Double.doubleToLongBits(got)) {
      assertThat(Double.toHexString(got))
          .as(Double.toHexString(x) + ", " + Double.toHexString(y))
          .isEqualTo(Double.toHexString(wanted));
    }
  }

  @Test
  void exponentialsAndLogarithms() {
    alike(StrictMath::exp, Fdlibm::exp);
    alike(StrictMath::log, Fdlibm::log);
    alike(StrictMath::log10, Fdlibm::log10);
    alike(StrictMath::hypot, Fdlibm::hypot);
  }

  @Test
  void powers() {
    alike(StrictMath::pow, Fdlibm::pow);
    alike((x, y) -> StrictMath.pow(10, x), (x, y) -> Fdlibm.pow(10, x));
    alike((x, y) -> StrictMath.pow(1 + x * 1e-10, y), (x, y) -> Fdlibm.pow(1 + x * 1e-10, y));
  }

  @Test
  void anglesUpToAMillion() {
    alike(x -> StrictMath.sin(x % 1e6), x -> Fdlibm.sin(x % 1e6));
    alike(x -> StrictMath.cos(x % 1e6), x -> Fdlibm.cos(x % 1e6));
    alike(x -> StrictMath.tan(x % 1e6), x -> Fdlibm.tan(x % 1e6));
    alike(StrictMath::atan, Fdlibm::atan);
  }

  @Test
  void rounding() {
    alike(Math::rint, ExactMath::rint);
    alike(x -> Math.round(x), x -> ExactMath.round(x));
    alike(x -> Math.round((float) x), x -> ExactMath.round((float) x));
    alike(Math::ulp, ExactMath::ulp);
    alike(x -> Math.ulp((float) x), x -> ExactMath.ulp((float) x));
    alike((x, y) -> Math.scalb(x, (int) y), (x, y) -> ExactMath.scalb(x, (int) y));
  }

  @Test
  void fusedProducts() {
    for (int i = 0; i < CASES; i++) {
      double c = drawn();
      alike((x, y) -> Math.fma(x, y, c), (x, y) -> ExactMath.fma(x, y, c), drawn(), drawn());
    }
    alike((x, y) -> Math.fma(x, y, -x * y), (x, y) -> ExactMath.fma(x, y, -x * y));
    alike(
        (x, y) -> Math.fma(-(x / y), y, x), (x, y) -> ExactMath.fma(-(x / y), y, x));
  }

  @Test
  void linesAndMatches() {
    for (String text : new String[] {"", "\n", "a", "a\n", "a\r\nb\rc\n\nd", "\r\r\n"}) {
      assertThat(Texts.lines(text)).containsExactlyElementsOf(text.lines().toList());
    }
    Pattern word = Pattern.compile("(a)(b?)");
    for (String text : new String[] {"", "c", "ab", "cabac", "a$\\b"}) {
      assertThat(Texts.replaceAll(word.matcher(text), found -> "<$2" + found.group(1) + "\\$>"))
          .isEqualTo(word.matcher(text).replaceAll(found -> "<$2" + found.group(1) + "\\$>"));
    }
  }

  @Test
  void sumsCarryWhatIsLost() {
    for (int i = 0; i < 2000; i++) {
      double[] numbers = random.doubles(random.nextInt(60), -1, 1).toArray();
      assertThat(Sums.sum(DoubleStream.of(numbers))).isEqualTo(DoubleStream.of(numbers).sum());
    }
    double[] infinite = {1, Double.POSITIVE_INFINITY, 1};
    assertThat(Sums.sum(DoubleStream.of(infinite))).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
