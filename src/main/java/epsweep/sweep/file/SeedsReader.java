package epsweep.sweep.file;

import epsweep.network.WeightSource;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Subject;
import java.util.List;
import java.util.stream.LongStream;

/** The {@code seeds} of a sweep file: how many, from 1 on, or which. */
final class SeedsReader {

  private static final int MOST = 200;

  private SeedsReader() {}

  /**
   * The seeds, two or more.
   *
   * @param keys of the whole file
   */
  static List<Long> read(Value value, Keys keys, Subject subject, EpsilonGrid grid) {
    requireDrawn(value, keys, subject);
    if (grid.refine()) {
      throw value
          .place()
          .error("not with epsilon.refine: each seed would be swept at other ε; leave one out");
    }
    if (!(value instanceof Value.Sequence)) {
      long count = value.whole(2, MOST);
      return LongStream.rangeClosed(1, count).boxed().toList();
    }
    List<Long> seeds =
        value.distinct(
            "a number of seeds such as 20, or a list such as [1, 2, 3]",
            item -> item.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    if (seeds.size() < 2 || seeds.size() > MOST) {
      throw value
          .place()
          .error(
              seeds.size()
                  + (seeds.size() == 1 ? " seed" : " seeds")
                  + "; 2 to "
                  + MOST
                  + " are allowed");
    }
    return seeds;
  }

  private static void requireDrawn(Value value, Keys keys, Subject subject) {
    boolean drawn =
        subject.network().filter(spec -> spec.weights() instanceof WeightSource.Seeded).isPresent();
    if (!drawn) {
      throw value
          .place()
          .error(
              subject.network().isPresent()
                  ? "weights are read, not drawn; leave out one of seeds and model.weights"
                  : "only the numbers of a network are drawn; leave it out");
    }
    if (keys.required("model") instanceof Value.Mapping model
        && model.entries().containsKey("seed")) {
      throw value
          .place()
          .error(
              "not allowed beside "
                  + model.entries().get("seed").place().named("model.seed")
                  + "; leave one out");
    }
  }
}
