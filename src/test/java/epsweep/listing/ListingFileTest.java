package epsweep.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epsweep.text.InputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingFileTest {

  private static Listing read(String text, String... columns) {
    return ListingFile.parse(
        "x.csv", text, columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns)));
  }

  private static double[] values(Listing listing, ListingColumn column) {
    return listing.rows().stream().mapToDouble(row -> row.number(column).value()).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numeric,analytic\n1.5,2.5\n-3e-2,4\n",
        "analytic,numeric\n2.5,1.5\n4,-3e-2",
        "numeric;analytic\r\n1.5;2.5\r\n-3e-2;4\r\n",
        "numeric\tanalytic\n1.5\t2.5\n-3e-2\t4",
        "  numeric   analytic\n  1.5  2.5\n -3e-2   4",
        "\uFEFF# made\n\nNumerical, Backprop # both per step\n\n1.5 , 2.5\n-3E-2,4.0 # last\n",
        "\"numeric\",\"analytic\"\n\"1.5\",\"2.5\"\n\"-3e-2\",\"4\"",
        "Finite differences,grad\n1.5,2.5\n−3e-2,4",
        "index,numeric,unknown,analytic\n0,1.5,ok,2.5\n1,-3e-2,,4",
        "n g\n1.5 2.5\n-.03 +4.",
        "numeric analytic\n0x1.8p0 2.5\n-3d-2 4",
      })
  void tablesAreReadHoweverTheyAreLaidOut(String text) {
    Listing listing = read(text);
    assertThat(values(listing, ListingColumn.NUMERIC)).containsExactly(1.5, -0.03);
    assertThat(values(listing, ListingColumn.ANALYTIC)).containsExactly(2.5, 4);
  }

  @Test
  void columnsAreNamedOnTheCommandLineWithOrWithoutAHeader() {
    for (String header : List.of("", "a,b,c\n")) {
      Listing listing = read(header + "1,x,2\n3,y,4", "analytic", "-", "numeric");
      assertThat(values(listing, ListingColumn.NUMERIC)).containsExactly(2, 4);
      assertThat(values(listing, ListingColumn.ANALYTIC)).containsExactly(1, 3);
    }
  }

  @Test
  void whatIsNotFiniteIsReadAsPrinted() {
    Listing listing = read("numeric,analytic\nnan,inf\nNaN,-Infinity\n-nan(ind),+INF\n,∞");
    assertThat(values(listing, ListingColumn.NUMERIC)).containsOnly(Double.NaN);
    double inf = Double.POSITIVE_INFINITY;
    assertThat(values(listing, ListingColumn.ANALYTIC)).containsExactly(inf, -inf, inf, inf);
  }

  @ParameterizedTest
  @CsvSource({
    "0.06053, 5e-6",
    "-9.238e-06, 5e-10",
    "0.000000, 5e-7",
    "39, 0.5",
    "1.20, 5e-3",
    "12e3, 500",
    "0, 0",
    "0x1p-3, 0",
    "inf, 0",
  })
  void aNumberKnowsItsLastPrintedDigit(String text, double halfUnit) {
    assertThat(PrintedNumber.parse(text).orElseThrow().halfUnit())
        .isCloseTo(halfUnit, within(1e-15 * halfUnit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          numeric,analytic\\n0,1\\n2,6.266e-0.6   | x.csv:3: column 2 (analytic): '6.266e-0.6' is no number
          numeric,analytic\\n1,2,3                | x.csv:2: 3 fields, 2 are needed
          numeric,analytic\\n1                    | x.csv:2: 1 field, 2 are needed
          numeric,analytic\\n1e999,2              | x.csv:2: column 1 (numeric): '1e999' is no number
          numeric;analytic\\n0,5;0,6              | x.csv:2: column 1 (numeric): '0,5' is no number
          numeric,analytic\\n1,--2                | column 2 (analytic): '--2' is no number
          numeric,analytic\\n1,2e                 | column 2 (analytic): '2e' is no number
          numeric,analytic\\n1,1_000              | column 2 (analytic): '1_000' is no number
          numeric,analytic\\n1,0x.p1              | column 2 (analytic): '0x.p1' is no number
          numeric,analytic                        | x.csv: no rows
          # nothing                               | x.csv: no rows
          1,2\\n3,4                               | x.csv:1: no header; give one, or say what the 2 columns are
          6.266e-0.6,2                            | x.csv:1: no header
          foo,bar\\n1,2                           | x.csv:1: columns foo, bar: numeric and analytic, or epsilon
          numeric,num\\n1,2                       | x.csv:1: two columns are numeric
          numeric,analytc\\n1,2                   | x.csv:1: no column is called analytic; is it 'analytc'?
          epsilon,discrepancy\\n0,1               | x.csv:2: column 1 (epsilon): 0; a finite number above 0
          epsilon,discrepancy\\n-1e-3,1           | column 1 (epsilon): -1e-3
          epsilon,discrepancy\\n,1                | column 1 (epsilon): '' is no number
          epsilon,discrepancy\\n1e-3,-1           | column 2 (discrepancy): -1; a number from 0 on
          """)
  void aMistakeIsOneLineThatSaysWhereItIsAndWhatIsAllowed(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message.strip())
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @Test
  void wrongNamesOfColumnsAreRefused() {
    assertThatThrownBy(() -> read("1,2", "numeric", "analitic"))
        .hasMessageContaining("--columns: 'analitic' is no column")
        .hasMessageContaining("did you mean 'analytic'?");
    assertThatThrownBy(() -> read("1,2,3", "numeric", "analytic"))
        .hasMessageContaining("3 columns, but --columns names 2");
    assertThatThrownBy(() -> read("1,2", "numeric", "numeric"))
        .hasMessageContaining("two columns are numeric");
  }

  @Test
  void longLinesAndManyRowsAreRefused() {
    assertThatThrownBy(() -> read("1".repeat(100_001)))
        .hasMessage("x.csv:1: over 100000 characters; a row is needed");
    assertThatThrownBy(() -> read("numeric,analytic\n" + "1,2\n".repeat(2_000_001)))
        .hasMessage("x.csv: over 2000000 rows; take a sample of the rows");
  }

  @Test
  void namesOfOthersCannotSteerATerminal() {
    Listing listing = read("numeric,analytic,block\n1,2,\u001b[31mEVIL\u202e\n");
    assertThat(listing.rows().get(0).name(ListingColumn.BLOCK)).hasValue("\uFFFD[31mEVIL\uFFFD");
  }
}
