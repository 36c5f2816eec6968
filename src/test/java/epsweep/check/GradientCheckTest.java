package epsweep.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Scheme;
import epsweep.network.fault.FaultKind;
import epsweep.report.words.VerdictWords;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

  private static final double[] THETA =
      new Random(1).doubles(12, -1, 1).map(v -> v == 0 ? 0.5 : v).toArray();

  /** Σ sin(θ_i) θ_(i+1). */
  private static double loss(double[] theta) {
    double sum = 1;
    for (int i = 0; i < theta.length; i++) {
      sum += Math.sin(theta[i]) * theta[(i + 1) % theta.length];
    }
    return sum;
  }

  private static double[] gradient() {
    int n = THETA.length;
    double[] g = new double[n];
    for (int i = 0; i < n; i++) {
      g[i] = Math.cos(THETA[i]) * THETA[(i + 1) % n] + Math.sin(THETA[(i + n - 1) % n]);
    }
    return g;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  private static float floatLoss(float[] theta) {
    float sum = 1;
    for (int i = 0; i < theta.length; i++) {
      sum += (float) Math.sin(theta[i]) * theta[(i + 1) % theta.length];
    }
    return sum;
  }

  @Test
  void rightGradientsPass() {
    assertThatCode(
            () -> GradientCheck.of(GradientCheckTest::loss, THETA, gradient()).assertCorrect())
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                GradientCheck.of(GradientCheckTest::floatLoss, floats(THETA), floats(gradient()))
                    .scheme(Scheme.CENTRAL)
                    .assertCorrect())
        .doesNotThrowAnyException();
  }

  /** Squares of such losses overflow. */
  @Test
  void lossesOfEnormousSizeAreJudgedLikeOthers() {
    double[] g = Arrays.stream(gradient()).map(x -> 1e200 * x).toArray();
    assertThat(judgement(g)).isEqualTo(Judgement.CORRECT);
    g[3] *= 1.001;
    assertThat(judgement(g)).isEqualTo(Judgement.WRONG);
  }

  private static Judgement judgement(double[] enormous) {
    return GradientCheck.of(theta -> 1e200 * loss(theta), THETA, enormous).verdict().judgement();
  }

  @Test
  void whatMustNotHideFailsWhereThePrecisionHidesIt() {
    GradientCheck check =
        GradientCheck.of(GradientCheckTest::floatLoss, floats(THETA), floats(gradient()));
    assertThatCode(() -> check.tolerance(0.1).assertCorrect()).doesNotThrowAnyException();
    assertThatThrownBy(() -> check.tolerance(1e-9).assertCorrect())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("gradient precision-limited: a mistake below ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check.tolerance(0))
        .withMessageContaining("1e-15 to 0.1");
  }

  @Test
  void averagedGradientsAreNamed() {
    double[] averaged = Arrays.stream(gradient()).map(g -> g / 39).toArray();
    GradientCheck check = GradientCheck.of(GradientCheckTest::loss, THETA, averaged).steps(39);
    assertThat(check.verdict().judgement()).isEqualTo(Judgement.WRONG);
    assertThat(check.verdict().name().orElseThrow().kind()).contains(FaultKind.SCALED);
    assertThatThrownBy(check::assertCorrect)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("gradient wrong: by ")
        .hasMessageContaining("averaged over T = 39")
        .hasMessageContaining("No, do not blame float: ");
  }

  @Test
  void threePercentInFloatAreSeen() {
    float[] wrong = floats(gradient());
    for (int i = 0; i < 6; i++) {
      wrong[i] *= 1.03f;
    }
    assertThat(
            GradientCheck.of(GradientCheckTest::floatLoss, floats(THETA), wrong)
                .verdict()
                .judgement())
        .isNotIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
  }

  @Test
  void randomLossesAreNonDeterministic() {
    Random random = new Random(1);
    assertThat(
            GradientCheck.of(theta -> loss(theta) + random.nextDouble(), THETA, gradient())
                .verdict()
                .judgement())
        .isEqualTo(Judgement.NON_DETERMINISTIC);
  }

  @Test
  void lossesThatDifferByFewUlpAreNoiseToJudgeWith() {
    Random random = new Random(1);
    Verdict verdict =
        GradientCheck.of(
                theta -> loss(theta) + Math.ulp(1.0) * random.nextInt(-4, 5), THETA, gradient())
            .verdict();
    assertThat(verdict.judgement()).isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
    assertThat(VerdictWords.of(verdict).paragraph()).contains(" ulp from call to call");
  }

  @Test
  void lossesMustNotChangeTheirArray() {
    GradientCheck check =
        GradientCheck.of(theta -> loss(theta) + (theta[3] = 7), THETA, gradient());
    assertThatThrownBy(check::verdict)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("changes parameter 3");
  }

  @Test
  void lengthsMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(GradientCheckTest::loss, THETA, new double[3]))
        .withMessageContaining("12 parameters, 3 components");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.of(GradientCheckTest::loss, new double[0], new double[0]));
  }

  @Test
  void zerosAndNaNHaveVerdicts() {
    assertThat(
            GradientCheck.of(theta -> 0.0, THETA, new double[THETA.length]).verdict().judgement())
        .isEqualTo(Judgement.UNRESOLVED);
    assertThat(GradientCheck.of(theta -> Double.NaN, THETA, gradient()).verdict().judgement())
        .isEqualTo(Judgement.UNRESOLVED);
    double[] one = {0.5};
    assertThat(
            GradientCheck.of(theta -> Math.exp(theta[0]), one, new double[] {Math.exp(0.5)})
                .verdict()
                .judgement())
        .isNotEqualTo(Judgement.WRONG);
  }
}
