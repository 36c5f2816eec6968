package epsweep.listing.print.plain;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.listing.print.Pairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JsonReport                | 0.12345678 0.12345679; -0.035 -0.035
          MarkdownTable             | 0.12345 0.12346; -0.035 -0.035
          LatexTable                | 0.12345 0.12346; -0.035 -0.035
          PlainTable                | 0.12345 0.12346; -0.035 -0.035
          StepColumns               | 0.12389 0.12345; 0.12345 0.12345; -1.504 -1.5; -1.5 -1.5
          StepRows                  | -0.12401 -0.12345; -0.12346 -0.12345; -0.12345 -0.12345
          StepLines                 | -0.1240123 -0.1234567; -0.1234623 -0.1234567; -0.1234568 -0.1234567
          NumpyAssert               | 0.1235 0.1435; -0.7531 -0.7731; 0.25 0.25
          ReturnedByCalls           | 12.45370998 12.45371002; -3.18260121 -3.18260114; 1.10421894 0.55210947
          General                   | -3.3305E-4 -3.3303E-4
          WithDifference            | 0.2576361612227629 0.25652853; 0.1921723581688184 0.19355719; 0.33273364351771306 0.33383268
          NamedPair                 | 0.12346 0.12345; -0.50001 -0.5
          AssertedPair              | 0.123456789 0.123460731
          RatioOverSteps            | 1.0321045 1.0; 1.0032104 1.0; 1.000321 1.0; 1.0000321 1.0
          PytestApprox              | 0.750012 0.5
          DifferenceQuotient        | 0.48828125 0.4871834218502044
          GoogleTestNear            | 36.63290859148189 -82.16009830117034
          JuliaTest                 | 3.0 11.0; 38.0 66.0; 1.0 5.0
          TwoArrays                 | 0.1235 0.1435; -0.7531 -0.7731; 0.25 0.25; 1.5 1.5
          """)
  void aSampleHasThesePairsOfNumericAndAnalytic(String reader, String expected) {
    assertThat(Pairs.ofSample(PlainReaders.ALL, reader)).isEqualTo(expected);
  }
}
