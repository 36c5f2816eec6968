package epsweep.gradient;

import epsweep.network.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The groups of parameters that get a curve: all, every layer, every block, every gate. */
public final class Groups {

  private Groups() {}

  /**
   * The groups of some blocks, in report order; a single parameter makes one group.
   *
   * @param swept positions in the flat parameter vector that are perturbed, ascending
   * @return groups whose parameters are positions in {@code swept}; empty groups are left out
   */
  public static List<Group> of(List<Block> blocks, int[] swept) {
    Map<String, int[]> layers = new LinkedHashMap<>();
    List<Group> blockGroups = new ArrayList<>();
    List<Group> gates = new ArrayList<>();
    int from = 0;
    for (Block block : blocks) {
      int to = from + block.size();
      layers.merge(block.layer(), new int[] {from, to}, (a, b) -> new int[] {a[0], b[1]});
      blockGroups.add(group(block.name(), Group.Kind.BLOCK, swept, from, to));
      int gateSize = block.size() / block.gates();
      for (int gate = 0; block.gates() > 1 && gate < block.gates(); gate++) {
        String name = block.name() + "[" + Block.GATES.get(gate) + "]";
        int start = from + gate * gateSize;
        gates.add(group(name, Group.Kind.GATE, swept, start, start + gateSize));
      }
      from = to;
    }
    List<Group> groups = new ArrayList<>();
    if (from == 1) {
      return List.of(group("all", Group.Kind.ALL, swept, 0, 1));
    }
    groups.add(group("all", Group.Kind.ALL, swept, 0, from));
    layers.forEach((name, r) -> groups.add(group(name, Group.Kind.LAYER, swept, r[0], r[1])));
    groups.addAll(blockGroups);
    groups.addAll(gates);
    return groups.stream().filter(g -> g.size() > 0).toList();
  }

  private static Group group(String name, Group.Kind kind, int[] swept, int from, int to) {
    int[] positions =
        IntStream.range(0, swept.length).filter(i -> swept[i] >= from && swept[i] < to).toArray();
    return new Group(name, kind, positions, to - from);
  }
}
