package epsweep.sweep;

import epsweep.network.Block;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Which parameters are perturbed: all of them, or a seeded sample of every block. */
final class ParameterSample {

  private static final long SEED = 1;

  private ParameterSample() {}

  /** Positions in the flat parameter vector, ascending. */
  static int[] of(List<Block> blocks, OptionalInt perBlock) {
    RandomDataGenerator random = new RandomDataGenerator(new Well19937c(SEED));
    IntStream.Builder positions = IntStream.builder();
    int from = 0;
    for (Block block : blocks) {
      int start = from;
      int size = block.size();
      if (perBlock.isPresent() && perBlock.getAsInt() < size) {
        IntStream.of(random.nextPermutation(size, perBlock.getAsInt()))
            .sorted()
            .forEach(i -> positions.add(start + i));
      } else {
        IntStream.range(start, start + size).forEach(positions);
      }
      from += size;
    }
    return positions.build().toArray();
  }
}
