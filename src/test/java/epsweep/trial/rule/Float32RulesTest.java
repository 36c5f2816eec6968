package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules in builds whose u is not that of double, against the best ε of a search by brute force. */
class Float32RulesTest {

  /** No points such as 1, where 1/x rounds in step with x and is all but free of round-off. */
  private static final List<Problem> PROBLEMS =
      List.of(
          Problem.EXP,
          Problem.SIN,
          Problem.ATAN,
          Problem.SQRT,
          Problem.EXP_SQUARED,
          inverseAt(1.3f));

  private static final int POINTS_PER_DECADE = 60;

  /**
   * Round-off is random: a single ε may be lucky. So an error is the mean of a third of a decade.
   */
  private static final int WINDOW = 10;

  private static Problem inverseAt(double x) {
    return new Problem(
        "1/x", Problem.INVERSE.function(), x, -1 / (x * x), 2 / (x * x * x), -6 / (x * x * x * x));
  }

  @ParameterizedTest
  @EnumSource(value = StepRule.class, mode = EnumSource.Mode.EXCLUDE, names = "RIDDERS")
  void stepLiesWithinADecadeOfTheBest(StepRule rule) {
    for (Problem problem : PROBLEMS) {
      Line line = problem.in(Format.FLOAT32);
      StepChoice choice = rule.choose(line, line.leastLossError());
      assertThat(choice).as(problem.name()).isInstanceOf(StepChoice.Chosen.class);
      double best = bestEpsilon(problem, rule.scheme());
      assertThat(((StepChoice.Chosen) choice).epsilon())
          .as(problem.name())
          .isBetween(best / 10, best * 10);
    }
  }

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void withMeasuredNoiseTheErrorIsNearTheFloorOfForwardDifferences(StepRule rule) {
    for (Problem problem : PROBLEMS) {
      Line line = problem.in(Format.FLOAT32);
      StepChoice choice = rule.choose(line, Noise.along(line).lossError(line));
      assertThat(choice).as(problem.name()).isInstanceOf(StepChoice.Chosen.class);
      double derivative = ((StepChoice.Chosen) choice).derivative();
      double floor =
          ErrorModel.ofParameter(Scheme.FORWARD, line.leastLossError(), problem.second()).floor();
      assertThat(Math.abs(derivative - problem.first())).as(problem.name()).isLessThan(10 * floor);
    }
  }

  private static double bestEpsilon(Problem problem, Scheme scheme) {
    int decades = 7;
    double[] squares = new double[decades * POINTS_PER_DECADE];
    for (int i = 0; i < squares.length; i++) {
      double error = quotient(problem, scheme, epsilon(i)) - problem.first();
      squares[i] = error * error;
    }
    double least = Double.POSITIVE_INFINITY;
    int best = -1;
    for (int i = WINDOW; i < squares.length - WINDOW; i++) {
      double sum = 0;
      for (int j = i - WINDOW; j <= i + WINDOW; j++) {
        sum += squares[j];
      }
      if (sum < least) {
        least = sum;
        best = i;
      }
    }
    return epsilon(best);
  }

  /** From 1e-7 to 0.9, below the distance of the nearest singularity. */
  private static double epsilon(int i) {
    return 1e-7 * StrictMath.pow(10, (double) i / POINTS_PER_DECADE) * 0.45;
  }

  private static double quotient(Problem problem, Scheme scheme, double epsilon) {
    try {
      Trial trial = new Trial(problem.in(Format.FLOAT32), 1, 4);
      return trial.quotient(scheme, epsilon);
    } catch (NoStepException noQuotient) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
