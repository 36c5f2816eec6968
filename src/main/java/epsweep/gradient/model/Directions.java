package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.SplitMix;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Random directions in parameter space: in each block, of an LSTM's in each gate, some vectors v of
 * independent signs there and zeros elsewhere.
 *
 * <p>The derivative along v is g·v, and E (e·v)² = ‖e‖² for an error e of the gradient: the
 * discrepancy over a block's directions estimates that over its parameters, from two losses for
 * each direction however large the block is. Reference: Hutchinson, A stochastic estimator of the
 * trace of the influence matrix for Laplacian smoothing splines, Commun. Stat. Simul. Comput. 18
 * (1989) 1059–1076.
 */
final class Directions {

  private final List<Range> ranges = new ArrayList<>();

  /** Parameters {@code from} to {@code to} move along a direction. */
  private record Range(int from, int to) {}

  /**
   * @param count how many directions each block or gate has; always the same ones
   */
  Directions(List<Block> blocks, int count) {
    int from = 0;
    for (Block block : blocks) {
      int part = block.size() / block.parts();
      for (int gate = 0; gate < block.parts(); gate++) {
        for (int i = 0; i < count; i++) {
          ranges.add(new Range(from, from + part));
        }
        from += part;
      }
    }
  }

  /** The directions as blocks of parameters: a column for each block, gate below gate. */
  static List<Block> asBlocks(List<Block> blocks, int count) {
    return blocks.stream()
        .map(b -> new Block(b.name(), b.layer(), b.parts() * count, 1, b.gates()))
        .toList();
  }

  /** How many directions there are. */
  int size() {
    return ranges.size();
  }

  /** The first parameter that moves along a direction. */
  int from(int direction) {
    return ranges.get(direction).from;
  }

  /** The parameter after the last that moves along a direction. */
  int to(int direction) {
    return ranges.get(direction).to;
  }

  /** How many parameters move along a direction, at most. */
  int longest() {
    return ranges.stream().mapToInt(range -> range.to - range.from).max().getAsInt();
  }

  /** g·v of every direction, summed in pairs: its round-off stays that of few additions. */
  <V> V along(Arithmetic<V> math, V gradient) {
    V result = math.row(size());
    V terms = math.row(longest());
    V half = math.row(longest());
    for (int d = 0; d < size(); d++) {
      int from = from(d);
      int count = to(d) - from;
      math.copy(gradient, from, half, 0, count);
      for (int i = 0; i < count; i++) {
        math.set(terms, i, sign(d, from + i));
      }
      math.multiply(terms, terms, half, 0, count);
      while (count > 1) {
        int kept = (count + 1) / 2;
        math.copy(terms, kept, half, 0, count - kept);
        math.add(terms, terms, half, 0, count - kept);
        count = kept;
      }
      math.copy(terms, 0, result, d, 1);
    }
    return result;
  }

  /** 1 or −1, for a parameter that moves along a direction. */
  static int sign(int direction, int parameter) {
    return SplitMix.bits(direction, parameter) < 0 ? -1 : 1;
  }
}
