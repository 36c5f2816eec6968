package epsweep.bench;

import epsweep.arithmetic.Arithmetic;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * A row of a matrix times 512 lanes, per multiply-add: as many columns as s555, m32 and l128 have
 * units.
 */
public class AddProducts extends Kernel {

  private static final int LANES = 512;

  private Row<?> row;

  @Setup
  public void fill() {
    row = new Row<>(arithmetic());
  }

  @Benchmark
  @OperationsPerInvocation(5 * LANES)
  public void columns5() {
    row.add(5);
  }

  @Benchmark
  @OperationsPerInvocation(32 * LANES)
  public void columns32() {
    row.add(32);
  }

  @Benchmark
  @OperationsPerInvocation(128 * LANES)
  public void columns128() {
    row.add(128);
  }

  private static final class Row<V> {
    private final Arithmetic<V> math;
    private final V y;
    private final V w;
    private final V[] x;

    Row(Arithmetic<V> math) {
      this.math = math;
      y = math.row(LANES);
      w = math.row(128);
      x = math.rows(128, LANES);
      for (int j = 0; j < x.length; j++) {
        math.set(w, j, j % 2 == 0 ? 1 : -1); // y grows by one x per call at most and stays finite
        for (int l = 0; l < LANES; l++) {
          math.set(x[j], l, 1 + 1e-3 * l);
        }
      }
    }

    void add(int columns) {
      math.addProducts(y, w, 0, x, columns, 0, LANES);
    }
  }
}
