package epsweep.parameter;

import java.util.List;

/**
 * A named tensor of parameters, row-major in the flat parameter vector, where the blocks of a model
 * follow each other.
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
}
