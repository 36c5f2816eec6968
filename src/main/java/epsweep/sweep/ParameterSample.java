package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.Sample;
import epsweep.parameter.Block;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Which parameters are perturbed: all of them, or a seeded sample of every block.
 *
 * <p>A block is sampled in strata by the size of its analytic gradient, which is known of every
 * parameter before the first perturbation: most of ‖g − n‖² comes from few parameters where ε is
 * large (of an LSTM with 16 units, 1 % of {@code weight_hh} holds 75 to 94 % of it), and they are
 * seldom those with a small gradient; the largest gradients are also most of ‖g‖². A quarter of a
 * block's sample are the largest gradients themselves, a quarter is drawn from the next ninth of
 * the block, and half from the rest.
 */
public final class ParameterSample {

  /** Fewer parameters of a block than this are drawn from one stratum. */
  private static final int SEVERAL_STRATA = 8;

  /** How many times the stratum of large gradients goes into that of small ones. */
  private static final int GROWTH = 8;

  private final RandomDataGenerator random;
  private final TreeMap<Integer, Integer> stratumOf = new TreeMap<>();
  private final List<Integer> populations = new ArrayList<>();

  private ParameterSample(long seed) {
    random = new RandomDataGenerator(new Well19937c(seed));
  }

  /** The sample of a plan: always the same for a model, whatever builds are swept. */
  static Sample of(SweepPlan plan, Model model) {
    List<Block> blocks = model.blocks();
    int size = blocks.stream().mapToInt(Block::size).sum();
    int most = blocks.stream().mapToInt(Block::size).max().orElse(0);
    OptionalInt perBlock = plan.selection().perBlock();
    if (perBlock.isEmpty() || perBlock.getAsInt() >= most) {
      return Sample.everyOf(size);
    }
    Build finest = Build.named("float64");
    Build build = model.supports(finest) ? finest : Build.named(plan.builds().get(0));
    return drawn(
        blocks,
        perBlock.getAsInt(),
        model.in(build).analyticGradient(IntStream.range(0, size).toArray()),
        1);
  }

  /**
   * A seeded sample of every block.
   *
   * @param gradient of every parameter
   */
  public static Sample drawn(List<Block> blocks, int perBlock, double[] gradient, long seed) {
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
    if (perBlock < SEVERAL_STRATA) {
      draw(largestFirst, perBlock);
      return;
    }
    int quarter = perBlock / 4;
    int fromSmall = perBlock - 2 * quarter;
    int share = Math.round((float) (size - quarter) / (1 + GROWTH));
    int end = quarter + Math.min(Math.max(share, quarter), size - quarter - fromSmall);
    draw(Arrays.copyOfRange(largestFirst, 0, quarter), quarter);
    draw(Arrays.copyOfRange(largestFirst, quarter, end), quarter);
    draw(Arrays.copyOfRange(largestFirst, end, size), fromSmall);
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

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
