package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where a mistake is made: a gradient with one of its blocks and one of that block's rows chosen.
 *
 * @param gradient modified
 * @param block the one that was chosen
 * @param from its first position
 * @param amount how large the mistake is, relatively
 */
record Spot(
    double[] gradient,
    double[] theta,
    Block block,
    int from,
    int row,
    double amount,
    Random random) {

  static Spot in(double[] gradient, double[] theta, List<Block> blocks, double amount, long seed) {
    Random random = new Random(seed);
    int chosen = random.nextInt(blocks.size());
    int from = blocks.subList(0, chosen).stream().mapToInt(Block::size).sum();
    Block block = blocks.get(chosen);
    int row = from + random.nextInt(block.size());
    return new Spot(gradient, theta, block, from, row, amount, random);
  }

  IntStream all() {
    return IntStream.range(0, gradient.length);
  }

  IntStream ofBlock() {
    return IntStream.range(from, from + block.size());
  }

  /** Some of all rows, at least one. */
  IntStream some() {
    double share = random.nextDouble();
    return all().filter(i -> i == row || random.nextDouble() < share);
  }

  void multiply(IntStream rows, double factor) {
    rows.forEach(i -> gradient[i] *= factor);
  }

  /** The norm of the whole gradient over the root of its length. */
  double typical() {
    return Math.sqrt(all().mapToDouble(i -> gradient[i] * gradient[i]).sum() / gradient.length);
  }

  /** The bytes of a column-major matrix taken for row-major. */
  void transpose() {
    double[] before = gradient.clone();
    for (int i = 0; i < block.size(); i++) {
      int row = i / block.columns();
      int column = i % block.columns();
      gradient[from + column * block.rows() + row] = before[from + i];
    }
  }

  /** Every element of the block has its successor's. */
  void rotate() {
    double[] before = gradient.clone();
    int size = block.size();
    ofBlock().forEach(i -> gradient[i] = before[from + (i + 1 - from) % size]);
  }

  void swapWithAnother() {
    int other = random.nextInt(gradient.length);
    double kept = gradient[row];
    gradient[row] = gradient[other];
    gradient[other] = kept;
  }
}
