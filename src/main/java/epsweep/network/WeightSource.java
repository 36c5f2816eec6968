package epsweep.network;

import epsweep.text.ShortestDecimal;
import java.io.Serializable;

/** Where a network's weights, inputs and targets come from. */
public sealed interface WeightSource extends Serializable {

  /**
   * Drawn: weights uniform in ±weightScale, inputs Gaussian, targets one-hot, all rounded to
   * float32 so that every build starts at the same point.
   */
  record Seeded(long seed, double weightScale) implements WeightSource {
    public Seeded {
      if (!(weightScale > 0) || Double.isInfinite(weightScale)) {
        throw new IllegalArgumentException(
            "weight-scale "
                + ShortestDecimal.of(weightScale)
                + ": a finite number above 0 is needed");
      }
    }
  }

  /** Read from a safetensors file; {@code path} is as the sweep file gives it. */
  record Stored(String path) implements WeightSource {}
}
