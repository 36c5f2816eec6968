package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PyTorch over the pipe and its weights in the tool are the same network. */
@Timeout(240)
class PyTorchAgreementTest extends ClientRun {

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
}
