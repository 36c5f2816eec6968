package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.function.Consumer;

/**
 * A wrong gradient.
 *
 * @param amount how large, relatively, where the kind has a size
 * @param seed of where
 */
record PlantedMistake(Kind kind, double amount, long seed) {

  /** In which way a gradient is wrong. */
  enum Kind {
    ROW("one row off", s -> s.gradient()[s.row()] *= 1 + s.amount()),
    SOME_ROWS("a share of rows off", s -> s.multiply(s.some(), 1 + s.amount())),
    BLOCK("a block off", s -> s.multiply(s.ofBlock(), 1 + s.amount())),
    ALL("all off", s -> s.multiply(s.all(), 1 + s.amount())),
    RANDOM_ERRORS(
        "every row off by chance",
        s -> s.all().forEach(i -> s.gradient()[i] *= 1 + s.amount() * s.random().nextGaussian())),
    CONSTANT(
        "a constant added",
        s -> {
          double constant = s.amount() * s.typical();
          s.ofBlock().forEach(i -> s.gradient()[i] += constant);
        }),
    WEIGHT_DECAY(
        "weight decay in g alone",
        s -> s.all().forEach(i -> s.gradient()[i] += s.amount() * s.theta()[i])),
    ROW_SIGN("one row's sign", s -> s.gradient()[s.row()] *= -1),
    BLOCK_SIGN("a block's sign", s -> s.multiply(s.ofBlock(), -1)),
    SIGN("the sign", s -> s.multiply(s.all(), -1)),
    ROW_MISSING("one row 0", s -> s.gradient()[s.row()] = 0),
    BLOCK_MISSING("a block 0", s -> s.multiply(s.ofBlock(), 0)),
    MISSING("all 0", s -> s.multiply(s.all(), 0)),
    TRANSPOSED("a block transposed", Spot::transpose),
    ROTATED("a block moved by one", Spot::rotate),
    SWAPPED("two rows exchanged", Spot::swapWithAnother),
    RANDOM(
        "random numbers",
        s -> {
          double size = s.typical();
          s.all().forEach(i -> s.gradient()[i] = size * s.random().nextGaussian());
        }),
    THETA("θ itself", s -> s.all().forEach(i -> s.gradient()[i] = s.theta()[i])),
    NAN("NaN in a row", s -> s.gradient()[s.row()] = Double.NaN);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // stateless
    private final Consumer<Spot> change;

    Kind(String label, Consumer<Spot> change) {
      this.label = label;
      this.change = change;
    }

    String label() {
      return label;
    }
  }

  /** Makes the mistake; the same one in every build. */
  void spoil(double[] gradient, double[] theta, List<Block> blocks) {
    kind.change.accept(Spot.in(gradient, theta, blocks, amount, seed));
  }
}
