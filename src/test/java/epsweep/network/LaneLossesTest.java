package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A loss computed in lanes has the bits of the perturbed network computed alone. */
class LaneLossesTest {

  static Stream<Arguments> networks() {
    return LongStream.range(0, 16)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(Format.FLOAT32, Format.FLOAT64, Format.BFLOAT16)
                    .map(format -> Arguments.of(seed, format)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyLaneCountGivesTheBitsOfASingleEvaluation(long seed, Format format) {
    compareLaneCounts(Arithmetic.of(format), seed);
  }

  private static <V> void compareLaneCounts(Arithmetic<V> math, long seed) {
    NetworkSpec spec = RandomNetworks.of(seed);
    Network<V> network = new Network<>(math, spec, RandomNetworks.data(spec));
    int evaluations = 1100;
    int[] parameter = new int[evaluations];
    V value = math.row(evaluations);
    Random random = new Random(seed);
    for (int i = 0; i < evaluations; i++) {
      parameter[i] = random.nextInt(network.size());
      math.set(value, i, random.nextGaussian());
    }
    double[] alone = new double[evaluations];
    V result = math.row(1);
    for (int i = 0; i < evaluations; i++) {
      alone[i] = lossOfRebuiltNetwork(math, spec, parameter[i], math.get(value, i), result);
    }
    for (int lanes : new int[] {1, 2, 7, 64, 512, 1024}) {
      V losses = math.row(evaluations);
      new LaneLosses<>(network, lanes).evaluate(parameter, value, losses, evaluations);
      assertThat(math.doubles(losses, evaluations)).as("%d lanes", lanes).isEqualTo(alone);
    }
  }

  /** The network with the weight really changed, evaluated by perturbing nothing. */
  private static <V> double lossOfRebuiltNetwork(
      Arithmetic<V> math, NetworkSpec spec, int parameter, double value, V result) {
    NetworkData data = RandomNetworks.data(spec);
    data.parameters()[parameter] = value;
    Network<V> changed = new Network<>(math, spec, data);
    int other = (parameter + 1) % changed.size();
    V same = math.scalar(math.get(changed.parameters(), other));
    new LaneLosses<>(changed, 1).evaluate(new int[] {other}, same, result, 1);
    return math.get(result, 0);
  }

  @Test
  void anUnperturbedLaneEqualsTheUnperturbedLossInEveryLayer() {
    NetworkSpec spec = RandomNetworks.of(5);
    Network<double[]> network =
        new Network<>(new epsweep.arithmetic.Float64(), spec, RandomNetworks.data(spec));
    double[] losses = new double[network.size()];
    int[] parameter = java.util.stream.IntStream.range(0, network.size()).toArray();
    new LaneLosses<>(network, 16).evaluate(parameter, network.parameters(), losses, network.size());
    assertThat(losses).containsOnly(losses[0]);
  }

  @Test
  void noLanesAreRefused() {
    NetworkSpec spec = RandomNetworks.of(1);
    Network<float[]> network =
        new Network<>(new epsweep.arithmetic.Float32(), spec, RandomNetworks.data(spec));
    assertThatThrownBy(() -> new LaneLosses<>(network, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 lanes: at least 1 is needed");
  }
}
