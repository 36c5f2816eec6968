package epsweep.check;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Diagnosis;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.listing.print.Prints;
import epsweep.parameter.Block;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.Models;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same losses get the same verdict, whichever way they come in. */
class SameDoorTest {

  @TempDir private Path folder;

  /** A loss of the tool's own process. */
  private record Own(ArrayLoss<?> loss) implements Model {

    @Override
    public List<Block> blocks() {
      return loss.blocks();
    }

    @Override
    public LossFunction<?> in(Build build) {
      return loss;
    }

    @Override
    public Optional<Truth> truth(
        Build build, Truth.Request request, int threads, Progress progress) {
      return Optional.empty();
    }

    @Override
    public Object pointOf(Build build) {
      return build;
    }
  }

  private static ArrayLoss<?> loss(DoorCase of) {
    return of.isFloat
        ? new ArrayLoss<>(
            new Float32(),
            DoorCase.floats(of.theta()),
            DoorCase.floats(of.gradient()),
            theta -> of.loss(theta))
        : new ArrayLoss<>(new Float64(), of.theta(), of.gradient(), theta -> of.loss(theta));
  }

  private static GradientCheck check(DoorCase of) {
    GradientCheck.FloatLoss floatLoss = of::loss;
    return of.isFloat
        ? GradientCheck.of(floatLoss, DoorCase.floats(of.theta()), DoorCase.floats(of.gradient()))
        : GradientCheck.of((double[] theta) -> of.loss(theta), of.theta(), of.gradient());
  }

  /** On the grid of {@link GradientCheck}. */
  private SweepPlan plan(DoorCase of) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes =
        Path.of(DoorCase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String text =
        "name: door\nprogram: {%s: [%s, -cp, %s, %s, %s]}\nepsilon: {from: %s, to: 1, per-decade: 4}\n";
    Path file =
        Files.writeString(
            folder.resolve("door.yaml"),
            text.formatted(
                of.isFloat ? "float32" : "float64",
                java,
                classes,
                DoorCase.class.getName(),
                of,
                of.isFloat ? "1.7782794100389228e-5" : "3.1622776601683795e-11"));
    return SweepFile.read(file);
  }

  private static Judgement run(SweepPlan plan, Model model) throws InterruptedException {
    return Experiment.of(plan, model, 1, Progress.SILENT).run().verdicts().get(0).judgement();
  }

  /** As a user would print what a sweep kept: the same rows at several ε. */
  private Judgement diagnose(DoorCase of, SweepPlan plan) throws Exception {
    GradientSweep rows =
        Experiment.of(plan, new Own(loss(of)), 1, Progress.SILENT).run().sweep().gradients().get(0);
    StringBuilder table = new StringBuilder("epsilon,parameter,numeric,analytic,value\n");
    double[] epsilon = plan.epsilon().values();
    for (int k = 0; k < epsilon.length; k++) {
      for (int i = 0; i < rows.analytic().length; i++) {
        table.append(epsilon[k]).append(",w").append(i).append(',');
        table.append(rows.numeric()[k][i]).append(',').append(rows.analytic()[i]).append(',');
        table.append(of.theta()[i]).append('\n');
      }
    }
    Path file = Files.writeString(folder.resolve("table.csv"), table);
    Circumstances known =
        Circumstances.UNKNOWN
            .withPrecision(Build.named(plan.builds().get(0)).format())
            .withLoss(of.loss(of.theta()));
    return Diagnosis.of(Prints.read(file, Optional.empty()).listing(), known).judgement();
  }

  @ParameterizedTest
  @EnumSource(DoorCase.class)
  void everyDoorLeadsToTheSameVerdict(DoorCase of) throws Exception {
    SweepPlan plan = plan(of);
    Judgement own = run(plan, new Own(loss(of)));
    assertThat(own).isIn(expected(of));
    assertThat(check(of).verdict().judgement()).isEqualTo(own);
    try (Model program = Models.of(plan, folder)) {
      assertThat(run(plan, program)).isEqualTo(own);
    }
    Judgement table = of == DoorCase.KINK ? Judgement.UNRESOLVED : own; // n hides its two slopes
    assertThat(diagnose(of, plan)).isEqualTo(table);
  }

  private static List<Judgement> expected(DoorCase of) {
    return switch (of) {
      case RIGHT -> List.of(Judgement.CORRECT);
      case TWICE, ONE_ROW_BY_A_TEN_THOUSANDTH, TWICE_IN_FLOAT -> List.of(Judgement.WRONG);
      case KINK -> List.of(Judgement.KINK);
      case MINIMUM -> List.of(Judgement.CORRECT, Judgement.UNRESOLVED);
      case RIGHT_IN_FLOAT -> List.of(Judgement.PRECISION_LIMITED);
    };
  }
}
