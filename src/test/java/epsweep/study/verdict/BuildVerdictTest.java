package epsweep.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildVerdictTest {

  @ParameterizedTest
  @CsvSource({
    "WRONG, 0, 1, SMOOTH, 'right, called wrong'",
    "WRONG, 1e-9, 1e-10, SMOOTH,",
    "CORRECT, 1e-3, 1e-10, SMOOTH, 'wrong, called correct'",
    "CORRECT, 1e-11, 1e-10, SMOOTH,",
    "CORRECT, 0, 1e-10, KINKED,",
    "PRECISION_LIMITED, 1e-3, 1e-4, ROUGH, 'wrong, called precision-limited'",
    "PRECISION_LIMITED, 1e-3, 2e-3, ROUGH,",
    "KINK, 0, 1, SMOOTH, 'smooth, called a kink'",
    "KINK, 1, 1, KINKED,",
    "NON_DETERMINISTIC, 0, 1, ROUGH, 'repeats itself, called non-deterministic'",
    "UNRESOLVED, 1, 1, SMOOTH,"
  })
  void whatIsFalselySure(
      Judgement judgement, double size, double resolution, LossNature nature, String clause) {
    BuildVerdict said =
        new BuildVerdict("float32", judgement, resolution, new Trial.Size(size, size), nature);
    assertThat(said.falselySure()).isEqualTo(Optional.ofNullable(clause));
  }
}
