package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Curves that plain C++ programs measured on eleven networks, with one to two points a decade: in
 * float, in double, and in 80-bit arithmetic (u = 2⁻⁶⁴).
 */
class PublishedCurvesTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/lstm");
  private static final int DENSE = 3;
  private static final int LSTM = 4;
  private static final int LSTM_DIVIDED_BY_T = 5;

  private record Row(double epsilon, List<String> fields) {}

  @ParameterizedTest
  @CsvSource({
    "h1_s1, 5",
    "n555_T39_fb1_s1, 39",
    "n555_T39_onehot_s1, 39",
    "n555_T39_w0.447_s1, 39",
    "n555_T39_w1.0_s1, 39",
    "n555_T39_w3.0_s1, 39",
    "rect_7_6_3_T11_s1, 11",
    "soft_7_6_3_T11_s3, 11",
    "tiny_T1_s1, 1",
    "tiny_T2_s1, 2",
    "tiny_T7_s1, 7",
  })
  void correctGradientsDrawAUAndAveragedOnesAreFlat(String name, int steps) throws IOException {
    for (String build : List.of("f32", "f64", "f80")) {
      for (String loss : List.of("last", "sum", "mean")) {
        List<Row> rows = rows(name, build, loss);
        String as = name + " " + build + " " + loss;
        assertThat(analyse(rows, DENSE, build).shape()).as(as).isEqualTo(Shape.U);
        assertThat(analyse(rows, LSTM, build).shape()).as(as).isEqualTo(Shape.U);
        CurveAnalysis averaged = analyse(rows, LSTM_DIVIDED_BY_T, build);
        assertThat(averaged.shape()).as(as).isEqualTo(steps == 1 ? Shape.U : Shape.FLAT);
        if (steps > 1) {
          assertThat(averaged.plateau().level())
              .as(as)
              .isCloseTo((steps - 1.0) / (steps + 1), within(0.01));
        }
      }
    }
  }

  private static CurveAnalysis analyse(List<Row> rows, int column, String build) {
    double u = build.equals("f32") ? 0x1p-24 : build.equals("f64") ? 0x1p-53 : 0x1p-64;
    return MadeCurves.analyse(
        rows.stream().mapToDouble(Row::epsilon).toArray(),
        Scheme.CENTRAL,
        u,
        rows.stream().mapToDouble(row -> Double.parseDouble(row.fields.get(column))).toArray(),
        new double[rows.size()]);
  }

  private static List<Row> rows(String name, String build, String loss) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name + ".curves.csv")).stream()
        .map(line -> List.of(line.split(",", -1)))
        .filter(fields -> fields.get(0).equals(build) && fields.get(1).equals(loss))
        .map(fields -> new Row(Double.parseDouble(fields.get(2)), fields))
        .sorted(Comparator.comparingDouble(Row::epsilon))
        .toList();
  }
}
