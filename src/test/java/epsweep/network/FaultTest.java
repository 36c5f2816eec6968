package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Float64;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.NetworkLoss;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault makes wrong what it says, in the way that it says, and nothing else. */
class FaultTest {

  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /** Right gradients differ from differences by less than 1e-7: {@link BackpropagationTest}. */
  private static final double CLEARLY_WRONG = 1e-6;

  private static final LayerSpec LSTM = new LayerSpec.Lstm(3);

  /** What a network's data decide: whether a gradient exceeds 0.01, whether a unit is off. */
  private static final Set<Fault> DEPENDENT_ON_DATA =
      EnumSet.of(Fault.CLIPPED, Fault.RELU_DERIVATIVE_AT_ZERO);

  private static final Map<NetworkSpec, double[]> NUMERIC = new ConcurrentHashMap<>();

  /** Five networks that have between them all that any fault needs, each with three seeds. */
  private static List<NetworkSpec> networks() {
    return LongStream.range(1, 4).boxed().flatMap(FaultTest::networks).toList();
  }

  private static Stream<NetworkSpec> networks(long seed) {
    LossKind softmax = LossKind.SOFTMAX_CROSS_ENTROPY;
    LossKind squares = LossKind.MEAN_SQUARED_ERROR;
    return Stream.of(
        network(seed, softmax, LossAt.LAST_STEP, 7, 3, LSTM, dense(4, Activation.IDENTITY)),
        network(
            seed,
            squares,
            LossAt.EVERY_STEP_MEAN,
            8,
            2,
            dense(3, Activation.TANH),
            LSTM,
            dense(4, Activation.SIGMOID),
            dense(2, Activation.IDENTITY)),
        network(
            seed,
            softmax,
            LossAt.EVERY_STEP_SUM,
            8,
            2,
            LSTM,
            dense(4, Activation.RELU),
            dense(3, Activation.IDENTITY)),
        network(
            seed,
            softmax,
            LossAt.EVERY_STEP_SUM,
            1,
            1,
            dense(5, Activation.RELU),
            dense(3, Activation.TANH)),
        network(seed, squares, LossAt.EVERY_STEP_SUM, 7, 2, LSTM, LSTM));
  }

  private static LayerSpec dense(int units, Activation activation) {
    return new LayerSpec.Dense(units, activation);
  }

  private static NetworkSpec network(
      long seed, LossKind loss, LossAt at, int steps, int sequences, LayerSpec... layers) {
    WeightSource weights = new WeightSource.Seeded(seed, 0.8);
    return new NetworkSpec(3, List.of(layers), loss, at, steps, sequences, weights, Fault.NONE);
  }

  private static NetworkSpec with(Fault fault, NetworkSpec s) {
    return new NetworkSpec(
        s.inputs(), s.layers(), s.loss(), s.lossAt(), s.steps(), s.sequences(), s.weights(), fault);
  }

  private static Stream<NetworkSpec> showing(Fault fault) {
    List<NetworkSpec> showing =
        networks().stream().filter(spec -> fault.problem(spec).isEmpty()).toList();
    assertThat(showing).as("networks that show %s", fault.label()).isNotEmpty();
    return showing.stream();
  }

  private static double[] gradient(Fault fault, NetworkSpec spec) {
    return build(fault, spec).gradient();
  }

  private static Network<double[]> build(Fault fault, NetworkSpec spec) {
    return new Network<>(new Float64(), with(fault, spec), RandomNetworks.data(spec));
  }

  /** The right gradient by four-point differences; see {@link BackpropagationTest} for ε. */
  private static double[] numeric(NetworkSpec spec) {
    return NUMERIC.computeIfAbsent(spec, FaultTest::differences);
  }

  private static double[] differences(NetworkSpec spec) {
    Network<double[]> network = build(Fault.NONE, spec);
    int size = network.size();
    Numeric numeric = Numeric.of(size);
    new Differences<>(new NetworkLoss<>(network), Scheme.FOUR_POINT, Step.NOMINAL, size)
        .differentiate(1e-5, all(size), 0, size, numeric);
    return numeric.derivative();
  }

  private static int[] all(int size) {
    return IntStream.range(0, size).toArray();
  }

  private static List<Group> groups(NetworkSpec spec) {
    List<Block> blocks = Block.of(spec);
    return Groups.of(blocks, all(blocks.stream().mapToInt(Block::size).sum()));
  }

  /** Positions of the blocks or gates where a fault starts. */
  private static int[] origins(Fault fault, NetworkSpec spec) {
    List<String> names = fault.origins(spec);
    return groups(spec).stream()
        .filter(group -> names.contains(group.name()))
        .flatMapToInt(group -> Arrays.stream(group.parameters()))
        .toArray();
  }

  private static double[] at(int[] positions, double[] values) {
    return Arrays.stream(positions).mapToDouble(i -> values[i]).toArray();
  }

  static Stream<Fault> faults() {
    return EnumSet.complementOf(EnumSet.of(Fault.NONE)).stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void gradientsDifferFromDifferencesWhereTheFaultStarts(Fault fault) {
    showing(fault)
        .forEach(
            spec -> {
              double[] wrong = gradient(fault, spec);
              double[] numeric = numeric(spec);
              List<String> names = fault.origins(spec);
              assertThat(names).isNotEmpty();
              groups(spec).stream()
                  .filter(group -> names.contains(group.name()))
                  .filter(group -> !DEPENDENT_ON_DATA.contains(fault))
                  .forEach(
                      group ->
                          assertThat(Discrepancy.of(wrong, numeric, group.parameters()))
                              .as("%s of %s", group.name(), spec)
                              .isGreaterThan(CLEARLY_WRONG));
              assertThat(Discrepancy.of(wrong, numeric, all(wrong.length)))
                  .isGreaterThan(CLEARLY_WRONG);
            });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void blocksThatAFaultDoesNotReachStayRightToTheBit(Fault fault) {
    for (NetworkSpec spec : networks()) {
      double[] wrong = gradient(fault, spec);
      double[] right = gradient(Fault.NONE, spec);
      List<String> reached = fault.reached(spec);
      groups(spec).stream()
          .filter(group -> group.kind() == Group.Kind.BLOCK)
          .filter(group -> !reached.contains(group.name()))
          .forEach(
              group ->
                  assertThat(at(group.parameters(), wrong))
                      .as("%s of %s", group.name(), spec)
                      .isEqualTo(at(group.parameters(), right)));
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultThatIsNotRefusedShowsInAnyNetworkWithoutRelu(Fault fault) {
    for (long seed = 0; seed < 100 && !DEPENDENT_ON_DATA.contains(fault); seed++) {
      NetworkSpec spec = RandomNetworks.of(seed);
      if (Fault.RELU_DERIVATIVE_AT_ZERO.problem(spec).isPresent()
          && fault.problem(spec).isEmpty()) {
        assertThat(gradient(fault, spec))
            .as("seed %d, %s", seed, spec)
            .isNotEqualTo(gradient(Fault.NONE, spec));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void scaledGradientsAreTheFactorTimesTooSmall(Fault fault) {
    Set<FaultKind> scales =
        EnumSet.of(FaultKind.SCALED, FaultKind.FACTOR_PER_BLOCK, FaultKind.SIGN);
    showing(fault)
        .forEach(
            spec -> {
              assertThat(fault.factor(spec).isPresent()).isEqualTo(scales.contains(fault.kind()));
              double[] wrong = gradient(fault, spec);
              double[] right = gradient(Fault.NONE, spec);
              fault
                  .factor(spec)
                  .ifPresent(
                      k -> {
                        for (int i : origins(fault, spec)) {
                          // One rounding of g, one of k, one of the product here.
                          assertThat(k * wrong[i])
                              .isCloseTo(right[i], within(4 * UNIT_ROUNDOFF * Math.abs(right[i])));
                        }
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("faults")
  void missingGradientsAreZero(Fault fault) {
    Set<FaultKind> missing = EnumSet.of(FaultKind.ZERO_BLOCK, FaultKind.BIAS_MISSING);
    showing(fault)
        .filter(spec -> missing.contains(fault.kind()))
        .forEach(
            spec -> assertThat(at(origins(fault, spec), gradient(fault, spec))).containsOnly(0));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void permutedGradientsHoldTheSameNumbersInAnotherOrder(Fault fault) {
    showing(fault)
        .filter(spec -> fault.kind() == FaultKind.PERMUTED)
        .forEach(
            spec -> {
              double[] wrong = at(origins(fault, spec), gradient(fault, spec));
              double[] right = at(origins(fault, spec), gradient(Fault.NONE, spec));
              assertThat(wrong).containsExactlyInAnyOrder(right).isNotEqualTo(right);
            });
  }

  @Test
  void theConstantIsAddedToEveryGradient() {
    showing(Fault.ADDITIVE_CONSTANT)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.ADDITIVE_CONSTANT, spec);
              double[] right = gradient(Fault.NONE, spec);
              for (int i = 0; i < wrong.length; i++) {
                assertThat(wrong[i]).isEqualTo(right[i] + 0.01);
              }
            });
  }

  @Test
  void theDecayIsProportionalToTheWeights() {
    showing(Fault.WEIGHT_DECAY)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.WEIGHT_DECAY, spec);
              double[] right = gradient(Fault.NONE, spec);
              double[] weights = RandomNetworks.data(spec).parameters();
              for (int i : origins(Fault.WEIGHT_DECAY, spec)) {
                assertThat(wrong[i]).isEqualTo(right[i] + 0.01 * weights[i]);
              }
            });
  }

  @Test
  void clippedGradientsAreTheRightOnesWithinTheLimit() {
    showing(Fault.CLIPPED)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.CLIPPED, spec);
              double[] right = gradient(Fault.NONE, spec);
              for (int i = 0; i < wrong.length; i++) {
                assertThat(wrong[i]).isEqualTo(Math.max(-0.01, Math.min(0.01, right[i])));
              }
            });
  }

  /** With one dense layer and one step, the bias's gradient is the outputs' error itself. */
  @Test
  void errorsBehindSoftmaxAreThoseOfTheirFormulas() {
    NetworkSpec spec =
        network(
            1,
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            1,
            1,
            dense(3, Activation.IDENTITY));
    double[] right = gradient(Fault.NONE, spec);
    double[] y = RandomNetworks.data(spec).targets();
    for (int k = 0; k < 3; k++) {
      int bias = 9 + k;
      double p = right[bias] + y[k];
      assertThat(gradient(Fault.TARGETS_FORGOTTEN, spec)[bias]).isEqualTo(p);
      assertThat(gradient(Fault.SOFTMAX_WITHOUT_DERIVATIVE, spec)[bias])
          .isCloseTo(-y[k] / p, within(1e-15));
      assertThat(gradient(Fault.SOFTMAX_DIAGONAL, spec)[bias])
          .isCloseTo(-y[k] * (1 - p), within(1e-15));
      assertThat(gradient(Fault.SOFTMAX_DERIVATIVE_TWICE, spec)[bias])
          .isCloseTo((p - y[k]) * p * (1 - p), within(1e-15));
    }
  }

  @Test
  void truncationShowsOnlyInSequencesThatAreLongerThanItsWindow() {
    NetworkSpec five = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.EVERY_STEP_SUM, 5, 2, LSTM);
    assertThat(gradient(Fault.TRUNCATED_TO_FIVE_STEPS, five)).isEqualTo(gradient(Fault.NONE, five));
    assertThat(Fault.TRUNCATED_TO_FIVE_STEPS.problem(five))
        .hasValue(
            "truncated-to-five-steps cannot show: the sequences are too short; set steps to 6 or"
                + " more");
  }

  /** The mean over two sequences halves what the sum over one does not. */
  @Test
  void twoSequencesWithAStaleStateAreOneTruncatedBetweenThem() {
    NetworkSpec two = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.EVERY_STEP_SUM, 5, 2, LSTM);
    NetworkSpec one = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.EVERY_STEP_SUM, 10, 1, LSTM);
    double[] stale = gradient(Fault.STALE_STATE, two);
    double[] truncated = gradient(Fault.TRUNCATED_TO_FIVE_STEPS, one);
    for (int i = 0; i < stale.length; i++) {
      assertThat(2 * stale[i]).isCloseTo(truncated[i], within(1e-14));
    }
  }

  @Test
  void labelsAreDistinctAndDescriptionsAreSentences() {
    assertThat(Stream.of(Fault.values()).map(Fault::label)).doesNotHaveDuplicates();
    assertThat(Stream.of(Fault.values()).map(Fault::description))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z][^\\n]{10,100}\\."));
    assertThat(faults().map(Fault::kind).collect(Collectors.toSet()))
        .doesNotContain(FaultKind.NONE)
        .hasSize(FaultKind.values().length - 1);
  }
}
