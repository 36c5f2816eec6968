package epsweep.network;

import epsweep.arithmetic.Arithmetic;
import epsweep.parameter.Block;
import java.util.function.IntUnaryOperator;

/**
 * One block of a finished gradient, for a fault to change in place.
 *
 * @param parameters θ, flat, not modified
 * @param gradient ∂L/∂θ, flat; modified: the block alone
 */
public record BlockGradient<V>(Arithmetic<V> math, PlacedBlock place, V parameters, V gradient) {

  /** g / divisor. */
  public void divide(double divisor) {
    math.divide(gradient, gradient, constant(divisor), place.from(), place.to());
  }

  /** factor · g. */
  public void multiply(double factor) {
    math.multiply(gradient, gradient, constant(factor), place.from(), place.to());
  }

  /** g + addend. */
  public void add(double addend) {
    math.add(gradient, gradient, constant(addend), place.from(), place.to());
  }

  /** g + λθ. */
  public void addDecay(double lambda) {
    math.addProduct(gradient, parameters, constant(lambda), place.from(), place.to());
  }

  /** min(max(g, −limit), limit). */
  public void clip(double limit) {
    for (int i = place.from(); i < place.to(); i++) {
      math.set(gradient, i, Math.max(-limit, Math.min(limit, math.get(gradient, i))));
    }
  }

  /** Every element becomes the sum of all. */
  public void spreadSum() {
    V sum = math.row(1);
    for (int i = place.from(); i < place.to(); i++) {
      math.addStretch(sum, 0, gradient, i, 1);
    }
    math.fill(gradient, sum, 0, place.from(), place.to());
  }

  /** Each gate's matrix is stored column after column. */
  public void transpose() {
    Block block = place.block();
    int rows = block.rows() / block.parts();
    int size = rows * block.columns();
    rearrange(i -> i / size * size + i % rows * block.columns() + i % size / rows);
  }

  /** The last two gates of an LSTM change places, i, f, o, g; the first two of a GRU, z, r, n. */
  public void swapGates() {
    int gate = place.block().size() / place.block().parts();
    int from = place.block().parts() == 4 ? 2 * gate : 0;
    rearrange(i -> i < from || i >= from + 2 * gate ? i : i < from + gate ? i + gate : i - gate);
  }

  /** The gates i and o get what belongs to f. */
  public void copyForgetGate() {
    int quarter = place.block().size() / place.block().parts();
    rearrange(i -> i / quarter == 2 ? i : quarter + i % quarter);
  }

  /** Every row moves down by one; the last becomes the first. */
  public void rotateRows() {
    Block block = place.block();
    rearrange(i -> Math.floorMod(i - block.columns(), block.size()));
  }

  /** The element at i becomes that which was at {@code source} of i, counted from the block. */
  private void rearrange(IntUnaryOperator source) {
    V before = math.row(place.to());
    math.copy(gradient, place.from(), before, place.from(), place.block().size());
    for (int i = 0; i < place.block().size(); i++) {
      math.copy(before, place.from() + source.applyAsInt(i), gradient, place.from() + i, 1);
    }
  }

  private V constant(double value) {
    V row = math.row(place.to());
    math.fill(row, math.scalar(value), 0, place.from(), place.to());
    return row;
  }
}
