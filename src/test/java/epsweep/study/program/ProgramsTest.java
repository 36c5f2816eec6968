package epsweep.study.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Differences;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Numeric;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.parameter.Block;
import epsweep.study.verdict.BuildVerdict;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.Trial;
import epsweep.study.verdict.VerdictStudy;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part of {@code epsweep study programs}, whose whole matrix src/docs/verdicts.md quotes. */
class ProgramsTest {

  /** What is called right is right: differences of 1e-5 find it, in four digits of its norm. */
  @ParameterizedTest
  @EnumSource(
      value = Defect.class,
      names = {"NONE", "SCALED", "SATURATED", "MINIMUM", "NEAR_MINIMUM", "NORMALISED"})
  void rightGradientsAreRight(Defect defect) {
    for (int seed = 1; seed <= 20; seed++) {
      Model model = defect.drawn(new Random(seed));
      double roundOff = defect == Defect.SCALED ? 0 : 1e-10; // of numbers around 1
      agree(model.in(Build.of(Format.FLOAT64)), roundOff, defect + " " + seed);
    }
  }

  private static <V> void agree(LossFunction<V> function, double roundOff, String what) {
    Arithmetic<V> math = function.arithmetic();
    int size = function.blocks().stream().mapToInt(Block::size).sum();
    double[] g = math.doubles(function.analyticGradient(), size);
    Numeric n = Numeric.of(size);
    new Differences<>(function, Scheme.CENTRAL, Step.EFFECTIVE, size)
        .differentiate(1e-5, IntStream.range(0, size).toArray(), 0, size, n);
    double scale = Arrays.stream(g).map(Math::abs).max().orElseThrow();
    V loss = math.row(1);
    function.losses().evaluate(new int[1], math.scalar(first(function)), loss, 1);
    double within = 1e-4 * scale + 1e-9 * Math.abs(math.get(loss, 0)) + roundOff;
    for (int i = 0; i < size; i++) {
      assertThat(n.derivative()[i]).as(what).isCloseTo(g[i], within(within));
    }
  }

  private static <V> double first(LossFunction<V> function) {
    return function.arithmetic().get(function.parameters(), 0);
  }

  @Test
  void aMistakeHasTheSizeThatItWasGiven() {
    Model right = Defect.NONE.drawn(new Random(3));
    for (PlantedMistake.Kind kind : List.of(PlantedMistake.Kind.ALL, PlantedMistake.Kind.ROW)) {
      Trial trial = mistaken(right, kind, 1e-3);
      Trial.Size size = trial.size("float64", everything(right));
      assertThat(size.row()).isCloseTo(1e-3, within(1e-12));
      assertThat(size.whole() / 1e-3).isLessThan(1 + 1e-9).isPositive();
    }
    assertThat(
            mistaken(right, PlantedMistake.Kind.ALL, 1e-3)
                .size("float64", everything(right))
                .whole())
        .isCloseTo(1e-3, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(PlantedMistake.Kind.class)
  void everyKindOfMistakeChangesSomeGradient(PlantedMistake.Kind kind) {
    List<Double> sizes = new ArrayList<>();
    for (int seed = 1; seed <= 10; seed++) {
      Model right = Defect.NONE.drawn(new Random(seed));
      sizes.add(mistaken(right, kind, 0.1).size("float64", everything(right)).whole());
    }
    assertThat(sizes).anyMatch(size -> size > 1e-6);
  }

  private static int[] everything(Model model) {
    return IntStream.range(0, model.blocks().stream().mapToInt(Block::size).sum()).toArray();
  }

  private static Trial mistaken(Model right, PlantedMistake.Kind kind, double amount) {
    Trial any = new Programs().of(2).get(0);
    Model tried = new Claiming(right, new PlantedMistake(kind, amount, 5), Set.of("float64"));
    SweepPlan plan =
        new SweepPlan(
            "study",
            any.plan().subject(),
            List.of("float64"),
            any.plan().schemes(),
            any.plan().epsilon(),
            any.plan().step(),
            any.plan().selection(),
            any.plan().measures());
    return new Trial(1, kind.label(), "plain", any.nature(), plan, tried, right);
  }

  @Test
  void aSeedIsJudgedTheSameOnAnyNumberOfThreads() throws Exception {
    List<Outcome> all =
        VerdictStudy.of(VerdictStudy.judging(new Programs()), 1, 30, 2, Progress.SILENT);
    List<Outcome> part =
        VerdictStudy.of(VerdictStudy.judging(new Programs()), 21, 10, 1, Progress.SILENT);
    assertThat(said(all.subList(all.size() - part.size(), all.size()))).isEqualTo(said(part));
    assertThat(all).hasSizeGreaterThan(25);
    assertThat(all).anyMatch(o -> o.size().isMistake()).anyMatch(o -> !o.size().isMistake());
  }

  private static List<List<BuildVerdict>> said(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::said).toList();
  }
}
