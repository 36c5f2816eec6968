package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Format;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which judge a table gets, and whose word counts. */
class DiagnosisTest {

  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-5);

  private static double n(int row) {
    return StrictMath.sin(1.7 * row + 1);
  }

  /** Twelve rows of a build. */
  private static String rows(String build, IntToDoubleFunction analytic) {
    return IntStream.range(0, 12)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT, "%s,%.12e,%.12e%n", build, n(i), analytic.applyAsDouble(i)))
        .collect(Collectors.joining());
  }

  private static String right(String build) {
    return rows(build, i -> n(i) * (1 + 2e-10 * StrictMath.cos(3.0 * i)));
  }

  private static String wrong(String build) {
    return rows(build, i -> n(i) / 39);
  }

  /** Zeros tell nothing. */
  private static String open(String build) {
    return build + ",0.000,0.000\n";
  }

  private static Diagnosis builds(String... parts) {
    return Diagnosis.of(
        MadeListings.read("dtype,numeric,analytic\n" + String.join("", parts)), FLOAT64);
  }

  @Test
  void aWrongBuildMakesTheVerdict() {
    Diagnosis both = builds(right("float64"), wrong("float32"));
    assertThat(both.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(both.told()).containsOnlyKeys("float64", "float32");
    assertThat(both.told().get("float64").judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(both.decisive()).isSameAs(both.told().get("float32"));
  }

  @Test
  void aBuildThatCannotTellLeavesItToAnother() {
    assertThat(builds(open("float32"), right("float64")).judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(builds(open("float32")).judgement()).isEqualTo(Judgement.UNRESOLVED);
  }

  private static String curve(String group, double floor) {
    return IntStream.rangeClosed(2, 24)
        .mapToObj(
            k -> {
              double e = StrictMath.pow(10, -k / 3.0);
              double d = Math.max(floor, 1e-16 / e + 0.1 * e * e);
              return String.format(Locale.ROOT, "%s,%.6e,%.6e%n", group, e, d);
            })
        .collect(Collectors.joining());
  }

  private static Diagnosis curves(String... groups) {
    return Diagnosis.of(MadeListings.read("layer,epsilon,d\n" + String.join("", groups)), FLOAT64);
  }

  @Test
  void ofGroupsNoOtherAnswersForOneThatCannotTell() {
    String unclear = "b,1e-3,0.4\nb,1e-4,0.1\n";
    Diagnosis both = curves(curve("a", 0), unclear);
    assertThat(both.told().get("a").judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(both.told().get("b").judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(both.judgement()).isEqualTo(Judgement.UNRESOLVED);
  }

  @Test
  void theCurveOfAllParametersAnswersForItsParts() {
    String unclear = "b,1e-3,0.4\nb,1e-4,0.1\n";
    assertThat(curves(curve("all", 0), unclear).judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(curves(unclear, curve("all", 0.95)).judgement()).isEqualTo(Judgement.WRONG);
  }

  private static TableVerdict several(String... lines) {
    return Diagnosis.of(
            MadeListings.read("param,epsilon,numeric,analytic\n" + String.join("\n", lines)),
            FLOAT64)
        .decisive();
  }

  @Test
  void theSameParametersAtSeveralStepsAreASweep() {
    assertThat(several("a,1e-3,1.5,1.5", "b,1e-3,2.5,2.5", "a,1e-4,1.5,1.5", "b,1e-4,2.5,2.5"))
        .isInstanceOf(SeveralEpsilon.class);
    assertThat(several("a,1e-3,1.5,1.5", "b,1e-4,2.5,2.5"))
        .as("each at a step of its own")
        .isInstanceOf(PrintedVerdict.class);
    assertThat(several("a,1e-3,1.5,1.5", "b,1e-3,2.5,2.5")).isInstanceOf(PrintedVerdict.class);
  }

  @Test
  void withoutAnAnalyticColumnThereIsNothingToCompare() {
    PrintedVerdict told =
        (PrintedVerdict)
            Diagnosis.of(MadeListings.read("param,numeric\na,1.5\nb,2.5\n"), FLOAT64).decisive();
    assertThat(told.doubt()).contains(Doubt.NO_ANALYTIC);
  }
}
