package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.row.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code epsweep study}, run in this process with its own streams. */
class StudyCommandTest {

  private static Outcome run(String line) {
    return Outcome.run(line.split(" "));
  }

  @Test
  void predictionsAreTheSameOnAnyNumberOfThreads() {
    Outcome one = run("study predictions --networks 1 --threads 1");
    assertThat(one.code()).isZero();
    assertThat(one.err()).isEmpty();
    assertThat(one.out()).startsWith("1 subjects, ").contains("d*");
    assertThat(run("study predictions --networks 1 --threads 3")).isEqualTo(one);
  }

  @Test
  void quietLeavesTheExitCodeAlone() {
    assertThat(run("study predictions --networks 1 -q")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void aSeedAloneIsPrintedWithItsSweep() {
    Outcome outcome = run("study programs --only 17");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("seed 17, ").contains("differences, ", "per decade");
    assertThat(run("study faults --elsewhere --only 3").out()).startsWith("seed 3, right, ");
  }

  @Test
  void verdictsOfManySeedsAreCounted() {
    assertThat(run("study programs --count 3").out())
        .startsWith("gradient ")
        .contains("falsely sure", "loss ");
  }

  @Test
  void everyThresholdIsHalvedAndDoubled() {
    Outcome outcome = run("study thresholds --programs 2 --networks 1 --first 5");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines().skip(4))
        .hasSize(Limit.values().length)
        .allMatch(line -> line.matches("\\w+ +[0-9.]+( +\\d+ / \\d+ / \\d+){4}  \\S.*"));
  }

  @ParameterizedTest
  @CsvSource({
    "study, name a study: predictions",
    "study predictions --networks 0, --networks 0: at least 1",
    "study faults --seeds 0, --seeds 0: at least 1",
    "study faults --elsewhere --count 0, --count 0: at least 1",
    "study programs --count 0, --count 0: at least 1",
    "study thresholds --programs 0, --programs 0: at least 1",
    "study soak --minutes -1, --minutes -1: at least 1",
    "study predictions --threads 0, --threads 0: 1 to 1024 is allowed"
  })
  void badUsageIsOneLineWithExitCodeTwo(String line, String message) {
    Outcome outcome = run(line);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message).doesNotContain("Exception");
  }
}
