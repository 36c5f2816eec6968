package epsweep.network;

import epsweep.network.layer.Derivative;
import epsweep.network.layer.LayerSpec;
import epsweep.network.layer.Part;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A block in its network.
 *
 * @param from the block's first place in the flat parameter vector
 * @param layer counted from the input, from 0
 */
public record PlacedBlock(NetworkSpec spec, int layer, Part part, Block block, int from) {

  /** All blocks in the order of {@link NetworkSpec#blocks}. */
  public static List<PlacedBlock> of(NetworkSpec spec) {
    List<PlacedBlock> placed = new ArrayList<>();
    List<Block> blocks = spec.blocks();
    int from = 0;
    for (int layer = 0; layer < spec.layers().size(); layer++) {
      for (Part part : spec.layers().get(layer).parts()) {
        Block block = blocks.get(placed.size());
        placed.add(new PlacedBlock(spec, layer, part, block, from));
        from += block.size();
      }
    }
    return List.copyOf(placed);
  }

  /** Whether a block is one of these parts of its layer. */
  public static Predicate<PlacedBlock> in(Set<Part> parts) {
    return block -> parts.contains(block.part());
  }

  /** Whether a block is in a layer whose backpropagation multiplies by this. */
  public static Predicate<PlacedBlock> inLayersWith(Derivative derivative) {
    return block -> block.layerSpec().derivatives().contains(derivative);
  }

  /** The layer that the block is in. */
  public LayerSpec layerSpec() {
    return spec.layers().get(layer);
  }

  /** The place after the block's last. */
  int to() {
    return from + block.size();
  }

  /** Whether the block is that of the network's very first parameters. */
  public boolean isFirst() {
    return from == 0;
  }

  /** Whether nothing but the loss is above the block's layer. */
  public boolean isOnTop() {
    return layer == spec.layers().size() - 1;
  }

  /** Whether the block holds what multiplies the last layer's inputs. */
  public boolean isTopWeight() {
    return isOnTop() && (part == Part.DENSE_WEIGHT || part == Part.INPUT_WEIGHT);
  }

  /** Whether the block is the last layer's bias. */
  public boolean isTopBias() {
    return isOnTop() && Part.BIASES.contains(part);
  }
}
