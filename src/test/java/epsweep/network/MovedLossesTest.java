package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.Format;
import epsweep.network.layer.Part;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A loss with many parameters elsewhere has the bits of a network made with them. */
class MovedLossesTest {

  /** Parameters {@code from} to {@code to}: a block, or a gate of one. */
  private record Part(int from, int to) {}

  static Stream<Arguments> networks() {
    return LongStream.range(0, 30)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                        Arithmetic.of(Format.FLOAT32),
                        Arithmetic.of(Format.FLOAT64),
                        Arithmetic.of(Format.BFLOAT16),
                        new DoubleDouble())
                    .map(math -> Arguments.of(seed, math)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  <V> void everyLaneHasTheBitsOfItsOwnNetwork(long seed, Arithmetic<V> math) {
    NetworkSpec spec = RandomNetworks.of(seed);
    NetworkData data = RandomNetworks.data(spec);
    List<Part> parts = parts(spec);
    int most = parts.stream().mapToInt(part -> part.to - part.from).max().getAsInt();
    MovedLosses<V> losses = new MovedLosses<>(new Network<>(math, spec, data), most);
    Random random = new Random(seed);
    for (int active : new int[] {1, 5, 8, losses.lanes()}) {
      losses.reset();
      List<double[]> networks = new ArrayList<>();
      while (networks.size() < active) {
        Part part = parts.get(random.nextInt(parts.size()));
        int first = networks.size();
        int last = Math.min(active, first + 1 + random.nextInt(9));
        V[] own = losses.own(part.from, part.to, first, last);
        for (int lane = first; lane < last; lane++) {
          networks.add(moved(data.parameters(), part, own, lane, math, random));
        }
      }
      double[] together = math.doubles(losses.evaluate(active), active);
      for (int lane = 0; lane < active; lane++) {
        assertThat(together[lane])
            .as("lane %d of %d", lane, active)
            .isEqualTo(alone(math, spec, RandomNetworks.at(data, networks.get(lane))));
      }
    }
  }

  private static List<Part> parts(NetworkSpec spec) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Block block : spec.blocks()) {
      int size = block.size() / block.parts();
      for (int gate = 0; gate < block.parts(); gate++) {
        parts.add(new Part(from, from + size));
        from += size;
      }
    }
    return parts;
  }

  /** Draws some of the part's parameters anew; the others must be the network's already. */
  private static <V> double[] moved(
      double[] parameters, Part part, V[] own, int lane, Arithmetic<V> math, Random random) {
    double[] result = parameters.clone();
    for (int p = part.from; p < part.to; p++) {
      if (random.nextInt(3) > 0) {
        result[p] = (float) random.nextGaussian();
        math.set(own[p - part.from], lane, result[p]);
      }
    }
    return result;
  }

  private static <V> double alone(Arithmetic<V> math, NetworkSpec spec, NetworkData data) {
    Network<V> network = new Network<>(math, spec, data);
    V loss = math.row(1);
    V same = math.row(1);
    math.copy(network.parameters(), 0, same, 0, 1);
    new LaneLosses<>(network, 1).evaluate(new int[] {0}, same, loss, 1);
    return math.get(loss, 0);
  }
}
