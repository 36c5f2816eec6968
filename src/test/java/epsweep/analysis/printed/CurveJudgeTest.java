package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.listing.print.Prints;
import epsweep.listing.print.kit.Print;
import epsweep.network.fault.FaultKind;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves d(ε), with few points and with many, and gradients at several ε. */
class CurveJudgeTest {

  private static final double[] EVERY_DECADE = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1};

  /** d of round-off a/ε, truncation bε² and a mistake that alone would give {@code level}. */
  private static double d(double a, double b, double level, double epsilon, Random random) {
    double noise = a / epsilon * (0.6 + 0.8 * random.nextDouble());
    double mistake = 2 * level / (1 - level);
    double e = Math.sqrt(noise * noise + Math.pow(b * epsilon * epsilon, 2) + mistake * mistake);
    return e / (2 + e);
  }

  private static Diagnosis judge(
      double a, double b, double level, double[] epsilon, Circumstances known, Random random) {
    StringBuilder text = new StringBuilder("epsilon,discrepancy\n");
    for (double e : epsilon) {
      text.append(String.format(Locale.ROOT, "%.3e,%.3e%n", e, d(a, b, level, e, random)));
    }
    return Diagnosis.of(MadeListings.read(text.toString()), known);
  }

  /** Of mistakes of 8.1e-8 and 0.01, against which truncation and noise lie at three ε. */
  @ParameterizedTest
  @CsvSource({
    "8.1e-8, '1.52e-8,2.945e-08;2.41e-8,1.758e-08;3.83e-8,2.420e-08;6.08e-8,4.428e-08;"
        + "9.65e-8,8.671e-08;1.53e-7,1.553e-07;2.43e-7,2.665e-07;3.86e-7,4.434e-07'",
    "0.01, '6.68e-8,0.106;3.77e-7,0.01067;2.13e-6,0.00207;1.2e-5,0.0042;6.76e-5,0.00439;"
        + "3.81e-4,0.00245;2.15e-3,0.00933;0.0121,0.0772'",
  })
  void whatTruncationAndNoiseLieAgainstMayHide(double mistake, String rows) {
    String text = "epsilon,discrepancy\n" + rows.replace(';', '\n') + "\n";
    CurveVerdict verdict =
        (CurveVerdict) Diagnosis.of(MadeListings.read(text), Circumstances.UNKNOWN).decisive();
    assertThat(verdict.hides()).isBetween(mistake, 3 * mistake);
  }

  /** Noise lies against a mistake of 0.0073 at some ε, and leaves it where it is small. */
  @Test
  void aValleyThatEndsLevelIsNone() {
    String text =
        """
        epsilon,discrepancy
        2.63e-7,3.085e-3
        4.30e-7,8.935e-2
        7.02e-7,4.673e-2
        1.15e-6,6.004e-4
        1.87e-6,3.812e-3
        3.06e-6,9.434e-3
        4.99e-6,4.560e-3
        8.16e-6,8.319e-4
        1.33e-5,6.321e-4
        2.18e-5,3.667e-3
        3.55e-5,3.535e-3
        5.80e-5,3.646e-3
        9.48e-5,3.633e-3
        1.55e-4,3.607e-3
        """;
    CurveVerdict verdict =
        (CurveVerdict) Diagnosis.of(MadeListings.read(text), Circumstances.UNKNOWN).decisive();
    assertThat(verdict.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(verdict.course()).isEqualTo(CurveVerdict.Course.LEVELS);
  }

  /** An error that nothing explains is not made up for by parameters that agree. */
  @Test
  void noGroupAnswersForOneThatCannotTell() throws IOException {
    String text = "W1 max relative error: 1.5e-09\nb2 max relative error: %s\n";
    assertThat(stated(String.format(Locale.ROOT, text, "8.9e-01"))).isEqualTo(Judgement.UNRESOLVED);
    assertThat(stated(String.format(Locale.ROOT, text, "8.9e-10"))).isEqualTo(Judgement.CORRECT);
  }

  private static Judgement stated(String text) throws IOException {
    Print print = Prints.of("x", text, Optional.empty());
    return Diagnosis.of(print.listing(), Circumstances.UNKNOWN).judgement();
  }

  private static double[] grid(Random random) {
    double from = Math.pow(10, -9 + 7 * random.nextDouble());
    double decades = 0.5 + 5 * random.nextDouble();
    int points = 2 + random.nextInt(20);
    double[] epsilon = new double[points];
    for (int i = 0; i < points; i++) {
      epsilon[i] = from * Math.pow(10, decades * i / (points - 1));
    }
    return epsilon;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noRightCurveIsCalledWrongAndNoWrongOneCorrect(boolean precisionKnown) {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      boolean single = random.nextBoolean();
      Format format = single ? Format.FLOAT32 : Format.FLOAT64;
      double a = format.unitRoundoff() * Math.pow(10, 2 * random.nextDouble());
      double b = Math.pow(10, 2 * random.nextDouble() - 1);
      double[] epsilon = grid(random);
      Circumstances known =
          precisionKnown ? Circumstances.UNKNOWN.withPrecision(format) : Circumstances.UNKNOWN;
      Diagnosis right = judge(a, b, 0, epsilon, known, random);
      assertThat(right.judgement())
          .as("seed " + seed + " " + right)
          .isNotIn(Judgement.WRONG, Judgement.KINK);
      double level = Math.pow(10, -2 * random.nextDouble());
      Diagnosis wrong = judge(a, b, Math.min(0.99, level), epsilon, known, random);
      assertThat(wrong.judgement())
          .as("seed " + seed + " " + wrong)
          .isNotIn(Judgement.CORRECT, Judgement.KINK);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "float32, 0, PRECISION_LIMITED",
    "float64, 0, CORRECT",
    "float32, 0.95, UNRESOLVED",
    "float64, 0.6, WRONG",
    "float64, 0.02, UNRESOLVED",
  })
  void aCurveOfEightDecadesIsTold(String precision, double level, Judgement expected) {
    Format format = Format.named(precision);
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Circumstances known = Circumstances.UNKNOWN.withPrecision(format);
      Diagnosis verdict = judge(10 * format.unitRoundoff(), 1, level, EVERY_DECADE, known, random);
      assertThat(verdict.judgement()).as("seed " + seed + " " + verdict).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.950, 39, STEPS, WRONG", "0.3333, 2, COUNT, UNRESOLVED", "0.6001, 4, COUNT, WRONG"})
  void aFlatCurveTellsTheFactor(
      double level, double factor, Factor.Meaning meaning, Judgement judgement) {
    String text =
        "epsilon,d\n" + "1e-1,L\n1e-2,L\n1e-3,L\n1e-4,L\n".replace("L", Double.toString(level));
    CurveVerdict verdict =
        (CurveVerdict)
            Diagnosis.of(MadeListings.read(text), Circumstances.UNKNOWN.withSteps(39)).decisive();
    assertThat(verdict.judgement()).isEqualTo(judgement);
    assertThat(verdict.course()).isEqualTo(CurveVerdict.Course.FLAT);
    assertThat(verdict.factor().orElseThrow().k().value()).isCloseTo(factor, within(0.01 * factor));
    assertThat(verdict.factor().orElseThrow().meaning()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-3,0",
        "1e-3,0\n1e-4,0",
        "1e-3,1\n1e-4,1\n1e-5,1\n1e-6,1\n1e-7,1",
        "1e-3,nan",
        "1e-3,inf\n1e-4,nan",
        "1e-3,0.3",
        "1e-3,0.3\n1e-3,0.4",
        "1e-3,0.3\n1.0001e-3,0.3",
        "1e-3,0.3\n1e-5,0.3",
        "1e-3,1e300\n1e-4,1e301",
        "1e-3,0.5\n1e-4,1\n1e-5,1",
      })
  void whatACurveCannotTellIsUnresolved(String rows) {
    Diagnosis verdict =
        Diagnosis.of(MadeListings.read("epsilon,discrepancy\n" + rows), Circumstances.UNKNOWN);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.UNRESOLVED);
  }

  /** A sweep of four parameters; n of ε, and g scaled. */
  private static String sweep(double factor, Format format, double from, double to, Random random) {
    StringBuilder text = new StringBuilder("epsilon,parameter,numeric,analytic\n");
    double[] g = {0.1 + random.nextDouble(), -0.3 * random.nextDouble() - 0.1, 0.05, -0.02};
    for (double epsilon = from; epsilon < 1.01 * to; epsilon *= 10) {
      double[] n = MadeListings.numeric(g, epsilon, format, 1.6, random);
      for (int i = 0; i < g.length; i++) {
        text.append(
            String.format(Locale.ROOT, "%.1e,w%d,%.6e,%.6e%n", epsilon, i, n[i], g[i] / factor));
      }
    }
    return text.toString();
  }

  @Test
  void aSweepIsJudgedWhereTheNumericGradientStandsStill() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      for (Format format : new Format[] {Format.FLOAT32, Format.FLOAT64}) {
        Diagnosis right =
            Diagnosis.of(
                MadeListings.read(sweep(1, format, 1e-6, 1e-1, random)), Circumstances.UNKNOWN);
        assertThat(right.judgement())
            .as("seed " + seed + " " + right)
            .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
        Diagnosis averaged =
            Diagnosis.of(
                MadeListings.read(sweep(39, format, 1e-6, 1e-1, random)),
                Circumstances.UNKNOWN.withSteps(39));
        Mistake name = averaged.decisive().name().orElseThrow();
        assertThat(name.kind()).as("seed " + seed).hasValue(FaultKind.SCALED);
        assertThat(name.factors().get(0).meaning()).isEqualTo(Factor.Meaning.STEPS);
        Diagnosis slightly =
            Diagnosis.of(
                MadeListings.read(sweep(1.03, format, 1e-4, 1e-1, random)), Circumstances.UNKNOWN);
        assertThat(slightly.judgement())
            .as("seed " + seed + " " + slightly)
            .isEqualTo(Judgement.WRONG);
      }
    }
  }

  @Test
  void severalPrecisionsAreJudgedTogether() {
    Diagnosis verdict =
        Diagnosis.of(
            MadeListings.read(
                """
                precision,epsilon,discrepancy
                float32,1e-2,1e-4
                float32,1e-3,1e-3
                float32,1e-4,1e-2
                double,1e-4,1e-11
                double,1e-5,1e-10
                torch.float64,1e-6,1e-9
                """),
            Circumstances.UNKNOWN);
    assertThat(verdict.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(verdict.told()).containsKeys("float32", "double", "torch.float64");
  }
}
