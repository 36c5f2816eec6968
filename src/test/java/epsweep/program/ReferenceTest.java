package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in a wider format give the others their error budget. */
@Timeout(240)
class ReferenceTest extends ClientRun {

  /** Σ aθ³ has the quotients 3aθ² + aε²: ‖a‖ε² over ‖3aθ²‖ is 0.77823166440587 ε². */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"long double, long-double, true", "__float128, float128, false"})
  void aReferenceGivesTheBudgetEvenIfItsGradientIsWrong(String scalar, String format, boolean bug)
      throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    build("float", "float", false);
    build("double", "double", false);
    Assumptions.assumeTrue(build(scalar, "wide", bug), "no " + scalar);
    Path file = folder.resolve("cubic.yaml");
    Files.writeString(
        file,
        "name: cubic\nprogram: {float32: ./float, float64: ./double}\nreference: {"
            + format
            + ": ./wide}\n");
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", file.toString(), "-q", "-o", "report", "--charts", "u-curve"));
    assertThat(said(folder, command)).isEmpty();
    List<String[]> rows =
        Files.readAllLines(folder.resolve("report/sweep.csv")).stream()
            .filter(line -> line.startsWith("float64,central,all"))
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(rows)
        .hasSize(109)
        .allSatisfy(
            row -> {
              double epsilon = Double.parseDouble(row[3]);
              assertThat(Double.parseDouble(row[6]) / (epsilon * epsilon))
                  .isCloseTo(0.77823166440587, within(1e-9));
            });
    assertThat(Files.readString(folder.resolve("report/summary.md")))
        .contains("the reference program, " + (format.equals("float128") ? format : scalar));
  }

  @Test
  void aReferenceOfNoMoreDigitsThanADoubleIsRefused() throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    build("double", "double", false);
    Path file = folder.resolve("cubic.yaml");
    Files.writeString(
        file, "name: c\nprogram: {float64: ./double}\nreference: {long-double: ./double}\n");
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", file.toString(), "-q", "--no-report"));
    assertThat(said(folder, command))
        .endsWith(
            "its losses have 17 digits, no more than a double; compute in long double (19 digits)"
                + " and print all digits (%.21Lg)\n");
  }

  /** The question's network, written in C++ and computed in long double, against the built-in. */
  @Test
  @Tag("slow")
  void theReferenceOfTheQuestionHasTheTruncationOfTheNetwork() throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    Path examples = Path.of("src/examples").toAbsolutePath();
    for (String name : List.of("question.txt", "lstm.yaml")) {
      Files.copy(examples.resolve(name), folder.resolve(name));
    }
    for (String real : List.of("float", "double", "long double")) {
      String to = "lstm_" + real.charAt(0);
      String source = examples.resolve("lstm.cpp").toString();
      assertThat(
              said(folder, List.of("g++", "-std=c++17", "-O2", "-DREAL=" + real, "-o", to, source)))
          .isEmpty();
    }
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", "lstm.yaml", "-q", "-o", "report"));
    assertThat(said(folder, command)).isEmpty();
    Map<String, Double> ours = column(Path.of("reports/question/sweep.csv"), 6);
    Map<String, Double> theirs = column(folder.resolve("report/sweep.csv"), 6);
    assertThat(theirs.keySet()).hasSizeGreaterThan(4000).isSubsetOf(ours.keySet());
    theirs.forEach(
        (point, truncation) ->
            assertThat(truncation)
                .as(point)
                .isCloseTo(ours.get(point), within(1e-4 * ours.get(point))));
  }
}
