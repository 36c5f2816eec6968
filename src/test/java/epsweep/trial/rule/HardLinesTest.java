package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Format;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rules cannot know: a reason then, never an exception, never a number out of nothing. */
class HardLinesTest {

  private static final List<Format> FORMATS =
      List.of(Format.FLOAT64, Format.FLOAT32, Format.BFLOAT16, Format.FLOAT16);

  /** Rules that need L″, L‴ or L⁽⁵⁾ and look for it until they see it. */
  private static final Set<StepRule> SEEK_CURVATURE =
      EnumSet.of(
          StepRule.CURTIS_REID,
          StepRule.DUMONTET_VIGNES,
          StepRule.STEPLEMAN_WINARSKY,
          StepRule.GILL_MURRAY_SAUNDERS_WRIGHT,
          StepRule.MATHUR,
          StepRule.MORE_WILD,
          StepRule.SHI_FORWARD,
          StepRule.SHI_CENTRAL);

  private static final Set<StepRule> SEEK_THIRD_DERIVATIVE =
      EnumSet.of(StepRule.DUMONTET_VIGNES, StepRule.MATHUR, StepRule.SHI_CENTRAL);

  private static final Set<StepRule> FORWARD =
      EnumSet.of(
          StepRule.RULE_OF_THUMB_FORWARD,
          StepRule.GILL_MURRAY_SAUNDERS_WRIGHT,
          StepRule.MORE_WILD,
          StepRule.SHI_FORWARD);

  private static StepChoice choose(
      StepRule rule, DoubleUnaryOperator function, double at, Format format) {
    Line line = Problem.lineOf(function, at, format);
    return rule.choose(line, line.leastLossError());
  }

  private static String reason(StepChoice choice) {
    assertThat(choice).isInstanceOf(StepChoice.Failed.class);
    return ((StepChoice.Failed) choice).reason();
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void aDeadLineFailsEveryRuleWithFewEvaluations(StepRule rule) {
    for (Format format : FORMATS) {
      StepChoice choice = choose(rule, x -> 2.0 / 3, 0.7, format);
      assertThat(reason(choice)).containsAnyOf("does not move", "dead");
      assertThat(choice.evaluations()).isLessThanOrEqualTo(21);
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void aLinearLossHasNoCurvatureToFind(StepRule rule) {
    for (Format format : List.of(Format.FLOAT64, Format.FLOAT32)) {
      StepChoice choice = choose(rule, x -> 3 * x + 1, 0.7, format);
      if (SEEK_CURVATURE.contains(rule)) {
        assertThat(choice).isInstanceOf(StepChoice.Failed.class);
      } else {
        assertDerivative(choice, 3, format);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void aQuadraticLossHasNoThirdDerivativeToFind(StepRule rule) {
    for (Format format : List.of(Format.FLOAT64, Format.FLOAT32)) {
      StepChoice choice = choose(rule, x -> x * x + 1, 0.7, format);
      if (SEEK_THIRD_DERIVATIVE.contains(rule)) {
        assertThat(choice).isInstanceOf(StepChoice.Failed.class);
      } else if (choice instanceof StepChoice.Chosen) {
        assertDerivative(choice, 2 * (double) 0.7f, format);
      }
    }
  }

  /** Within ten times the floor of forward differences. */
  private static void assertDerivative(StepChoice choice, double derivative, Format format) {
    assertThat(choice).isInstanceOf(StepChoice.Chosen.class);
    double bound = 20 * Math.sqrt(format.unitRoundoff()) * Math.abs(derivative);
    assertThat(Math.abs(((StepChoice.Chosen) choice).derivative() - derivative))
        .isLessThanOrEqualTo(bound);
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void aKinkHasEqualLossesToBothSidesOrAOneSidedSlope(StepRule rule) {
    for (Format format : List.of(Format.FLOAT64, Format.FLOAT32)) {
      Line line = Problem.lineOf(Math::abs, 0, format);
      StepChoice choice = rule.choose(line, format.unitRoundoff());
      if (choice instanceof StepChoice.Chosen chosen) {
        assertThat(FORWARD).contains(rule);
        assertThat(chosen.derivative()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void lossesThatAreNoNumbersFail(StepRule rule) {
    for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Line nowhere = new Line(x -> odd, 0.5, Format.FLOAT64);
      assertThat(reason(rule.choose(nowhere, 1e-16))).contains("the loss at θ");
      Line beside = new Line(x -> x == 0.5 ? 1 : odd, 0.5, Format.FLOAT64);
      assertThat(reason(rule.choose(beside, 1e-16))).contains("the loss at θ");
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void anErrorThatIsNoErrorFailsBeforeAnyEvaluation(StepRule rule) {
    for (double error : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      Line line = Problem.EXP.in(Format.FLOAT64);
      assertThat(reason(rule.choose(line, error))).contains("the error of the loss is");
      assertThat(line.evaluations()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void noiseLargerThanTheSignalFails(StepRule rule) {
    for (int seed = 1; seed <= 20; seed++) {
      Line line = new Line(noisy(seed, 1, 1e-3), 0.5, Format.FLOAT64);
      StepChoice choice = rule.choose(line, 100);
      assertThat(choice).isInstanceOf(StepChoice.Failed.class);
    }
  }

  /** 1 + slope·x + noise of a fixed size in [−1, 1) that depends on x alone. */
  private static DoubleUnaryOperator noisy(int seed, double noise, double slope) {
    return x -> {
      long bits = (Double.doubleToLongBits(x) + seed) * 0x9E3779B97F4A7C15L;
      bits ^= bits >>> 32;
      bits *= 0xD6E8FEB86659FD93L;
      return 1 + slope * x + noise * (bits >> 11) * 0x1p-52;
    };
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void everyRuleKeepsToItsLimitAndCountsWhatItAsked(StepRule rule) {
    for (Format format : FORMATS) {
      for (int seed = 1; seed <= 50; seed++) {
        for (double noise : new double[] {1e-17, 1e-9, 1e-3, 1e3, 1e300}) {
          Line line = new Line(noisy(seed, noise, 1), seed - 25, format);
          StepChoice choice = rule.choose(line, Math.ulp(noise));
          assertThat(choice.evaluations())
              .isEqualTo(line.evaluations())
              .isLessThanOrEqualTo(rule.evaluationLimit());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void aPointThatAnotherRuleAskedForCountsButIsNotComputedAgain(StepRule rule) {
    Line line = Problem.SIN.in(Format.FLOAT64);
    StepChoice first = rule.choose(line, 1e-16);
    int evaluations = line.evaluations();
    assertThat(rule.choose(line, 1e-16)).isEqualTo(first);
    assertThat(line.evaluations()).isEqualTo(evaluations);
    assertThat(first.evaluations()).isEqualTo(evaluations);
  }

  /** The worst is x⁴+3x²−10x, where round-off is a thousandth of the derivative at best. */
  @ParameterizedTest
  @EnumSource(StepRule.class)
  void hardButSmoothProblemsGiveASaneDerivativeOrAReason(StepRule rule) {
    for (Problem problem : Problem.ALL) {
      Line line = problem.in(Format.FLOAT64);
      StepChoice choice = rule.choose(line, Math.max(line.leastLossError(), 1e-16));
      if (choice instanceof StepChoice.Chosen chosen) {
        double error = Math.abs(chosen.derivative() - problem.first());
        assertThat(error / Math.abs(problem.first())).as(problem.name()).isLessThan(1e-2);
      } else {
        assertThat(reason(choice)).isNotBlank().doesNotEndWith(".");
      }
    }
  }

  /** Rules that adapt must meet e^(100x), whose scale is a hundredth of what they assume. */
  @ParameterizedTest
  @EnumSource(
      value = StepRule.class,
      mode = EnumSource.Mode.MATCH_NONE,
      names = {"RULE_OF_THUMB_.*", "RIDDERS"})
  void adaptsToAFastFunction(StepRule rule) {
    Line line = Problem.FAST.in(Format.FLOAT64);
    StepChoice choice = rule.choose(line, line.leastLossError());
    assertThat(choice).isInstanceOf(StepChoice.Chosen.class);
    double error = Math.abs(((StepChoice.Chosen) choice).derivative() - Problem.FAST.first());
    assertThat(error / Problem.FAST.first()).isLessThan(1e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-30, 1e10, 1e300, Double.MAX_VALUE})
  void anyParameterIsMet(double at) {
    for (StepRule rule : StepRule.values()) {
      choose(rule, x -> 1 + StrictMath.tanh(x), at, Format.FLOAT64);
      choose(rule, x -> 1 + x * x, at, Format.FLOAT64);
    }
  }

  /** sin(1000 x), of which a step of a quarter holds 40 periods. */
  @ParameterizedTest
  @EnumSource(
      value = StepRule.class,
      names = {"STEPLEMAN_WINARSKY", "RIDDERS", "MATHUR"})
  void aRuleThatStartsFarAwaySeesNoPeriodsForAnother(StepRule rule) {
    for (int i = 1; i <= 40; i++) {
      double at = i / 41.0;
      DoubleUnaryOperator wave = x -> 1.5 + StrictMath.sin(1000 * x);
      StepChoice choice = choose(rule, wave, at, Format.FLOAT64);
      assertThat(choice).as("at %s", at).isInstanceOf(StepChoice.Chosen.class);
      assertThat(((StepChoice.Chosen) choice).derivative())
          .as("at %s", at)
          .isCloseTo(1000 * StrictMath.cos(1000 * at), within(1.0));
    }
  }
}
