package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and names that strangers made, and command lines that ask for the impossible. */
class HostileInputTest {

  private static final String TINY =
      """
      name: tiny
      function: sin
      at: 1.0
      builds: [float64]
      epsilon: {from: 1e-6, to: 1, per-decade: 3}
      measure: []
      """;

  @TempDir private Path folder;

  private static Outcome run(Object... args) {
    return Outcome.run(Stream.of(args).map(String::valueOf).toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString()).sorted().toList();
    }
  }

  private static void assertLegible(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void aRangeErrorWritesNothingAndNamesFileAndLine() throws IOException {
    Path wide = write("range.yaml", "name: range\nfunction: sin\nat: 1e6\nbuilds: [float16]\n");
    Path tiny = write("tiny.yaml", TINY);
    List<String> before = written();
    Path out = folder.resolve("out");
    Path junit = folder.resolve("new/sub/x.xml");
    for (Outcome outcome :
        List.of(
            run("run", wide, "-o", out, "--junit", junit),
            run("run", tiny, wide, "-o", out, "--junit", junit))) {
      assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(outcome.err())
          .startsWith("epsweep: " + wide + ":3: at: float16: parameter 0")
          .hasLineCount(1);
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void aBadSweepFileMakesNoFolderForTheJunitFile() throws IOException {
    Path bad = write("bad.yaml", "nmae: x");
    List<String> before = written();
    assertThat(run("run", bad, "--junit", folder.resolve("new/sub/x.xml")).code()).isEqualTo(2);
    assertThat(written()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep.json", "index.html", "summary.md", "u-curve.svg"})
  void theJunitFileTakesNoReportFilesPlace(String name) throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome =
        run("run", write("tiny.yaml", TINY), "-o", out, "--junit", out.resolve(".").resolve(name));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("is a file of the report");
    assertThat(out).doesNotExist();
  }

  @Test
  void aNameIsNotThatOfThePageOfAllReports() throws IOException {
    Path one = write("tiny.yaml", TINY);
    Path page = write("page.yaml", TINY.replace("name: tiny", "name: index.html"));
    Outcome outcome = run("run", one, page, "-o", folder.resolve("out"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("page.yaml:1: name: 'index.html' is the page of all");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void argumentsAreNotReadFromFiles() throws IOException {
    Path arguments = write("arguments", "--version");
    assertThat(run("@" + arguments).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1025", "2147483647"})
  void threadsHaveAnUpperEnd(String threads) throws IOException {
    Outcome outcome = run("run", write("tiny.yaml", TINY), "--threads", threads);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--threads " + threads + ": 1 to 1024 is allowed");
  }

  @Test
  void namesOfOthersDoNotReachTheTerminal() throws IOException {
    Path listing =
        write("x.csv", "numeric,analytic,block\n1,2,\u001b[31mEVIL\n1,2,\u001b[31mEVIL\n3,3,x\n");
    Outcome outcome = run("diagnose", listing);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("EVIL");
    assertLegible(outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[31mx", "a\u202eb", "a\u2028b", "a\nb", "\u0090x"})
  void namesInErrorsStayOnOneLegibleLine(String name) throws IOException {
    for (Outcome outcome :
        List.of(
            run("run", folder.resolve(name)),
            run("diagnose", folder.resolve(name)),
            run("report", folder.resolve(name)),
            run("run", "--" + name),
            run("diagnose", write("a.csv", "numeric,analytic\n1," + name)),
            report("{\"format\": 1, \"" + escaped(name) + "\": 1, \"" + escaped(name) + "\": 1}"),
            report("{\"format\": \"" + escaped(name) + "\"}"))) {
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err().lines().count()).isBetween(1L, 3L);
      assertLegible(outcome.err());
    }
  }

  private static String escaped(String name) {
    return name.codePoints()
        .collect(
            StringBuilder::new,
            (text, c) -> text.append(String.format(Locale.ROOT, "\\u%04x", c)),
            StringBuilder::append)
        .toString();
  }

  private Outcome report(String json) throws IOException {
    write("sweep.json", json);
    return run("report", folder);
  }

  /** Of a report that was right, one value is another: each of these once fell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plan/function | \"x +\"",
        "predictions/build | \"x\"",
        "remedies/before | \"Infinity\"",
        "step-rules/epsilon | 1e308",
        "groups/name | \"<script>alert(1)</script>\"",
        "groups/name | \"a\\u001b[31m\"",
        "groups/name | \"a\\ud800\"",
        "groups/name | \"# a | b\"",
        "verdicts/rows | 2000000000",
        "verdicts/deciding | 7",
        "groups/parameters | [[0, 2000000000]]"
      })
  void aForgedReportIsRefused(String place, String value) throws IOException {
    Path out = folder.resolve("out");
    Path yaml =
        write(
            "tiny.yaml",
            TINY.replace("measure: []", "measure: [error-budget, step-rules, remedies]"));
    assertThat(run("run", yaml, "-o", out, "-q", "--charts", "u-curve").code()).isZero();
    String forged = forged(Files.readString(out.resolve("sweep.json")), place, value);
    List<String> before = new ArrayList<>(written());
    before.add("sweep.json");
    Outcome outcome = report(forged);
    assertThat(outcome.err())
        .startsWith("epsweep: " + folder.resolve("sweep.json"))
        .hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(written()).containsExactlyInAnyOrderElementsOf(before);
  }

  /** What follows from the curve is not read: each of these once fell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sweet-spot/epsilon | 0",
        "sweet-spot/epsilon | -1",
        "sweet-spot/epsilon | null",
        "sweet-spot/epsilon | \"Infinity\"",
        "sweet-spot/discrepancy | \"Infinity\"",
        "fit/kink-epsilon | 0",
        "fit/kink-discrepancy | \"Infinity\"",
        "fit/order | 2147483647",
        "curves/reason | \"\\u001b[31m<script>\""
      })
  void aForgedFitChangesNoReport(String place, String value) throws IOException {
    Path out = folder.resolve("out");
    Path yaml = write("tiny.yaml", TINY);
    assertThat(run("run", yaml, "-o", out, "-q", "--charts", "u-curve").code()).isZero();
    write("sweep.json", forged(Files.readString(out.resolve("sweep.json")), place, value));
    assertThat(run("report", folder, "-q", "--charts", "u-curve").code()).isZero();
    for (String name : List.of("summary.md", "u-curve.svg", "index.html")) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  /** The first member of that name after the first of the other gets another value. */
  private static String forged(String json, String place, String value) {
    String[] keys = place.split("/", -1);
    int from =
        json.indexOf("\"" + keys[keys.length - 1] + "\": ", json.indexOf("\"" + keys[0] + "\": "));
    int start = json.indexOf(": ", from) + 2;
    int end = start;
    for (int depth = 0; depth > 0 || !",}\n".contains(json.substring(end, end + 1)); end++) {
      depth += json.charAt(end) == '[' ? 1 : json.charAt(end) == ']' ? -1 : 0;
    }
    return json.substring(0, start) + value + json.substring(end);
  }

  @Test
  void anErrorOfTheJvmIsALineAndNeverTheGatesExitCode() {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int count) {
            throw new NoClassDefFoundError("gone");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(broken), new PrintWriter(err), "--version");
    assertThat(code).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(err.toString()).startsWith("epsweep: ").contains("build it again").hasLineCount(1);
  }

  @Test
  void aMissingFolderForTemporaryFilesIsNamed() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder.resolve("gone"),
                "-cp",
                System.getProperty("java.class.path"),
                "epsweep.cli.Main",
                "run",
                write("tiny.yaml", TINY).toString(),
                "-q",
                "-o",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.ENVIRONMENT);
    // from JDK 20 on the virtual machine itself says before that the folder is missing
    assertThat(said.lines().filter(line -> !line.startsWith("WARNING: java.io.tmpdir")))
        .singleElement()
        .asString()
        .contains("the folder for temporary files cannot be written");
    assertThat(folder.resolve("out/sweep.json")).exists();
  }
}
