package epsweep.sweep.file;

import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.parameter.Block;
import epsweep.sweep.plan.Mark;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import java.util.List;
import java.util.stream.IntStream;

/** The {@code mark} of a sweep file: points that curves are to be seen beside. */
final class MarkReader {

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 40;
  private static final List<String> KEYS = List.of("at", "d", "name", "group", "build");

  private final List<String> builds;

  /** Empty where they are not known before a program runs. */
  private final List<String> groups;

  /**
   * @param builds of the plan
   */
  MarkReader(List<String> builds, Subject subject, Selection selection) {
    this.builds = builds;
    groups = subject.blocks().map(selection::of).map(MarkReader::groups).orElse(List.of());
  }

  private static List<String> groups(List<Block> blocks) {
    int size = blocks.stream().mapToInt(Block::size).sum();
    return Groups.of(blocks, IntStream.range(0, size).toArray()).stream().map(Group::name).toList();
  }

  List<Mark> read(Value value) {
    List<Mark> marks = value.list("a list of points such as [{at: 5e-3, d: 2.5e-4}]", this::mark);
    if (marks.size() > MOST) {
      throw value.place().error(marks.size() + " points; at most " + MOST + " are allowed");
    }
    return marks;
  }

  private Mark mark(Value value) {
    Keys keys = value.keys(KEYS);
    return new Mark(
        keys.required("at").decimal("1e-300", "1e6"),
        keys.required("d").decimal("1e-300", "1"),
        keys.optional("name").map(MarkReader::name).orElse("published"),
        keys.optional("group").map(this::group).orElse("all"),
        keys.optional("build")
            .map(build -> build.choice(builds, name -> name))
            .orElse(builds.get(0)));
  }

  private static String name(Value value) {
    String name = value.text("a name for the point");
    if (name.length() > LONGEST_NAME) {
      throw value
          .place()
          .error(name.length() + " characters; at most " + LONGEST_NAME + " are allowed");
    }
    return name;
  }

  private String group(Value value) {
    String name =
        groups.isEmpty()
            ? value.text("the name of a group such as lstm")
            : value.choice(groups, known -> known);
    if (!Group.isName(name)) {
      throw value.place().error(value.description() + " is no name of a group");
    }
    return name;
  }
}
