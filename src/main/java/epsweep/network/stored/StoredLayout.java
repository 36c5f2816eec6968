package epsweep.network.stored;

import epsweep.network.NetworkSpec;
import epsweep.network.PlacedBlock;
import epsweep.network.WeightSource;
import epsweep.network.layer.Part;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a network's tensors in a file by their names, and checks shapes and types. */
final class StoredLayout {

  private final Safetensors file;
  private final NetworkSpec spec;
  private final TensorComplaint complaint;
  private final Set<String> taken = new LinkedHashSet<>();

  StoredLayout(Safetensors file, NetworkSpec spec) {
    this.file = file;
    this.spec = spec;
    complaint = file.complaint();
  }

  /**
   * A tensor, or a stretch of one, that is added to the first values of a block.
   *
   * @param from the first value of the tensor
   * @param to the value after the last
   */
  record Summand(StoredTensor tensor, int from, int to) {}

  /** What the block is the sum of: nothing for a bias that the file has not, at most two. */
  List<Summand> sources(PlacedBlock placed) {
    Block block = placed.block();
    long rows = placed.layerSpec().rows();
    boolean bias = Part.BIASES.contains(placed.part());
    List<Long> shape = bias ? List.of(rows) : List.of(rows, (long) block.columns());
    if (!placed.layerSpec().isRecurrent()) {
      return List.of(new Summand(find(block.name(), List.of(shape)), 0, block.size()));
    }
    if (!bias) {
      String name = recurrentTensor(placed, placed.part().label());
      return List.of(new Summand(find(name, List.of(shape)), 0, block.size()));
    }
    String input = recurrentTensor(placed, "bias_ih");
    String hidden = recurrentTensor(placed, "bias_hh");
    if (tensor(input).isEmpty() && tensor(hidden).isEmpty()) {
      return List.of();
    }
    Summand ofInput = new Summand(find(input, List.of(shape)), 0, (int) rows);
    StoredTensor ofHidden = find(hidden, List.of(shape));
    int together = (int) rows - placed.layerSpec().apart();
    return placed.part() == Part.RESET_BIAS
        ? List.of(new Summand(ofHidden, together, (int) rows))
        : List.of(ofInput, new Summand(ofHidden, 0, together));
  }

  StoredTensor inputs() {
    return find("inputs", perStep(spec.inputs()));
  }

  StoredTensor targets() {
    boolean classes = tensor("targets").filter(t -> t.type().isInteger()).isPresent();
    return find("targets", classes ? perStep() : perStep(spec.outputs()));
  }

  /** Refuses a file with a tensor that was not asked for until now. */
  void requireAllTaken() {
    for (String name : file.tensors().keySet()) {
      if (!taken.contains(name)) {
        throw complaint.about(
            name, "the network has no place for it; it takes " + TensorComplaint.list(taken));
      }
    }
  }

  /**
   * {@code lstm2.weight_ih_l0}, or {@code lstm.weight_ih_l1} where the file has a stacked layer.
   */
  private String recurrentTensor(PlacedBlock placed, String tensor) {
    String layer = placed.block().layer();
    String kind = placed.layerSpec().kind().label();
    if (!layer.equals(kind) && tensor(kind + ".weight_ih_l0").isPresent()) {
      int number = Integer.parseInt(layer.substring(kind.length()));
      return kind + "." + tensor + "_l" + (number - 1);
    }
    return layer + "." + tensor + "_l0";
  }

  /** [B, T, width…]; if there is one sequence, [T, width…] and PyTorch's [T, 1, width…] too. */
  private List<List<Long>> perStep(long... width) {
    List<Long> steps = new ArrayList<>(List.of((long) spec.steps()));
    for (long size : width) {
      steps.add(size);
    }
    List<Long> sequences = new ArrayList<>(steps);
    sequences.add(0, (long) spec.sequences());
    List<Long> timeFirst = new ArrayList<>(steps);
    timeFirst.add(1, 1L);
    return spec.sequences() == 1 ? List.of(steps, sequences, timeFirst) : List.of(sequences);
  }

  private Optional<StoredTensor> tensor(String own) {
    return file.tensor(named(own));
  }

  private String named(String own) {
    return spec.weights() instanceof WeightSource.Stored stored ? stored.named(own) : own;
  }

  private StoredTensor find(String own, List<List<Long>> shapes) {
    String name = named(own);
    Optional<StoredTensor> found = file.tensor(name);
    if (found.isEmpty()) {
      Set<String> names = file.tensors().keySet();
      throw complaint.about(
          name,
          "missing; the file "
              + (names.isEmpty() ? "is empty" : "has " + TensorComplaint.list(names)));
    }
    StoredTensor tensor = found.get();
    if (!shapes.contains(tensor.shape())) {
      String expected = String.join(" or ", shapes.stream().map(List::toString).toList());
      throw complaint.about(name, "shape " + tensor.shape() + "; expected " + expected);
    }
    if (tensor.type().isInteger() && !own.equals("targets")) {
      throw complaint.about(
          name, "dtype " + tensor.type() + " is for targets only; F64, F32, F16 or BF16 is needed");
    }
    taken.add(name);
    return tensor;
  }
}
