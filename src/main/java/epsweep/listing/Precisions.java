package epsweep.listing;

import epsweep.arithmetic.Format;
import java.util.Locale;

/** Formats by the names that languages and libraries give them. */
public final class Precisions {

  private Precisions() {}

  /**
   * The format called {@code name}: what {@link Format#named} takes, and {@code float}, {@code
   * single}, {@code f32}, {@code fp32}, {@code double}, {@code f64}, {@code fp64}, {@code half},
   * {@code f16}, {@code fp16}, {@code bf16} in any case, also after a library's name ({@code
   * torch.float32}).
   *
   * @throws IllegalArgumentException for any other name; the message lists what is allowed
   */
  public static Format named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String last = plain.substring(plain.lastIndexOf('.') + 1);
    return switch (last) {
      case "float", "single", "f32", "fp32" -> Format.FLOAT32;
      case "double", "f64", "fp64" -> Format.FLOAT64;
      case "half", "f16", "fp16" -> Format.FLOAT16;
      case "bf16" -> Format.BFLOAT16;
      default -> Format.named(last);
    };
  }
}
