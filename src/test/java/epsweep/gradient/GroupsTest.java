package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.parameter.Block;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final List<Block> BLOCKS =
      List.of(
          new Block("lstm.weight_ih", "lstm", 8, 3, Block.LSTM_GATES),
          new Block("lstm.weight_hh", "lstm", 8, 2, Block.LSTM_GATES),
          new Block("lstm.bias", "lstm", 8, 1, Block.LSTM_GATES),
          new Block("dense.weight", "dense", 2, 2),
          new Block("dense.bias", "dense", 2, 1));

  @Test
  void areAllLayersBlocksAndGatesInThatOrder() {
    List<Group> groups = Groups.of(BLOCKS, IntStream.range(0, 54).toArray());
    assertThat(groups.stream().map(Group::name))
        .startsWith("all", "lstm", "dense", "lstm.weight_ih", "lstm.weight_hh", "lstm.bias")
        .endsWith("lstm.bias[f]", "lstm.bias[g]", "lstm.bias[o]")
        .hasSize(1 + 2 + 5 + 12);
    assertThat(groups.get(0).size()).isEqualTo(54);
    assertThat(groups.get(1).size()).isEqualTo(48);
    assertThat(groups.get(2).parameters()).containsExactly(48, 49, 50, 51, 52, 53);
  }

  @Test
  void aGateIsAQuarterOfItsBlocksRows() {
    List<Group> groups = Groups.of(BLOCKS, IntStream.range(0, 54).toArray());
    Group forget =
        groups.stream().filter(g -> g.name().equals("lstm.weight_hh[f]")).findFirst().orElseThrow();
    assertThat(forget.parameters()).containsExactly(28, 29, 30, 31);
  }

  @Test
  void ofASampleHoldPositionsInTheSample() {
    List<Group> groups = Groups.of(BLOCKS, new int[] {0, 25, 30, 50});
    assertThat(groups.stream().map(Group::name)).doesNotContain("lstm.bias", "dense.bias");
    Group hh =
        groups.stream().filter(g -> g.name().equals("lstm.weight_hh")).findFirst().orElseThrow();
    assertThat(hh.parameters()).containsExactly(1, 2);
  }
}
