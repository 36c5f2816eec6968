package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Scheme;
import epsweep.network.GoldenCase;
import epsweep.network.loss.LossAt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on parameters of an LSTM whose gradient is known to 80 bits. */
class NetworkRulesTest {

  private static final GoldenCase NETWORK =
      GoldenCase.all().stream()
          .filter(c -> c.name().equals("n555_T39_w1.0_s1") && c.lossAt() == LossAt.LAST_STEP)
          .findFirst()
          .orElseThrow();

  private static final int EVERY = 6;

  /** What all rules took, and a third more. */
  private static final int MODEST = 42;

  @ParameterizedTest
  @EnumSource(StepRule.class)
  void derivativesAreAsGoodAsTheSchemeAllowsInDouble(StepRule rule) {
    Choices choices = choices(NETWORK.build(Format.FLOAT64), rule);
    assertThat(choices.failures).isZero();
    assertThat(choices.relativeError())
        .isLessThan(rule == StepRule.RIDDERS ? 1e-4 : bound(rule.scheme(), 1e-6, 1e-8, 3e-11));
    assertThat(choices.medianEvaluations()).isLessThanOrEqualTo(MODEST);
  }

  /** Half of the parameters have too little L″ or L‴ for some rules: they must say so. */
  @ParameterizedTest
  @EnumSource(StepRule.class)
  void derivativesAreAsGoodAsTheSchemeAllowsInFloat(StepRule rule) {
    Choices choices = choices(NETWORK.build(Format.FLOAT32), rule);
    assertThat(choices.failures).isLessThan(choices.evaluations.size() / 2);
    assertThat(choices.relativeError()).isLessThan(bound(rule.scheme(), 2e-2, 1e-3, 2e-4));
    assertThat(choices.medianEvaluations()).isLessThanOrEqualTo(MODEST);
  }

  /** Of the last step's loss, where every block of parameters changes it in its own way. */
  @ParameterizedTest
  @MethodSource("formats")
  void noiseOfLinesTogetherIsThatOfLinesAlone(Format format) {
    sameTogetherAsAlone(NETWORK.build(format));
  }

  private static List<Format> formats() {
    return List.of(Format.FLOAT32, Format.FLOAT64, Format.BFLOAT16);
  }

  private static <V> void sameTogetherAsAlone(LossFunction<V> function) {
    int[] parameters = {239, 3, 0, 117, 211, 3};
    List<Line> together = Line.of(function, function.losses(), parameters);
    for (int i = 0; i < parameters.length; i++) {
      int known = together.get(i).evaluations();
      Line alone = Line.of(function, function.losses(), parameters[i]);
      Noise noise = Noise.along(alone);
      assertThat(Noise.along(together.get(i)).levels()).isEqualTo(noise.levels());
      assertThat(known).isGreaterThan(1).isLessThanOrEqualTo(alone.evaluations());
    }
  }

  /** About ten times what was measured: round-off is random. */
  private static double bound(Scheme scheme, double forward, double central, double fourPoint) {
    return switch (scheme.order()) {
      case 1 -> forward;
      case 2 -> central;
      default -> fourPoint;
    };
  }

  private static <V> Choices choices(LossFunction<V> function, StepRule rule) {
    double[] gradient = NETWORK.referenceGradient();
    LossFunction.Losses<V> losses = function.losses();
    Choices choices = new Choices();
    for (int i = 0; i < gradient.length; i += EVERY) {
      Line line = Line.of(function, losses, i);
      double lossError = Noise.along(line).lossError(line);
      choices.add(rule.choose(line, lossError), gradient[i]);
    }
    return choices;
  }

  private static final class Choices {

    private final List<Integer> evaluations = new ArrayList<>();
    private int failures;
    private double squaredErrors;
    private double squares;

    void add(StepChoice choice, double derivative) {
      evaluations.add(choice.evaluations());
      if (choice instanceof StepChoice.Chosen chosen) {
        double error = chosen.derivative() - derivative;
        squaredErrors += error * error;
        squares += derivative * derivative;
      } else {
        failures++;
      }
    }

    double relativeError() {
      return Math.sqrt(squaredErrors / squares);
    }

    int medianEvaluations() {
      Collections.sort(evaluations);
      return evaluations.get(evaluations.size() / 2);
    }
  }
}
