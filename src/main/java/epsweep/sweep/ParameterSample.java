package epsweep.sweep;

import epsweep.gradient.Sample;
import epsweep.network.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Which parameters are perturbed: all of them, or a seeded sample of every block.
 *
 * <p>A block is sampled in strata by the size of its analytic gradient, which is known of every
 * parameter before the first perturbation: most of ‖g − n‖² comes from few parameters where ε is
 * large (of an LSTM with 16 units, 1 % of {@code weight_hh} holds 75 to 94 % of it), and they are
 * seldom those with a small gradient. Each stratum gives as many parameters and is a few times as
 * large as the one before it.
 */
final class ParameterSample {

  /** Fewer parameters of a block than this are drawn from one stratum. */
  private static final int TWO_STRATA = 8;

  private static final int THREE_STRATA = 48;

  /** How much larger each stratum is than the one before it, for two strata and for three. */
  private static final int[] GROWTH = {1, 8, 4};

  private final RandomDataGenerator random;
  private final TreeMap<Integer, Integer> stratumOf = new TreeMap<>();
  private final List<Integer> populations = new ArrayList<>();

  private ParameterSample(long seed) {
    random = new RandomDataGenerator(new Well19937c(seed));
  }

  /** The sample of a plan: of equal blocks and gradients always the same. */
  static Sample of(List<Block> blocks, OptionalInt perBlock, Supplier<double[]> gradient) {
    int size = blocks.stream().mapToInt(Block::size).sum();
    int most = blocks.stream().mapToInt(Block::size).max().orElse(0);
    return perBlock.isEmpty() || perBlock.getAsInt() >= most
        ? Sample.everyOf(size)
        : drawn(blocks, perBlock.getAsInt(), gradient.get(), 1);
  }

  /**
   * @param gradient of every parameter
   */
  static Sample drawn(List<Block> blocks, int perBlock, double[] gradient, long seed) {
    ParameterSample sample = new ParameterSample(seed);
    int from = 0;
    for (Block block : blocks) {
      sample.drawFrom(from, from + block.size(), perBlock, gradient);
      from += block.size();
    }
    return new Sample(
        ints(sample.stratumOf.keySet()), ints(sample.stratumOf.values()), ints(sample.populations));
  }

  private void drawFrom(int from, int to, int perBlock, double[] gradient) {
    int size = to - from;
    if (perBlock >= size) {
      draw(IntStream.range(from, to).toArray(), size);
      return;
    }
    int[] largestFirst =
        IntStream.range(from, to)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(gradient[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    int strata = perBlock < TWO_STRATA ? 1 : perBlock < THREE_STRATA ? 2 : 3;
    int start = 0;
    for (int s = 0; s < strata; s++) {
      int count = perBlock * (s + 1) / strata - perBlock * s / strata;
      int later = perBlock - perBlock * (s + 1) / strata;
      int end = (int) Math.round(size * share(s + 1, GROWTH[strata - 1]) / share(strata, GROWTH[strata - 1]));
      int last = Math.min(Math.max(end, start + count), size - later);
      draw(Arrays.copyOfRange(largestFirst, start, last), count);
      start = last;
    }
  }

  /** 1 + growth + growth² …, so many terms. */
  private static double share(int terms, int growth) {
    return IntStream.range(0, terms).mapToDouble(k -> StrictMath.pow(growth, k)).sum();
  }

  private void draw(int[] stratum, int count) {
    int[] chosen =
        count == stratum.length
            ? IntStream.range(0, count).toArray()
            : random.nextPermutation(stratum.length, count);
    for (int i : chosen) {
      stratumOf.put(stratum[i], populations.size());
    }
    populations.add(stratum.length);
  }

  private static int[] ints(java.util.Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
