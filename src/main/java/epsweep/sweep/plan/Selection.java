package epsweep.sweep.plan;

import epsweep.gradient.model.DirectionalModel;
import epsweep.parameter.Block;
import java.util.List;
import java.util.OptionalInt;

/** Along what a loss is perturbed. */
public sealed interface Selection {

  /** Along every parameter. */
  record All() implements Selection {}

  /** Along a seeded sample of every block's parameters. */
  record PerBlock(int count) implements Selection {}

  /** Along random directions: some in every block, of an LSTM's in every gate. */
  record Directions(int count) implements Selection {

    public static final int MOST = 1000;

    public Directions {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException(count + " directions; 1 to " + MOST + " are allowed");
      }
    }
  }

  /** How many parameters of each block are perturbed; empty for all of them. */
  default OptionalInt perBlock() {
    return this instanceof PerBlock sample ? OptionalInt.of(sample.count()) : OptionalInt.empty();
  }

  /** What a network's blocks become: random directions take the place of parameters. */
  default List<Block> of(List<Block> blocks) {
    return this instanceof Directions directions
        ? DirectionalModel.blocks(blocks, directions.count())
        : blocks;
  }
}
