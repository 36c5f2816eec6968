package epsweep.study;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakStudyTest {

  @Test
  void lanesAndThreadsChangeNoBit() throws InterruptedException {
    SoakStudy.Result result = SoakStudy.of(Duration.ofSeconds(2), 1, Progress.SILENT);
    assertThat(result.differences()).isEmpty();
    assertThat(result.networks()).isPositive().isEqualTo(result.sweeps());
    assertThat(result.losses()).isEqualTo(400 * result.networks());
  }

  @Test
  void everyDifferenceIsPrinted() {
    SoakStudy.Result result =
        new SoakStudy.Result(1234, 493_600, 1234, List.of("seed 7: other"), 25_000_000, 26_000_000);
    assertThat(StudyText.soak(result))
        .isEqualTo(
            "1,234 networks: 493,600 losses in lanes and alone, 1,234 sweeps on one and on more"
                + " threads: 1 differences.\n"
                + "Heap after a collection: 25.0 MB at first, 26.0 MB at last.\n"
                + "seed 7: other\n");
  }
}
