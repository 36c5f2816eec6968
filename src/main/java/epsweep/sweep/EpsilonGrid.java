package epsweep.sweep;

import java.util.List;

/**
 * The ε of a sweep: log-spaced from {@code from} to {@code to}, both exactly included, and any
 * further values in {@code also}.
 */
public record EpsilonGrid(double from, double to, int perDecade, List<Double> also) {

  public EpsilonGrid {
    also = List.copyOf(also);
  }
}
