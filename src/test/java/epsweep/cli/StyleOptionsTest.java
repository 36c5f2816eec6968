package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.report.chart.plain.Style;
import epsweep.text.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --style} and what belongs to it. */
class StyleOptionsTest {

  private static final String PYTHON = "/usr/bin/python3";

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @BeforeEach
  void data() throws IOException {
    Files.copy(Path.of("reports/question/sweep.json"), folder.resolve("sweep.json"));
  }

  private int report(String... options) {
    List<String> arguments =
        Stream.concat(Stream.of("report", folder.toString()), Stream.of(options)).toList();
    return Main.execute(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        arguments.toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aStyleHasFilesOfItsOwnAndLeavesTheReportAlone() throws IOException {
    assertThat(report("--style=journal", "--charts=u-curve", "--scale=0.25")).isZero();
    assertThat(names())
        .containsExactly(
            "sweep.json",
            "u-curve-journal.caption.txt",
            "u-curve-journal.pdf",
            "u-curve-journal.png",
            "u-curve-journal.svg");
    assertThat(folder.resolve("u-curve-journal.caption.txt"))
        .content()
        .startsWith("float32 bottoms out at 3.5×10⁻⁵, float64 at 5.2×10⁻¹¹.\n");
    for (Style style : Style.ALL) {
      assertThat(report("--style", style.name(), "--scale", "0.25")).isZero();
      assertThat(folder.resolve("u-curve-" + style.name() + ".svg")).exists();
    }
  }

  /** What the sweep has something for and the style suits; a program of the U-curve only. */
  @Test
  void everyChartThatHasTheStyleIsDrawn() throws IOException {
    assertThat(report("--style=slide", "--format=svg")).isZero();
    assertThat(names())
        .containsExactly(
            "dead-zone-slide.svg",
            "error-budget-slide.svg",
            "heat-map-slide.svg",
            "small-multiples-slide.svg",
            "sweep.json",
            "u-curve-slide.svg");
    assertThat(report("--style=journal", "--format=py")).isZero();
    assertThat(names()).contains("u-curve-journal.py").noneMatch(n -> n.endsWith("map-journal.py"));
    assertThat(report("--style=journal", "--charts=error-budget", "--format=pdf")).isZero();
    assertThat(names()).contains("error-budget-journal.pdf").doesNotContain("u-curve-journal.pdf");
  }

  @Test
  void formatsAreChosen() throws IOException {
    assertThat(report("--style=slide", "--charts=u-curve", "--format=pdf")).isZero();
    assertThat(names()).containsExactly("sweep.json", "u-curve-slide.pdf");
  }

  /** Where there is a Python with matplotlib. */
  @Test
  void theProgramForMatplotlibDrawsFromTheData() throws Exception {
    Files.copy(Path.of("reports/question/sweep.csv"), folder.resolve("sweep.csv"));
    assertThat(report("--style=journal", "--format=py")).isZero();
    Path program = folder.resolve("u-curve-journal.py");
    assertThat(program)
        .content()
        .contains("('float32', '#000000', [3.750, 1.875], 0.960, (0.0146779926762")
        .contains("SCHEME, GROUP = 'central', 'all'");
    assumeTrue(runs(PYTHON, "-c", "import matplotlib") == 0, "no python3 with matplotlib");
    Path figure = folder.resolve("figure.svg");
    assertThat(runs(PYTHON, program.toString(), figure.toString())).isZero();
    assertThat(figure).content().contains("<svg");
  }

  /** Where there is a LaTeX with pgfplots. */
  @ParameterizedTest
  @CsvSource({"journal, dash pattern=on 3.600bp off 1.800bp", "slide, red,213;green,94;blue,0"})
  void theDocumentForPgfplotsDrawsFromTheData(String style, String look) throws Exception {
    Files.copy(Path.of("reports/question/sweep.csv"), folder.resolve("sweep.csv"));
    assertThat(report("--style=" + style, "--format=tex")).isZero();
    Path document = folder.resolve("u-curve-" + style + ".tex");
    assertThat(document)
        .content()
        .contains(look, "{float32,central,all}", "coordinates {(0.0146779926762,");
    assumeTrue(runs("/usr/bin/kpsewhich", "pgfplots.sty") == 0, "no LaTeX with pgfplots");
    String jobname = "-jobname=drawn";
    assertThat(runs("/usr/bin/pdflatex", "-halt-on-error", jobname, document.toString())).isZero();
    try (PDDocument drawn = Loader.loadPDF(folder.resolve("drawn.pdf").toFile())) {
      assertThat(drawn.getNumberOfPages()).isOne();
      assertThat(new PDFTextStripper().getText(drawn)).contains("float32", "float64", "step");
      Files.delete(folder.resolve("sweep.csv"));
    }
    assertThat(runs("/usr/bin/pdflatex", "-halt-on-error", jobname, document.toString()))
        .as("without data")
        .isPositive();
  }

  @Test
  void aFormulaIsSetAsOneByLatex() throws IOException {
    Files.copy(
        Path.of("reports/formula/sweep.json"),
        folder.resolve("sweep.json"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(report("--style=journal", "--format=tex", "--charts=u-curve")).isZero();
    assertThat(folder.resolve("u-curve-journal.tex"))
        .content()
        .contains("title={$\\displaystyle \\frac{e^{x}}{\\sin^{3} x + \\cos^{3} x}$},");
  }

  private int runs(String... command) throws Exception {
    Path log = folder.resolve("program.log");
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
    } catch (IOException none) {
      return -1;
    }
  }

  @Test
  void heightFollowsWidth() throws IOException {
    assertThat(report("--style=journal", "--width=172mm", "--type=9pt", "--scale=0.25")).isZero();
    assertThat(folder.resolve("u-curve-journal.svg"))
        .content()
        .contains("width=\"172mm\"", "height=\"124mm\"");
    assertThat(folder.resolve("small-multiples-journal.svg")).content().contains("width=\"172mm\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--style=poster, --style 'poster': report",
    "--words=none, name it: --style journal",
    "--width=86mm, name it: --style journal",
    "--style=journal --width=86, --width '86': a number and a unit",
    "--style=journal --width=10mm, too small for axes",
    "--style=slide --type=900px, too small for axes",
    "--style=journal --words=many, --words",
    "--format=tex, --format tex: is written with --style journal",
    "--format=py, --format py: is written with --style journal",
    "--style=blank --format=py, --format py: is written with --style journal",
    "--style=blank --charts=dead-zone, --charts dead-zone: has no style blank",
    "--style=thumbnail --charts=heat-map, has no style thumbnail, which draws u-curve; leave",
    "--style=journal --charts=heat-map --format=py, is written of u-curve only; leave out",
    "--style=slide --charts=walls, this sweep has nothing for the chart walls; leave it out"
  })
  void whatCannotBeDrawnIsRefusedInOneLine(String options, String words) throws IOException {
    assertThat(report(options.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString().lines().findFirst().orElseThrow())
        .contains(words)
        .doesNotContain("Exception");
    assertThat(names()).containsExactly("sweep.json");
  }
}
