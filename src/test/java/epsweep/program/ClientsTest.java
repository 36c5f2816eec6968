package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapters for other languages, run as their users run them. */
@Timeout(240)
class ClientsTest extends ClientRun {

  @Test
  void whatTheToolSaysIsPassedOnWhileItRuns() throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "--version"), "no Python");
    String said =
        python(
            """
            import epsweep
            tool = ["sh", "-c", "echo 'about 2 min' >&2; echo a summary; kill -9 $$"]
            try:
                epsweep.check({"w": [1.0]}, lambda p: 0.5, lambda p: p, tool=tool)
            except epsweep.EpsweepError as error:
                print("raised:", error)
            """);
    assertThat(said).isEqualTo("about 2 min\nraised: about 2 min\n");
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
            at = {"w": [[1.0, 2.0], [0.5, -1.0]], "b": [0.1, 0.2]}
            report = epsweep.check(at, loss, gradient, arguments=["--charts", "u-curve"])
            print(report.verdict, report.groups["w"], "<svg" in report._repr_html_())
            some = epsweep.check(at, loss, gradient, output="some", parameters={"per-block": 1}, arguments=["--charts", "u-curve"])
            print(some.verdict, len(open("some/gradients.csv").readlines()))
            """);
    assertThat(said).contains("correct correct True\n").endsWith("correct 3\n");
  }

  @Test
  void arraysAreCheckedInSixteenBitsAndChartsSayWhatTheyAre() throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "-c", "import numpy"), "no NumPy");
    String said =
        python(
            """
            import epsweep, numpy as np
            def loss(p):
                assert p["w"].dtype == (p["w"] ** 3).sum().dtype
                return (p["w"] ** 3).sum()
            builds = ["float16", "float64"]
            r = epsweep.check({"w": np.array([1.0, 0.5])}, loss, lambda p: {"w": 3 * p["w"] ** 2}, builds=builds,
                              arguments=["--charts", "u-curve"])
            print([b["unit-roundoff"] for b in r.json["builds"]], r.verdict, "--relay" in r.summary)
            epsweep.check({"w": np.array([1.0])}, loss, lambda p: p, builds=["float23"])
            """);
    assertThat(said).contains("[0.00048828125, 1.1102230246251565e-16] correct False\n");
    assertThat(said).endsWith("TypeError: float23: numpy has no such format\n");
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

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"LSTM, f", "GRU, n"})
  void aModuleOfPyTorchIsChecked(String layer, String gate) throws Exception {
    String torch = pythonWith("torch");
    Path script =
        Files.writeString(
            folder.resolve("script.py"),
            """
            import epsweep
            import torch
            torch.manual_seed(0)
            class Net(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.rnn = torch.nn.%s(3, 2)
                    self.fc = torch.nn.Linear(2, 3)
                def forward(self, x):
                    return self.fc(self.rnn(x)[0][-1])
            x = torch.randn(6, 1, 3)
            def loss(m):
                return torch.nn.functional.cross_entropy(m(x.to(m.fc.weight.dtype)), torch.tensor([2]))
            report = epsweep.check(Net(), loss, steps=6, epsilon={"per-decade": 4})
            print(report.verdict, report.groups["rnn.weight_hh_l0[%s]"])
            builds = ["bfloat16", "float32-double-loss"]
            report = epsweep.check(Net(), loss, called="my network", builds=builds, epsilon={"per-decade": 4})
            print(report.verdict, "\\nmy network, " in report.summary)
            """
                .formatted(layer, gate));
    assertThat(said(folder, List.of(torch, script.toString())))
        .endsWith("correct correct\nprecision-limited True\n");
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"false, correct", "true, wrong"})
  void theHeaderServesAProgramInCpp(boolean bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    assertThat(build("float", "float", bug)).isTrue();
    assertThat(build("double", "double", bug)).isTrue();
    assertCubic("./float", "./double", verdict);
  }

  @ParameterizedTest
  @CsvSource({"'', correct", "', bug', wrong"})
  void theModuleServesAProgramInRust(String bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("rustc", "--version"), "no rustc");
    String source = CLIENTS.resolve("cubic.rs").toString();
    String said =
        said(folder, List.of("rustc", "--edition=2021", "-Dwarnings", source, "-o", "cubic"));
    assertThat(said).isEmpty();
    assertCubic("./cubic" + bug, "./cubic, f64" + bug, verdict);
  }

  @ParameterizedTest
  @CsvSource({"'', correct", "', bug', wrong"})
  void theModuleServesAProgramInJavaScript(String bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("node", "--version"), "no node");
    String node = "node, '" + CLIENTS.resolve("cubic.mjs") + "'" + bug;
    assertCubic(node + ", float32", node, verdict);
  }

  @ParameterizedTest
  @CsvSource({"'', correct", "', bug', wrong"})
  void theModuleServesAProgramInJulia(String bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("julia", "--version"), "no julia");
    String julia = "julia, '" + CLIENTS.resolve("cubic.jl") + "'" + bug;
    assertCubic(julia + ", Float32", julia, verdict);
  }

  /** Both builds have a U with its sweet spot; the planted bug is found, and leaves none. */
  private void assertCubic(String float32, String float64, String verdict) throws Exception {
    String plan = "name: cubic\nprogram: {float32: [%s], float64: [%s]}\n";
    Path file = folder.resolve("cubic.yaml");
    Files.writeString(file, plan.formatted(float32, float64));
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", file.toString(), "--json", "--no-report", "-q"));
    JsonNode sweep = new ObjectMapper().readTree(said(folder, command));
    assertThat(sweep.path("verdict").asText()).isEqualTo(verdict);
    boolean wrong = verdict.equals("wrong");
    assertThat(sweep.toString().contains("scaled")).isEqualTo(wrong);
    assertThat(Set.copyOf(sweep.findValuesAsText("build")))
        .isEqualTo(wrong ? Set.of() : Set.of("float32", "float64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epsweep.py", "epsweep.hpp", "epsweep.rs", "epsweep.mjs", "epsweep.jl"})
  void everyClientKnowsEveryRequest(String client) throws Exception {
    String protocol = Files.readString(Path.of("src/examples/PROTOCOL.md"));
    List<String> requests =
        Pattern.compile("^\\| `(\\w+)", Pattern.MULTILINE)
            .matcher(protocol)
            .results()
            .map(request -> request.group(1))
            .toList();
    assertThat(requests).hasSize(8);
    String source = Files.readString(CLIENTS.resolve(client)).replace('\'', '"');
    assertThat(requests).allSatisfy(request -> assertThat(source).contains('"' + request + '"'));
  }
}
