package epsweep.study.band;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small part of what {@code epsweep study bands} counts, with seeds of its own. */
class CoverageTest {

  private static final int TRIALS = 60;

  private static Map<Everything.Place, Tally> tried(long seed, String build, int perBlock) {
    return Everything.of(Drawing.of(seed), Build.named(build)).tried(perBlock, TRIALS);
  }

  @ParameterizedTest
  @CsvSource({"2000, float32, 32", "2001, float64, 24", "2006, float64, 64"})
  void bandsCoverWhereTheyAreDrawn(long seed, String build, int perBlock) {
    Map<Everything.Place, Tally> tried = tried(seed, build, perBlock);
    Tally all = tried.values().stream().reduce(Tally::plus).orElseThrow();
    System.out.printf(
        "%d, %s, %d per block: %d of %d%n", seed, build, perBlock, all.covered(), all.banded());
    assertThat(all.banded()).isGreaterThan(3 * TRIALS);
    assertThat(all.coverage()).isBetween(0.9, 0.99);
  }

  /** There, few parameters that were not drawn may hold most of ‖g − n‖². */
  @Test
  void noneIsDrawnWhereTruncationRules() {
    tried(2000, "float64", 64).entrySet().stream()
        .filter(e -> e.getKey().kind() == Group.Kind.ALL)
        .max(Comparator.comparingDouble(e -> e.getKey().epsilon()))
        .ifPresentOrElse(
            e -> {
              assertThat(e.getValue().banded()).isZero();
              assertThat(e.getValue().bounded()).isEqualTo(TRIALS);
              assertThat(e.getValue().holding()).isGreaterThanOrEqualTo(0.95);
            },
            () -> assertThat(false).isTrue());
  }

  @Test
  void noneIsDrawnOfAFewParameters() {
    Tally all = tried(2000, "float64", 8).values().stream().reduce(Tally::plus).orElseThrow();
    assertThat(all.trials()).isPositive();
    assertThat(all.bounded()).isZero();
  }

  @Test
  void drawingsDifferInKindAndScheme() {
    assertThat(Drawing.of(2002).model().blocks()).hasSizeGreaterThan(5);
    assertThat(java.util.stream.LongStream.range(1, 30).mapToObj(s -> Drawing.of(s).scheme()))
        .contains(Scheme.CENTRAL, Scheme.FORWARD, Scheme.FOUR_POINT);
  }
}
