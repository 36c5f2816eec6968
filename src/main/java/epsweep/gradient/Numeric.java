package epsweep.gradient;

import java.nio.ByteBuffer;

/**
 * A numeric gradient with what the losses told on the way; all arrays run over the parameters that
 * were perturbed, and are filled by {@link Differences}.
 *
 * @param derivative the difference quotients
 * @param dead whether the perturbed losses were equal bit for bit
 * @param unmovedInPrint whether they were equal when printed with four decimals
 * @param second L(θ+ε) − 2 L(θ) + L(θ−ε), each difference rounded once to double; NaN where L(θ)
 *     was not known
 */
public record Numeric(
    double[] derivative, boolean[] dead, boolean[] unmovedInPrint, double[] second) {

  /** How many bytes a parameter takes where a numeric gradient is kept or sent. */
  public static final int BYTES = 17;

  /** Room for {@code parameters} derivatives. */
  public static Numeric of(int parameters) {
    return new Numeric(
        new double[parameters],
        new boolean[parameters],
        new boolean[parameters],
        new double[parameters]);
  }

  /** Reads what {@link #put} wrote of {@code parameters} parameters. */
  public static Numeric get(ByteBuffer bytes, int parameters) {
    Numeric numeric = of(parameters);
    for (int i = 0; i < parameters; i++) {
      numeric.derivative[i] = bytes.getDouble();
      numeric.second[i] = bytes.getDouble();
      byte flags = bytes.get();
      numeric.dead[i] = (flags & 1) != 0;
      numeric.unmovedInPrint[i] = (flags & 2) != 0;
    }
    return numeric;
  }

  /**
   * Writes {@link #BYTES} bytes for each parameter: its derivative (8) and second difference (8),
   * bit for bit, and flags (1): bit 0 for dead, bit 1 for unmoved in print.
   */
  public void put(ByteBuffer bytes) {
    for (int i = 0; i < derivative.length; i++) {
      int flags = (dead[i] ? 1 : 0) | (unmovedInPrint[i] ? 2 : 0);
      bytes.putDouble(derivative[i]).putDouble(second[i]).put((byte) flags);
    }
  }
}
