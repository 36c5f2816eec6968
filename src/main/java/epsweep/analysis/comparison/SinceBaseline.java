package epsweep.analysis.comparison;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.sweep.CurveId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a sweep has that is worse than in an earlier one, its baseline. Curves and groups of the two
 * are the same by their names.
 *
 * @param rises floors that are higher by more than a factor
 * @param turns verdicts that changed for the worse
 * @param gone builds, schemes and groups that only the baseline has
 * @param added those that it lacks
 */
public record SinceBaseline(
    List<Rise> rises, List<Turn> turns, List<String> gone, List<String> added) {

  public SinceBaseline {
    rises = List.copyOf(rises);
    turns = List.copyOf(turns);
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }

  /** The floor of a curve, which was lower. */
  public record Rise(CurveId id, double was, double is) {}

  /** A verdict that was better. */
  public record Turn(Judgement was, Verdict is) {}

  /**
   * Compares what both have.
   *
   * <p>A floor below the build's u counts as u: there, whether two roundings agree is luck.
   *
   * @param factor by which a floor may rise, at least 1
   */
  public static SinceBaseline of(AnalysedSweep baseline, AnalysedSweep now, double factor) {
    NamedSweep before = new NamedSweep("", baseline);
    List<Rise> rises = new ArrayList<>();
    for (Series is : now.series()) {
      before
          .series(is.build(), is.scheme(), is.group().name())
          .flatMap(was -> rise(was, is, factor))
          .ifPresent(rises::add);
    }
    List<Turn> turns = now.verdicts().stream().flatMap(is -> turn(before, is).stream()).toList();
    List<String> old = names(baseline);
    List<String> fresh = names(now);
    return new SinceBaseline(rises, turns, without(old, fresh), without(fresh, old));
  }

  private static Optional<Rise> rise(Series was, Series is, double factor) {
    double floor = was.analysis().floor();
    double allowed = factor * Math.max(floor, is.build().unitRoundoff());
    return Double.isNaN(floor) || is.analysis().floor() <= allowed
        ? Optional.empty()
        : Optional.of(new Rise(is.id(), floor, is.analysis().floor()));
  }

  private static Optional<Turn> turn(NamedSweep before, Verdict is) {
    return before
        .judgement(is.group())
        .filter(was -> is.judgement().isWorseThan(was))
        .map(was -> new Turn(was, is));
  }

  private static List<String> names(AnalysedSweep sweep) {
    List<String> names = new ArrayList<>();
    names.addAll(distinct(sweep, s -> s.build().name()));
    names.addAll(distinct(sweep, s -> s.scheme().label()));
    names.addAll(distinct(sweep, s -> s.group().name()));
    return names;
  }

  private static List<String> distinct(AnalysedSweep sweep, Function<Series, String> name) {
    return sweep.series().stream().map(name).distinct().collect(Collectors.toList());
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(name -> !others.contains(name)).toList();
  }

  /** Whether a gate that asks for nothing worse does not hold. */
  public boolean isWorse() {
    return !rises.isEmpty() || !turns.isEmpty();
  }
}
