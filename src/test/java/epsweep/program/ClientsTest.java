package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapters for other languages, run as their users run them. */
@Timeout(120)
class ClientsTest {

  private static final Path CLIENTS = Path.of("src/clients").toAbsolutePath();

  @TempDir private Path folder;

  private String said(Path in, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", CLIENTS.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("EPSWEEP", String.join(" ", tool()));
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static List<String> tool() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8",
        "-cp",
        System.getProperty("java.class.path"),
        "epsweep.cli.Main");
  }

  private static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (java.io.IOException | InterruptedException e) {
      return false;
    }
  }

  private String python(String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script.py"), script);
    return said(folder, List.of("python3", file.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                | Verdict: correct
            bug | Verdict: wrong
          """)
  void theRegressionInNumPyIsJudged(String bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "-c", "import numpy"), "no NumPy");
    String example = CLIENTS.resolve("regression.py").toString();
    List<String> command =
        bug == null ? List.of("python3", example) : List.of("python3", example, bug);
    String said = said(folder, command);
    assertThat(said).startsWith(verdict);
    assertThat(said.contains("summed over B = 8")).isEqualTo(bug != null);
    assertThat(Path.of(said.strip().lines().reduce((a, b) -> b).orElseThrow())).exists();
  }

  @Test
  void listsAreCheckedWithoutNumPyAndPrintsDoNotDisturb() throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "--version"), "no Python");
    String said =
        python(
            """
            import epsweep
            def loss(p):
                print("a loss")
                return sum(v ** 3 for row in p["w"] for v in row) + sum(v ** 3 for v in p["b"])
            def gradient(p):
                return {"w": [[3 * v * v for v in row] for row in p["w"]], "b": [3 * v * v for v in p["b"]]}
            report = epsweep.check({"w": [[1.0, 2.0], [0.5, -1.0]], "b": [0.1, 0.2]}, loss, gradient)
            print(report.verdict, report.groups["w"], "<svg" in report._repr_html_())
            """);
    assertThat(said).endsWith("correct correct True\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lambda p: 1 / 0  | lambda p: p | | ZeroDivisionError: division by zero
          lambda p: 0.5 | lambda p: {}   | | ValueError: gradient has [], parameters are ['w']
          lambda p: 0.5 | lambda p: p    | , schemes=['cental'] | did you mean 'central'?
          """)
  void aMistakeOfTheUsersIsRaisedAndNothingIsLeft(
      String loss, String gradient, String more, String error) throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "--version"), "no Python");
    String said =
        python(
            "import epsweep\nepsweep.check({'w': [1.0]}, %s, %s%s)\n"
                .formatted(loss, gradient, more == null ? "" : more));
    assertThat(said).contains(error);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("script.py");
    }
  }

  @Test
  void aModuleOfPyTorchIsChecked() throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "-c", "import torch"), "no PyTorch");
    String said =
        python(
            """
            import epsweep
            import torch
            torch.manual_seed(0)
            class Net(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.rnn = torch.nn.LSTM(5, 5)
                    self.fc = torch.nn.Linear(5, 5)
                def forward(self, x):
                    return self.fc(self.rnn(x)[0][-1])
            x = torch.randn(20, 1, 5)
            def loss(m):
                return torch.nn.functional.cross_entropy(m(x.to(m.fc.weight.dtype)), torch.tensor([2]))
            report = epsweep.check(Net(), loss, steps=20)
            print(report.verdict, report.groups["rnn.weight_hh_l0[f]"])
            """);
    assertThat(said).endsWith("correct correct\n");
  }

  @ParameterizedTest
  @CsvSource({"'', correct", "-DBUG, wrong"})
  void theHeaderServesAProgramInCpp(String bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    for (String scalar : List.of("float", "double")) {
      String source = CLIENTS.resolve("cubic.cpp").toString();
      assertThat(
              succeeds(
                  "g++",
                  "-std=c++17",
                  "-O2",
                  "-Wall",
                  "-Wextra",
                  "-Werror",
                  "-DSCALAR=" + scalar,
                  bug.isEmpty() ? "-DRIGHT" : bug,
                  "-o",
                  folder.resolve(scalar).toString(),
                  source))
          .isTrue();
    }
    Path file =
        Files.writeString(
            folder.resolve("cubic.yaml"),
            "name: cubic\nprogram: {float32: ./float, float64: ./double}\n");
    List<String> command = new java.util.ArrayList<>(tool());
    command.addAll(List.of("run", file.toString(), "--json", "--no-report", "-q"));
    String said = said(folder, command);
    assertThat(said).contains("\"verdict\":\"" + verdict + "\"");
    assertThat(said.contains("scaled")).isEqualTo(verdict.equals("wrong"));
  }
}
