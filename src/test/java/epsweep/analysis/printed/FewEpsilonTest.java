package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two or three ε, of which each is judged as if it stood alone. */
class FewEpsilonTest {

  private static final Circumstances KNOWN =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withScheme(Scheme.CENTRAL);
  private static final double[] SLOPES = {0.7312, -1.2875, 0.0931, 2.1174, -0.4413, 0.0178};

  /** n with a truncation of ε² of itself, to nine digits, beside g times a factor. */
  private static Diagnosis judged(double factor, double... epsilons) {
    StringBuilder text = new StringBuilder("parameter,epsilon,numeric,analytic\n");
    for (double epsilon : epsilons) {
      IntStream.range(0, SLOPES.length)
          .forEach(
              i ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          "w%d,%s,%.9f,%.9f%n",
                          i,
                          epsilon,
                          SLOPES[i] * (1 + epsilon * epsilon),
                          factor * SLOPES[i])));
    }
    return Diagnosis.of(MadeListings.read(text.toString()), KNOWN);
  }

  @Test
  void aRightGradientIsCorrectByTheBestOfThem() {
    assertThat(judged(1, 1e-2, 1e-3, 1e-4).judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(judged(1, 1e-3, 1e-4).judgement()).isEqualTo(Judgement.CORRECT);
  }

  @Test
  void aFactorAtEveryOneIsWrong() {
    assertThat(judged(3, 1e-3, 1e-4, 1e-5).judgement()).isEqualTo(Judgement.WRONG);
  }

  /** A mistake that truncation cancels at the largest ε is none of the others'. */
  @Test
  void whatMeetsAtOneAloneIsNotCorrect() {
    assertThat(judged(1 + 1e-2, 0.1, 1e-3, 1e-5).judgement()).isNotEqualTo(Judgement.CORRECT);
  }

  @Test
  void theBestOfMoreTellsLess() {
    Printed rows = MadeRows.of(new double[] {0.5, 0.25000001}, new double[] {0.50000001, 0.25});
    Circumstances known = KNOWN.withEpsilon(1e-5);
    double one = PrintedJudge.judge(rows, known, 1e-5, 1).resolution().all();
    assertThat(PrintedJudge.judge(rows, known, 1e-5, 5).resolution().all()).isGreaterThan(one);
  }
}
