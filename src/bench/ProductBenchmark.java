import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import java.util.Locale;

/**
 * Picoseconds that one multiply-add takes in the tool's products of a matrix row with 512 lanes of
 * 128 neurons, as a large layer has them: the counterpart of peak.cpp, with the same arguments.
 */
public final class ProductBenchmark {

  private static final int LANES = 512;
  private static final int COLUMNS = 128;

  private ProductBenchmark() {}

  public static void main(String[] args) {
    Format format = args[0].equals("float32") ? Format.FLOAT32 : Format.FLOAT64;
    double seconds = Double.parseDouble(args[1]);
    System.out.printf(Locale.ROOT, "%.6g%n", picoseconds(Arithmetic.of(format), seconds));
  }

  private static <V> double picoseconds(Arithmetic<V> math, double seconds) {
    V y = math.row(LANES);
    V w = math.row(COLUMNS);
    V[] x = math.rows(COLUMNS, LANES);
    for (int j = 0; j < COLUMNS; j++) {
      math.set(w, j, 1e-3 * (j - 64)); // about as many terms below zero as above: y stays finite
      for (int l = 0; l < LANES; l++) {
        math.set(x[j], l, 1 + 1e-3 * l);
      }
    }
    picoseconds(math, y, w, x, seconds); // the JIT compiles
    return picoseconds(math, y, w, x, seconds);
  }

  private static <V> double picoseconds(Arithmetic<V> math, V y, V w, V[] x, double seconds) {
    long products = 0;
    long start = System.nanoTime();
    long end = start;
    while (end - start < 1e9 * seconds) {
      for (int row = 0; row < 100; row++) {
        math.addProducts(y, w, 0, x, COLUMNS, 0, LANES);
      }
      products += 100L * LANES * COLUMNS;
      end = System.nanoTime();
    }
    return 1e3 * (end - start) / products;
  }
}
