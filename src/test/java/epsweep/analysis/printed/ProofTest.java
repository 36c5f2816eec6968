package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves a mistake at one ε, and what a right gradient may look like. */
class ProofTest {

  private static final int ROWS = 20;
  private static final double[] N = drawn(ROWS, 4);
  private static final Circumstances KNOWN =
      Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT64);

  private static double[] drawn(int rows, long seed) {
    return new Random(seed).doubles(rows, 0.1, 1).map(x -> x > 0.55 ? x : -x).toArray();
  }

  private static Noise noise(Printed rows, Circumstances known) {
    return Noise.of(rows, RoundOff.of(rows, known));
  }

  /** The proof of rows with some g beside the drawn n. */
  private static Optional<Proof> find(Circumstances known, IntToDoubleFunction g) {
    return find(known, N, MadeRows.filled(N.length, g));
  }

  private static Optional<Proof> find(Circumstances known, double[] n, double[] g) {
    Printed rows = MadeRows.of(n, g);
    return Proof.find(rows, RoundOff.of(rows, known), known, noise(rows, known));
  }

  private static boolean proves(Circumstances known, IntToDoubleFunction g) {
    Printed rows = MadeRows.of(N, MadeRows.filled(N.length, g));
    return find(known, g).filter(proof -> proof.proves(noise(rows, known))).isPresent();
  }

  private static Optional<FaultKind> kind(Optional<Proof> proof) {
    return proof.flatMap(Proof::name).flatMap(Mistake::kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-7, false, true, true",
    "1e-5, false, true, false",
    "1e-3, false, false, false",
    "1e-9, true, false, false",
  })
  void howRareProvesDependsOnNoiseAndKinksProveNothing(
      double chance, boolean kink, boolean quiet, boolean noisy) {
    Proof proof = new Proof(Optional.empty(), chance, kink);
    assertThat(proof.proves(new Noise(1, new int[0], true))).isEqualTo(quiet);
    assertThat(proof.proves(new Noise(1, new int[0], false))).isEqualTo(noisy);
  }

  @Test
  void ofARightGradientNothingIsProved() {
    assertThat(find(KNOWN, i -> N[i] * (1 + 1e-9 * Math.cos(i)))).isEmpty();
  }

  @Test
  void aFactorThatNoKinkLeavesIsProved() {
    assertThat(kind(find(KNOWN, i -> N[i] / 39))).contains(FaultKind.SCALED);
    assertThat(proves(KNOWN, i -> N[i] / 39)).isTrue();
  }

  /** At the kink of a ReLU a central difference is half the slope. */
  @Test
  void halfOfTheGradientMayBeAKinkUnlessNoneIsThere() {
    assertThat(kind(find(KNOWN, i -> 2 * N[i]))).contains(FaultKind.SCALED);
    assertThat(proves(KNOWN, i -> 2 * N[i])).isFalse();
    assertThat(proves(KNOWN.withSmoothLoss(), i -> 2 * N[i])).isTrue();
    assertThat(proves(KNOWN.withScheme(Scheme.FORWARD), i -> 2 * N[i])).isTrue();
  }

  /** A loss that leaps by c adds c/2ε to every n. */
  @Test
  void aConstantProvesNothingEvenOfASmoothLoss() {
    assertThat(kind(find(KNOWN, i -> N[i] + 0.3))).contains(FaultKind.ADDITIVE_CONSTANT);
    assertThat(proves(KNOWN.withSmoothLoss(), i -> N[i] + 0.3)).isFalse();
  }

  @Test
  void rowsOfZeroMayStandAtAMinimumUnlessTheyAreMany() {
    assertThat(proves(KNOWN, i -> i < 3 ? 0 : N[i])).isFalse();
    assertThat(kind(find(KNOWN, i -> i < 3 ? 0 : N[i]))).contains(FaultKind.ZERO_BLOCK);
    assertThat(proves(KNOWN, i -> i < 8 ? 0 : N[i])).isTrue();
  }

  /** Every g is a part of n, each another: only a model with time steps does that. */
  @Test
  void whatEarlierStepsAddIsMissingOnlyWhereThereAreSteps() {
    double[] part = new Random(8).doubles(ROWS, 0.2, 0.8).toArray();
    assertThat(kind(find(KNOWN.withSteps(12), i -> part[i] * N[i])))
        .contains(FaultKind.TRUNCATED_THROUGH_TIME);
    assertThat(kind(find(KNOWN, i -> part[i] * N[i])))
        .isNotEqualTo(Optional.of(FaultKind.TRUNCATED_THROUGH_TIME));
    assertThat(kind(find(KNOWN.withSteps(12), i -> i == 3 ? -N[i] / 2 : part[i] * N[i])))
        .as("one of another sign")
        .isNotEqualTo(Optional.of(FaultKind.TRUNCATED_THROUGH_TIME));
  }

  /** Rows that agree to 1e-10 beside one, n of which is so many times g. */
  private static boolean singleRatioProves(Circumstances known, double ratio) {
    double[] g = N.clone();
    g[5] = N[5] / ratio;
    Printed rows = MadeRows.of(N, g);
    Noise noise = noise(rows, known);
    return Proof.find(rows, RoundOff.of(rows, known), known, noise)
        .filter(proof -> proof.proves(noise))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 1.5, 0.75, -2, 7 / 3.0})
  void aSingleRowThatIsASimpleFractionOffIsProved(double ratio) {
    assertThat(singleRatioProves(KNOWN, ratio)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.55, 0.6, Math.E, 0.7390851})
  void oneThatAKinkLeavesIsNotNorAnyNumber(double ratio) {
    assertThat(singleRatioProves(KNOWN, ratio)).isFalse();
  }

  /** A one-sided difference may see the slope on the other side of the kink. */
  @Test
  void anotherSignOfOneRowProvesOnlyOfDifferencesOfBothSides() {
    assertThat(singleRatioProves(KNOWN.withScheme(Scheme.CENTRAL), -1)).isTrue();
    assertThat(singleRatioProves(KNOWN, -1)).isFalse();
    assertThat(singleRatioProves(KNOWN.withScheme(Scheme.FORWARD), -1)).isFalse();
  }

  @Test
  void ofSeveralStepsManyRowsAreNoKinksAndLeapsMayAlwaysBe() {
    int[] rows = IntStream.range(0, 3).toArray();
    Mistake single = Mistake.singleRows(rows, i -> "row " + i);
    assertThat(Proof.mayBeKinks(single, false)).isTrue();
    assertThat(Proof.mayBeKinks(single, true)).isFalse();
    Mistake constant = find(KNOWN, i -> N[i] + 0.3).flatMap(Proof::name).orElseThrow();
    assertThat(constant.kind()).contains(FaultKind.ADDITIVE_CONSTANT);
    assertThat(Proof.mayBeKinks(constant, true)).isTrue();
    Mistake scaled = find(KNOWN, i -> N[i] / 39).flatMap(Proof::name).orElseThrow();
    assertThat(Proof.mayBeKinks(scaled, false)).isFalse();
    Mistake halved = find(KNOWN, i -> 2 * N[i]).flatMap(Proof::name).orElseThrow();
    assertThat(Proof.mayBeKinks(halved, false)).isTrue();
  }

  /** Two numbers of g for many of n: not noise, though no model fits. */
  @Test
  void theFirstThatProvesIsTaken() {
    double[] swapped = N.clone();
    swapped[2] = N[11];
    swapped[11] = N[2];
    assertThat(kind(find(KNOWN, N, swapped))).contains(FaultKind.PERMUTED);
    assertThat(find(KNOWN, N, swapped).flatMap(Proof::name).map(Mistake::rows))
        .contains(List.of("w[2]", "w[11]"));
    assertThat(Arrays.equals(N, swapped)).isFalse();
  }
}
