package epsweep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

  private long seconds;
  private final Pace pace = new Pace(() -> seconds * 1_000_000_000);

  @Test
  void whatWasThereAtFirstIsNoPace() {
    at(100, 500);
    assertThat(pace.left(1000)).isNaN();
    at(110, 600);
    assertThat(pace.left(1000)).isEqualTo(40);
  }

  @Test
  void everyPartHasAPaceOfItsOwn() {
    at(0, 0);
    at(10, 1000);
    pace.restart();
    at(11, 5);
    at(13, 10);
    assertThat(pace.left(20)).isEqualTo(4);
  }

  private void at(long second, long done) {
    seconds = second;
    pace.heard(done);
  }
}
