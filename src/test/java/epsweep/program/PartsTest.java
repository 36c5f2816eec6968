package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that is sent what moved alone has the curves of one that is sent everything. */
@Timeout(120)
class PartsTest extends ClientRun {

  private static final String ARRAYS =
      """
      import epsweep
      def loss(p):
          return sum(v ** 3 for row in p["w"] for v in row) + sum(v ** 3 for v in p["b"])
      def gradient(p):
          return {"w": [[3 * v * v for v in row] for row in p["w"]], "b": [3 * v * v for v in p["b"]]}
      epsweep.serve({"w": [[1.0, 2.0], [0.5, -1.0]], "b": [0.1, 0.2]}, loss, gradient)
      """;

  private static final String MODULE =
      """
      import epsweep, torch
      torch.manual_seed(0)
      m = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 2))
      x = torch.randn(5, 3, dtype=torch.float64)
      epsweep.serve(m, lambda m: m(x).pow(3).mean())
      """;

  @Test
  @Tag("slow")
  void inCpp() throws Exception {
    Assumptions.assumeTrue(succeeds("g++", "--version"), "no g++");
    assertThat(build("double", "double", false)).isTrue();
    assertSame("./double");
  }

  @Test
  @Tag("slow")
  void inRust() throws Exception {
    Assumptions.assumeTrue(succeeds("rustc", "--version"), "no rustc");
    String source = CLIENTS.resolve("cubic.rs").toString();
    assertThat(said(folder, List.of("rustc", "--edition=2021", source, "-o", "cubic"))).isEmpty();
    assertSame("./cubic f64");
  }

  @Test
  @Tag("slow")
  void inJavaScript() throws Exception {
    Assumptions.assumeTrue(succeeds("node", "--version"), "no node");
    assertSame("node '" + CLIENTS.resolve("cubic.mjs") + "'");
  }

  @Test
  void inPython() throws Exception {
    Assumptions.assumeTrue(succeeds("python3", "--version"), "no Python");
    Files.writeString(folder.resolve("arrays.py"), ARRAYS);
    assertSame("python3 arrays.py");
  }

  @Test
  @Tag("slow")
  void ofAModule() throws Exception {
    String torch = pythonWith("torch");
    Files.writeString(folder.resolve("module.py"), MODULE);
    assertSame(torch + " module.py");
  }

  private void assertSame(String program) throws Exception {
    String parts = sweep(program);
    assertThat(parts).contains("\"verdict\":\"correct\"", "\"resolution\":");
    assertThat(sweep(program + " | sed -u 's/^epsweep 1 part$/epsweep 1/'")).isEqualTo(parts);
  }

  private String sweep(String program) throws Exception {
    Path file = folder.resolve("sweep.yaml");
    Files.writeString(
        file,
        """
        name: cubic
        program: {float64: [sh, -c, "%s"]}
        parameters: {directions: 3}
        epsilon: {from: 1e-6, to: 0.1, per-decade: 2}
        """
            .formatted(program));
    List<String> command = new ArrayList<>(tool());
    command.addAll(List.of("run", file.toString(), "-q", "--json", "--no-report"));
    return said(folder, command);
  }
}
