package epsweep.gradient;

import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.Arrays;
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
    Parts parts = new Parts(swept);
    Map<String, Group> layers = new LinkedHashMap<>();
    List<Group> blockGroups = new ArrayList<>();
    List<Group> gates = new ArrayList<>();
    int from = 0;
    for (Block block : blocks) {
      Group whole = parts.of(block.name(), Group.Kind.BLOCK, from, from + block.size());
      blockGroups.add(whole);
      layers.merge(block.layer(), whole, (a, b) -> union(block.layer(), a, b));
      int gateSize = block.size() / block.parts();
      for (int gate = 0; gate < block.gates().size(); gate++) {
        String name = block.name() + "[" + block.gates().get(gate) + "]";
        int start = from + gate * gateSize;
        gates.add(parts.of(name, Group.Kind.GATE, start, start + gateSize));
      }
      from += block.size();
    }
    List<Group> groups = new ArrayList<>();
    groups.add(parts.of("all", Group.Kind.ALL, 0, from));
    if (from > 1) {
      layers.forEach((name, layer) -> addLayer(groups, name, layer));
      groups.addAll(blockGroups);
      groups.addAll(gates);
    }
    return groups.stream().filter(g -> g.size() > 0).toList();
  }

  /** A layer that is one block of the same name has the block's curve. */
  private static void addLayer(List<Group> groups, String name, Group layer) {
    boolean isBlock = layer.kind() == Group.Kind.BLOCK && layer.name().equals(name);
    if (!isBlock) {
      groups.add(new Group(name, Group.Kind.LAYER, layer.parameters(), layer.population()));
    }
  }

  /** Blocks of a layer need not follow each other in a program of the user's. */
  private static Group union(String layer, Group a, Group b) {
    int[] parameters =
        IntStream.concat(Arrays.stream(a.parameters()), Arrays.stream(b.parameters()))
            .sorted()
            .toArray();
    return new Group(layer, Group.Kind.LAYER, parameters, a.population() + b.population());
  }

  /** Ranges of the flat parameter vector, as positions in {@code swept}. */
  private record Parts(int[] swept) {

    Group of(String name, Group.Kind kind, int from, int to) {
      int[] positions =
          IntStream.range(0, swept.length).filter(i -> swept[i] >= from && swept[i] < to).toArray();
      return new Group(name, kind, positions, to - from);
    }
  }
}
