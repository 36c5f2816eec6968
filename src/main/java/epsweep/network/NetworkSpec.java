package epsweep.network;

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

  /** Whether the loss has a slope that jumps, as that of ReLU. */
  public boolean hasKinks() {
    return layers.stream()
        .anyMatch(
            layer ->
                layer instanceof LayerSpec.Dense dense && dense.activation() == Activation.RELU);
  }

  /** Outputs of the last layer: the width of the targets. */
  public int outputs() {
    return layers.get(layers.size() - 1).units();
  }

  /** All blocks, from the input upward: lstm: ih, hh, bias; dense: weight, bias. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int width = inputs;
    for (int i = 0; i < layers.size(); i++) {
      LayerSpec layer = layers.get(i);
      String name = layerName(i);
      if (layer instanceof LayerSpec.Lstm lstm) {
        int rows = Math.multiplyExact(4, lstm.units());
        blocks.add(new Block(name + ".weight_ih", name, rows, width, 4));
        blocks.add(new Block(name + ".weight_hh", name, rows, lstm.units(), 4));
        blocks.add(new Block(name + ".bias", name, rows, 1, 4));
      } else {
        blocks.add(new Block(name + ".weight", name, layer.units(), width, 1));
        blocks.add(new Block(name + ".bias", name, layer.units(), 1, 1));
      }
      width = layer.units();
    }
    return List.copyOf(blocks);
  }

  /** {@code lstm}, or {@code lstm2} where there are several of the kind. */
  private String layerName(int index) {
    Class<?> kind = layers.get(index).getClass();
    String name = layers.get(index) instanceof LayerSpec.Lstm ? "lstm" : "dense";
    if (layers.stream().filter(kind::isInstance).count() == 1) {
      return name;
    }
    return name + layers.stream().limit(index + 1L).filter(kind::isInstance).count();
  }
}
