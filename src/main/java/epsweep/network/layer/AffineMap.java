package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * Where a layer's affine map z = b + W x + R h lies in the flat parameter vector.
 *
 * @param rows length of z
 * @param inputs length of x
 * @param recurrent length of h; 0 where there is no recurrence
 * @param inputFrom position of W [rows × inputs]
 * @param recurrentFrom position of R [rows × recurrent]
 * @param biasFrom position of b [rows]
 */
public record AffineMap(
    int rows, int inputs, int recurrent, int inputFrom, int recurrentFrom, int biasFrom) {

  /** The map of a layer whose blocks start at {@code from}: W, then R, then b. */
  public static AffineMap of(LayerSpec layer, int inputs, int from) {
    int rows = layer.rows();
    int recurrent = layer.isRecurrent() ? layer.units() : 0;
    int recurrentFrom = from + rows * inputs;
    return new AffineMap(
        rows, inputs, recurrent, from, recurrentFrom, recurrentFrom + rows * recurrent);
  }

  /** The position after the layer's last parameter. */
  public int to() {
    return biasFrom + rows;
  }

  /** Numbers that make one element of z: its bias, its row of W, its row of R. */
  public int width() {
    return 1 + inputs + recurrent;
  }

  /** The element of z that a parameter belongs to. */
  public int row(int parameter) {
    if (parameter >= biasFrom) {
      return parameter - biasFrom;
    }
    return parameter >= recurrentFrom
        ? (parameter - recurrentFrom) / recurrent
        : (parameter - inputFrom) / inputs;
  }

  /** The parameter's place in its row [b, W, R]. */
  public int column(int parameter) {
    if (parameter >= biasFrom) {
      return 0;
    }
    return parameter >= recurrentFrom
        ? 1 + inputs + (parameter - recurrentFrom) % recurrent
        : 1 + (parameter - inputFrom) % inputs;
  }

  /** The parameter at a place of a row [b, W, R]: the inverse of {@link #row}, {@link #column}. */
  public int parameter(int row, int column) {
    if (column == 0) {
      return biasFrom + row;
    }
    return column <= inputs
        ? inputFrom + row * inputs + column - 1
        : recurrentFrom + row * recurrent + column - 1 - inputs;
  }

  /**
   * A copy of the parameters in which each gate's square of R is transposed, and only R is there.
   */
  <V> V withRecurrentTransposed(Arithmetic<V> math, V parameters) {
    V result = math.row(to());
    int square = recurrent * recurrent;
    for (int i = recurrentFrom; i < biasFrom; i++) {
      int place = (i - recurrentFrom) % square;
      int mirrored = place % recurrent * recurrent + place / recurrent;
      math.copy(parameters, i, result, i - place + mirrored, 1);
    }
    return result;
  }
}
