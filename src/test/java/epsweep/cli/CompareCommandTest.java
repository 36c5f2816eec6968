package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code epsweep compare}, run in this process. */
class CompareCommandTest {

  @TempDir private Path folder;

  private Outcome compare(String... sweeps) {
    Stream<String> all =
        Stream.concat(
            Stream.of("compare", "-o", folder.resolve("c").toString()), Stream.of(sweeps));
    return Outcome.run(all.toArray(String[]::new));
  }

  @Test
  void aBugStandsInTitleTableAndPage() throws Exception {
    Outcome outcome = compare("reports/question", "bug=reports/averaged/sweep.json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("lstm: wrong in bug, correct in question\n")
        .containsPattern("lstm +float64 +central +question +1\\.78e-5 +1\\.27e-10 +correct\n")
        .containsPattern("lstm +float64 +central +bug +none +0\\.95 +× 7\\.\\de9 +wrong\n")
        .containsPattern("dense +float32 +central +bug +0\\.0178 +1\\.17e-5 +× 1 +correct\n")
        .doesNotContain("dense.bias ");
    Path made = folder.resolve("c");
    assertThat(made.resolve("summary.md")).content().contains("| dense.bias | float32 | central |");
    assertThat(made.resolve("compare.html"))
        .content()
        .contains("<h1>lstm: wrong in bug, correct in question</h1>", "Judged differently", "<svg");
    String svg = Files.readString(made.resolve("compare.svg"));
    assertThat(svg)
        .contains("id=\"compare-float32-question\"", "id=\"compare-float64-bug\"")
        .contains("id=\"sweet-spot-float32-question\"")
        .doesNotContain("id=\"sweet-spot-float32-bug\"");
    byte[] before = Files.readAllBytes(made.resolve("compare.png"));
    compare("reports/question", "bug=reports/averaged/sweep.json");
    assertThat(made.resolve("compare.png")).hasBinaryContent(before);
    assertThat(made.resolve("compare.svg")).hasContent(svg);
  }

  @Test
  void aStyleIsDrawnBesideThePage() throws Exception {
    Outcome outcome =
        compare("reports/question", "reports/averaged", "--style=journal", "--format=svg");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(folder.resolve("c/compare.html")).exists();
    assertThat(folder.resolve("c/compare-journal.svg"))
        .content()
        .contains("width=\"86mm\"", ">averaged<", ">float64<", "--style=journal");
    assertThat(folder.resolve("c/compare-journal.caption.txt"))
        .content()
        .startsWith("lstm: wrong in averaged, correct in question.\n");
    Outcome blank = compare("reports/question", "reports/averaged", "--style=blank");
    assertThat(blank.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(blank.err()).contains("--style blank: compare has report, journal and slide only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=reports/question b=reports/question     | The same curves, bit for bit",
        "reports/question reports/remedies         | The floors agree within a factor of 1",
        "reports/question reports/trained          | float64: floor 7.4 times higher in trained",
        "reports/trained reports/question          | float64: floor 7.4 times lower in question",
        "reports/sine reports/formula              | float64: floor 14 times higher in formula"
      })
  void theTitleIsWhatSurprisesMost(String sweeps, String title) {
    Outcome outcome = compare(sweeps.split(" "));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    String first = outcome.out().lines().findFirst().orElseThrow();
    assertThat(first).startsWith(title).hasSizeLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reports/question                        | at least 2 values",
        "reports/question reports/question       | two sweeps are called 'question'",
        "=reports/question reports/sine          | no name before the =",
        "reports/question nowhere                | nowhere: no such file",
        "reports/question src                    | src: no sweep.json in it",
        "reports/question pom.xml                | pom.xml:1: not JSON"
      })
  void mistakesAreToldInALine(String sweeps, String told) {
    Outcome outcome = compare(sweeps.split(" "));
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains(told).doesNotContain("\tat ");
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void theFolderOfAReportIsLeftAlone() {
    Outcome outcome = Outcome.run("compare", "reports/sine", "reports/relu", "-o", "reports/relu");
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("--output reports/relu: is the folder of a report");
    assertThat(Path.of("reports/relu/compare.html")).doesNotExist();
  }
}
