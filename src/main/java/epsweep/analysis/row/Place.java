package epsweep.analysis.row;

import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parameter a row is of.
 *
 * @param name as its owner calls it: {@code lstm.weight_hh[3,0]}
 * @param block the tensor's name
 */
public record Place(String name, String block) {

  /** The layer that the block is of, the part of its name before the dot; its name if none is. */
  String layer() {
    int dot = block.indexOf('.');
    return dot < 0 ? block : block.substring(0, dot);
  }

  /**
   * The places of some parameters.
   *
   * @param positions in the flat parameter vector of {@code blocks}, ascending
   */
  public static List<Place> of(List<Block> blocks, int[] positions) {
    List<Place> places = new ArrayList<>(positions.length);
    int block = 0;
    int start = 0;
    for (int position : positions) {
      while (position >= start + blocks.get(block).size()) {
        start += blocks.get(block).size();
        block++;
      }
      places.add(of(blocks.get(block), position - start));
    }
    return places;
  }

  private static Place of(Block block, int index) {
    String at =
        block.columns() == 1
            ? "[" + index + "]"
            : "[" + index / block.columns() + "," + index % block.columns() + "]";
    return new Place(block.size() == 1 ? block.name() : block.name() + at, block.name());
  }
}
