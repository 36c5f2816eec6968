package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two columns at one ε: which of the answers is given. */
class PrintedJudgeTest {

  private static final int ROWS = 30;
  private static final double[] G = MadeRows.filled(ROWS, i -> StrictMath.sin(2.3 * i + 1));
  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-6);
  private static final Circumstances FLOAT32 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(1e-2);

  private static PrintedVerdict judge(double[] n, double[] g, Circumstances known) {
    return PrintedJudge.judge(MadeRows.of(n, g), known, PrintedJudge.TOLERANCE, 1);
  }

  private static double[] noisy(double noise, long seed) {
    Random random = new Random(seed);
    return MadeRows.filled(ROWS, i -> G[i] + noise * random.nextGaussian());
  }

  @Test
  void agreementToManyDigitsIsCorrectToWhatItLeaves() {
    PrintedVerdict told = judge(noisy(1e-10, 1), G, FLOAT64);
    assertThat(told.judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(told.resolution().all()).isBetween(1e-10, PrintedJudge.TOLERANCE);
    assertThat(told.doubt()).isEmpty();
  }

  @Test
  void roundOffOfFloat32LimitsWhatCanBeSaid() {
    PrintedVerdict told = judge(noisy(1e-5, 1), G, FLOAT32);
    assertThat(told.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(told.doubt()).contains(Doubt.ROUND_OFF);
    assertThat(told.resolution().all()).isGreaterThan(PrintedJudge.TOLERANCE);
  }

  @Test
  void fewDigitsLeaveMuchOpen() {
    double[] rounded = MadeRows.filled(ROWS, i -> Math.rint(1e3 * G[i]) / 1e3);
    PrintedVerdict told =
        PrintedJudge.judge(
            MadeRows.of(rounded, rounded, 0.5e-3), FLOAT64, PrintedJudge.TOLERANCE, 1);
    assertThat(told.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(told.doubt()).contains(Doubt.FEW_DIGITS);
  }

  @Test
  void aFactorIsProvedAndNamed() {
    PrintedVerdict told = judge(noisy(1e-10, 1), MadeRows.filled(ROWS, i -> G[i] / 39), FLOAT64);
    assertThat(told.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(told.name().flatMap(Mistake::kind)).contains(FaultKind.SCALED);
    assertThat(told.chance()).isLessThan(1e-4);
    assertThat(told.resolution()).isEqualTo(Resolution.NONE);
  }

  @Test
  void aGradientThatIsNotFiniteIsWrongWhateverTheRest() {
    double[] g = G.clone();
    g[4] = Double.NaN;
    g[9] = Double.POSITIVE_INFINITY;
    PrintedVerdict told = judge(noisy(1e-10, 1), g, FLOAT64);
    assertThat(told.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(told.name().orElseThrow().rows()).containsExactly("w[4]", "w[9]");
    assertThat(told.names()).as("of all rows").hasSize(ROWS);
  }

  @Test
  void whereNHasNoValueARightRestSaysNothingOfIt() {
    double[] n = noisy(1e-10, 1);
    n[4] = Double.NaN;
    assertThat(judge(n, G, FLOAT64).judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(judge(n, G, FLOAT64).doubt()).contains(Doubt.NO_VALUE);
    assertThat(judge(n, MadeRows.filled(ROWS, i -> G[i] / 39), FLOAT64).judgement())
        .as("a wrong rest does")
        .isEqualTo(Judgement.WRONG);
    double[] none = MadeRows.filled(ROWS, i -> Double.NaN);
    assertThat(judge(none, G, FLOAT64).doubt()).contains(Doubt.NO_VALUE);
  }

  private static Doubt ofZeros(double[] g, Circumstances known, double theta) {
    Printed zeros = MadeRows.of(new double[g.length], g);
    Printed rows =
        new Printed(
            zeros.numeric(),
            g,
            zeros.numericHalfUnit(),
            zeros.analyticHalfUnit(),
            zeros.stated(),
            zeros.statedHalfUnit(),
            MadeRows.filled(g.length, i -> theta),
            zeros.names(),
            zeros.blocks());
    return PrintedJudge.judge(rows, known, PrintedJudge.TOLERANCE, 1).doubt().orElseThrow();
  }

  @Test
  void whyNIsZeroEverywhere() {
    double[] large = {1, -2};
    assertThat(ofZeros(new double[2], FLOAT64, 1)).isEqualTo(Doubt.NOTHING_MOVES);
    assertThat(ofZeros(large, FLOAT64, 1)).isEqualTo(Doubt.ALL_ZERO);
    assertThat(ofZeros(large, FLOAT64, 1e12)).as("θ + ε = θ").isEqualTo(Doubt.STEP_LOST);
    assertThat(ofZeros(new double[] {1e-12, -1e-13}, FLOAT64, 1)).isEqualTo(Doubt.ROUND_OFF);
  }

  @Test
  void aRowFarOffBesideOthersIsPointedAt() {
    double[] n = noisy(1e-10, 1);
    n[5] = 1.618 * n[5];
    PrintedVerdict told = judge(n, G, FLOAT64);
    assertThat(told.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(told.off()).containsExactly(5);
  }

  @Test
  void onlyTheFirstRowAgreesWhereAParameterWasNotPutBack() {
    Random random = new Random(2);
    double[] n = MadeRows.filled(8, i -> i == 0 ? G[0] : G[i] * (3 + 5 * random.nextGaussian()));
    double[] g = MadeRows.filled(8, i -> G[i]);
    assertThat(judge(n, g, FLOAT64).doubt()).contains(Doubt.NOT_RESTORED);
  }

  @Test
  void withoutGThereIsNothingToCompare() {
    PrintedVerdict told = PrintedJudge.withoutAnalytic(MadeRows.of(G, G), FLOAT64);
    assertThat(told.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(told.doubt()).contains(Doubt.NO_ANALYTIC);
  }

  /** A tolerance that asks for less is met by more. */
  @Test
  void theToleranceDecidesWhatIsCorrect() {
    Printed rows = MadeRows.of(noisy(1e-7, 1), G);
    assertThat(PrintedJudge.judge(rows, FLOAT64, 1e-4, 1).judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(PrintedJudge.judge(rows, FLOAT64, 1e-9, 1).judgement())
        .isNotEqualTo(Judgement.CORRECT);
  }
}
