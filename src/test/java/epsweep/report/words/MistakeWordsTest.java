package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Counts;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MistakeWordsTest {

  private static Mistake mistake(FaultKind kind, List<Factor> factors, String... rows) {
    return new Mistake(
        Optional.of(kind),
        List.of(),
        List.of(rows),
        rows.length,
        List.of(),
        factors,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          39     | averaged over T = 39
          0.0625 | summed over B = 16 where the loss is averaged
          624    | averaged over T·B = 624
          2      | half of what it should be
          0.5    | twice what it should be
          2.302585 | scaled by ln 10, as between log₁₀ and ln
          0.017453 | scaled by 1/(180/π), as between radians and degrees
          2.31   | scaled by 2.31
          -2     | of the wrong sign, and half of what it should be
          7      | scaled by 7, a count in your model?
          3.7    | scaled by 3.7
          """)
  void factorsHaveNames(double k, String phrase) {
    Factor factor =
        Factor.of(k, 1e-6 * Math.abs(k), new Counts(OptionalInt.of(39), OptionalInt.of(16)));
    assertThat(MistakeWords.phrase(mistake(FaultKind.SCALED, List.of(factor)))).isEqualTo(phrase);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void everyKindHasAPhrase(FaultKind kind) {
    assertThat(MistakeWords.phrase(mistake(kind, List.of()))).hasSizeGreaterThan(5);
  }

  @Test
  void rowsAreNamedAsTheUserNamesThem() {
    assertThat(MistakeWords.phrase(mistake(FaultKind.SINGLE_ROWS, List.of(), "W[3,0]")))
        .isEqualTo("one row is off in W[3,0]");
    assertThat(MistakeWords.names(List.of("a", "b", "c", "d"), 9))
        .isEqualTo("a, b, c, d and 5 more");
  }
}
