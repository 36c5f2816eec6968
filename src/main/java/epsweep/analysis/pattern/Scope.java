package epsweep.analysis.pattern;

import epsweep.gradient.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a mistake may have been made: all rows of the blocks that have a row off, all rows of such
 * gates, or the rows that are off and no others.
 *
 * @param extent which of the three
 * @param parts the blocks, the gates, or one part of single rows; together the rows
 * @param rows all of them, ascending
 */
record Scope(Extent extent, List<Part> parts, int[] rows) {

  /** From wide to narrow. */
  enum Extent {
    BLOCKS,
    GATES,
    ROWS
  }

  /**
   * Rows that have a name in common.
   *
   * @param name empty for all rows, or rows without a common name
   * @param whole whether the rows are all that the part has, row-major, so that order means a place
   */
  record Part(String name, int[] rows, boolean whole) {}

  /** The scopes to look in, wide ones first; none if no row is off. */
  static List<Scope> of(Gradients gradients) {
    int[] off = gradients.off();
    List<Scope> scopes = new ArrayList<>();
    if (off.length == 0) {
      return scopes;
    }
    Scope blocks = touched(Extent.BLOCKS, blocks(gradients), off);
    scopes.add(blocks);
    Scope gates = touched(Extent.GATES, parts(gradients, Group.Kind.GATE), off);
    if (gates.rows.length < blocks.rows.length && holds(gates, off)) {
      scopes.add(gates);
    }
    scopes.add(new Scope(Extent.ROWS, List.of(new Part("", off, false)), off));
    return scopes;
  }

  /** Whether other blocks are there, in which no row is off. */
  boolean isPartOf(Gradients gradients) {
    return rows.length < IntStream.range(0, gradients.size()).filter(gradients::tells).count();
  }

  /** The names of the parts; none where the scope is everything, or has no names. */
  List<String> places(Gradients gradients) {
    return isPartOf(gradients)
        ? parts.stream().map(Part::name).filter(name -> !name.isEmpty()).toList()
        : List.of();
  }

  private static boolean holds(Scope scope, int[] off) {
    return Arrays.stream(off).allMatch(i -> Arrays.binarySearch(scope.rows, i) >= 0);
  }

  private static Scope touched(Extent extent, List<Part> parts, int[] off) {
    List<Part> touched =
        parts.stream()
            .filter(
                part -> Arrays.stream(part.rows).anyMatch(i -> Arrays.binarySearch(off, i) >= 0))
            .toList();
    int[] rows = touched.stream().flatMapToInt(part -> Arrays.stream(part.rows)).sorted().toArray();
    return new Scope(extent, touched, rows);
  }

  private static List<Part> blocks(Gradients gradients) {
    List<Part> blocks = parts(gradients, Group.Kind.BLOCK);
    int[] all = IntStream.range(0, gradients.size()).filter(gradients::tells).toArray();
    return blocks.isEmpty() ? List.of(new Part("", all, all.length == gradients.size())) : blocks;
  }

  private static List<Part> parts(Gradients gradients, Group.Kind kind) {
    return gradients.groups().stream()
        .filter(group -> group.kind() == kind)
        .map(group -> part(group, gradients))
        .toList();
  }

  private static Part part(Group group, Gradients gradients) {
    int[] rows = Arrays.stream(group.parameters()).filter(gradients::tells).toArray();
    return new Part(group.name(), rows, rows.length == group.population());
  }
}
