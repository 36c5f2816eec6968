package epsweep.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a network and its data from a safetensors file with PyTorch's names.
 *
 * <table>
 * <caption>Tensors: H units, I inputs, O outputs of a layer; B sequences of T steps</caption>
 * <tr><td>{@code lstm.weight_ih_l0}</td><td>[4H, I], gates i, f, g, o</td></tr>
 * <tr><td>{@code lstm.weight_hh_l0}</td><td>[4H, H]</td></tr>
 * <tr><td>{@code lstm.bias_ih_l0}, {@code lstm.bias_hh_l0}</td><td>[4H]; the block {@code lstm.bias}
 * is their sum, or zero if the file has neither ({@code bias=False})</td></tr>
 * <tr><td>{@code dense.weight}, {@code dense.bias}</td><td>[O, I], [O]</td></tr>
 * <tr><td>{@code inputs}</td><td>[B, T, I], or [T, I] if B = 1</td></tr>
 * <tr><td>{@code targets}</td><td>[B, T, O], or [T, O] if B = 1; or integers [B, T], [T]: indices of
 * classes, which become one-hot rows</td></tr>
 * </table>
 *
 * <p>Several dense layers are {@code dense1}, {@code dense2}, …; several LSTM layers are {@code
 * lstm1.weight_ih_l0}, {@code lstm2.weight_ih_l0}, …, or as a stacked {@code torch.nn.LSTM} writes
 * them {@code lstm.weight_ih_l0}, {@code lstm.weight_ih_l1}, …. A tensor that the network has no
 * place for is an error: a projection or the other direction of an LSTM must not be left out
 * silently.
 *
 * <p>Every value is rounded to float32 and counted if that changes it; the sum of two biases is
 * rounded, and counted, once.
 */
public final class StoredNetwork {

  private final Safetensors file;
  private final NetworkSpec spec;
  private final TensorComplaint complaint;
  private final Set<String> used = new LinkedHashSet<>();
  private final Float32Rounding rounding = new Float32Rounding();

  private StoredNetwork(Safetensors file, NetworkSpec spec) {
    this.file = file;
    this.spec = spec;
    complaint = file.complaint();
  }

  /**
   * The network's numbers as the file has them, all checked before any is read.
   *
   * @throws InputException if the file does not exist, is not safetensors, or does not fit the
   *     specification; the message names the file and the tensor
   * @throws UncheckedIOException if the file cannot be read
   */
  public static NetworkData read(Path path, NetworkSpec spec) {
    try (Safetensors file = Safetensors.open(path)) {
      return new StoredNetwork(file, spec).read();
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private NetworkData read() throws IOException {
    List<Block> blocks = Block.of(spec);
    List<List<StoredTensor>> sources = blocks.stream().map(this::sources).toList();
    StoredTensor inputs = find("inputs", perStep(spec.inputs()));
    StoredTensor targets = targets();
    requireAllUsed();

    double[] parameters = new double[size(blocks)];
    int from = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double[] values = values(sources.get(i), blocks.get(i).size());
      System.arraycopy(values, 0, parameters, from, values.length);
      from += values.length;
    }
    double[] inputValues = rounded(inputs);
    double[] targetValues = targets.type().isInteger() ? oneHot(targets) : rounded(targets);
    return new NetworkData(parameters, inputValues, targetValues, rounding.changed());
  }

  private int size(List<Block> blocks) {
    long size = blocks.stream().mapToLong(Block::size).sum();
    if (size > Integer.MAX_VALUE - 8) {
      throw complaint.about(size + " parameters are more than a Java array holds");
    }
    return (int) size;
  }

  /** The tensors whose sum is the block. */
  private List<StoredTensor> sources(Block block) {
    long rows = block.rows();
    boolean bias = block.name().endsWith(".bias");
    List<Long> shape = bias ? List.of(rows) : List.of(rows, (long) block.columns());
    if (block.gates() == 1) {
      return List.of(find(block.name(), List.of(shape)));
    }
    if (!bias) {
      String matrix = block.name().substring(block.layer().length() + 1);
      return List.of(find(lstmTensor(block.layer(), matrix), List.of(shape)));
    }
    String input = lstmTensor(block.layer(), "bias_ih");
    String hidden = lstmTensor(block.layer(), "bias_hh");
    if (file.tensor(input).isEmpty() && file.tensor(hidden).isEmpty()) {
      return List.of();
    }
    return List.of(find(input, List.of(shape)), find(hidden, List.of(shape)));
  }

  /** {@code lstm2.weight_ih_l0}, or {@code lstm.weight_ih_l1} where the file has a stacked LSTM. */
  private String lstmTensor(String layer, String tensor) {
    boolean numbered = !layer.equals("lstm");
    if (numbered && file.tensor("lstm.weight_ih_l0").isPresent()) {
      int number = Integer.parseInt(layer.substring("lstm".length()));
      return "lstm." + tensor + "_l" + (number - 1);
    }
    return layer + "." + tensor + "_l0";
  }

  private StoredTensor targets() {
    boolean classes = file.tensor("targets").filter(t -> t.type().isInteger()).isPresent();
    return find("targets", classes ? perStep() : perStep(spec.outputs()));
  }

  /** [B, T, width…], and [T, width…] if there is one sequence. */
  private List<List<Long>> perStep(long... width) {
    List<Long> steps = new ArrayList<>(List.of((long) spec.steps()));
    for (long size : width) {
      steps.add(size);
    }
    List<Long> sequences = new ArrayList<>(steps);
    sequences.add(0, (long) spec.sequences());
    return spec.sequences() == 1 ? List.of(steps, sequences) : List.of(sequences);
  }

  private StoredTensor find(String name, List<List<Long>> shapes) {
    Optional<StoredTensor> found = file.tensor(name);
    if (found.isEmpty()) {
      throw complaint.about(
          name, "missing; the file has " + TensorComplaint.list(file.tensors().keySet()));
    }
    StoredTensor tensor = found.get();
    if (!shapes.contains(tensor.shape())) {
      String expected = String.join(" or ", shapes.stream().map(List::toString).toList());
      throw complaint.about(name, "shape " + tensor.shape() + "; expected " + expected);
    }
    if (tensor.type().isInteger() && !name.equals("targets")) {
      throw complaint.about(
          name, "dtype " + tensor.type() + " is for targets only; F64, F32, F16 or BF16 is needed");
    }
    used.add(name);
    return tensor;
  }

  private void requireAllUsed() {
    for (String name : file.tensors().keySet()) {
      if (!used.contains(name)) {
        throw complaint.about(
            name, "the network has no place for it; it takes " + TensorComplaint.list(used));
      }
    }
  }

  private double[] values(List<StoredTensor> sources, int size) throws IOException {
    if (sources.isEmpty()) {
      return new double[size];
    }
    if (sources.size() == 1) {
      return rounded(sources.get(0));
    }
    double[] sum = finite(sources.get(0));
    double[] second = finite(sources.get(1));
    for (int i = 0; i < size; i++) {
      sum[i] = rounding.ofSum(sum[i], second[i]);
    }
    return inRange(sources.get(0), sum);
  }

  private double[] rounded(StoredTensor tensor) throws IOException {
    double[] values = finite(tensor);
    for (int i = 0; i < values.length; i++) {
      values[i] = rounding.of(values[i]);
    }
    return inRange(tensor, values);
  }

  private double[] finite(StoredTensor tensor) throws IOException {
    double[] values = file.read(tensor);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw complaint.about(
            tensor.name(),
            "the value at " + tensor.position(i) + " is " + values[i] + "; all must be finite");
      }
    }
    return values;
  }

  private double[] inRange(StoredTensor tensor, double[] rounded) {
    for (int i = 0; i < rounded.length; i++) {
      if (Double.isInfinite(rounded[i])) {
        throw complaint.about(
            tensor.name(), "the value at " + tensor.position(i) + " is too large for float32");
      }
    }
    return rounded;
  }

  private double[] oneHot(StoredTensor targets) throws IOException {
    double[] classes = file.read(targets);
    int outputs = spec.outputs();
    double[] rows = new double[Math.multiplyExact(classes.length, outputs)];
    for (int i = 0; i < classes.length; i++) {
      if (!(classes[i] >= 0 && classes[i] < outputs)) {
        throw complaint.about(
            targets.name(),
            "class %d at %s; 0 to %d are allowed"
                .formatted((long) classes[i], targets.position(i), outputs - 1));
      }
      rows[i * outputs + (int) classes[i]] = 1;
    }
    return rows;
  }
}
