package epsweep.lab;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Verdict;
import epsweep.arithmetic.SplitMix;
import epsweep.report.json.JsonWriter;
import epsweep.report.words.SubjectText;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.file.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Six curves without names, drawn from a {@code seed}: two right gradients, two wrong ones, a kink
 * within ε, and one of the three more. Each has its d in both builds and, as its solution, what it
 * was and the verdict on it.
 */
final class Quiz {

  private static final long MOST_SEEDS = 1_000_000_000;
  private static final String GRID =
      "builds: [float32, float64]\nmeasure: []\nepsilon: {from: 1e-10, to: 1, per-decade: 6}\n";

  /** X is a point, K a factor near 1, T a number of steps. */
  private static final List<String> RIGHT =
      List.of(
          "function: sin\nat: X\n",
          "function: exp(-x^2)\nat: X\n",
          "function: x * log(1 + x)\nat: X\n",
          "function: 1000 + sin(x)\nat: X\n",
          "function: x^3 - 2*x\nat: X\n",
          "function: tanh(2*x)\nat: X\n");

  private static final List<String> WRONG =
      List.of(
          "function: sin(x) * exp(x)\nat: X\nderivative: K * exact\n",
          "function: x^3 + 2*x\nat: X\nderivative: -exact\n",
          "function: cos(x) + x\nat: X\nderivative: exact + K / 50\n",
          "model: {inputs: 2, layers: [{lstm: 2}, {dense: 2}], steps: T, fault: average-over-time}\n",
          "model: {inputs: 2, layers: [{lstm: 2}, {dense: 2}], steps: T, fault: three-percent}\n");

  private static final List<String> KINKED =
      List.of(
          "function: max(x, X + 0.001) + x^2\nat: X\n",
          "function: abs(x - X - 0.003) + sin(x)\nat: X\n",
          "function: if(x < X + 0.0005, x, 1.3*x - 0.3*(X + 0.0005))\nat: X\n");

  private static final List<String> POINTS = List.of("0.7", "0.9", "1.1", "1.3", "1.7");
  private static final List<String> FACTORS = List.of("1.02", "1.05", "0.9", "2", "0.98");
  private static final List<String> STEPS = List.of("4", "6", "9", "19");

  private final SplitMix random;

  private Quiz(long seed) {
    random = new SplitMix(seed);
  }

  static void answer(Question question, JsonWriter json) throws IOException, InterruptedException {
    List<Drawn> drawn = new ArrayList<>();
    Quiz quiz = new Quiz(question.whole("seed", 0, MOST_SEEDS));
    for (String template : quiz.templates()) {
      String file = "name: quiz\n" + quiz.filled(template) + GRID;
      Value settings = SweepFile.value("quiz", file);
      drawn.add(new Drawn(solution(template), settings, Curves.sweep(settings)));
    }
    json.numbers("epsilon", drawn.get(0).sweep.sweep().epsilon());
    json.objects("curves", drawn, one -> one.write(json));
  }

  /** A curve, where it comes from and what a detective should say of it. */
  private record Drawn(String answer, Value settings, AnalysedSweep sweep) {

    void write(JsonWriter json) throws IOException {
      Verdict verdict = sweep.verdicts().get(0);
      json.text("settings", Settings.json(settings));
      json.text("shown", new SubjectText(sweep.sweep().plan().subject()).model());
      json.text("answer", answer);
      json.object("verdict", () -> Curves.verdict(verdict, json));
      for (Series series : sweep.whole(sweep.sweep().plan().schemes().get(0))) {
        json.numbers(series.build().name(), series.discrepancy());
      }
    }
  }

  private static String solution(String template) {
    return RIGHT.contains(template) ? "float" : WRONG.contains(template) ? "bug" : "kink";
  }

  /** Six, shuffled. */
  private List<String> templates() {
    List<List<String>> kinds = new ArrayList<>(List.of(RIGHT, RIGHT, WRONG, WRONG, KINKED));
    kinds.add(List.of(RIGHT, WRONG, KINKED).get(random.below(3)));
    List<String> left = new ArrayList<>();
    for (List<String> kind : kinds) {
      List<String> others = kind.stream().filter(other -> !left.contains(other)).toList();
      left.add(one(others));
    }
    List<String> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.below(left.size())));
    }
    return shuffled;
  }

  private String filled(String template) {
    return template.replace("X", one(POINTS)).replace("K", one(FACTORS)).replace("T", one(STEPS));
  }

  private String one(List<String> of) {
    return of.get(random.below(of.size()));
  }
}
