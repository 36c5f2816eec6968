package epsweep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

  @Test
  void timesAreShortAndInTheirUnits() {
    assertThat(ProgressBar.time(0.2)).isEqualTo("1 s");
    assertThat(ProgressBar.time(59.5)).isEqualTo("1 min 00 s");
    assertThat(ProgressBar.time(185)).isEqualTo("3 min 05 s");
    assertThat(ProgressBar.time(7800)).isEqualTo("2 h 10 min");
  }

  @Test
  void aLongSweepShowsItsShareAndIsWipedAtTheEnd() throws InterruptedException {
    StringWriter screen = new StringWriter();
    try (ProgressBar bar = new ProgressBar(new PrintWriter(screen), "question", 80)) {
      bar.begins("sweep");
      bar.advanced(1, 4);
      assertThat(screen.toString()).isEmpty();
      Thread.sleep(400);
      bar.advanced(2, 4);
      assertThat(screen.toString()).contains("question, sweep █", " 50 %", " s left");
    }
    assertThat(screen.toString()).endsWith("\r\033[K");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 200})
  void theLineFitsTheTerminal(int width) {
    String line = ProgressBar.line("a-long-name, four-point differences", 0.5, 7800, width);
    assertThat(line.length()).isLessThan(width);
    assertThat(line).startsWith("a-lo").contains("█").endsWith(" 50 %  2 h 10 min left");
  }

  @Test
  void withoutAPaceThereIsNoTime() {
    assertThat(ProgressBar.line("question", 0, Double.NaN, 40)).endsWith("░   0 %");
  }
}
