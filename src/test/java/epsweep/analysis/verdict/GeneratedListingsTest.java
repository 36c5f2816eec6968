package epsweep.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.verdict.MadeListings.Fault;
import epsweep.analysis.verdict.MadeListings.Print;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings made with and without mistakes: no right one is called wrong, no wrong one correct. */
class GeneratedListingsTest {

  private static final int SEEDS = 2;
  private static final int[] ROWS = {1, 2, 3, 4, 6, 10, 30, 100};

  /** Mistakes that change every listing of at least {@code leastRows} rows, and by much. */
  enum Mistake {
    AVERAGED(1, (g, random) -> scale(g, 1 / 39.0)),
    SUMMED(1, (g, random) -> scale(g, 39)),
    HALVED(1, (g, random) -> scale(g, 0.5)),
    DOUBLED(1, (g, random) -> scale(g, 2)),
    TEN_PERCENT(1, (g, random) -> scale(g, 1.1)),
    THREE_PERCENT(1, (g, random) -> scale(g, 1.03)),
    NEGATED(1, (g, random) -> scale(g, -1)),
    SOME_NEGATED(1, (g, random) -> Arrays.setAll(g, i -> i % 2 == 0 ? -g[i] : g[i])),
    REVERSED(4, (g, random) -> Collections.reverse(list(g))),
    SHIFTED(2, (g, random) -> Collections.rotate(list(g), 1)),
    OFFSET(1, (g, random) -> offset(g)),
    ZERO(1, (g, random) -> Arrays.fill(g, 0)),
    UNRELATED(1, (g, random) -> Arrays.setAll(g, i -> 0.1 * random.nextGaussian())),
    OWN_FACTORS(1, (g, random) -> Arrays.setAll(g, i -> g[i] * (0.2 + 0.6 * random.nextDouble()))),
    NOT_FINITE(1, (g, random) -> g[g.length / 2] = Double.NaN);

    private final int leastRows;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Fault fault;

    Mistake(int leastRows, Fault fault) {
      this.leastRows = leastRows;
      this.fault = fault;
    }

    private static void scale(double[] g, double factor) {
      Arrays.setAll(g, i -> g[i] * factor);
    }

    private static void offset(double[] g) {
      double a = Arrays.stream(g).map(Math::abs).max().orElseThrow() / 3;
      Arrays.setAll(g, i -> g[i] - a);
    }

    /** A list over the array itself. */
    private static List<Double> list(double[] g) {
      return new java.util.AbstractList<>() {
        @Override
        public Double get(int i) {
          return g[i];
        }

        @Override
        public Double set(int i, Double value) {
          double before = g[i];
          g[i] = value;
          return before;
        }

        @Override
        public int size() {
          return g.length;
        }
      };
    }
  }

  private record Made(String as, Circumstances known, Verdict verdict) {}

  private static void forEach(Print print, int leastRows, Fault fault, Consumer<Made> check) {
    for (Format format : List.of(Format.FLOAT32, Format.FLOAT64)) {
      boolean single = format.equals(Format.FLOAT32);
      for (double epsilon : single ? new double[] {1e-6, 1e-4, 5e-3} : new double[] {1e-7, 1e-4}) {
        for (int rows : Arrays.stream(ROWS).filter(r -> r >= leastRows).toArray()) {
          for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(100L * rows + seed);
            double loss = 0.3 + 4 * random.nextDouble();
            double[] g = MadeListings.gradient(rows, random);
            double[] n = MadeListings.numeric(g, epsilon, format, loss, random);
            fault.apply(g, random);
            for (Circumstances known : MadeListings.circumstances(epsilon, format, loss)) {
              Verdict verdict = Diagnosis.of(MadeListings.table(n, g, print), known);
              String as =
                  String.join(
                      " ", "" + print, "" + known, "rows " + rows, "seed " + seed, "" + verdict);
              check.accept(new Made(as, known, verdict));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Print.class)
  void noRightListingIsCalledWrong(Print print) {
    forEach(
        print,
        1,
        (g, random) -> {},
        made ->
            assertThat(made.verdict.judgement())
                .as(made.as)
                .isNotIn(Judgement.WRONG, Judgement.KINK, Judgement.NON_DETERMINISTIC));
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void noWrongListingIsCalledCorrect(Mistake mistake) {
    for (Print print : List.of(Print.THREE_DIGITS, Print.SIX_DECIMALS, Print.ALL_DIGITS)) {
      forEach(
          print,
          mistake.leastRows,
          mistake.fault,
          made -> assertThat(made.verdict.judgement()).as(made.as).isNotEqualTo(Judgement.CORRECT));
    }
  }

  @Test
  void mistakesInWellPrintedListingsAreNamed() {
    check(Mistake.AVERAGED, FaultKind.SCALED);
    check(Mistake.DOUBLED, FaultKind.SCALED);
    check(Mistake.THREE_PERCENT, FaultKind.SCALED);
    check(Mistake.NEGATED, FaultKind.SIGN);
    check(Mistake.SOME_NEGATED, FaultKind.SIGN);
    check(Mistake.REVERSED, FaultKind.PERMUTED);
    check(Mistake.SHIFTED, FaultKind.PERMUTED);
    check(Mistake.OFFSET, FaultKind.ADDITIVE_CONSTANT);
    check(Mistake.ZERO, FaultKind.ZERO_BLOCK);
    check(Mistake.NOT_FINITE, FaultKind.NOT_FINITE);
  }

  private static void check(Mistake mistake, FaultKind kind) {
    for (int rows : new int[] {12, 40, 300}) {
      for (Format format : List.of(Format.FLOAT32, Format.FLOAT64)) {
        Random random = new Random(rows);
        double epsilon = format.equals(Format.FLOAT32) ? 5e-3 : 1e-5;
        double[] g = MadeListings.gradient(rows, random);
        double[] n = MadeListings.numeric(g, epsilon, format, 1.6, random);
        mistake.fault.apply(g, random);
        Circumstances known =
            Circumstances.UNKNOWN
                .withEpsilon(epsilon)
                .withPrecision(format)
                .withScheme(Scheme.CENTRAL);
        Verdict verdict = Diagnosis.of(MadeListings.table(n, g, Print.FIVE_DIGITS), known);
        assertThat(verdict.kind()).as(mistake + " " + rows + " " + verdict).hasValue(kind);
      }
    }
  }

  @Test
  void aRightFloat32ProgramAtABadEpsilonIsPrecisionLimited() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      double[] g = MadeListings.gradient(100, random);
      Arrays.setAll(g, i -> 0.003 * g[i] / Pairs.rms(g));
      double[] n = MadeListings.numeric(g, 1e-6, Format.FLOAT32, 1.6, random);
      Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT32);
      Verdict verdict = Diagnosis.of(MadeListings.table(n, g, Print.SIX_DECIMALS), known);
      assertThat(verdict.agreement().discrepancy().orElseThrow()).isGreaterThan(0.8);
      assertThat(verdict.judgement())
          .as("seed " + seed + verdict)
          .isEqualTo(Judgement.PRECISION_LIMITED);
      assertThat(verdict.quantum().orElseThrow().binade()).isEqualTo("[1, 2)");
      assertThat(verdict.paragraph()).startsWith("Yes: ").contains("Repeat with ε near 0.005");
    }
  }

  @Test
  void kinksHereAndThereAreCalledKinks() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      double[] g = MadeListings.gradient(40, random);
      double[] n = MadeListings.numeric(g, 1e-4, Format.FLOAT64, 1.6, random);
      for (int i : new int[] {3, 17, 30}) {
        g[i] = 0.05 + 0.1 * random.nextDouble();
        n[i] = g[i] * (0.5 + 0.4 * random.nextDouble());
      }
      Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-4).withPrecision(Format.FLOAT64);
      Verdict verdict = Diagnosis.of(MadeListings.table(n, g, Print.FIVE_DIGITS), known);
      assertThat(verdict.judgement()).as("seed " + seed + verdict).isEqualTo(Judgement.KINK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,0",
        "0,0\n0,0",
        "0,1e-300\n1e-300,0",
        "1e300,1e300\n-1e300,1e300",
        "1e300,1e-300\n2e300,2e-300\n3e300,3e-300",
        "nan,nan",
        "inf,-inf\n1,1",
        "1,inf",
        "inf,1\n2,2",
        "0,1\n0,2\n0,3",
        "1,0\n2,0\n3,0",
        "1,0",
        "0,1",
        "4.9e-324,4.9e-324\n1e-323,1e-323",
        "1,1",
        "-0.0,0.0\n0.0,-0.0",
        "1.7e308,-1.7e308\n1.7e308,1.7e308\n-1.7e308,1.0e308\n1e308,1",
      })
  void everyEdgeHasAVerdictWithoutNaN(String rows) {
    for (double epsilon : new double[] {1e-6, 5e-3}) {
      for (Format format : List.of(Format.FLOAT32, Format.FLOAT64)) {
        for (Circumstances known : MadeListings.circumstances(epsilon, format, 0)) {
          Verdict verdict = Diagnosis.of(MadeListings.read("numeric,analytic\n" + rows), known);
          assertThat(verdict.evidence())
              .as(verdict.toString())
              .noneMatch(e -> e.value().contains("NaN") || e.value().startsWith("–"));
          assertThat(verdict.paragraph()).doesNotContain("NaN ±").doesNotContain("= NaN");
          assertThat(verdict.agreement().discrepancy().orElse(0)).isBetween(0.0, 1.0);
        }
      }
    }
  }
}
