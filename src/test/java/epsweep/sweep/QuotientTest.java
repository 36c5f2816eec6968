package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quotients that a sweep keeps. */
class QuotientTest {

  private static final Subject.OfFunction SINE = new Subject.OfFunction("sin", 1);

  @TempDir private Path folder;

  private static SweepPlan plan(EpsilonGrid grid) {
    return new SweepPlan(
        "test",
        SINE,
        List.of("float32", "float64"),
        List.of(Scheme.FORWARD, Scheme.CENTRAL),
        grid,
        Step.NOMINAL,
        new Selection.All(),
        Set.of());
  }

  private static List<Quotient> quotients(SweepPlan plan, Journal journal)
      throws InterruptedException {
    SweepRun run =
        new SweepRun(plan, SINE.model(), 1, Progress.SILENT, Workforce.threads(1), journal);
    return Quotient.of(run.sweep());
  }

  @Test
  void aResumedSweepHasTheSameOnes() throws Exception {
    SweepPlan plan = plan(new EpsilonGrid(1e-9, 1, 3, List.of(5e-3)));
    Path file = folder.resolve("sweep.journal");
    List<Quotient> straight = quotients(plan, Journal.NONE);
    try (JournalFile journal = new JournalFile(file, false, Duration.ZERO, QuotientTest::refuse)) {
      quotients(plan, journal);
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    try (JournalFile journal = new JournalFile(file, true, Duration.ZERO, QuotientTest::refuse)) {
      assertThat(quotients(plan, journal)).isEqualTo(straight).hasSize(2 * 2 * 29);
    }
    assertThat(file).hasBinaryContent(whole);
  }

  private static void refuse(String notice) {
    throw new UncheckedIOException(new IOException(notice));
  }

  /** Not the centred ones that verdicts take of one-sided schemes. */
  @Test
  void forwardQuotientsAreThemselves() throws Exception {
    List<Quotient> all = quotients(plan(new EpsilonGrid(0.5, 1, 1, List.of())), Journal.NONE);
    Quotient forward = all.stream().filter(q -> q.build().name().equals("float64")).toList().get(0);
    assertThat(forward.scheme()).isEqualTo(Scheme.FORWARD);
    assertThat(forward.quotient()).isEqualTo((0.9974949866040544 - 0.8414709848078965) / 0.5);
  }

  @Test
  void allSchemesAreKeptOfFewParametersWhereTheyAreAffordable() {
    assertThat(GradientSweep.schemesKept(3, 2, 100, 16)).isEqualTo(3);
    assertThat(GradientSweep.schemesKept(3, 2, 100, 17)).isEqualTo(1);
    assertThat(GradientSweep.schemesKept(4, 5, 1000, 16)).isEqualTo(1);
    assertThat(GradientSweep.schemesKept(1, 5, 1000, 41)).isZero();
  }
}
