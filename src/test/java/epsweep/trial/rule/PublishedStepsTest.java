package epsweep.trial.rule;

import static epsweep.trial.rule.Problem.ATAN;
import static epsweep.trial.rule.Problem.EXP;
import static epsweep.trial.rule.Problem.SIN;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What numericalderivative (Baudin 2024) and FiniteDifferences.jl choose for known functions. */
class PublishedStepsTest {

  /** The absolute error of a value that numericalderivative assumes. */
  private static final double PUBLISHED_LOSS_ERROR = 1e-15;

  /** Half a decade: the valley of the error is flat. */
  private static final double NEAR = Math.sqrt(10);

  /** Round-off is random: an error depends on the last bits of a step. */
  private static final double SAME_SIZE = 10;

  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(StepRule.DUMONTET_VIGNES, EXP, 1.03267675e-5, 3.6e-11),
        Arguments.of(StepRule.GILL_MURRAY_SAUNDERS_WRIGHT, EXP, 3.83604502e-8, 5.2e-8),
        Arguments.of(StepRule.STEPLEMAN_WINARSKY, EXP, 1.52587891e-6, 5.2e-11),
        Arguments.of(StepRule.SHI_FORWARD, EXP, 3.16227766e-8, 5.4e-8),
        Arguments.of(StepRule.SHI_CENTRAL, EXP, 1.44224957e-5, 9.0e-11),
        Arguments.of(StepRule.DUMONTET_VIGNES, SIN, 1.76906306e-5, 2.7e-11),
        Arguments.of(StepRule.GILL_MURRAY_SAUNDERS_WRIGHT, SIN, 6.89475641e-8, 2.9e-8),
        Arguments.of(StepRule.STEPLEMAN_WINARSKY, SIN, 9.53674316e-7, 2.2e-11),
        Arguments.of(StepRule.SHI_FORWARD, SIN, 6.32455532e-8, 2.7e-8),
        Arguments.of(StepRule.SHI_CENTRAL, SIN, 2.03964890e-5, 3.5e-11),
        Arguments.of(StepRule.DUMONTET_VIGNES, ATAN, 2.27102356e-5, 2.1e-11),
        Arguments.of(StepRule.GILL_MURRAY_SAUNDERS_WRIGHT, ATAN, 7.90611077e-8, 2.0e-8),
        Arguments.of(StepRule.STEPLEMAN_WINARSKY, ATAN, 3.81469727e-6, 4.4e-12),
        Arguments.of(StepRule.SHI_FORWARD, ATAN, 6.32455532e-8, 2.0e-8),
        Arguments.of(StepRule.SHI_CENTRAL, ATAN, 2.88449914e-5, 3.6e-11));
  }

  @ParameterizedTest
  @MethodSource("published")
  void stepLiesWithinHalfADecadeAndTheErrorIsOfTheSameSize(
      StepRule rule, Problem problem, double step, double error) {
    StepChoice.Chosen chosen = chosen(rule, problem, PUBLISHED_LOSS_ERROR);
    assertThat(chosen.epsilon()).isBetween(step / NEAR, step * NEAR);
    assertThat(Math.abs(chosen.derivative() - problem.first()))
        .isLessThanOrEqualTo(SAME_SIZE * error);
  }

  @Test
  void gillMurraySaundersWrightAgreesWithinATenthOfAPercent() {
    assertThat(chosen(StepRule.GILL_MURRAY_SAUNDERS_WRIGHT, EXP, PUBLISHED_LOSS_ERROR).epsilon())
        .isBetween(3.83604502e-8 * 0.999, 3.83604502e-8 * 1.001);
  }

  @Test
  void shiForwardBisectsToThePublishedDigits() {
    assertThat(chosen(StepRule.SHI_FORWARD, EXP, PUBLISHED_LOSS_ERROR).epsilon())
        .isBetween(3.16227765e-8, 3.16227767e-8);
    assertThat(chosen(StepRule.SHI_FORWARD, SIN, PUBLISHED_LOSS_ERROR).epsilon())
        .isBetween(6.32455531e-8, 6.32455533e-8);
  }

  @Test
  void adaptiveStepOfFiniteDifferencesIsExact() {
    StepChoice.Chosen chosen = chosen(StepRule.FIVE_POINT_ADAPTIVE, SIN, 1e-16);
    assertThat(chosen.epsilon()).isEqualTo(0.001065235154086019);
    assertThat(chosen.errorEstimate()).isEqualTo(1.9541865128909085e-13);
    assertThat(chosen.derivative() - StrictMath.cos(1)).isEqualTo(2.098321516541546e-14);
    assertThat(chosen.evaluations()).isEqualTo(11);
  }

  @Test
  void rulesOfThumbAreTheFormula() {
    double twoU = 0x1p-52;
    assertThat(chosen(StepRule.RULE_OF_THUMB_FORWARD, EXP, 1e-16).epsilon()).isEqualTo(0x1p-26);
    assertThat(chosen(StepRule.RULE_OF_THUMB_CENTRAL, EXP, 1e-16).epsilon())
        .isEqualTo(StrictMath.pow(twoU, 1.0 / 3));
    assertThat(chosen(StepRule.RULE_OF_THUMB_FOUR_POINT, EXP, 1e-16).epsilon())
        .isEqualTo(StrictMath.pow(twoU, 1.0 / 5));
    assertThat(chosen(StepRule.RULE_OF_THUMB_FORWARD, Problem.EXP_SQUARED, 1e-16).epsilon())
        .isEqualTo(8 * 0x1p-26);
  }

  @Test
  void moreAndWildIsTheFormulaWithTheSecondDerivative() {
    double theory = StrictMath.sqrt(StrictMath.sqrt(8) * PUBLISHED_LOSS_ERROR / Math.E);
    assertThat(chosen(StepRule.MORE_WILD, EXP, PUBLISHED_LOSS_ERROR).epsilon())
        .isBetween(theory * 0.99, theory * 1.01);
  }

  @Test
  void riddersExtrapolatesToTheLastDigits() {
    for (Problem problem : Problem.SMOOTH) {
      StepChoice.Chosen chosen = chosen(StepRule.RIDDERS, problem, 1e-16);
      assertThat(Math.abs(chosen.derivative() - problem.first()))
          .as(problem.name())
          .isLessThan(2e-14);
    }
  }

  @Test
  void everyRuleAnswersForItsOwnScheme() {
    for (StepRule rule : StepRule.values()) {
      assertThat(chosen(rule, EXP, PUBLISHED_LOSS_ERROR).scheme())
          .as(rule.label())
          .isEqualTo(rule.scheme());
    }
    assertThat(StepRule.SHI_FORWARD.scheme()).isEqualTo(Scheme.FORWARD);
  }

  private static StepChoice.Chosen chosen(StepRule rule, Problem problem, double lossError) {
    StepChoice choice = rule.choose(problem.in(Format.FLOAT64), lossError);
    assertThat(choice).isInstanceOf(StepChoice.Chosen.class);
    return (StepChoice.Chosen) choice;
  }
}
