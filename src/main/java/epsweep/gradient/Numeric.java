package epsweep.gradient;

/**
 * A numeric gradient with what the losses told on the way; all arrays run over the parameters that
 * were perturbed, and are filled by {@link Differences}.
 *
 * @param derivative the difference quotients
 * @param dead whether the perturbed losses were equal bit for bit
 * @param unmovedInPrint whether they were equal when printed with four decimals
 */
public record Numeric(double[] derivative, boolean[] dead, boolean[] unmovedInPrint) {

  /** Room for {@code parameters} derivatives. */
  public static Numeric of(int parameters) {
    return new Numeric(new double[parameters], new boolean[parameters], new boolean[parameters]);
  }
}
