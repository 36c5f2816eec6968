package epsweep.network.stored;

import static epsweep.network.stored.SmallNetwork.DENSE;
import static epsweep.network.stored.SmallNetwork.LSTM;
import static epsweep.network.stored.SmallNetwork.small;
import static epsweep.network.stored.SmallNetwork.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensors under PyTorch's names become the blocks, inputs and targets of a network. */
class StoredNetworkTest {

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void choosePath() {
    path = folder.resolve("x.safetensors");
  }

  @Test
  void blocksFollowEachOtherFromTheInputUpward() {
    NetworkData data = read(small(), spec(1, LSTM, DENSE));

    assertThat(data.parameters())
        .containsExactly(
            1, 2, 3, 4, 5, 6, 7, 8, // weight_ih [4, 2]
            9, 10, 11, 12, // weight_hh [4, 1]
            0.5, 1.5, 2.5, 3.5, // bias_ih + bias_hh
            20, 21, // dense.weight [2, 1]
            22, 23); // dense.bias
    assertThat(data.inputs()).containsExactly(30, 31, 32, 33, 34, 35);
    assertThat(data.targets()).containsExactly(0, 1, 1, 0, 0.25, 0.75);
    assertThat(data.rounded()).isZero();
  }

  @Test
  void theTrainedExampleReadsAsItWasWritten() {
    NetworkData data =
        StoredNetwork.read(
            Path.of("sweeps/weights/recall.safetensors"),
            spec(5, 39, 1, new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)));

    assertThat(data.parameters()).hasSize(20 * 5 + 20 * 5 + 20 + 25 + 5);
    assertThat(data.inputs()).hasSize(39 * 5).containsOnly(0, 1);
    // The symbol of two steps ago is the target.
    assertThat(Arrays.copyOfRange(data.targets(), 2 * 5, 39 * 5))
        .containsExactly(Arrays.copyOf(data.inputs(), 37 * 5));
    // Only sums of two biases can need more digits than the file's float32.
    assertThat(data.rounded()).isBetween(1, 20);
    assertThat(Arrays.stream(data.parameters())).allMatch(v -> v == v.floatValue());
  }

  @Test
  void aFileWithoutLstmBiasesHasZeros() {
    SafetensorsFile file = small().without("lstm.bias_ih_l0").without("lstm.bias_hh_l0");

    assertThat(Arrays.copyOfRange(read(file, spec(1, LSTM, DENSE)).parameters(), 12, 16))
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void stackedAndNumberedLstmLayersAreTheSame() {
    NetworkSpec spec = spec(1, LSTM, new LayerSpec.Lstm(2));
    NetworkData stacked = read(twoLayers("lstm.%s_l0", "lstm.%s_l1"), spec);
    NetworkData numbered = read(twoLayers("lstm1.%s_l0", "lstm2.%s_l0"), spec);

    double[] expected = IntStream.rangeClosed(1, 16 + 8 + 16 + 8).asDoubleStream().toArray();
    assertThat(stacked.parameters()).containsExactly(expected);
    assertThat(numbered.parameters()).containsExactly(expected);
  }

  @Test
  void layersAndDataAreFoundUnderOtherNames() {
    SafetensorsFile file =
        new SafetensorsFile()
            .with("model.fc.weight", "F32", List.of(2, 2), 1, 2, 3, 4)
            .with("model.fc.bias", "F32", List.of(2), 5, 6)
            .with("x", "F32", List.of(3, 2), 1, 2, 3, 4, 5, 6)
            .with("targets", "I64", List.of(3), 1, 0, 1);
    NetworkSpec plain = spec(1, DENSE);
    WeightSource named = new WeightSource.Stored("w", Map.of("dense", "model.fc", "inputs", "x"));
    NetworkSpec spec =
        new NetworkSpec(
            plain.inputs(), plain.layers(), plain.loss(), plain.lossAt(), plain.steps(), 1, named);

    assertThat(read(file, spec).parameters()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThatThrownBy(() -> read(file, plain))
        .hasMessageContaining("'dense.weight': missing; the file has 'model.fc.weight'");
  }

  @Test
  void severalDenseLayersAreNumbered() {
    SafetensorsFile file =
        data()
            .with("dense1.weight", "F32", List.of(2, 2), 1, 2, 3, 4)
            .with("dense1.bias", "F32", List.of(2), 5, 6)
            .with("dense2.weight", "F32", List.of(2, 2), 7, 8, 9, 10)
            .with("dense2.bias", "F32", List.of(2), 11, 12);

    assertThat(read(file, spec(1, DENSE, DENSE)).parameters())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void valuesBeyondFloat32AreRoundedAndCounted() {
    SafetensorsFile file =
        small()
            .with("dense.bias", "F64", List.of(2), 0.1, 0.5)
            .with("inputs", "F64", List.of(3, 2), 1 + 0x1p-24, 1 + 0x3p-24, 1e-300, 0, 1, 2);

    NetworkData data = read(file, spec(1, LSTM, DENSE));

    assertThat(Arrays.copyOfRange(data.parameters(), 18, 20)).containsExactly(0.1f, 0.5);
    assertThat(data.inputs()).containsExactly(1, 1 + 0x1p-22, 0, 0, 1, 2);
    assertThat(data.rounded()).isEqualTo(4);
  }

  /** The last sum is exact in neither float32 nor double; its rounded double is a float32. */
  @Test
  void biasSumsAreRoundedOnceAndCountedOnce() {
    SafetensorsFile file =
        small()
            .with("lstm.bias_ih_l0", "F32", List.of(4), 0.5, 1, 1, 1)
            .with("lstm.bias_hh_l0", "F32", List.of(4), 0.25, 0x1p-23, 0x1p-24, 0x1p-70);

    NetworkData data = read(file, spec(1, LSTM, DENSE));

    assertThat(Arrays.copyOfRange(data.parameters(), 12, 16))
        .containsExactly(0.75, 1 + 0x1p-23, 1, 1);
    assertThat(data.rounded()).isEqualTo(2);
  }

  @Test
  void sequencesAreTheOuterDimension() {
    SafetensorsFile two =
        small()
            .with("inputs", "F32", List.of(2, 3, 2), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .with("targets", "I32", List.of(2, 3), 0, 1, 0, 1, 1, 1);

    NetworkData data = read(two, spec(2, LSTM, DENSE));

    assertThat(data.inputs()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(data.targets()).containsExactly(1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "3, 1"}) // or as PyTorch has it, time first
  void oneSequenceMayHaveADimensionOfItsOwn(int first, int second) {
    SafetensorsFile file =
        small()
            .with("inputs", "F32", List.of(first, second, 2), 1, 2, 3, 4, 5, 6)
            .with("targets", "I64", List.of(first, second), 1, 0, 1);

    NetworkData data = read(file, spec(1, LSTM, DENSE));

    assertThat(data.inputs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(data.targets()).containsExactly(0, 1, 1, 0, 0, 1);
  }

  private static SafetensorsFile data() {
    return new SafetensorsFile()
        .with("inputs", "F32", List.of(3, 2), 1, 2, 3, 4, 5, 6)
        .with("targets", "I64", List.of(3), 0, 1, 1);
  }

  /** 1 and 2 LSTM units; the values count upward in the order of the blocks. */
  private static SafetensorsFile twoLayers(String first, String second) {
    return data()
        .with(first.formatted("weight_ih"), "F32", List.of(4, 2), upward(1, 8))
        .with(first.formatted("weight_hh"), "F32", List.of(4, 1), upward(9, 4))
        .with(first.formatted("bias_ih"), "F32", List.of(4), upward(13, 4))
        .with(first.formatted("bias_hh"), "F32", List.of(4), new double[4])
        .with(second.formatted("weight_ih"), "F32", List.of(8, 1), upward(17, 8))
        .with(second.formatted("weight_hh"), "F32", List.of(8, 2), upward(25, 16))
        .with(second.formatted("bias_ih"), "F32", List.of(8), upward(41, 8))
        .with(second.formatted("bias_hh"), "F32", List.of(8), new double[8]);
  }

  private static double[] upward(int from, int count) {
    return IntStream.range(from, from + count).asDoubleStream().toArray();
  }

  private NetworkData read(SafetensorsFile file, NetworkSpec spec) {
    return StoredNetwork.read(file.write(path), spec);
  }
}
