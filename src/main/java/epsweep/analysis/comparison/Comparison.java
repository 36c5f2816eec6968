package epsweep.analysis.comparison;

import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Several sweeps beside each other, the first of which is what the others are measured by.
 *
 * @param sweeps two or more, each with a name of its own
 */
public record Comparison(List<NamedSweep> sweeps) {

  /** More than this cannot be told apart by their lines. */
  public static final int MOST = 8;

  public Comparison {
    sweeps = List.copyOf(sweeps);
    if (sweeps.size() < 2 || sweeps.size() > MOST) {
      throw new IllegalArgumentException(
          sweeps.size() + " sweeps; 2 to " + MOST + " can be compared");
    }
  }

  /**
   * A curve among those of its build, scheme and group.
   *
   * @param name of its sweep
   * @param judgement of its group, if it was judged
   * @param ratio of its floor to that of the first sweep's curve; empty where there is none
   */
  public record Row(
      String name, Series series, Optional<Judgement> judgement, OptionalDouble ratio) {}

  /** A group that not all sweeps judge alike: the first sweep's judgement and the worst unlike. */
  public record Change(
      String group, NamedSweep first, Judgement was, NamedSweep other, Judgement is) {}

  public NamedSweep first() {
    return sweeps.get(0);
  }

  /** Every group of any sweep, in the order of the first that has it. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (NamedSweep one : sweeps) {
      one.sweep().sweep().groups().stream().filter(g -> names.add(g.name())).forEach(groups::add);
    }
    return groups;
  }

  /** Every build of any sweep, in the order of the first that has it. */
  public List<Build> builds() {
    return sweeps.stream().flatMap(s -> s.sweep().sweep().builds().stream()).distinct().toList();
  }

  /** The builds of two sweeps or more. */
  public List<Build> sharedBuilds() {
    return builds().stream()
        .filter(b -> sweeps.stream().filter(s -> has(s, b)).count() > 1)
        .toList();
  }

  private static boolean has(NamedSweep one, Build build) {
    return one.sweep().sweep().builds().contains(build);
  }

  /** Every scheme of any sweep, in the order of the first that has it. */
  public List<Scheme> schemes() {
    return sweeps.stream()
        .flatMap(s -> s.sweep().sweep().plan().schemes().stream())
        .distinct()
        .toList();
  }

  /** The scheme that a sweep's curves are shown by: the first that all have, or else its own. */
  public Scheme scheme(NamedSweep one) {
    return schemes().stream()
        .filter(s -> sweeps.stream().allMatch(n -> n.sweep().sweep().plan().schemes().contains(s)))
        .findFirst()
        .orElse(one.sweep().sweep().plan().schemes().get(0));
  }

  /** Every curve of a group, by build and scheme, then in the order of the sweeps. */
  public List<Row> rows(Group group) {
    List<Row> rows = new ArrayList<>();
    for (Build build : builds()) {
      for (Scheme scheme : schemes()) {
        for (NamedSweep one : sweeps) {
          one.series(build, scheme, group.name()).ifPresent(s -> rows.add(row(one, s)));
        }
      }
    }
    return rows;
  }

  private Row row(NamedSweep one, Series series) {
    String group = series.group().name();
    Optional<Series> before = first().series(series.build(), series.scheme(), group);
    return new Row(one.name(), series, one.judgement(group), ratio(one, series, before));
  }

  private OptionalDouble ratio(NamedSweep one, Series series, Optional<Series> before) {
    return one.equals(first()) || before.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(series.analysis().floor() / before.get().analysis().floor());
  }

  /** The groups that are judged differently than in the first sweep, the whole first. */
  public List<Change> changes() {
    return groups().stream().flatMap(group -> change(group.name()).stream()).toList();
  }

  private Optional<Change> change(String group) {
    Optional<Judgement> was = first().judgement(group);
    Optional<Change> worst = Optional.empty();
    for (NamedSweep one : sweeps) {
      Optional<Judgement> is = one.judgement(group);
      if (was.isPresent()
          && is.isPresent()
          && is.get() != was.get()
          && worst.stream().noneMatch(w -> !is.get().isWorseThan(w.is()))) {
        worst = Optional.of(new Change(group, first(), was.get(), one, is.get()));
      }
    }
    return worst;
  }
}
