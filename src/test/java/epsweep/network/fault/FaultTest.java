package epsweep.network.fault;

import static epsweep.network.fault.FaultyNetworks.LSTM;
import static epsweep.network.fault.FaultyNetworks.at;
import static epsweep.network.fault.FaultyNetworks.build;
import static epsweep.network.fault.FaultyNetworks.gradient;
import static epsweep.network.fault.FaultyNetworks.groups;
import static epsweep.network.fault.FaultyNetworks.network;
import static epsweep.network.fault.FaultyNetworks.networks;
import static epsweep.network.fault.FaultyNetworks.origins;
import static epsweep.network.fault.FaultyNetworks.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkLoss;
import epsweep.network.BackpropagationTest;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.PlacedBlock;
import epsweep.network.RandomNetworks;
import epsweep.network.Slip;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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

  /** What a network's data decide: whether a gradient exceeds 0.01, whether a unit is off. */
  private static final Set<Fault> DEPENDENT_ON_DATA =
      EnumSet.of(Fault.CLIPPED, Fault.RELU_DERIVATIVE_AT_ZERO);

  private static final Map<NetworkSpec, double[]> NUMERIC = new ConcurrentHashMap<>();

  /** The right gradient by four-point differences; see {@link BackpropagationTest} for ε. */
  private static double[] numeric(NetworkSpec spec) {
    return NUMERIC.computeIfAbsent(spec, FaultTest::differences);
  }

  private static double[] differences(NetworkSpec spec) {
    Network<double[]> network = build(spec);
    int size = network.size();
    Numeric numeric = Numeric.of(size);
    new Differences<>(new NetworkLoss<>(network), Scheme.FOUR_POINT, Step.NOMINAL, size)
        .differentiate(1e-5, all(size), 0, size, numeric);
    return numeric.derivative();
  }

  private static int[] all(int size) {
    return IntStream.range(0, size).toArray();
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

  /** Whether the error that a layer hands to the one below is wrong as well. */
  private static boolean flowsDown(Slip slip) {
    return slip instanceof Slips.WrongError
        || slip instanceof Slips.WrongSlope
        || slip instanceof Slips.Truncation
        || slip instanceof Slips.Recurrent;
  }

  /**
   * The names of all blocks whose gradient may be wrong: the origins, and what lies in their layers
   * and below where a wrong error flows down.
   */
  private static List<String> reached(Fault fault, NetworkSpec spec) {
    List<PlacedBlock> blocks = PlacedBlock.of(spec);
    int top =
        blocks.stream()
            .filter(block -> flowsDown(fault.slip()) && fault.slip().startsIn(block))
            .mapToInt(PlacedBlock::layer)
            .max()
            .orElse(-1);
    return blocks.stream()
        .filter(block -> fault.slip().startsIn(block) || block.layer() <= top)
        .map(block -> block.block().name())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void blocksThatAFaultDoesNotReachStayRightToTheBit(Fault fault) {
    for (NetworkSpec spec : networks()) {
      double[] wrong = gradient(fault, spec);
      double[] right = gradient(Fault.NONE, spec);
      List<String> reached = reached(fault, spec);
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

  /** The k with n = k g in the blocks where the fault starts, where it is a constant factor. */
  private static OptionalDouble factor(Fault fault, NetworkSpec spec) {
    if (fault.slip() instanceof Slips.Scaling scaling) {
      double k = scaling.k().applyAsDouble(spec);
      return OptionalDouble.of(scaling.divides() ? k : 1 / k);
    }
    return OptionalDouble.empty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void scaledGradientsAreTheFactorTimesTooSmall(Fault fault) {
    Set<FaultKind> scales =
        EnumSet.of(FaultKind.SCALED, FaultKind.FACTOR_PER_BLOCK, FaultKind.SIGN);
    boolean isScaled = fault.kind().filter(scales::contains).isPresent();
    showing(fault)
        .forEach(
            spec -> {
              assertThat(factor(fault, spec).isPresent()).isEqualTo(isScaled);
              double[] wrong = gradient(fault, spec);
              double[] right = gradient(Fault.NONE, spec);
              factor(fault, spec)
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
        .filter(spec -> fault.kind().filter(missing::contains).isPresent())
        .forEach(
            spec -> assertThat(at(origins(fault, spec), gradient(fault, spec))).containsOnly(0));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void permutedGradientsHoldTheSameNumbersInAnotherOrder(Fault fault) {
    showing(fault)
        .filter(spec -> fault.kind().equals(Optional.of(FaultKind.PERMUTED)))
        .forEach(
            spec -> {
              double[] wrong = at(origins(fault, spec), gradient(fault, spec));
              double[] right = at(origins(fault, spec), gradient(Fault.NONE, spec));
              assertThat(wrong).containsExactlyInAnyOrder(right).isNotEqualTo(right);
            });
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

  @Test
  void labelsAreDistinctAndDescriptionsAreSentences() {
    assertThat(Stream.of(Fault.values()).map(Fault::label)).doesNotHaveDuplicates();
    assertThat(Stream.of(Fault.values()).map(Fault::description))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z][^\\n]{10,100}\\."));
  }

  /** All but what a mistake elsewhere does, and what only other people's programs have. */
  @Test
  void thereIsAFaultOfEveryKind() {
    assertThat(faults().flatMap(fault -> fault.kind().stream()))
        .containsAll(
            EnumSet.complementOf(
                EnumSet.of(
                    FaultKind.ERROR_FROM_ABOVE,
                    FaultKind.NOT_FINITE,
                    FaultKind.HOLDS_PARAMETER,
                    FaultKind.SOFTMAX_LEFT_OUT,
                    FaultKind.SINGLE_ROWS,
                    FaultKind.UNRELATED)));
  }
}
