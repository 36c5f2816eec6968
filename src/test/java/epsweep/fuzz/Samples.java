package epsweep.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good inputs, small enough that what is made of them ends soon. */
final class Samples {

  static final String NETWORK =
      """
      # Two units of each.
      name: small
      model:
        inputs: 2
        layers: [{lstm: 1}, {dense: 2, activation: tanh}]
        loss: softmax-cross-entropy
        loss-at: every-step-mean
        steps: 2
        sequences: 1
        seed: 3
        weight-scale: 0.3
        fault: none
      builds: [float32, float64]
      schemes: [central]
      epsilon: {from: 1e-6, to: 1, per-decade: 1, also: [5e-3], refine: false}
      step: nominal
      parameters: all
      measure: []
      """;

  static final String FLOW =
      """
      {"name": "flow", "model": {"inputs": 1, "layers": [{"lstm": 1}, {"dense": 1}], "steps": 1},
       "builds": ["e5m10"], "schemes": ["forward", "four-point"], "parameters": {"per-block": 2},
       "epsilon": {"from": 1e-3, "to": 1, "per-decade": 1}, "step": "effective", "measure": []}
      """;

  static final String FUNCTION =
      """
      name: f
      function: sin
      at: 1.0
      builds: [float32, float64]
      schemes: [central, forward]
      epsilon: {from: 1e-9, to: 1, per-decade: 2}
      measure: [error-budget, step-rules, remedies]
      """;

  static final String WRONG =
      NETWORK
          .replace("fault: none", "fault: three-percent")
          .replace("measure: []", "measure: [error-budget, step-rules, remedies]");

  static final String SAMPLED = NETWORK.replace("parameters: all", "parameters: {per-block: 2}");

  static final String STORED =
      """
      name: stored
      model:
        inputs: 3
        layers: [{lstm: 2}, {dense: 2}]
        steps: 2
        weights: w.safetensors
      builds: [float32]
      epsilon: {from: 1e-4, to: 1, per-decade: 1}
      measure: []
      """;

  static final String CURVE =
      """
      epsilon,discrepancy,block
      1e-6,0.5,a
      1e-5,0.05,a
      1e-4,0.005,a
      1e-3,0.0005,a
      1e-2,0.005,a
      1e-1,0.3,a
      """;

  static final String BLOCKS =
      """
      block;index;epsilon;numeric;analytic;value;precision;scheme
      lstm.w;0;1e-3;0.12345;0.12346;0.5;float32;central
      lstm.w;1;1e-3;0.22345;0.22346;0.25;float32;central
      dense.b;0;1e-3;-1.5e-3;-1.5e-3;1;float32;central
      dense.b;1;1e-2;nan;inf;;float64;forward
      """;

  /** What checkers print without gradients; some have a number that is none. */
  static final List<String> WITHOUT_GRADIENTS =
      List.of(
          ">>> check_grad(f, g, x)\n2.98e-08\n",
          "The slope should be 2. It appears to be: 1.0002.\n",
          "Computed residuals: [0.0021, 0.0005]\nComputed convergence rates: [1.98]\n",
          "LE failed: 0.00010105305312325 > 0.0001\n",
          "grdchk  summary  :  RMS of    8 ratios =  3.3808379600181E+01\n",
          "   numeric\n0  0.1234\n1 -0.035\n",
          "param max abs diff\nW1 1.2e-7\nb1 3.4e-3\n",
          "eps=1e-3:\nnumeric: 1.5 backprop: 1.6\neps=1e-4:\nnumeric: 1.7 backprop: 1.6\n",
          "GradcheckError: Backward is not reentrant, i.e., running backward with the same input\n");

  /** A program that says what was recorded, whatever it is asked. */
  static final String REPLAYED = program("[cat, answers]");

  private Samples() {}

  private static String program(String command) {
    return "name: p\nprogram: {float64: "
        + command
        + "}\ntimeout: 5\nepsilon: {from: 1e-3, to: 1, per-decade: 1}\nmeasure: []\n";
  }

  /** A program whose answers are recorded beside the sweep file. */
  static String recorded() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return program(
        "[sh, -c, '\""
            + java
            + "\" -cp \""
            + System.getProperty("java.class.path")
            + "\" epsweep.program.FakeProgram good | tee answers']");
  }

  /** What checkers printed, as it was published; some have forms that no reader's sample has. */
  static List<String> published() throws IOException {
    List<String> prints = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/cases/prints"))) {
      for (Path print : all.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        prints.add(Files.readString(print));
      }
    }
    return prints;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
