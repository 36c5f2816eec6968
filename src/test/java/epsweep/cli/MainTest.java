package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import epsweep.report.chart.ChartKind;
import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, run in this process with its own streams. */
class MainTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SMALL =
      """
      name: small
      model:
        inputs: 2
        layers: [{lstm: 2}, {dense: 2}]
        steps: 3
      epsilon: {from: 1e-6, to: 1, per-decade: 3, also: [5e-3]}
      """;

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sweep.yaml"), text);
  }

  @Test
  void chartsAreChosenShadedAndScaled() throws IOException {
    Path report = folder.resolve("report");
    String file = write(SMALL).toString();
    assertThat(
            Outcome.run("run", file, "-q", "-o", report.toString(), "--charts", "small-multiples")
                .code())
        .isZero();
    assertThat(report.resolve("error-budget.png")).doesNotExist();
    assertThat(report.resolve("u-curve.png")).exists();
    assertThat(report.resolve("index.html")).content().doesNotContain("error-budget.svg");
    String light = Files.readString(report.resolve("small-multiples.svg"));
    String folderName = report.toString();
    assertThat(Outcome.run("report", folderName, "-q", "--theme", "dark", "--scale", "0.5").code())
        .isZero();
    assertThat(report.resolve("small-multiples.svg")).content().isNotEqualTo(light);
    var picture = ImageIO.read(report.resolve("small-multiples.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(960);
    assertThat(picture.getRGB(2, 2) & 0xff).isLessThan(40);
  }

  @Test
  void everyFaultIsListedWithTheKindThatVerdictsNameAndItsDescription() {
    Outcome outcome = Outcome.run("faults");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines()).hasSize(Fault.values().length);
    for (Fault fault : Fault.values()) {
      String kind = fault.kind().map(FaultKind::label).orElse("–");
      assertThat(outcome.out())
          .containsPattern(
              "(?m)^" + fault.label() + " +" + kind + " +\\Q" + fault.description() + "\\E$");
    }
  }

  @Test
  void verdictsAreWrittenAsJunitXmlBesideTheGate() throws IOException {
    Path xml = folder.resolve("ci/gradients.xml");
    String faulty = SMALL.replace("steps: 3", "steps: 3\n  fault: average-over-time");
    Outcome outcome =
        Outcome.run(
            "run",
            write(faulty).toString(),
            "-q",
            "-o",
            folder.resolve("report").toString(),
            "--fail-on",
            "wrong",
            "--junit",
            xml.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.GATE);
    assertThat(xml).content().contains("<testsuite name=\"small\"", "<failure message=\"wrong");
  }

  @Test
  void scriptsGetOneObjectASweepAndNothingIsWritten() throws IOException {
    Path right = write(SMALL);
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(
        wrong,
        SMALL
            .replace("name: small", "name: w")
            .replace("steps: 3", "steps: 3\n  fault: average-over-time"));
    Outcome outcome =
        Outcome.run(
            "run", right.toString(), wrong.toString(), "--json", "--no-report", "--fail-on=wrong");
    assertThat(outcome.code()).isEqualTo(ExitCode.GATE);
    assertThat(outcome.out().lines()).hasSize(2);
    JsonNode first = MAPPER.readTree(outcome.out().lines().findFirst().orElseThrow());
    assertThat(first.get("name").asText()).isEqualTo("small");
    assertThat(first.get("verdict").asText()).isEqualTo("correct");
    assertThat(first.get("fails").asBoolean()).isFalse();
    assertThat(first.get("groups").findValuesAsText("group"))
        .contains("all", "lstm", "dense.weight", "lstm.bias[o]");
    assertThat(first.get("groups").get(0).get("resolution").asDouble()).isBetween(1e-12, 1e-6);
    assertThat(first.get("sweet-spots").findValuesAsText("build"))
        .containsExactly("float32", "float64");
    JsonNode second = MAPPER.readTree(outcome.out().lines().skip(1).findFirst().orElseThrow());
    assertThat(second.get("fails").asBoolean()).isTrue();
    assertThat(second.get("groups").get(0).get("mistake").get("kind").asText()).isEqualTo("scaled");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(right, wrong);
    }
  }

  @Test
  void aReportWrittenBesideTheJsonHasTheSameVerdict() throws IOException {
    Path report = folder.resolve("report");
    Outcome outcome =
        Outcome.run(
            "run",
            write(SMALL).toString(),
            "--json",
            "-o",
            report.toString(),
            "--charts=small-multiples");
    JsonNode line = MAPPER.readTree(outcome.out());
    JsonNode file = MAPPER.readTree(report.resolve("sweep.json").toFile());
    assertThat(outcome.out().lines()).hasSize(1);
    assertThat(line.get("groups").findValues("resolution"))
        .startsWith(file.get("verdicts").get(0).get("builds").get(1).get("resolution"));
  }

  /** float64 resolves 1e-9 here, float32 some 1e-4. */
  @ParameterizedTest
  @CsvSource({
    "float64, 1e-6, correct",
    "float64, 1e-12, precision-limited",
    "float32, 1e-6, precision-limited",
    "float32, 1e-2, correct"
  })
  void theToleranceSaysWhatMustBeResolved(String build, String tolerance, String verdict)
      throws IOException {
    Path file = write(SMALL + "builds: [" + build + "]\n");
    Path report = folder.resolve("report");
    String line =
        "run " + file + " -q --charts small-multiples -o " + report + " --tolerance " + tolerance;
    assertThat(Outcome.run(line.split(" ")).code()).isZero();
    byte[] json = Files.readAllBytes(report.resolve("sweep.json"));
    byte[] page = Files.readAllBytes(report.resolve("index.html"));
    JsonNode read = MAPPER.readTree(json);
    assertThat(read.path("tolerance").asDouble(1e-6)).isEqualTo(Double.parseDouble(tolerance));
    assertThat(read.get("verdicts").get(0).get("verdict").asText()).isEqualTo(verdict);
    assertThat(Outcome.run("report", report.toString(), "-q", "--charts", "small-multiples").code())
        .isZero();
    assertThat(report.resolve("index.html")).hasBinaryContent(page);
  }

  /** A ReLU network with pre-activations of exactly 0. */
  @ParameterizedTest
  @CsvSource({"unresolved, 1", "wrong, 0", "kink, 1"})
  void whatWasNotJudgedFailsTheGateOfTheUnresolved(String gate, int code) throws IOException {
    Path xml = folder.resolve("junit.xml");
    Path file = Path.of("src/test/resources/cases/verdicts/pad1-zb-both-soft.yaml");
    Outcome outcome =
        Outcome.run(
            "run",
            file.toString(),
            "-q",
            "--no-report",
            "--fail-on",
            gate,
            "--junit",
            xml.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(xml)
        .content()
        .contains(code == 1 ? "<failure message=\"kink: the loss" : "<skipped message=\"kink: the");
  }

  @Test
  void aSweepWritesItsReportAndSaysWhatItFound() throws IOException {
    Path report = folder.resolve("report");
    Outcome outcome = Outcome.run("run", write(SMALL).toString(), "-o", report.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("float64", "Sweet spots", "epsilon", "Report: " + report)
        .doesNotContain("\033[");
    for (String name :
        List.of(
            "sweep.csv",
            "sweep.json",
            "gradients.csv",
            "index.html",
            "summary.md",
            "error-budget.png",
            "error-budget.svg",
            "u-curve.png",
            "u-curve.svg",
            "small-multiples.png",
            "small-multiples.svg")) {
      assertThat(report.resolve(name)).isNotEmptyFile();
    }
    try (var files = Files.list(report)) {
      assertThat(files).hasSize(15);
    }
    assertThat(Files.readString(report.resolve("gradients.csv")))
        .startsWith("build,scheme,block,index,analytic,numeric,epsilon,dead_zone_threshold\n")
        .contains("float32,central,dense.bias,1,");
  }

  @Test
  void aReportIsRedrawnFromItsJsonAlone() throws IOException {
    Path report = folder.resolve("report");
    Outcome.run("run", write(SMALL).toString(), "-q", "-o", report.toString());
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(report.resolve("sweep.json"), other.resolve("sweep.json"));
    Outcome outcome = Outcome.run("report", other.toString());
    assertThat(outcome.code()).isZero();
    for (String name : List.of("summary.md", "index.html", "u-curve.svg", "small-multiples.svg")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(report.resolve(name));
    }
  }

  @Test
  void severalSweepsHaveAFrontPage() throws IOException {
    Path one = write(SMALL);
    Path two =
        Files.writeString(folder.resolve("two.yaml"), SMALL.replaceFirst("name: .*", "name: two"));
    Path reports = folder.resolve("reports");
    Outcome.run("run", one.toString(), "-q", "-o", reports.toString());
    assertThat(reports.resolve("index.html")).content().doesNotContain("class=\"lessons\"");
    Outcome outcome =
        Outcome.run("run", one.toString(), two.toString(), "-q", "-o", reports.toString());
    assertThat(outcome.code()).isZero();
    assertThat(reports.resolve("index.html"))
        .content()
        .contains("class=\"lessons\"", "./two/index.html", "<svg class=\"thumbnail\"");
    assertThat(reports.resolve("two/index.html"))
        .content()
        .contains("all lessons</a>", "rel=\"prev\" href=\"../small/index.html\"");
    assertThat(reports.resolve("two/index.html")).exists();
  }

  @Test
  void quietPrintsNothingAndColourCanBeForced() throws IOException {
    Path sweep = write(SMALL);
    String report = folder.resolve("report").toString();
    assertThat(Outcome.run("run", sweep.toString(), "--quiet", "-o", report))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(Outcome.run("report", report, "--colour", "always").out()).contains("\033[1m");
  }

  @Test
  void remediesOfAMixedBuildAreTried() throws IOException {
    Path file = write(SMALL + "builds: [float32-double-loss]\nmeasure: [remedies]\n");
    assertThat(Outcome.run("run", file.toString(), "-o", folder.resolve("r").toString()).code())
        .isZero();
    assertThat(folder.resolve("r/summary.md")).content().contains("the whole build in float64");
  }

  @Test
  void aFileIsNoReport() throws IOException {
    Outcome outcome = Outcome.run("report", write(SMALL).toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "is a file that does not say what made it; name the folder that holds sweep.json");
  }

  @Test
  void helpVersionAndCompletionWork() {
    assertThat(Outcome.run("--version").out()).matches("epsweep \\d+\\.\\d+\\.\\d+\\R");
    assertThat(Outcome.run("--help").out()).contains("Examples:", "run", "report", "Exit codes");
    String help = Outcome.run("run", "--help").out();
    assertThat(help).contains("--threads", "Examples:");
    assertThat(help.replaceAll("\\s+", "")).contains(ChartKind.labels());
    assertThat(Outcome.run("help", "report").out()).contains("sweep.json");
    assertThat(Outcome.run("run", "-V").out()).isEqualTo(Outcome.run("--version").out());
    assertThat(Outcome.run("study", "soak", "--version").out())
        .isEqualTo(Outcome.run("--version").out());
    assertThat(Outcome.run("generate-completion").out()).contains("complete", "epsweep");
  }
}
