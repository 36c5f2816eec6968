package epsweep.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.LossFunction;
import epsweep.gradient.model.NetworkLoss;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.network.stored.StoredNetwork;
import epsweep.parameter.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One network of src/test/resources/golden/lstm with what other programs computed for it. */
public record GoldenCase(String name, LossAt lossAt, JsonNode expected) {

  private static final Path FOLDER = Path.of("src/test/resources/golden/lstm");

  /** The eleven networks, each with the loss at the last step and summed over all steps. */
  public static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".expected.json", "");
        JsonNode expected = new ObjectMapper().readTree(file.toFile());
        cases.add(new GoldenCase(name, LossAt.LAST_STEP, expected));
        cases.add(new GoldenCase(name, LossAt.EVERY_STEP_SUM, expected));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  public NetworkSpec spec() {
    return new NetworkSpec(
        expected.get("inputs").asInt(),
        List.of(
            new LayerSpec.Lstm(expected.get("hidden").asInt()),
            new LayerSpec.Dense(expected.get("outputs").asInt(), Activation.IDENTITY)),
        LossKind.SOFTMAX_CROSS_ENTROPY,
        lossAt,
        expected.get("steps").asInt(),
        1,
        new WeightSource.Stored(name + ".safetensors"));
  }

  public NetworkData data() {
    return StoredNetwork.read(FOLDER.resolve(name + ".safetensors"), spec());
  }

  public LossFunction<?> build(Format format) {
    return build(Arithmetic.of(format));
  }

  private <V> LossFunction<V> build(Arithmetic<V> math) {
    return new NetworkLoss<>(new Network<>(math, spec(), data()));
  }

  /** The loss by the 80-bit program. */
  public double referenceLoss() {
    return reference().get("loss").asDouble();
  }

  /** The gradient by the 80-bit program, in the order of {@link NetworkSpec#blocks}. */
  public double[] referenceGradient() {
    List<Double> values = new ArrayList<>();
    List<String> tensors =
        List.of(
            "lstm.weight_ih_l0",
            "lstm.weight_hh_l0",
            "lstm.bias_ih_l0",
            "dense.weight",
            "dense.bias");
    for (String tensor : tensors) {
      flatten(reference().get(tensor), values);
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private JsonNode reference() {
    return expected.get("reference").get(lossAt.label());
  }

  private static void flatten(JsonNode node, List<Double> values) {
    if (node.isArray()) {
      node.forEach(child -> flatten(child, values));
    } else {
      values.add(node.asDouble());
    }
  }

  /** d between a gradient and the reference over the parameters of one layer. */
  public double discrepancy(double[] gradient, String layer) {
    return Discrepancy.of(referenceGradient(), gradient, indices(layer));
  }

  /** The parameters of a layer in the flat vector. */
  public int[] indices(String layer) {
    int from = 0;
    IntStream.Builder indices = IntStream.builder();
    for (Block block : spec().blocks()) {
      if (block.layer().equals(layer)) {
        IntStream.range(from, from + block.size()).forEach(indices);
      }
      from += block.size();
    }
    return indices.build().toArray();
  }

  /** Rows of the published d(ε) curves for this loss: {@code dtype, ε, d dense, d lstm}. */
  public List<CurvePoint> curve(String dtype) {
    String loss = lossAt == LossAt.LAST_STEP ? "last" : "sum";
    try {
      return Files.readAllLines(FOLDER.resolve(name + ".curves.csv")).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(f -> f[0].equals(dtype) && f[1].equals(loss))
          .map(
              f ->
                  new CurvePoint(
                      Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One ε of a published curve. */
  public record CurvePoint(double epsilon, double dense, double lstm) {}

  @Override
  public String toString() {
    return name + " " + lossAt.label();
  }
}
