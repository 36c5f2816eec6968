package epsweep.network;

import java.io.Serializable;

/** One layer as a sweep file names it. */
public sealed interface LayerSpec extends Serializable {

  /** How many outputs the layer has at each step. */
  int units();

  /** {@code {lstm: units}}: a recurrent layer with the gates i, f, g, o. */
  record Lstm(int units) implements LayerSpec {
    public Lstm {
      requirePositive("lstm", units);
    }
  }

  /** {@code {dense: units, activation: …}}: an affine map and an activation at each step. */
  record Dense(int units, Activation activation) implements LayerSpec {
    public Dense {
      requirePositive("dense", units);
    }
  }

  private static void requirePositive(String layer, int units) {
    if (units < 1) {
      throw new IllegalArgumentException(layer + ": " + units + " units; at least 1 is needed");
    }
  }
}
