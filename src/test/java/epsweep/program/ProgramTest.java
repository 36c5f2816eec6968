package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.report.chart.Charts;
import epsweep.report.page.Course;
import epsweep.report.page.ReportPage;
import epsweep.report.words.VerdictWords;
import epsweep.sweep.Models;
import epsweep.sweep.SweepRun;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps of programs that behave, and of such that do not; none may be left behind. */
@Timeout(60)
class ProgramTest extends SweptPrograms {

  @Test
  void wellBehavedProgramsAreSweptAndJudged() throws Exception {
    AnalysedSweep sweep = sweep(fake("fine"), "");
    assertThat(Find.series(sweep, "float64", Scheme.CENTRAL, "all").analysis().shape())
        .isEqualTo(Shape.U);
    assertThat(sweep.verdict(Find.group(sweep.sweep(), "all")).orElseThrow().judgement())
        .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
    assertThat(sweep.sweep().groups().stream().map(g -> g.name()))
        .containsExactly("all", "a", "a.weight", "a.bias");
  }

  @Test
  void lossesThatDifferByFewUlpAreNoiseToJudgeWith() throws Exception {
    Verdict verdict = sweep(fake("ulp"), "").verdicts().get(0);
    assertThat(verdict.judgement()).isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
    assertThat(verdict.decided().orElseThrow().of().answers().wobble())
        .isBetween(Math.ulp(1.0), 8 * Math.ulp(1.0));
    assertThat(VerdictWords.of(verdict).paragraph())
        .containsPattern(
            "In float64 the loss differs by \\d+ ulp from call to call; nothing below");
  }

  @ParameterizedTest
  @CsvSource({"bfloat16, 7, true", "float16, 10, true", "float32-double-loss, 52, false"})
  void aBuildOfAnyFormatHasItsLosses(String build, int fractionBits, boolean rounded)
      throws Exception {
    AnalysedSweep sweep = sweep(build, fake("fine"), "");
    double loss = sweep.verdicts().get(0).decided().orElseThrow().of().loss();
    assertThat(Math.scalb(loss, fractionBits - Math.getExponent(loss)) % 1).isZero();
    assertThat(VerdictWords.of(sweep.verdicts().get(0)).paragraph().contains("more digits than"))
        .isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"fine, correct", "wrong, wrong"})
  void directionsMoveAllParametersOfAProgramsBlocks(String mode, String verdict) throws Exception {
    AnalysedSweep sweep = sweep(fake(mode), "parameters: {directions: 3}\n");
    assertThat(sweep.sweep().groups().stream().map(g -> g.name() + " " + g.size()))
        .containsExactly("all 6", "a 6", "a.weight 3", "a.bias 3");
    assertThat(sweep.verdicts().get(0).judgement().label()).isEqualTo(verdict);
  }

  @Test
  void blocksOfALayerNeedNotFollowEachOther() throws Exception {
    AnalysedSweep sweep =
        sweep(fake("shaped", "lstm.w 2 1 1 dense.w 3 1 1 lstm.b 1 1 1 s 2 1 1"), "");
    assertThat(sweep.sweep().groups().stream().map(g -> g.name() + g.size()))
        .containsExactly("all8", "lstm3", "dense3", "lstm.w2", "dense.w3", "lstm.b1", "s2");
    assertThat(sweep.sweep().groups().get(1).parameters()).containsExactly(0, 1, 5);
    assertThat(sweep.verdict(Find.group(sweep.sweep(), "lstm")).orElseThrow().judgement())
        .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
  }

  @Test
  void gatesAreCalledAsTheProgramSays() throws Exception {
    AnalysedSweep sweep = sweep(fake("shaped", "gru.w 6 1 r,z,n"), "");
    assertThat(sweep.sweep().groups().stream().map(g -> g.name() + " " + g.size()))
        .contains("gru.w[r] 2", "gru.w[z] 2", "gru.w[n] 2");
  }

  @Test
  void aSingleParameterHasItsReport() throws Exception {
    AnalysedSweep sweep = sweep(fake("shaped", "w 1 1 1"), "");
    assertThat(sweep.sweep().groups().stream().map(g -> g.name())).containsExactly("all");
    assertThat(ReportPage.of(sweep, List.of(), Course.NONE)).contains("all[0]");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 90})
  void anyNumberOfBlocksWithoutLayersIsDrawn(int count) throws Exception {
    String blocks =
        IntStream.range(0, count)
            .mapToObj(i -> "W" + i + " 1 1 1")
            .collect(Collectors.joining(" "));
    AnalysedSweep sweep = sweep(fake("shaped", blocks), "");
    assertThat(Charts.of(sweep)).anyMatch(chart -> chart.kind().equals("heat-map"));
  }

  @Test
  void noLossIsAskedForAtNaN() throws Exception {
    AnalysedSweep sweep = sweep(fake("nan-gradient"), "");
    assertThat(VerdictWords.headline(sweep.verdict(Find.group(sweep.sweep(), "all")).orElseThrow()))
        .contains("g is NaN or infinite");
  }

  @Test
  void anArgumentMayBeEmpty() throws Exception {
    assertThat(sweep(fake("fine").replace("]", ", '']"), "").verdicts()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void noMoreProcessesRunThanThreadsAsk(int threads) throws Exception {
    Path file = folder.resolve("many.yaml");
    Files.writeString(
        file,
        "name: many\nprogram: {float64: " + fake("fine") + "}\nschemes: [forward, central]\n");
    SweepPlan plan = SweepFile.read(file);
    try (Model model = Models.of(plan, folder)) {
      new SweepRun(plan, model, threads, Progress.SILENT).sweep();
      assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive).count())
          .isBetween(1L, (long) threads);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1e9, 1", // slow: one at a time, well within any timeout
    "64, 1e9, 3",
    "4, 1e3, 16", // fast: more and more
    "512, 1e3, 1024",
    "1024, 0, 1024"
  })
  void requestsAreAsLargeAsAnAnswerIsQuick(int losses, double nanos, int next) {
    assertThat(Program.atOnce(losses, (long) nanos)).isEqualTo(next);
  }

  /** The question's network in C++: the same weights give the tool's own curve, and its bug 39. */
  @Test
  void cppExampleAgreesWithTheNetwork() throws Exception {
    Path lstm = folder.resolve("lstm_d");
    try {
      int code =
          new ProcessBuilder(
                  List.of(
                      "g++",
                      "-std=c++17",
                      "-O2",
                      "-DREAL=double",
                      "-o",
                      lstm.toString(),
                      "src/examples/lstm.cpp"))
              .inheritIO()
              .start()
              .waitFor();
      assertThat(code).isZero();
    } catch (java.io.IOException e) {
      Assumptions.abort("no g++ here: " + e.getMessage());
    }
    Path data = Path.of("src/examples/question.txt").toAbsolutePath();
    AnalysedSweep right = sweep("[./lstm_d, " + data + "]", "");
    assertThat(right.verdict(Find.group(right.sweep(), "all")).orElseThrow().judgement())
        .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED);
    SweepPlan question = SweepFile.read(Path.of("sweeps/question.yaml"));
    SweepPlan same =
        new SweepPlan(
            "q",
            question.subject(),
            List.of("float64"),
            List.of(Scheme.CENTRAL),
            right.sweep().plan().epsilon(),
            question.step(),
            question.selection(),
            java.util.Set.of());
    Model model = Models.of(same, Path.of("sweeps"));
    double[] own =
        Find.curve(
                new SweepRun(same, model, 2, Progress.SILENT).sweep(),
                "float64",
                Scheme.CENTRAL,
                "all")
            .discrepancy();
    double[] theirs = Find.curve(right.sweep(), "float64", Scheme.CENTRAL, "all").discrepancy();
    for (int i = 0; i < own.length; i++) {
      if (right.sweep().epsilon()[i] >= 3e-4) { // round-off: less than a thousandth
        assertThat(theirs[i] / own[i]).isBetween(1 - 1e-3, 1 + 1e-3);
      }
    }
    AnalysedSweep bug = sweep("[./lstm_d, " + data + ", --average]", "steps: 39\n");
    assertThat(VerdictWords.headline(bug.verdict(Find.group(bug.sweep(), "lstm")).orElseThrow()))
        .contains("averaged over T = 39");
  }
}
