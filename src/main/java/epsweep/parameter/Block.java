package epsweep.parameter;

import java.util.List;

/**
 * A named tensor of parameters, row-major in the flat parameter vector, where the blocks of a model
 * follow each other.
 *
 * @param name {@code lstm.weight_hh}, {@code dense2.bias} …
 * @param layer the part of the name before the dot
 * @param rows 4H for an LSTM layer's blocks (gate after gate, as in {@link #LSTM_GATES}), 3H for a
 *     GRU's
 * @param columns 1 for a bias
 * @param gates what the equal parts are called that the rows fall into; none where they are one
 */
public record Block(String name, String layer, int rows, int columns, List<String> gates) {

  /** What the four parts of an LSTM layer's rows are called, in their order. */
  public static final List<String> LSTM_GATES = List.of("i", "f", "g", "o");

  public Block {
    gates = List.copyOf(gates);
  }

  /** A block without gates. */
  public Block(String name, String layer, int rows, int columns) {
    this(name, layer, rows, columns, List.of());
  }

  /** How many parameters the block holds. */
  public int size() {
    return Math.multiplyExact(rows, columns);
  }

  /** How many equal parts the rows fall into: 4, or 1 where there are no gates. */
  public int parts() {
    return Math.max(1, gates.size());
  }
}
