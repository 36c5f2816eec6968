package epsweep.sweep;

import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The analytic and the numeric gradient, parameter by parameter, of every build and scheme at one ε
 * each. The arrays are shared, not copied, and must not be changed.
 *
 * @param blocks all blocks of the network, in the order of the flat parameter vector
 * @param swept positions in that vector that were perturbed, ascending
 * @param gradients one for each build and scheme, in report order
 */
public record GradientTable(List<Block> blocks, int[] swept, List<Gradient> gradients) {

  public GradientTable {
    blocks = List.copyOf(blocks);
    gradients = List.copyOf(gradients);
    int size = blocks.stream().mapToInt(Block::size).reduce(0, Math::addExact);
    for (int i = 0; i < swept.length; i++) {
      if (swept[i] <= (i == 0 ? -1 : swept[i - 1]) || swept[i] >= size) {
        throw new IllegalArgumentException(
            "swept[" + i + "] = " + swept[i] + ": positions must ascend within 0 to " + (size - 1));
      }
    }
    for (Gradient gradient : gradients) {
      gradient.requireLength(swept.length);
    }
  }

  /**
   * One build's gradients under one scheme; the arrays are parallel to {@link #swept()}.
   *
   * @param epsilon where the numeric gradient was taken; NaN if no ε was good
   * @param deadZoneThreshold the ε below which the parameter's perturbed losses are equal bit for
   *     bit; NaN where it is not known
   */
  public record Gradient(
      String build,
      Scheme scheme,
      double epsilon,
      double[] analytic,
      double[] numeric,
      double[] deadZoneThreshold) {

    private void requireLength(int length) {
      for (double[] column : List.of(analytic, numeric, deadZoneThreshold)) {
        if (column.length != length) {
          throw new IllegalArgumentException(
              build
                  + " "
                  + scheme.label()
                  + ": "
                  + column.length
                  + " values for "
                  + length
                  + " parameters");
        }
      }
    }
  }

  /**
   * Where a parameter is.
   *
   * @param index row-major within the block
   */
  public record Place(String block, int index) {}

  /** The place of each parameter swept, parallel to {@link #swept()}. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>(swept.length);
    int block = 0;
    int start = 0;
    for (int position : swept) {
      while (position >= start + blocks.get(block).size()) {
        start += blocks.get(block).size();
        block++;
      }
      places.add(new Place(blocks.get(block).name(), position - start));
    }
    return places;
  }
}
