package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DfpArithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network of pairs gives what the same network gives with 50 decimal digits. */
class DoubleDoubleNetworkTest {

  private static final DoubleDouble PAIRS = new DoubleDouble();
  private static final DfpArithmetic DECIMAL = new DfpArithmetic(50);

  /** None of the networks has a ReLU layer that is 0 throughout. */
  private static final int SEED = 50;

  /** Every activation with every loss, over an LSTM of two or three units. */
  static List<NetworkSpec> networks() {
    List<NetworkSpec> networks = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (LossKind loss : LossKind.values()) {
        for (LossAt lossAt : LossAt.values()) {
          int seed = SEED + networks.size();
          List<LayerSpec> layers =
              List.of(
                  new LayerSpec.Lstm(2 + seed % 2),
                  new LayerSpec.Dense(3, activation),
                  new LayerSpec.Dense(2, activation));
          networks.add(spec(2, layers, loss, lossAt, 1 + seed % 5, seed));
        }
      }
    }
    return networks;
  }

  private static NetworkSpec spec(
      int inputs, List<LayerSpec> layers, LossKind loss, LossAt lossAt, int steps, int seed) {
    WeightSource weights = new WeightSource.Seeded(seed, 0.9);
    return new NetworkSpec(inputs, layers, loss, lossAt, steps, 1, weights);
  }

  /** 1e-30 is 81 units of 2^−106: a unit or two for each operation on the longest way. */
  @ParameterizedTest
  @MethodSource("networks")
  void gradientAgreesWith50Digits(NetworkSpec spec) {
    Network<Row> pairs = network(PAIRS, spec);
    double distance = distance(pairs.gradient(), network(DECIMAL, spec).gradient());
    assertThat(distance).isLessThan(1e-30);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void lossesAgreeWith50Digits(NetworkSpec spec) {
    int[] parameters = new Random(9).ints(5, 0, network(PAIRS, spec).size()).toArray();
    double distance =
        distance(
            perturbedLosses(network(PAIRS, spec), parameters, 0.25),
            perturbedLosses(network(DECIMAL, spec), parameters, 0.25));
    assertThat(distance).isLessThan(1e-30);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyLaneCountGivesTheBitsOfASingleEvaluation(NetworkSpec spec) {
    Network<Row> network = network(PAIRS, spec);
    int evaluations = 100;
    int[] parameters = new Random(11).ints(evaluations, 0, network.size()).toArray();
    Row value = PAIRS.row(evaluations);
    for (int i = 0; i < evaluations; i++) {
      value.high()[i] = 0.1 * i - 5;
      value.low()[i] = 0x1p-60 * i;
    }
    Row alone = PAIRS.row(evaluations);
    new LaneLosses<>(network, 1).evaluate(parameters, value, alone, evaluations);
    for (int lanes : new int[] {3, 64}) {
      Row losses = PAIRS.row(evaluations);
      new LaneLosses<>(network, lanes).evaluate(parameters, value, losses, evaluations);
      assertThat(losses.high()).isEqualTo(alone.high());
      assertThat(losses.low()).isEqualTo(alone.low());
    }
  }

  /** ‖pairs − exact‖ / ‖exact‖ in the norm of the largest component; NaN if all vanish. */
  private static double distance(Row pairs, Dfp[] exact) {
    Dfp difference = exact[0].getZero();
    Dfp norm = exact[0].getZero();
    for (int i = 0; i < exact.length; i++) {
      difference = larger(difference, DECIMAL.value(pairs, i).subtract(exact[i]).abs());
      norm = larger(norm, exact[i].abs());
    }
    return difference.divide(norm).toDouble();
  }

  private static Dfp larger(Dfp a, Dfp b) {
    return a.lessThan(b) ? b : a;
  }

  static List<GoldenCase> goldenCases() {
    return GoldenCase.all();
  }

  /** Both are rounded to double; they differ only where the 80-bit program rounds the other way. */
  @ParameterizedTest
  @MethodSource("goldenCases")
  void roundedGradientAgreesWithTheReference(GoldenCase golden) {
    Network<Row> network = new Network<>(PAIRS, golden.spec(), golden.data());
    double[] gradient = PAIRS.doubles(network.gradient(), network.size());
    assertThat(golden.discrepancy(gradient, "dense")).isLessThanOrEqualTo(1e-17);
    assertThat(golden.discrepancy(gradient, "lstm")).isLessThanOrEqualTo(1e-17);
  }

  /** Where a double's quotient is all round-off at 1e-6, the truncation is still seen. */
  @Test
  void truncationOfCentralDifferencesAgreesWith50Digits() {
    List<LayerSpec> layers =
        List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY));
    NetworkSpec spec = spec(5, layers, LossKind.SOFTMAX_CROSS_ENTROPY, LossAt.LAST_STEP, 39, 1);
    Network<Row> pairs = network(PAIRS, spec);
    Network<Dfp[]> decimal = network(DECIMAL, spec);
    int[] parameters = new Random(10).ints(10, 0, pairs.size()).toArray();
    Row gradient = pairs.gradient();
    Dfp[] exactGradient = decimal.gradient();
    for (double epsilon : new double[] {1e-6, 1e-3, 1e-1}) {
      double[] truncation = truncation(pairs, gradient, parameters, epsilon);
      double[] exact = truncation(decimal, exactGradient, parameters, epsilon);
      double worst =
          IntStream.range(0, parameters.length)
              .mapToDouble(i -> Math.abs(truncation[i] / exact[i] - 1))
              .max()
              .orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "truncation at %.0e: %.2e … relative error %.1e%n",
          epsilon,
          exact[0],
          worst);
      assertThat(worst).isLessThan(1e-9);
    }
  }

  /** (L(θ + ε) − L(θ − ε)) / 2ε − g for each parameter. */
  private static <V> double[] truncation(
      Network<V> network, V gradient, int[] parameters, double epsilon) {
    Arithmetic<V> math = network.arithmetic();
    int count = parameters.length;
    V difference = perturbedLosses(network, parameters, epsilon);
    V below = perturbedLosses(network, parameters, -epsilon);
    math.subtract(difference, difference, below, 0, count);
    V step = math.row(count);
    math.fill(step, math.scalar(2 * epsilon), 0, 0, count);
    math.divide(difference, difference, step, 0, count);
    V derivative = math.row(count);
    for (int i = 0; i < count; i++) {
      math.copy(gradient, parameters[i], derivative, i, 1);
    }
    math.subtract(difference, difference, derivative, 0, count);
    return math.doubles(difference, count);
  }

  /** L with one parameter at θ + epsilon, for each of some parameters. */
  private static <V> V perturbedLosses(Network<V> network, int[] parameters, double epsilon) {
    Arithmetic<V> math = network.arithmetic();
    int count = parameters.length;
    V value = math.row(count);
    for (int i = 0; i < count; i++) {
      math.copy(network.parameters(), parameters[i], value, i, 1);
    }
    V step = math.row(count);
    math.fill(step, math.scalar(epsilon), 0, 0, count);
    math.add(value, value, step, 0, count);
    V losses = math.row(count);
    new LaneLosses<>(network, count).evaluate(parameters, value, losses, count);
    return losses;
  }

  private static <V> Network<V> network(Arithmetic<V> math, NetworkSpec spec) {
    return new Network<>(math, spec, RandomNetworks.data(spec));
  }
}
