package epsweep.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gradient of a loss in a wide arithmetic whose own may be wrong: what is claimed, where it is
 * the slope of the losses to their round-off, and that slope elsewhere.
 *
 * <p>The slope is c₁ of {@link TaylorSeries}; of the widest nodes, where the next agree, because
 * round-off is least there, and of the closest otherwise, as beside a kink.
 */
public final class WideGradient {

  private static final int CHUNK = 32;

  /** Two slopes that differ by so much of themselves are not the same for bends alone. */
  private static final double AGREEING = 1e-9;

  private WideGradient() {}

  /**
   * ∂L/∂θ.
   *
   * @param swept where it is wanted; elsewhere it is what is claimed
   * @return ∂L/∂θ, flat
   */
  public static <V> V of(LossFunction<V> function, int[] swept, int threads)
      throws InterruptedException {
    V gradient = function.analyticGradient();
    int chunks = (swept.length + CHUNK - 1) / CHUNK;
    V claimed = function.analyticGradient();
    Parallel.run(
        threads,
        chunks,
        () -> WideTruth.series(function, claimed, CHUNK),
        (series, chunk) -> {
          int from = chunk * CHUNK;
          int[] parameters = Arrays.copyOfRange(swept, from, Math.min(from + CHUNK, swept.length));
          for (TaylorSeries<V> one : series) {
            one.measure(parameters, parameters.length);
            if (IntStream.range(0, parameters.length).allMatch(one::holds)) {
              return; // what is claimed is right
            }
          }
          for (int i = 0; i < parameters.length; i++) {
            int at = i;
            if (series.stream().noneMatch(one -> one.holds(at))) {
              trusted(series, i).copySlope(i, gradient, parameters[i]);
            }
          }
        });
    return gradient;
  }

  private static <V> TaylorSeries<V> trusted(List<TaylorSeries<V>> series, int i) {
    TaylorSeries<V> wide = series.get(0);
    TaylorSeries<V> next = series.get(1);
    double slope = wide.coefficient(1, i);
    boolean agree =
        Math.abs(slope - next.coefficient(1, i)) <= next.slopeNoise() + AGREEING * Math.abs(slope);
    return agree ? wide : series.get(series.size() - 1);
  }
}
