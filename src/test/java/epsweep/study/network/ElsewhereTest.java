package epsweep.study.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.NetworkSpec;
import epsweep.study.verdict.Trial;
import epsweep.sweep.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code epsweep study faults --elsewhere} draws. */
class ElsewhereTest {

  private static final List<Trial> TRIALS = new ArrayList<>();

  @BeforeAll
  static void draw() {
    for (long seed = 1; seed <= 72; seed++) {
      TRIALS.addAll(new Elsewhere().of(seed));
    }
  }

  @Test
  void mistakesOfAllKindsAreDrawn() {
    List<String> kinds = TRIALS.stream().map(Trial::gradient).distinct().toList();
    assertThat(kinds).contains("right");
    assertThat(kinds).hasSizeGreaterThan(40);
  }

  @Test
  void networksAndGridsAreWide() {
    List<NetworkSpec> networks =
        TRIALS.stream().map(t -> t.plan().subject().network().orElseThrow()).toList();
    assertThat(networks).anyMatch(n -> n.steps() == 1).anyMatch(n -> n.steps() > 100);
    assertThat(networks).anyMatch(n -> n.layers().size() == 2).anyMatch(n -> n.layers().size() > 3);
    assertThat(networks).anyMatch(NetworkSpec::hasKinks).anyMatch(n -> n.sequences() > 1);
    assertThat(TRIALS).map(t -> t.plan().builds()).contains(List.of("float16"));
    assertThat(TRIALS)
        .anyMatch(t -> t.plan().selection() instanceof Selection.Directions)
        .anyMatch(t -> t.plan().selection() instanceof Selection.PerBlock);
    assertThat(TRIALS).map(t -> t.plan().epsilon().values().length).allMatch(n -> n >= 4);
  }
}
