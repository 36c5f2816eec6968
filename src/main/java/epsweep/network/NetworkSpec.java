package epsweep.network;

import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.layer.Part;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A network, its loss and its data, before any arithmetic is chosen.
 *
 * @param inputs numbers that enter at each step
 * @param layers from the input upward, at least one
 * @param steps T, the length of every sequence
 * @param sequences how many sequences; the loss is their mean
 */
public record NetworkSpec(
    int inputs,
    List<LayerSpec> layers,
    LossKind loss,
    LossAt lossAt,
    int steps,
    int sequences,
    WeightSource weights)
    implements Serializable {

  public NetworkSpec {
    layers = List.copyOf(layers);
    requirePositive("inputs", inputs);
    requirePositive("steps", steps);
    requirePositive("sequences", sequences);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers: empty; at least one layer is needed");
    }
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": at least 1 is needed");
    }
  }

  /**
   * The same network with its numbers drawn from another seed.
   *
   * @throws IllegalArgumentException if they are read from a file
   */
  public NetworkSpec seeded(long seed) {
    if (!(weights instanceof WeightSource.Seeded drawn)) {
      throw new IllegalArgumentException("seed " + seed + ": the weights are read, not drawn");
    }
    WeightSource other = new WeightSource.Seeded(seed, drawn.weightScale());
    return new NetworkSpec(inputs, layers, loss, lossAt, steps, sequences, other);
  }

  /** Whether the loss has a slope that jumps, as that of ReLU. */
  public boolean hasKinks() {
    return layers.stream()
        .anyMatch(layer -> layer.chosenActivation().filter(Activation.RELU::equals).isPresent());
  }

  /** Whether a layer takes what it was at the step before. */
  public boolean isRecurrent() {
    return layers.stream().anyMatch(LayerSpec::isRecurrent);
  }

  /** Outputs of the last layer: the width of the targets. */
  public int outputs() {
    return layers.get(layers.size() - 1).units();
  }

  /** All blocks, from the input upward: recurrent: ih, hh, bias; dense: weight, bias. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int width = inputs;
    for (int i = 0; i < layers.size(); i++) {
      LayerSpec layer = layers.get(i);
      for (Part part : layer.parts()) {
        blocks.add(layer.block(part, layerName(i), width));
      }
      width = layer.units();
    }
    return List.copyOf(blocks);
  }

  /** {@code lstm}, or {@code lstm2} where there are several of the kind. */
  private String layerName(int index) {
    LayerSpec.Kind kind = layers.get(index).kind();
    long many = count(kind, layers.size());
    return many == 1 ? kind.label() : kind.label() + count(kind, index + 1);
  }

  private long count(LayerSpec.Kind kind, int lowest) {
    return layers.stream().limit(lowest).filter(layer -> layer.kind() == kind).count();
  }
}
