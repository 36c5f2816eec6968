package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.listing.ListingColumn;
import epsweep.text.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table cut into parts. */
class ListingRowsTest {

  private static ListingRows of(String... lines) {
    return ListingRows.of(MadeListings.read(String.join("\n", lines) + "\n"));
  }

  @Test
  void partsStandInTheOrderOfTheirFirstRow() {
    ListingRows rows =
        of("layer,numeric,analytic", "b,1.0,1.0", "a,2.0,2.0", "b,3.0,3.0", ",4.0,4.0");
    Map<String, ListingRows> blocks = rows.by(ListingColumn.BLOCK);
    assertThat(blocks.keySet()).containsExactly("b", "a", "unnamed");
    assertThat(blocks.get("b").printed().numeric()).containsExactly(1, 3);
  }

  @Test
  void buildsAreOfPrecisionAndScheme() {
    assertThat(of("numeric,analytic", "1,1").builds()).containsOnlyKeys("");
    assertThat(
            of(
                    "dtype,scheme,numeric,analytic",
                    "float32,central,1.5,1.5",
                    "float64,central,2.5,2.5",
                    "float64,,2.5,2.5")
                .builds())
        .containsOnlyKeys("float32 central", "float64 central", "float64");
  }

  @Test
  void stepsAscendWhateverTheOrderOfTheTable() {
    Map<Double, ListingRows> steps =
        of("eps,numeric,analytic", "1e-3,3,1", "1e-5,5,1", "1e-4,4,1", "1e-5,6,2").byEpsilon();
    assertThat(steps.keySet()).containsExactly(1e-5, 1e-4, 1e-3);
    assertThat(steps.get(1e-5).printed().numeric()).containsExactly(5, 6);
  }

  @Test
  void theSameParametersHaveTheSameKeysInAnyOrder() {
    Map<Double, ListingRows> steps =
        of(
                "param,eps,numeric,analytic",
                "a,1e-3,1.1,1",
                "b,1e-3,2.1,2",
                "b,1e-4,2.2,2",
                "a,1e-4,1.2,1",
                "a,1e-5,1.2,1",
                "c,1e-5,2.2,2")
            .byEpsilon();
    assertThat(steps.get(1e-4).keys()).isEqualTo(steps.get(1e-3).keys());
    assertThat(steps.get(1e-5).keys()).isNotEqualTo(steps.get(1e-3).keys());
  }

  @Test
  void columnsComeBeforeWhatTheUserSays() {
    Circumstances given =
        Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-2).withSteps(3);
    ListingRows rows =
        of("dtype,scheme,eps,numeric,analytic", "float32,forward,1e-4,1,1", ",,1e-4,2,2");
    assertThat(rows.circumstances(given))
        .isEqualTo(
            given.withPrecision(Format.FLOAT32).withScheme(Scheme.FORWARD).withEpsilon(1e-4));
    assertThat(of("eps,numeric,analytic", "1e-4,1,1", "1e-5,2,2").circumstances(given))
        .as("several ε are none")
        .isEqualTo(given);
  }

  @Test
  void whatIsNoPrecisionOrSchemeIsSaidWithItsLine() {
    assertThatThrownBy(
            () -> of("dtype,numeric,analytic", "wide,1,1").circumstances(Circumstances.UNKNOWN))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("made:2: precision: ");
    assertThatThrownBy(
            () -> of("scheme,numeric,analytic", "up,1,1").circumstances(Circumstances.UNKNOWN))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("made:2: scheme: ");
  }

  @Test
  void rowsAreCalledByTheirParameterElseTheirPlaceElseTheirLine() {
    assertThat(of("param,numeric,analytic", "w[3],1,1").printed().names()).containsExactly("w[3]");
    assertThat(of("layer,i,numeric,analytic", "b,4,1,1").printed().names()).containsExactly("b[4]");
    assertThat(of("numeric,analytic", "1,1", "", "2,2").printed().names())
        .containsExactly("line 2", "line 4");
  }

  @Test
  void blocksAreGroupsOfPositions() {
    List<Group> blocks = of("layer,numeric,analytic", "b,1,1", "a,2,2", "b,3,3").printed().blocks();
    assertThat(blocks)
        .containsExactly(
            new Group("b", Group.Kind.BLOCK, new int[] {0, 2}),
            new Group("a", Group.Kind.BLOCK, new int[] {1}));
    assertThat(of("numeric,analytic", "1,1").printed().blocks()).isEmpty();
  }

  /** 0.5 alone has one decimal; beside 0.1234 of another part it had four. */
  @Test
  void digitsAreThoseOfTheWholeColumn() {
    Map<String, ListingRows> parts =
        of("layer,numeric,analytic", "a,0.5,0.5", "b,0.1234,0.1").by(ListingColumn.BLOCK);
    assertThat(parts.get("a").printed().numericHalfUnit()).containsExactly(0.5e-4);
    assertThat(parts.get("a").printed().analyticHalfUnit()).containsExactly(0.05);
  }

  private static double[] stated(String errors, String... values) {
    String[] lines = new String[values.length + 1];
    lines[0] = "numeric,analytic," + errors;
    System.arraycopy(values, 0, lines, 1, values.length);
    return of(lines).printed().stated();
  }

  @Test
  void aDifferenceThatIsStatedCountsWhereItHasMoreDigitsAndFitsEverywhere() {
    assertThat(stated("abs_error", "1.50,1.50,1.2e-5", "2.50,2.51,1.1e-2"))
        .containsExactly(1.2e-5, 1.1e-2);
    assertThat(stated("abs_error", "1.50,1.50,0.0", "2.50,2.51,0.0"))
        .as("fewer digits than n and g have")
        .containsOnly(Double.NaN);
    assertThat(stated("abs_error", "1.50,1.50,1.2e-5", "2.50,2.61,1.1e-3"))
        .as("something else")
        .containsOnly(Double.NaN);
  }

  @Test
  void withoutAnAnalyticColumnNothingIsStated() {
    assertThat(of("numeric,abs_error", "1.5,1e-4").printed().stated()).containsOnly(Double.NaN);
    assertThat(of("numeric,abs_error", "1.5,1e-4").printed().analytic()).containsOnly(Double.NaN);
  }
}
