package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Format;
import epsweep.arithmetic.Tf32;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tf32 build equals its definition written out in plain floats. */
class Tf32NetworkTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void equalsItsDefinitionBitForBit(long seed) {
    NetworkSpec random = RandomNetworks.of(seed);
    NetworkSpec spec =
        new NetworkSpec(
            random.inputs(),
            random.layers().stream().map(Tf32NetworkTest::writtenOut).toList(),
            random.loss(),
            LossAt.LAST_STEP,
            random.steps(),
            1,
            random.weights());
    NetworkData data = RandomNetworks.data(spec);
    Network<float[]> network = new Network<>(new Tf32<>(new Float32()), spec, data);

    assertThat(network.gradient()).isEqualTo(new PlainTf32(spec, data).gradient());
    assertThat(losses(network)).isEqualTo(plainLosses(spec, data));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void emulatedForADoubleLossItHasTheSameBits(long seed) {
    NetworkSpec spec = RandomNetworks.of(seed);
    NetworkData data = RandomNetworks.data(spec);
    Network<float[]> native32 = new Network<>(new Tf32<>(new Float32()), spec, data);
    Network<double[]> emulated = new Network<>(Arithmetic.emulated(Format.TF32), spec, data);

    assertThat(emulated.gradient()).containsExactly(doubles(native32.gradient()));
  }

  /** {@link PlainTf32} has one recurrent layer; what is tf32's own is in the map that all share. */
  private static LayerSpec writtenOut(LayerSpec layer) {
    return layer.isRecurrent() ? new LayerSpec.Lstm(layer.units()) : layer;
  }

  private static double[] doubles(float[] x) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i]).toArray();
  }

  /** Every parameter in turn moved by 1/100. */
  private static float[] losses(Network<float[]> network) {
    int size = network.size();
    float[] values = network.parameters().clone();
    for (int i = 0; i < size; i++) {
      values[i] += 0.01f;
    }
    float[] losses = new float[size];
    int[] all = IntStream.range(0, size).toArray();
    new LaneLosses<>(network).evaluate(all, values, losses, size);
    return losses;
  }

  private static float[] plainLosses(NetworkSpec spec, NetworkData data) {
    float[] losses = new float[data.parameters().length];
    for (int i = 0; i < losses.length; i++) {
      double[] moved = data.parameters().clone();
      moved[i] = (float) moved[i] + 0.01f;
      losses[i] = new PlainTf32(spec, RandomNetworks.at(data, moved)).loss();
    }
    return losses;
  }
}
