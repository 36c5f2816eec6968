package epsweep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeEstimateTest {

  private final StringWriter said = new StringWriter();
  private long seconds;
  private final TimeEstimate estimate =
      new TimeEstimate(
          new PrintWriter(said), "large", "a sample takes fewer", () -> seconds * 1_000_000_000);

  @BeforeEach
  void begin() {
    estimate.begins("sweep");
    at(0, 1);
  }

  @Test
  void aLongSweepIsToldOnceItsPaceIsKnown() {
    at(1, 10);
    at(4, 40);
    at(6, 90);
    assertThat(said.toString()).isEmpty();
    at(7, 100);
    assertThat(said.toString().strip())
        .isEqualTo("epsweep: large, sweep: about 45 s for 1,000 loss evaluations");
  }

  @Test
  void ofAVeryLongOneItSaysWhatTakesLess() {
    at(4, 1);
    at(8, 3);
    assertThat(said.toString())
        .endsWith("about 33 min 14 s for 1,000 loss evaluations; a sample takes fewer\n");
  }

  @Test
  void itIsToldOnce() {
    at(4, 40);
    at(8, 41);
    at(12, 42);
    assertThat(said.toString().lines()).hasSize(1);
  }

  @Test
  void aShortSweepStaysQuiet() {
    at(4, 500);
    at(8, 700);
    at(400, 701);
    assertThat(said.toString()).isEmpty();
  }

  @Test
  void whatStandsStillIsNotTold() {
    at(4, 1);
    at(8, 1);
    assertThat(said.toString()).isEmpty();
    at(14, 101);
    assertThat(said.toString()).contains("about 1 min 30 s");
  }

  @Test
  void everyPartIsToldForItself() {
    at(4, 40);
    at(8, 41);
    said.getBuffer().setLength(0);
    estimate.begins("four-point differences");
    at(9, 10);
    at(12, 20);
    at(16, 40);
    assertThat(said.toString().strip())
        .isEqualTo(
            "epsweep: large, four-point differences: about 3 min 12 s for 1,000 loss evaluations");
  }

  private void at(long second, long done) {
    seconds = second;
    estimate.advanced(done, 1000);
  }
}
