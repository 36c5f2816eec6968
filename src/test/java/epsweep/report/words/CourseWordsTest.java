package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseWordsTest {

  private static final double U = 0x1p-24;

  private static String words(double from, double to, DoubleUnaryOperator d) {
    return words(Scheme.CENTRAL, from, to, d);
  }

  private static String words(Scheme scheme, double from, double to, DoubleUnaryOperator d) {
    int points = (int) Math.round(12 * StrictMath.log10(to / from)) + 1;
    double[] epsilon =
        IntStream.range(0, points).mapToDouble(k -> from * StrictMath.pow(10, k / 12.0)).toArray();
    double[] zeros = new double[points];
    Group all = new Group("all", Group.Kind.ALL, new int[] {0});
    Curve curve =
        new Curve(
            new CurveId(Build.named("float32"), scheme, all),
            epsilon,
            Arrays.stream(epsilon).map(d).toArray(),
            zeros,
            zeros);
    return CourseWords.of(Series.of(curve));
  }

  @Test
  void aSweetSpotNamesBothBranches() {
    assertThat(words(1e-6, 1, e -> Math.hypot(U / e, 0.05 * e * e)))
        .isEqualTo("falls as 1/ε to the sweet spot and rises as ε² beyond it");
  }

  @Test
  void aKinkIsNotCalledTruncation() {
    assertThat(words(1e-6, 1, e -> Math.hypot(U / e, 0.05 * e)))
        .contains("rises as ε beyond it, not as ε²")
        .contains("a kink of the loss");
  }

  @Test
  void aPlateauNamesItsLevel() {
    assertThat(words(1e-6, 1, e -> Math.hypot(U / e, 0.25)))
        .startsWith("stays at d = 0.25 over ")
        .endsWith(" decades: no ε helps");
  }

  @Test
  void aFallNamesWhereItEnds() {
    assertThat(words(1e-6, 0.1, e -> U / e)).startsWith("falls as 1/ε up to ε = 0.1 without");
    assertThat(words(1e-6, 2e-4, e -> Math.hypot(U / e, 1e-3)))
        .contains("d = 0.001")
        .contains("whether the gradient is wrong");
  }

  @Test
  void aRiseNamesWhereItBegins() {
    assertThat(words(0.1, 1, e -> 0.05 * e * e))
        .isEqualTo(
            "rises as ε² from the start: round-off shows only below ε = 0.1, where the range should"
                + " begin");
  }

  @Test
  void missingValuesAreCounted() {
    assertThat(words(1e-3, 1, e -> e > 2e-3 ? Double.NaN : 0.01))
        .contains("have no value: there a perturbed loss is not finite");
  }

  /** Of one number some ε gives the very derivative, by chance. */
  @Test
  void aZeroIsNotPromisedOfEveryStep() {
    Scheme complex = Scheme.COMPLEX_STEP;
    assertThat(words(complex, 1e-30, 1e-6, e -> e < 1e-20 ? U : 0)).endsWith("to round-off");
    assertThat(words(complex, 1e-30, 1e-6, e -> U)).endsWith("to round-off, d = 6e-8");
  }
}
