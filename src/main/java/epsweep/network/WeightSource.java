package epsweep.network;

import epsweep.text.ShortestDecimal;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * Read from a safetensors file.
   *
   * @param path as the sweep file gives it
   * @param names what the file calls layers and data, where it does not call them as the tool does
   */
  record Stored(String path, Map<String, String> names) implements WeightSource {
    public Stored {
      names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    public Stored(String path) {
      this(path, Map.of());
    }

    /** What the file calls {@code lstm.weight_ih_l0}: {@code rnn.weight_ih_l0} if lstm is rnn. */
    public String named(String tensor) {
      int dot = tensor.indexOf('.');
      String layer = dot < 0 ? tensor : tensor.substring(0, dot);
      return names.getOrDefault(layer, layer) + tensor.substring(layer.length());
    }
  }
}
