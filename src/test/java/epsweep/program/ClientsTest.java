package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapters for other languages, run as their users run them. */
@Timeout(240)
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
        classPath(),
        "epsweep.cli.Main");
  }

  /** Programs run in folders of their own. */
  private static String classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
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
            """
                .formatted(layer, gate));
    assertThat(said(folder, List.of(torch, script.toString()))).endsWith("correct correct\n");
  }

  /** One network over the pipe, as PyTorch computes it, and from PyTorch's weights in the tool. */
  @ParameterizedTest
  @CsvSource({"LSTM, lstm", "GRU, gru", "RNN, rnn"})
  @Tag("slow")
  void pyTorchOverThePipeAgreesWithItsWeightsInTheTool(String module, String layer)
      throws Exception {
    String torch = pythonWith("torch");
    Path script =
        Files.writeString(
            folder.resolve("script.py"),
            """
            import json, struct
            import epsweep
            import torch
            torch.manual_seed(0)
            class Net(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.cell = torch.nn.%s(3, 3)
                    self.fc = torch.nn.Linear(3, 3)
                def forward(self, x):
                    return self.fc(self.cell(x)[0][-1])
            net, x = Net(), torch.randn(8, 1, 3)
            header, data = {}, b""
            for name, t in {**net.state_dict(), "inputs": x, "targets": torch.full((8,), 2)}.items():
                raw = t.numpy().tobytes()
                kind = "F32" if t.is_floating_point() else "I64"
                header[name] = {
                    "dtype": kind, "shape": list(t.shape), "data_offsets": [len(data), len(data) + len(raw)]}
                data += raw
            text = json.dumps(header).encode()
            open("net.safetensors", "wb").write(struct.pack("<Q", len(text)) + text + data)
            def loss(m):
                return torch.nn.functional.cross_entropy(m(x.to(m.fc.weight.dtype)), torch.tensor([2]))
            print(epsweep.check(net, loss, output="pipe", epsilon={"per-decade": 4}).verdict)
            """
                .formatted(module));
    assertThat(said(folder, List.of(torch, script.toString()))).isEqualTo("correct\n");
    Files.writeString(
        folder.resolve("net.yaml"),
        """
        name: net
        model:
          inputs: 3
          layers: [{%s: 3}, {dense: 3}]
          steps: 8
          weights: net.safetensors
          names: {%s: cell, dense: fc}
        epsilon: {per-decade: 4}
        """
            .formatted(layer, layer));
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", "net.yaml", "-q", "-o", "tool"));
    assertThat(said(folder, command)).isEmpty();
    Map<String, Double> piped = column(folder.resolve("pipe/sweep.csv"), 4);
    Map<String, Double> tool = column(folder.resolve("tool/sweep.csv"), 4);
    Map<String, String> blocks =
        Map.of(
            "cell.weight_ih_l0",
            layer + ".weight_ih",
            "cell.weight_hh_l0",
            layer + ".weight_hh",
            "fc.weight",
            "dense.weight",
            "fc.bias",
            "dense.bias");
    assertTruncationAgrees(blocks, piped, tool);
    assertThat(ratio("float32", 1e-4, 1e-3, blocks, piped, tool)).isBetween(0.7, 1.4);
    assertThat(ratio("float64", 1e-9, 1e-7, blocks, piped, tool)).isBetween(0.7, 1.4);
  }

  /** In float64 from ε = 1e-3 on: round-off is below 1e-5 of d there. */
  private static void assertTruncationAgrees(
      Map<String, String> blocks, Map<String, Double> piped, Map<String, Double> tool) {
    List<String> above = points("float64", 1e-3, 0.1, blocks, piped);
    assertThat(above).hasSizeGreaterThan(30);
    for (String point : above) {
      double expected = tool.get(named(point, blocks));
      assertThat(piped.get(point)).as(point).isCloseTo(expected, within(1e-3 * expected));
    }
  }

  /** The median of d over the pipe by d in the tool, where round-off rules. */
  private static double ratio(
      String build,
      double from,
      double to,
      Map<String, String> blocks,
      Map<String, Double> piped,
      Map<String, Double> tool) {
    List<Double> ratios =
        points(build, from, to, blocks, piped).stream()
            .map(point -> piped.get(point) / tool.get(named(point, blocks)))
            .sorted()
            .toList();
    return ratios.get(ratios.size() / 2);
  }

  private static List<String> points(
      String build, double from, double to, Map<String, String> blocks, Map<String, Double> all) {
    return all.keySet().stream()
        .filter(point -> point.startsWith(build + ","))
        .filter(point -> blocks.containsKey(point.split(",", -1)[2]))
        .filter(
            point -> {
              double epsilon = Double.parseDouble(point.split(",", -1)[3]);
              return epsilon >= from && epsilon <= to;
            })
        .toList();
  }

  private static String named(String point, Map<String, String> blocks) {
    String group = point.split(",", -1)[2];
    return point.replace("," + group + ",", "," + blocks.get(group) + ",");
  }

  private static String pythonWith(String module) {
    List<String> interpreters = List.of("python3", "/usr/bin/python3");
    var found =
        interpreters.stream().filter(p -> succeeds(p, "-c", "import " + module)).findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no Python with " + module);
    return found.get();
  }

  @ParameterizedTest
  @CsvSource({"false, correct", "true, wrong"})
  void theHeaderServesAProgramInCpp(boolean bug, String verdict) throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    assertThat(build("float", "float", bug)).isTrue();
    assertThat(build("double", "double", bug)).isTrue();
    assertCubic("./float", "./double", verdict);
  }

  /** Σ aθ³ has the quotients 3aθ² + aε²: ‖a‖ε² over ‖3aθ²‖ is 0.77823166440587 ε². */
  @ParameterizedTest
  @CsvSource({
    "long double, long-double, false",
    "long double, long-double, true",
    "__float128, float128, false"
  })
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
    command.addAll(List.of("run", file.toString(), "-q", "-o", "report"));
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

  private boolean build(String scalar, String to, boolean bug) throws Exception {
    List<String> command = new ArrayList<>(List.of("g++", "-std=c++17", "-O2", "-Wall", "-Wextra"));
    command.addAll(List.of("-Werror", "-DSCALAR=" + scalar));
    command.addAll(List.of(CLIENTS.resolve("cubic.cpp").toString(), "-o", to));
    if (bug) {
      command.add("-DBUG");
    }
    if (scalar.equals("__float128")) {
      command.addAll(List.of("-DEPSWEEP_FLOAT128", "-lquadmath"));
    }
    return said(folder, command).isEmpty();
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

  /** A column of sweep.csv by build, scheme, group and ε. */
  private static Map<String, Double> column(Path csv, int number) throws Exception {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(
            Collectors.toMap(
                row -> String.join(",", List.of(row).subList(0, 4)),
                row -> Double.parseDouble(row[number])));
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
    assertThat(requests).hasSize(7);
    String source = Files.readString(CLIENTS.resolve(client)).replace('\'', '"');
    assertThat(requests).allSatisfy(request -> assertThat(source).contains('"' + request + '"'));
  }
}
