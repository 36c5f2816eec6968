package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.Digits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shipped summary prints all its numbers in one way. */
class LegibleSummariesTest {

  private static final Pattern WITH_EXPONENT =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)[eE]([+-]?\\d+)(?!\\w)");

  static List<String> summaries() {
    return ShippedSweeps.NAMES;
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void everyExponentIsLegible(String name) throws IOException {
    String text = Files.readString(Path.of("reports", name, "summary.md"));
    Matcher number = WITH_EXPONENT.matcher(text);
    while (number.find()) {
      int digits = number.group(1).replace(".", "").length();
      assertThat(number.group())
          .isEqualTo(Digits.legible(Double.parseDouble(number.group()), digits));
    }
    assertThat(text).doesNotContain("×10", "10⁻").doesNotContainPattern("(?<![\\d.])0\\.000\\d");
  }
}
