package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.Arrays;

/**
 * Where a layer's affine map z = b + W x + R h lies in the flat parameter vector.
 *
 * <p>A GRU needs W x and R h of its last gate apart. The last {@code apart} elements of z have no W
 * then, as many before them no R; the rows of W and of R follow each other all the same.
 *
 * @param rows length of z
 * @param inputs length of x
 * @param recurrent length of h; 0 where there is no recurrence
 * @param apart how many of the last elements of z are b + R h alone
 * @param inputFrom position of W [rows − apart × inputs]
 * @param recurrentFrom position of R [rows − apart × recurrent]
 * @param biasFrom position of b [rows]
 */
public record AffineMap(
    int rows,
    int inputs,
    int recurrent,
    int apart,
    int inputFrom,
    int recurrentFrom,
    int biasFrom) {

  /** The map of a layer whose blocks start at {@code from}: W, then R, then b. */
  public static AffineMap of(LayerSpec layer, int inputs, int from) {
    int matrixRows = layer.rows();
    int recurrent = layer.isRecurrent() ? layer.units() : 0;
    int recurrentFrom = from + matrixRows * inputs;
    int biasFrom = recurrentFrom + matrixRows * recurrent;
    return new AffineMap(
        matrixRows + layer.apart(),
        inputs,
        recurrent,
        layer.apart(),
        from,
        recurrentFrom,
        biasFrom);
  }

  /** The position after the layer's last parameter. */
  public int to() {
    return biasFrom + rows;
  }

  /** Numbers that make one element of z at most: its bias, its row of W, its row of R. */
  public int width() {
    return 1 + inputs + recurrent;
  }

  /** How many of the first elements of z have a row of W. */
  int withInput() {
    return rows - apart;
  }

  /** How many of the first elements of z have a row of R as well; the last {@link #apart} do. */
  int withBoth() {
    return rows - 2 * apart;
  }

  /** Whether an element of z has a number at a place of the row [b, W, R]. */
  boolean has(int row, int column) {
    if (column == 0) {
      return true;
    }
    return column <= inputs ? hasInput(row) : hasRecurrence(row);
  }

  /** Whether W x is added to an element of z. */
  boolean hasInput(int row) {
    return row < withInput();
  }

  /** Whether R h is added to an element of z. */
  boolean hasRecurrence(int row) {
    return row < withBoth() || row >= withInput();
  }

  /** Those of the rows of z that W x is added to, in W's order. */
  <V> V[] withInput(V[] z) {
    return apart == 0 ? z : Arrays.copyOf(z, withInput());
  }

  /** Those of the rows of z that R h is added to, in R's order. */
  <V> V[] withRecurrence(V[] z) {
    V[] rowsOfR = withInput(z);
    System.arraycopy(z, withInput(), rowsOfR, withBoth(), apart);
    return rowsOfR;
  }

  /** The element of z that a parameter belongs to. */
  public int row(int parameter) {
    if (parameter >= biasFrom) {
      return parameter - biasFrom;
    }
    if (parameter < recurrentFrom) {
      return (parameter - inputFrom) / inputs;
    }
    int row = (parameter - recurrentFrom) / recurrent;
    return row < withBoth() ? row : row + apart;
  }

  /** The parameter's place in its row [b, W, R]. */
  int column(int parameter) {
    if (parameter >= biasFrom) {
      return 0;
    }
    return parameter >= recurrentFrom
        ? 1 + inputs + (parameter - recurrentFrom) % recurrent
        : 1 + (parameter - inputFrom) % inputs;
  }

  /** The parameter at a place of a row [b, W, R]: the inverse of {@link #row}, {@link #column}. */
  int parameter(int row, int column) {
    if (column == 0) {
      return biasFrom + row;
    }
    if (column <= inputs) {
      return inputFrom + row * inputs + column - 1;
    }
    int rowOfR = row < withBoth() ? row : row - apart;
    return recurrentFrom + rowOfR * recurrent + column - 1 - inputs;
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
