package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Format;
import epsweep.arithmetic.Rounded;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulation with float32's format repeats the native float build, so that never slips. */
class RoundedNetworkTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void emulatedFloat32EqualsNativeFloat32BitForBit(int part) {
    for (long seed = 20L * part; seed < 20L * (part + 1); seed++) {
      NetworkSpec spec = RandomNetworks.of(seed);
      Outcome nativeBuild = compute(new Float32(), spec);
      Outcome emulated = compute(new Rounded(Format.FLOAT32), spec);
      assertThat(emulated.losses).as("losses, seed %d", seed).isEqualTo(nativeBuild.losses);
      assertThat(emulated.gradient).as("gradient, seed %d", seed).isEqualTo(nativeBuild.gradient);
    }
  }

  private record Outcome(double[] losses, double[] gradient) {}

  private static <V> Outcome compute(Arithmetic<V> math, NetworkSpec spec) {
    Network<V> network = new Network<>(math, spec, RandomNetworks.data(spec));
    int size = network.size();
    V values = math.row(size);
    V shift = math.row(size);
    math.fill(shift, math.scalar(1e-2), 0, 0, size);
    math.add(values, network.parameters(), shift, 0, size);
    V losses = math.row(size);
    int[] parameter = IntStream.range(0, size).toArray();
    new LaneLosses<>(network).evaluate(parameter, values, losses, size);
    return new Outcome(math.doubles(losses, size), math.doubles(network.gradient(), size));
  }
}
