package epsweep.gradient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.RandomNetworks;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionalModelTest {

  private static final WeightSource.Seeded SEEDED = new WeightSource.Seeded(7, 1);
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          6,
          List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(4, Activation.IDENTITY)),
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.EVERY_STEP_MEAN,
          9,
          2,
          SEEDED);
  private static final NetworkModel NETWORK = new NetworkModel(SPEC, DrawnNetwork.of(SPEC, SEEDED));
  private static final int COUNT = 6;
  private static final DirectionalModel MODEL = new DirectionalModel(NETWORK, COUNT);
  private static final Directions DIRECTIONS = new Directions(NETWORK.blocks(), COUNT);

  @Test
  void everyGateHasItsDirectionsAndTheyCoverAllParameters() {
    assertThat(MODEL.blocks()).extracting(Block::size).containsExactly(24, 24, 24, 6, 6);
    assertThat(MODEL.blocks())
        .extracting(Block::name)
        .isEqualTo(NETWORK.blocks().stream().map(Block::name).toList());
    int[] covered = new int[SPEC.blocks().stream().mapToInt(Block::size).sum()];
    for (int d = 0; d < DIRECTIONS.size(); d++) {
      for (int p = DIRECTIONS.from(d); p < DIRECTIONS.to(d); p++) {
        covered[p]++;
      }
    }
    assertThat(covered).containsOnly(COUNT);
  }

  @Test
  void signsAreFairAndOfDifferentDirectionsIndependent() {
    int parameters = 20_000;
    for (int d = 0; d < 20; d++) {
      int sum = 0;
      int product = 0;
      int neighbours = 0;
      for (int p = 0; p < parameters; p++) {
        sum += Directions.sign(d, p);
        product += Directions.sign(d, p) * Directions.sign(d + 1, p);
        neighbours += Directions.sign(d, p) * Directions.sign(d, p + 1);
      }
      double fourDeviations = 4 * Math.sqrt(parameters);
      assertThat((double) sum).isCloseTo(0, within(fourDeviations));
      assertThat((double) product).isCloseTo(0, within(fourDeviations));
      assertThat((double) neighbours).isCloseTo(0, within(fourDeviations));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"float32", "float64", "bfloat16", "float32-double-loss"})
  void aLossAlongADirectionIsThatOfANetworkMovedThere(String name) {
    Build build = Build.named(name);
    assertMoved(MODEL.in(build), build);
  }

  private static <V> void assertMoved(LossFunction<V> function, Build build) {
    Arithmetic<V> math = function.arithmetic();
    int[] direction = IntStream.range(0, 200).map(i -> i * 31 % DIRECTIONS.size()).toArray();
    V far = math.row(direction.length);
    for (int i = 0; i < direction.length; i++) {
      math.set(far, i, (i % 2 == 0 ? 1 : -1) * Math.pow(2, -i % 12));
    }
    V losses = function.lossArithmetic().row(direction.length);
    function.losses().evaluate(direction, far, losses, direction.length);
    for (int i = 0; i < direction.length; i++) {
      double[] moved = moved(math, direction[i], math.get(far, i));
      assertThat(function.lossArithmetic().get(losses, i))
          .as("evaluation %d, along direction %d", i, direction[i])
          .isEqualTo(
              loss(new NetworkModel(SPEC, RandomNetworks.at(NETWORK.data(), moved)).in(build)));
    }
  }

  private static <V> double[] moved(Arithmetic<V> math, int direction, double far) {
    double[] seen = NETWORK.data().roundedBy(math).parameters().clone();
    for (int p = DIRECTIONS.from(direction); p < DIRECTIONS.to(direction); p++) {
      V sum = math.scalar(seen[p]);
      math.add(sum, sum, math.scalar(Directions.sign(direction, p) * far), 0, 1);
      seen[p] = math.get(sum, 0);
    }
    return seen;
  }

  private static <V> double loss(LossFunction<V> function) {
    V loss = function.lossArithmetic().row(1);
    function.losses().evaluate(new int[] {0}, function.parameters(), loss, 1);
    return function.lossArithmetic().get(loss, 0);
  }

  @Test
  void theAnalyticDerivativeIsTheGradientTimesTheDirection() {
    LossFunction<double[]> network = float64(NETWORK);
    LossFunction<double[]> along = float64(MODEL);
    double[] gradient = network.analyticGradient();
    double[] derivative = along.analyticGradient();
    for (int d = 0; d < DIRECTIONS.size(); d++) {
      double sum = 0;
      double sumOfAbsolutes = 0;
      for (int p = DIRECTIONS.from(d); p < DIRECTIONS.to(d); p++) {
        sum += gradient[p] * Directions.sign(d, p);
        sumOfAbsolutes += Math.abs(gradient[p]);
      }
      int terms = DIRECTIONS.to(d) - DIRECTIONS.from(d);
      assertThat(derivative[d]).isCloseTo(sum, within(terms * 0x1p-53 * sumOfAbsolutes));
    }
  }

  @Test
  void theDiscrepancyAlongDirectionsEstimatesThatOverParameters() {
    NetworkModel wrong = NETWORK.with(Fault.AVERAGE_OVER_TIME);
    double all = discrepancy(wrong, 0, 264);
    double estimate = discrepancy(new DirectionalModel(wrong, 200), 0, 14 * 200);
    assertThat(all).isBetween(0.1, 1.0);
    assertThat(estimate).isCloseTo(all, within(0.1 * all));
  }

  @Test
  void aFaultIsFoundInTheLayerThatHasIt() {
    DirectionalModel wrong = new DirectionalModel(NETWORK.with(Fault.AVERAGE_OVER_TIME), COUNT);
    assertThat(discrepancy(MODEL, 0, 84)).isLessThan(1e-10);
    assertThat(discrepancy(wrong, 0, 72)).isGreaterThan(0.1);
    assertThat(discrepancy(wrong, 72, 84)).isLessThan(1e-10);
    assertThat(discrepancy((DirectionalModel) wrong.withoutFault().orElseThrow(), 0, 84))
        .isLessThan(1e-10);
    assertThat(MODEL.withoutFault()).isEmpty();
  }

  /** A mistake in n − g cannot hide from as many random vectors. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyMistakeShows(Fault fault) {
    double all = discrepancy(NETWORK.with(fault), 0, 264);
    double screened = discrepancy(new DirectionalModel(NETWORK.with(fault), COUNT), 0, 84);
    if (all > 1e-9) {
      assertThat(screened).isBetween(all / 2, all * 2);
    } else {
      assertThat(screened).isLessThan(1e-9);
    }
  }

  @Test
  void anotherMachineHasTheSameDirections() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MODEL);
    }
    DirectionalModel copy =
        (DirectionalModel)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(float64(copy).analyticGradient()).isEqualTo(float64(MODEL).analyticGradient());
  }

  /** By four-point differences in float64. */
  private static double discrepancy(Model model, int from, int to) {
    LossFunction<double[]> function = float64(model);
    int[] parameters = IntStream.range(from, to).toArray();
    Numeric numeric = Numeric.of(to);
    new Differences<>(function, Scheme.FOUR_POINT, Step.NOMINAL, to)
        .differentiate(1e-3, IntStream.range(0, to).toArray(), 0, to, numeric);
    return Discrepancy.of(function.analyticGradient(), numeric.derivative(), parameters);
  }

  @SuppressWarnings("unchecked")
  private static LossFunction<double[]> float64(Model model) {
    return (LossFunction<double[]>) model.in(Build.named("float64"));
  }
}
