package epsweep.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A named tensor of parameters, row-major in the flat parameter vector; blocks follow each other
 * there in the order of {@link #of}.
 *
 * @param name {@code lstm.weight_hh}, {@code dense2.bias} …
 * @param layer the part of the name before the dot
 * @param rows 4H for an LSTM layer's blocks (gate after gate, as in {@link #GATES})
 * @param columns 1 for a bias
 * @param gates how many equal parts the rows fall into: 4 or 1
 */
public record Block(String name, String layer, int rows, int columns, int gates) {

  /** What the four parts of an LSTM layer's rows are called, in their order. */
  public static final List<String> GATES = List.of("i", "f", "g", "o");

  /** How many parameters the block holds. */
  public int size() {
    return Math.multiplyExact(rows, columns);
  }

  /** All blocks of a network, from the input upward: lstm: ih, hh, bias; dense: weight, bias. */
  public static List<Block> of(NetworkSpec spec) {
    List<Block> blocks = new ArrayList<>();
    int inputs = spec.inputs();
    for (int i = 0; i < spec.layers().size(); i++) {
      LayerSpec layer = spec.layers().get(i);
      String name = layerName(spec.layers(), i);
      if (layer instanceof LayerSpec.Lstm lstm) {
        int rows = Math.multiplyExact(4, lstm.units());
        blocks.add(new Block(name + ".weight_ih", name, rows, inputs, 4));
        blocks.add(new Block(name + ".weight_hh", name, rows, lstm.units(), 4));
        blocks.add(new Block(name + ".bias", name, rows, 1, 4));
      } else {
        blocks.add(new Block(name + ".weight", name, layer.units(), inputs, 1));
        blocks.add(new Block(name + ".bias", name, layer.units(), 1, 1));
      }
      inputs = layer.units();
    }
    return List.copyOf(blocks);
  }

  /** {@code lstm}, or {@code lstm2} where there are several of the kind. */
  private static String layerName(List<LayerSpec> layers, int index) {
    Class<?> kind = layers.get(index).getClass();
    String name = layers.get(index) instanceof LayerSpec.Lstm ? "lstm" : "dense";
    if (layers.stream().filter(kind::isInstance).count() == 1) {
      return name;
    }
    return name + layers.stream().limit(index + 1L).filter(kind::isInstance).count();
  }
}
