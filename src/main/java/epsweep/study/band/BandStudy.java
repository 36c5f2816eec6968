package epsweep.study.band;

import epsweep.arithmetic.Build;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often the 95 % bands of sampled sweeps hold the d of all parameters: in seeded networks, in
 * float32 and float64, over samples of several sizes, for the whole, its layers and blocks, left of
 * the sweet spot, at it and right of it. The gradients of all parameters are computed once; a trial
 * draws another sample of them.
 */
public final class BandStudy {

  private static final int[] PER_BLOCK = {8, 16, 24, 32, 64};

  private BandStudy() {}

  /** One group at one ε with samples of one size. */
  record Setting(
      long seed, String build, Scheme scheme, int perBlock, Everything.Place place, Tally tally) {}

  /**
   * The settings of networks with the seeds {@code first} to {@code first + networks − 1}.
   *
   * @return in words
   */
  public static String of(long first, int networks, int trials, int threads, Progress progress)
      throws InterruptedException {
    Setting[][] settings = new Setting[networks][];
    int[] done = {0};
    Parallel.run(
        threads,
        networks,
        () -> settings,
        (all, i) -> {
          all[i] = settings(first + i, trials).toArray(Setting[]::new);
          synchronized (done) {
            progress.advanced(++done[0], networks);
          }
        });
    List<Setting> all = Arrays.stream(settings).flatMap(Arrays::stream).toList();
    return new BandText(all).summary(networks, trials);
  }

  private static List<Setting> settings(long seed, int trials) {
    Drawing drawing = Drawing.of(seed);
    List<Setting> settings = new ArrayList<>();
    for (String build : List.of("float32", "float64")) {
      Everything everything = Everything.of(drawing, Build.named(build));
      for (int perBlock : PER_BLOCK) {
        everything
            .tried(perBlock, trials)
            .forEach(
                (place, tally) ->
                    settings.add(
                        new Setting(seed, build, drawing.scheme(), perBlock, place, tally)));
      }
    }
    return settings;
  }
}
