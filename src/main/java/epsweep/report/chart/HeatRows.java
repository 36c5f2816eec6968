package epsweep.report.chart;

import epsweep.gradient.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which groups have a row in a heat map, and in which order. */
final class HeatRows {

  private static final int MOST = 40;

  private HeatRows() {}

  /** All if they fit, else those of the larger kinds; the first, where even they do not. */
  static List<Group> of(List<Group> parts) {
    for (Group.Kind most : List.of(Group.Kind.GATE, Group.Kind.BLOCK, Group.Kind.LAYER)) {
      List<Group> some = parts.stream().filter(g -> g.kind().compareTo(most) <= 0).toList();
      if (!some.isEmpty() && some.size() <= MOST) {
        return inTree(some);
      }
    }
    return parts.stream().sorted(Comparator.comparing(Group::kind)).limit(MOST).toList();
  }

  /** Blocks under their layer and gates under their block. */
  private static List<Group> inTree(List<Group> groups) {
    List<Group> tree = new ArrayList<>();
    for (Group layer : ofKind(groups, Group.Kind.LAYER)) {
      tree.add(layer);
      for (Group block : ofKind(groups, Group.Kind.BLOCK)) {
        if (layer.holds(block)) {
          tree.add(block);
          ofKind(groups, Group.Kind.GATE).stream().filter(block::holds).forEach(tree::add);
        }
      }
    }
    return tree.size() == groups.size() ? tree : groups;
  }

  private static List<Group> ofKind(Collection<Group> groups, Group.Kind kind) {
    return groups.stream().filter(g -> g.kind() == kind).toList();
  }

  /** As many of them, the larger kinds rather than the smaller. */
  static List<Group> largest(List<Group> groups, int most) {
    if (groups.size() <= most) {
      return groups;
    }
    List<Group> blocks = ofKind(groups, Group.Kind.BLOCK);
    List<Group> layers = ofKind(groups, Group.Kind.LAYER);
    return (blocks.size() <= most && !blocks.isEmpty() ? blocks : layers)
        .stream().limit(most).toList();
  }
}
