package epsweep.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.verdict.Judgement;
import epsweep.study.program.Programs;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "WRONG, 0, , 'right, called wrong'",
    "WRONG, 1e-9, ,",
    "CORRECT, 1e-3, , 'wrong, called correct'",
    "CORRECT, 1e-3, 1e-2,",
    "CORRECT, 1e-7, 1e-9, 'wrong, called correct'",
    "CORRECT, 1e-7, ,",
    "CORRECT, 0, ,",
    "PRECISION_LIMITED, 1e-7, , 'wrong, called precision-limited'",
    "PRECISION_LIMITED, 1e-3, 2e-3,",
    "KINK, 0, , 'smooth, called a kink'",
    "KINK, 1, , 'smooth, called a kink'",
    "NON_DETERMINISTIC, 0, , 'repeats itself, called non-deterministic'",
    "UNRESOLVED, 1, ,"
  })
  void whatIsFalselySure(Judgement judgement, double size, Double resolution, String clause) {
    Trial trial = new Programs().of(2).get(0);
    Trial smooth =
        new Trial(2, "any", "any", Nature.SMOOTH, trial.plan(), trial.tried(), trial.right());
    Outcome outcome =
        new Outcome(
            smooth,
            new Trial.Size(size, size),
            judgement,
            "",
            "",
            resolution == null ? OptionalDouble.empty() : OptionalDouble.of(resolution));
    assertThat(outcome.falselySure()).isEqualTo(Optional.ofNullable(clause));
  }
}
