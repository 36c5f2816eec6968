package epsweep.analysis.judgement;

import epsweep.analysis.pattern.Candidate;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.pattern.Patterns;
import epsweep.gradient.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Names for verdicts that are wrong: one name for the whole gradient, said of every group in which
 * the mistake was made; a group that is wrong without being one of them was reached from there, if
 * backpropagation with a known mistake shows that, or else has a name of its own.
 */
public final class Names {

  private Names() {}

  /**
   * The same verdicts, with names.
   *
   * @param groups of the verdicts, parallel to them
   * @param all the rows of the build in which g is wrong
   * @param candidates asked for only if a verdict is wrong
   */
  public static List<Verdict> of(
      List<Verdict> verdicts,
      List<Group> groups,
      Gradients all,
      Supplier<List<Candidate>> candidates) {
    if (verdicts.stream().noneMatch(v -> v.judgement() == Judgement.WRONG)) {
      return verdicts;
    }
    Optional<Mistake> whole = Patterns.name(all, candidates.get());
    return IntStream.range(0, verdicts.size())
        .mapToObj(i -> named(verdicts.get(i), groups.get(i), all, whole))
        .toList();
  }

  private static Verdict named(
      Verdict verdict, Group group, Gradients all, Optional<Mistake> whole) {
    return verdict.judgement() == Judgement.WRONG
        ? name(group, all, whole).map(verdict::named).orElse(verdict)
        : verdict;
  }

  private static Optional<Mistake> name(Group group, Gradients all, Optional<Mistake> whole) {
    if (group.kind() == Group.Kind.ALL || whole.filter(m -> m.touches(group.name())).isPresent()) {
      return whole;
    }
    return whole
        .flatMap(Mistake::reachingFurther)
        .or(() -> Patterns.name(all.of(group), List.of()));
  }
}
