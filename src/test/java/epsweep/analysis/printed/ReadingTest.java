package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.scan.Facts;
import epsweep.text.InputException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is made of a print: what is known of it, and which side is numeric. */
class ReadingTest {

  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-5);

  private static double g(int row) {
    return StrictMath.sin(1.3 * row + 1);
  }

  /** n, right to ten digits. */
  private static double near(int row) {
    return g(row) * (1 + 3e-10 * StrictMath.cos(5.0 * row));
  }

  private static Print print(
      Print.Sides sides, Facts facts, IntToDoubleFunction n, IntToDoubleFunction g) {
    StringBuilder table = new StringBuilder("numeric,analytic\n");
    for (int row = 0; row < 12; row++) {
      table.append(
          String.format(Locale.ROOT, "%.13e,%.13e%n", n.applyAsDouble(row), g.applyAsDouble(row)));
    }
    return new Print("a print", MadeListings.read(table.toString()), facts, sides);
  }

  private static Reading reading(Print print) {
    return Reading.of(print, FLOAT64, OptionalDouble.empty());
  }

  private static Reading told(Print print) {
    return Reading.of(print, Circumstances.UNKNOWN, OptionalDouble.empty());
  }

  @Test
  void whatTheUserSaysComesBeforeWhatThePrintSays() {
    Facts facts =
        Facts.NONE
            .withEpsilon(1e-3)
            .withPrecision(Format.FLOAT32)
            .withScheme(Scheme.FORWARD)
            .withLoss(0.7);
    Print print = print(Print.Sides.KNOWN, facts, ReadingTest::near, ReadingTest::g);
    assertThat(told(print).known())
        .isEqualTo(
            Circumstances.UNKNOWN
                .withEpsilon(1e-3)
                .withPrecision(Format.FLOAT32)
                .withScheme(Scheme.FORWARD)
                .withLoss(0.7));
    Circumstances given = FLOAT64.withScheme(Scheme.CENTRAL).withLoss(3);
    assertThat(Reading.of(print, given, OptionalDouble.empty()).known()).isEqualTo(given);
  }

  @Test
  void ofKnownSidesNothingIsSaid() {
    Reading reading =
        reading(print(Print.Sides.KNOWN, Facts.NONE, ReadingTest::near, ReadingTest::g));
    assertThat(reading.note()).isEmpty();
    assertThat(reading.diagnosis().judgement()).isEqualTo(Judgement.CORRECT);
  }

  @Test
  void rowsThatAreLeftOutAreSaidAndDecideWhereTheCheckerComplains() {
    Facts leftOut = Facts.NONE.withRest(Facts.Rest.LEFT_OUT);
    Reading some = reading(print(Print.Sides.KNOWN, leftOut, ReadingTest::near, ReadingTest::g));
    assertThat(some.note()).contains("…").contains("not judged");
    assertThat(some.diagnosis().judgement()).isEqualTo(Judgement.CORRECT);
    Facts doubted = Facts.NONE.withRest(Facts.Rest.IN_DOUBT);
    Reading none = reading(print(Print.Sides.KNOWN, doubted, ReadingTest::near, ReadingTest::g));
    assertThat(none.diagnosis().judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(((PrintedVerdict) none.diagnosis().decisive()).doubt()).contains(Doubt.NOT_SHOWN);
    Reading wrong = reading(print(Print.Sides.KNOWN, doubted, ReadingTest::near, i -> g(i) / 39));
    assertThat(wrong.diagnosis().judgement()).isEqualTo(Judgement.WRONG);
  }

  @Test
  void twoSidesThatAgreeNeedNoNames() {
    Reading reading =
        reading(print(Print.Sides.UNKNOWN, Facts.NONE, ReadingTest::near, ReadingTest::g));
    assertThat(reading.note()).startsWith("Which is numeric is not said");
    assertThat(reading.diagnosis().judgement()).isEqualTo(Judgement.CORRECT);
  }

  @Test
  void theSideThatMovesInStepsIsNumeric() {
    double step = 0x1p-23 / 0.02; // of a loss near 1 in float32
    IntToDoubleFunction steps = i -> step * Math.rint(g(i) / step);
    Facts facts = Facts.NONE.withEpsilon(0.01).withPrecision(Format.FLOAT32);
    Reading second = told(print(Print.Sides.UNKNOWN, facts, ReadingTest::g, steps));
    assertThat(second.note()).contains("the second is");
    assertThat(second.print().listing().row(2).number(ListingColumn.NUMERIC).value())
        .isCloseTo(steps.applyAsDouble(2), within(1e-12));
    Reading first = told(print(Print.Sides.UNKNOWN, facts, steps, ReadingTest::g));
    assertThat(first.note()).contains("the first is");
    assertThat(first.diagnosis()).isEqualTo(second.diagnosis());
  }

  @Test
  void theSameNumbersTwiceAreNoComparison() {
    Print twice = print(Print.Sides.UNKNOWN, Facts.NONE, ReadingTest::g, ReadingTest::g);
    assertThatThrownBy(() -> reading(twice))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one of them twice?")
        .hasMessageContaining("a print, 12 pairs");
  }

  /** Zeros on one side are a loss that does not move, or a block that was forgotten. */
  @Test
  void whereTheVerdictDependsOnTheSideItIsAsked() {
    Print zeros = print(Print.Sides.UNKNOWN, Facts.NONE, ReadingTest::near, i -> i < 8 ? 0 : g(i));
    assertThatThrownBy(() -> reading(zeros))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("but not which is numeric")
        .hasMessageContaining("numeric,analytic gives wrong")
        .hasMessageContaining("analytic,numeric unresolved");
  }
}
