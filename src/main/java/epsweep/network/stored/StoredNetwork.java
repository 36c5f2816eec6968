package epsweep.network.stored;

import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.PlacedBlock;
import epsweep.parameter.Block;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads a network and its data from a safetensors file with PyTorch's names.
 *
 * <table>
 * <caption>Tensors: H units, I inputs, O outputs of a layer; B sequences of T steps</caption>
 * <tr><td>{@code lstm.weight_ih_l0}</td><td>[4H, I], gates i, f, g, o</td></tr>
 * <tr><td>{@code lstm.weight_hh_l0}</td><td>[4H, H]</td></tr>
 * <tr><td>{@code lstm.bias_ih_l0}, {@code lstm.bias_hh_l0}</td><td>[4H]; the block {@code lstm.bias}
 * is their sum, or zero if the file has neither ({@code bias=False})</td></tr>
 * <tr><td>{@code gru.weight_ih_l0}, …</td><td>as an LSTM's with 3H rows, gates r, z, n; {@code
 * gru.bias} is the sum for r and z and b_in for n, {@code gru.bias_hn} the last third of {@code
 * bias_hh_l0}</td></tr>
 * <tr><td>{@code rnn.weight_ih_l0}, …</td><td>as an LSTM's with H rows</td></tr>
 * <tr><td>{@code dense.weight}, {@code dense.bias}</td><td>[O, I], [O]</td></tr>
 * <tr><td>{@code inputs}</td><td>[B, T, I]; if B = 1, [T, I] or [T, 1, I] too</td></tr>
 * <tr><td>{@code targets}</td><td>[B, T, O], or as inputs if B = 1; or integers without the O: indices
 * of classes, which become one-hot rows</td></tr>
 * </table>
 *
 * <p>Several dense layers are {@code dense1}, {@code dense2}, …; several LSTM layers are {@code
 * lstm1.weight_ih_l0}, {@code lstm2.weight_ih_l0}, …, or as a stacked {@code torch.nn.LSTM} writes
 * them {@code lstm.weight_ih_l0}, {@code lstm.weight_ih_l1}, …; GRU and RNN layers likewise. A
 * tensor that the network has no place for is an error: a projection or the other direction of a
 * layer must not be left out silently.
 *
 * <p>Every value is rounded to float32 and counted if that changes it; the sum of two biases is
 * rounded, and counted, once.
 */
public final class StoredNetwork {

  private final Safetensors file;
  private final NetworkSpec spec;
  private final TensorComplaint complaint;
  private final Float32Rounding rounding = new Float32Rounding();

  private StoredNetwork(Safetensors file, NetworkSpec spec) {
    this.file = file;
    this.spec = spec;
    complaint = file.complaint();
  }

  /**
   * The network's numbers as the file has them; names, shapes and types are checked before any
   * number is read.
   *
   * @throws InputException if the file does not exist, is not safetensors, or does not fit the
   *     specification; the message names the file and the tensor
   * @throws UncheckedIOException if the file cannot be read
   */
  public static NetworkData read(Path path, NetworkSpec spec) {
    try (Safetensors file = Safetensors.open(path)) {
      return new StoredNetwork(file, spec).read();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * An exception of the file system has a reason, or says it by its type; its message has a path.
   */
  static UncheckedIOException unreadable(Path path, IOException e) {
    String reason = e.getMessage();
    if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    } else if (e instanceof FileSystemException system) {
      reason = Objects.requireNonNullElse(system.getReason(), e.getClass().getSimpleName());
    }
    return new UncheckedIOException(path + ": cannot be read: " + reason, e);
  }

  private NetworkData read() throws IOException {
    List<PlacedBlock> blocks = PlacedBlock.of(spec);
    StoredLayout layout = new StoredLayout(file, spec);
    List<List<StoredLayout.Summand>> sources = blocks.stream().map(layout::sources).toList();
    StoredTensor inputs = layout.inputs();
    StoredTensor targets = layout.targets();
    layout.requireAllTaken();

    long size = blocks.stream().map(PlacedBlock::block).mapToLong(Block::size).sum();
    double[] parameters = new double[arraySize(size, "parameters")];
    int from = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double[] values = values(sources.get(i), blocks.get(i).block().size());
      System.arraycopy(values, 0, parameters, from, values.length);
      from += values.length;
    }
    double[] inputValues = rounded(inputs);
    double[] targetValues = targets.type().isInteger() ? oneHot(targets) : rounded(targets);
    return new NetworkData(parameters, inputValues, targetValues, rounding.changed());
  }

  private int arraySize(long size, String what) {
    if (size > Integer.MAX_VALUE - 8) {
      throw complaint.about(size + " " + what + " are more than a Java array holds");
    }
    return (int) size;
  }

  private double[] values(List<StoredLayout.Summand> sources, int size) throws IOException {
    if (sources.isEmpty()) {
      return new double[size];
    }
    StoredLayout.Summand first = sources.get(0);
    double[] values = Arrays.copyOfRange(finite(first.tensor()), first.from(), first.to());
    int summed = 0;
    if (sources.size() > 1) {
      addRounded(values, first.tensor(), sources.get(1));
      summed = sources.get(1).to();
    }
    round(values, first.tensor(), first.from(), summed);
    return values;
  }

  /** Modified: the first of {@code sum}, which come from {@code a}. */
  private void addRounded(double[] sum, StoredTensor a, StoredLayout.Summand second)
      throws IOException {
    StoredTensor b = second.tensor();
    double[] values = finite(b);
    for (int i = 0; i < second.to(); i++) {
      sum[i] = rounding.ofSum(sum[i], values[i]);
      if (Double.isInfinite(sum[i])) {
        throw complaint.about(
            String.format(
                Locale.ROOT,
                "tensors '%s' and '%s': the sum at %s is too large for float32",
                a.name(),
                b.name(),
                a.position(i)));
      }
    }
  }

  private double[] rounded(StoredTensor tensor) throws IOException {
    double[] values = finite(tensor);
    round(values, tensor, 0, 0);
    return values;
  }

  /** Modified: {@code values} from {@code first} on, which begin at {@code from} in the tensor. */
  private void round(double[] values, StoredTensor tensor, int from, int first) {
    for (int i = first; i < values.length; i++) {
      values[i] = rounding.of(values[i]);
      if (Double.isInfinite(values[i])) {
        throw complaint.about(
            tensor.name(),
            "the value at " + tensor.position(from + i) + " is too large for float32");
      }
    }
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

  private double[] oneHot(StoredTensor targets) throws IOException {
    double[] classes = file.read(targets);
    int outputs = spec.outputs();
    double[] rows = new double[arraySize((long) classes.length * outputs, "target values")];
    for (int i = 0; i < classes.length; i++) {
      if (!(classes[i] >= 0 && classes[i] < outputs)) {
        throw complaint.about(
            targets.name(),
            String.format(
                Locale.ROOT,
                "class %d at %s; 0 to %d are allowed",
                (long) classes[i],
                targets.position(i),
                outputs - 1));
      }
      rows[i * outputs + (int) classes[i]] = 1;
    }
    return rows;
  }
}
