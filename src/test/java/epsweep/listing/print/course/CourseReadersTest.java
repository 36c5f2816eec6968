package epsweep.listing.print.course;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.listing.print.Pairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CourseraColumns           | -0.0092783 -0.0092783; 0.0088991 0.0088991; -0.0083601 -0.0083601
          Karpathy                  | -0.001234 -0.001235; 0.053 0.053
          FirstError                | -2.191706 -4.47539
          Cs231n                    | -1.394862 -1.394862; 2.017435 2.017435
          """)
  void aSampleHasThesePairsOfNumericAndAnalytic(String reader, String expected) {
    assertThat(Pairs.ofSample(CourseReaders.ALL, reader)).isEqualTo(expected);
  }
}
