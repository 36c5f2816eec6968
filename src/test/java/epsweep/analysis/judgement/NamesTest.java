package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Candidate;
import epsweep.analysis.pattern.Counts;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.pattern.Mistake;
import epsweep.gradient.Group;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One name for the whole, said of its groups. */
class NamesTest {

  private static final double[] N = new Random(5).doubles(12, -1, 1).toArray();
  private static final Group ALL = group("all", Group.Kind.ALL, 0, 12);
  private static final Group LOW = group("lstm.weight", Group.Kind.BLOCK, 0, 6);
  private static final Group HIGH = group("dense.weight", Group.Kind.BLOCK, 6, 12);
  private static final List<Group> GROUPS = List.of(ALL, LOW, HIGH);

  private static Group group(String name, Group.Kind kind, int from, int to) {
    return new Group(name, kind, java.util.stream.IntStream.range(from, to).toArray());
  }

  private static List<Optional<Mistake>> names(
      double[] g, List<Judgement> judgements, List<Candidate> candidates) {
    double[] error = new double[12];
    Arrays.fill(error, 1e-6);
    double[] unknown = new double[12];
    Arrays.fill(unknown, Double.NaN);
    Gradients rows =
        new Gradients(
            g,
            new double[12],
            N,
            error,
            unknown,
            i -> "row " + i,
            GROUPS,
            new Counts(OptionalInt.of(39), OptionalInt.empty()));
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      verdicts.add(
          new Verdict(
              GROUPS.get(i).name(),
              judgements.get(i),
              new Reach(6, 6, 0),
              List.of(),
              -1,
              Optional.empty(),
              Optional.empty()));
    }
    return Names.of(verdicts, GROUPS, rows, () -> candidates).stream().map(Verdict::name).toList();
  }

  @Test
  void groupsThatAreRightHaveNoName() {
    double[] g = N.clone();
    Arrays.setAll(g, i -> i < 6 ? N[i] / 39 : N[i]);
    List<Optional<Mistake>> names =
        names(g, List.of(Judgement.WRONG, Judgement.WRONG, Judgement.CORRECT), List.of());
    assertThat(names.get(0)).isEqualTo(names.get(1));
    assertThat(names.get(0).orElseThrow().places()).containsExactly("lstm.weight");
    assertThat(names.get(2)).isEmpty();
  }

  @Test
  void groupsThatAMistakeOnlyReachesSaySo() {
    double[] g = N.clone();
    Arrays.setAll(g, i -> N[i] * (1.1 + 0.1 * (i % 5)));
    Candidate known = new Candidate(Fault.SOFTMAX_DIAGONAL, List.of("dense.weight"), g);
    List<Optional<Mistake>> names =
        names(g, List.of(Judgement.WRONG, Judgement.WRONG, Judgement.WRONG), List.of(known));
    assertThat(names.get(2).orElseThrow().faults()).containsExactly(Fault.SOFTMAX_DIAGONAL);
    assertThat(names.get(1).flatMap(Mistake::kind)).hasValue(FaultKind.ERROR_FROM_ABOVE);
    assertThat(names.get(1).orElseThrow().places()).containsExactly("dense.weight");
  }

  @Test
  void twoMistakesHaveTwoNames() {
    double[] g = N.clone();
    Arrays.setAll(g, i -> i < 6 ? N[i] / 39 : N[i] + 0.25);
    List<Optional<Mistake>> names =
        names(g, List.of(Judgement.WRONG, Judgement.WRONG, Judgement.WRONG), List.of());
    assertThat(names.get(0)).isEmpty();
    assertThat(names.get(1).flatMap(Mistake::kind)).hasValue(FaultKind.SCALED);
    assertThat(names.get(2).flatMap(Mistake::kind)).hasValue(FaultKind.ADDITIVE_CONSTANT);
  }
}
