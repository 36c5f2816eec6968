import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import java.util.Locale;

/**
 * Picoseconds that one multiply-add takes in the tool's product of a matrix of 512 rows with 1,024
 * lanes (512 of doubles) of 128 neurons, as an LSTM of 128 units has it: the counterpart of
 * peak.cpp, with the same arguments.
 */
public final class ProductBenchmark {

  private static final int ROWS = 512;
  private static final int COLUMNS = 128;

  private ProductBenchmark() {}

  public static void main(String[] args) {
    Format format = args[0].equals("float32") ? Format.FLOAT32 : Format.FLOAT64;
    double seconds = Double.parseDouble(args[1]);
    int lanes = format.equals(Format.FLOAT32) ? 1024 : 512;
    System.out.printf(Locale.ROOT, "%.6g%n", picoseconds(Arithmetic.of(format), lanes, seconds));
  }

  private static <V> double picoseconds(Arithmetic<V> math, int lanes, double seconds) {
    V[] y = math.rows(ROWS, lanes);
    V w = math.row(ROWS * COLUMNS);
    V[] x = math.rows(COLUMNS, lanes);
    for (int i = 0; i < ROWS * COLUMNS; i++) {
      math.set(w, i, 1e-3 * (i % COLUMNS - 64)); // as many below zero as above: y stays finite
    }
    for (int j = 0; j < COLUMNS; j++) {
      for (int l = 0; l < lanes; l++) {
        math.set(x[j], l, 1 + 1e-3 * l);
      }
    }
    picoseconds(math, lanes, y, w, x, seconds); // the JIT compiles
    return picoseconds(math, lanes, y, w, x, seconds);
  }

  private static <V> double picoseconds(
      Arithmetic<V> math, int lanes, V[] y, V w, V[] x, double seconds) {
    long products = 0;
    long start = System.nanoTime();
    long end = start;
    while (end - start < 1e9 * seconds) {
      math.addMatrixProduct(y, w, 0, x, COLUMNS, 0, lanes);
      products += (long) ROWS * lanes * COLUMNS;
      end = System.nanoTime();
    }
    return 1e3 * (end - start) / products;
  }
}
