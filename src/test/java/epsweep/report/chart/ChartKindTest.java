package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartKindTest {

  @Test
  void theReadmeNamesEveryKind() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (String label : ChartKind.labels()) {
      assertThat(readme).contains("`" + label + ".png`");
    }
  }

  @Test
  void noTwoKindsShareALabel() {
    assertThat(ChartKind.labels()).doesNotHaveDuplicates();
  }
}
