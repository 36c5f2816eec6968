package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.gradient.Discrepancy;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.network.stored.StoredNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Losses and gradients of GRUs and plain recurrent networks agree with PyTorch's autograd in
 * float64, from the weights that PyTorch wrote: src/test/resources/golden/recurrent/generate.py.
 */
class GoldenRecurrentTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/recurrent");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gru-39",
        "gru-39-sum",
        "gru-stacked",
        "gru-bare",
        "rnn-39",
        "rnn-39-sum",
        "rnn-stacked"
      })
  void float64AndFloat32AgreeWithPyTorch(String name) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
    NetworkSpec spec = spec(name, expected);
    NetworkData data = StoredNetwork.read(FOLDER.resolve(name + ".safetensors"), spec);

    assertThat(data.rounded()).isZero();
    assertAgreement(new Network<>(new Float64(), spec, data), expected, 1e-15);
    assertAgreement(new Network<>(new Float32(), spec, data), expected, 1e-6);
  }

  private static <V> void assertAgreement(Network<V> network, JsonNode expected, double bound) {
    double loss = expected.get("value").asDouble();
    assertThat(loss(network)).isCloseTo(loss, within(bound * loss));
    double[] gradient = network.arithmetic().doubles(network.gradient(), network.size());
    double[] reference = new double[gradient.length];
    assertThat(expected.get("gradient").size()).isEqualTo(gradient.length);
    int[] known =
        IntStream.range(0, gradient.length)
            .filter(i -> !expected.get("gradient").get(i).isNull())
            .peek(i -> reference[i] = expected.get("gradient").get(i).asDouble())
            .toArray();
    assertThat(Discrepancy.of(reference, gradient, known)).isLessThan(3 * bound);
  }

  private static <V> double loss(Network<V> network) {
    V loss = network.arithmetic().row(1);
    new LaneLosses<>(network).evaluate(new int[] {0}, network.parameters(), loss, 1);
    return network.arithmetic().get(loss, 0);
  }

  private static NetworkSpec spec(String name, JsonNode expected) {
    LayerSpec recurrent = kind(expected).of(expected.get("units").asInt(), Activation.IDENTITY);
    List<LayerSpec> layers =
        new ArrayList<>(Collections.nCopies(expected.get("layers").asInt(), recurrent));
    layers.add(new LayerSpec.Dense(expected.get("outputs").asInt(), Activation.IDENTITY));
    return new NetworkSpec(
        expected.get("inputs").asInt(),
        layers,
        Stream.of(LossKind.values())
            .filter(kind -> is(kind.label(), "loss", expected))
            .findFirst()
            .orElseThrow(),
        Stream.of(LossAt.values())
            .filter(at -> is(at.label(), "loss-at", expected))
            .findFirst()
            .orElseThrow(),
        expected.get("steps").asInt(),
        expected.get("sequences").asInt(),
        new WeightSource.Stored(name + ".safetensors"));
  }

  private static LayerSpec.Kind kind(JsonNode expected) {
    return Stream.of(LayerSpec.Kind.values())
        .filter(kind -> is(kind.label(), "kind", expected))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(String label, String key, JsonNode expected) {
    return expected.get(key).asText().equals(label);
  }
}
