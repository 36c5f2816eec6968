package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Group;
import org.junit.jupiter.api.Test;

/** How much of a group was looked at. */
class ReachTest {

  @Test
  void aGroupSweptWholeLeavesNothingUnseen() {
    Reach reach = Reach.of(new Group("b", Group.Kind.BLOCK, new int[] {3, 4}));
    assertThat(reach).isEqualTo(new Reach(2, 2, 0));
    assertThat(reach.isSampled()).isFalse();
  }

  @Test
  void whatASampleLeavesIsNotKnownYet() {
    Reach reach = Reach.of(new Group("w", Group.Kind.BLOCK, new int[] {0, 8}, 10));
    assertThat(reach.rows()).isEqualTo(2);
    assertThat(reach.population()).isEqualTo(10);
    assertThat(reach.unseen()).isNaN();
    assertThat(reach.isSampled()).isTrue();
  }
}
