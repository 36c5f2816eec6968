package epsweep.arithmetic;

import java.util.List;

/**
 * Which arithmetic a model is built in: its parameters, layers and backpropagation in one format,
 * its loss in the same one or in float64.
 *
 * <p>{@code X-double-loss} is the program in X that keeps its loss in a double: the outputs of the
 * last layer are widened exactly, and from there on, the loss, its sum over steps, the difference
 * of two losses and the quotient are float64. {@code tf32} is float32 with the factors of matrix
 * products rounded ({@link Tf32}).
 *
 * @param name what sweep files and reports call it: {@code float32}, {@code float32-double-loss}
 * @param format of parameters, layers and the analytic gradient; tf32's is that of the factors
 * @param lossFormat of the loss and the numeric gradient
 */
public record Build(String name, Format format, Format lossFormat) {

  private static final String DOUBLE_LOSS = "-double-loss";

  /**
   * A model in one format throughout; the loss of tf32, which has no matrix product, in float32.
   */
  public static Build of(Format format) {
    return new Build(format.name(), format, format.equals(Format.TF32) ? Format.FLOAT32 : format);
  }

  /**
   * The build of a name: a format's name ({@link Format#named}), or that of a format narrower than
   * float64 with {@code -double-loss} behind it.
   *
   * @throws IllegalArgumentException for any other name; the message lists what is allowed
   */
  public static Build named(String name) {
    if (!name.endsWith(DOUBLE_LOSS)) {
      return of(Format.named(name));
    }
    Format format = Format.named(name.substring(0, name.length() - DOUBLE_LOSS.length()));
    if (format.equals(Format.FLOAT64)) {
      throw new IllegalArgumentException(
          "'" + name + "': float64 has its loss in double already; float64 is allowed");
    }
    return new Build(name, format, Format.FLOAT64);
  }

  /** The builds that have names of their own. */
  public static List<String> names() {
    return List.of(
        "float32",
        "float64",
        "bfloat16",
        "float16",
        "tf32",
        "e4m3",
        "e5m2",
        "float32" + DOUBLE_LOSS);
  }

  /** Whether the loss is wider than the rest. */
  public boolean isMixed() {
    return !format.equals(lossFormat);
  }

  /**
   * Whether every operation of the layers is rounded to a format that no operation is native in.
   */
  public boolean isEmulated() {
    return !List.of(Format.FLOAT32, Format.FLOAT64, Format.TF32).contains(format);
  }

  /** Whether the loss is float64 and the rest is not. */
  public boolean hasDoubleLoss() {
    return isMixed() && lossFormat.equals(Format.FLOAT64);
  }

  /** u of the layers and the analytic gradient. */
  public double unitRoundoff() {
    return format.unitRoundoff();
  }
}
