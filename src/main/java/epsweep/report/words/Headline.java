package epsweep.report.words;

import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Jump;
import epsweep.analysis.curve.Reason.Course;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import epsweep.text.Printable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What some curves of one scheme and group show, in a clause of at most 60 characters: the finding
 * that surprises most, and only where none does, the numbers.
 */
final class Headline {

  /** Of a title. */
  static final int LONGEST = 60;

  private static final int LONGEST_NAME = 20;

  private static final Set<Course> WITHOUT_TRUNCATION =
      Set.of(Course.FALLS_TO_ROUND_OFF, Course.FALLS_TO_THE_END);

  private final Findings findings;
  private final List<Series> series;
  private final Group group;

  /**
   * @param series of one scheme and group, a build each
   */
  Headline(Findings findings, List<Series> series) {
    this.findings = findings;
    this.series = series;
    group = series.get(0).group();
  }

  String text() {
    return Stream.of(
            judged(), across(), zero(), unmoved(), withoutTruncation(), layerWithoutTruncation())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::numbers);
  }

  private Optional<String> judged() {
    return findings.analysed().verdict(group).flatMap(this::judged);
  }

  private Optional<String> judged(Verdict verdict) {
    return switch (verdict.judgement()) {
      case WRONG -> Optional.of(wrong(verdict));
      case NON_DETERMINISTIC -> Optional.of("The loss differs from call to call");
      case KINK -> Optional.of("The loss has a kink at θ: n and g differ there");
      case CORRECT, PRECISION_LIMITED, UNRESOLVED -> Optional.empty();
    };
  }

  private String wrong(Verdict verdict) {
    String what =
        group.kind() == Group.Kind.ALL
            ? "Wrong"
            : Printable.cut(group.name(), LONGEST_NAME) + " is wrong";
    if (Findings.allFlat(series)) {
      return what + ": d = " + Digits.level(last().analysis().plateau().level()) + " at every ε";
    }
    return verdict.mistake() > 0 && Double.isFinite(verdict.mistake())
        ? what + " by " + Digits.legible(verdict.mistake(), 2) + " of ‖g‖"
        : what + " at every ε";
  }

  private Optional<String> across() {
    return findings.hasKinks() && any(s -> Jump.first(s.curve()).isPresent())
        ? Optional.of("d leaps where steps reach across a kink of ReLU")
        : Optional.empty();
  }

  private Optional<String> zero() {
    return all(Headline::isZero)
        ? Optional.of("g and n are both 0 at every ε: nothing to compare")
        : Optional.empty();
  }

  /** Whether g and n are 0 at every ε: they agree, and prove nothing. */
  static boolean isZero(Series series) {
    return isDead(series) && Arrays.stream(series.discrepancy()).allMatch(d -> d == 0);
  }

  private static boolean isDead(Series series) {
    return series.curve().deadZone() == series.epsilon().length;
  }

  private Optional<String> unmoved() {
    List<Series> dead = series.stream().filter(Headline::isDead).toList();
    return dead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            dead.size() == series.size()
                ? "No ε moves the loss"
                : "No ε moves the loss in " + dead.get(0).label());
  }

  private Optional<String> withoutTruncation() {
    return all(Headline::isWithoutTruncation)
        ? Optional.of("No truncation error, hence no U")
        : Optional.empty();
  }

  private static boolean isWithoutTruncation(Series series) {
    CurveAnalysis analysis = series.analysis();
    return analysis.shape() != Shape.U
        && WITHOUT_TRUNCATION.contains(analysis.reason().course())
        && !isZero(series);
  }

  private Optional<String> layerWithoutTruncation() {
    if (!group.equals(findings.whole())) {
      return Optional.empty();
    }
    Scheme scheme = series.get(0).scheme();
    return findings.layers().stream()
        .filter(
            layer ->
                findings.analysed().series(scheme, layer).stream()
                    .allMatch(Headline::isWithoutTruncation))
        .findFirst()
        .map(
            layer ->
                Printable.cut(layer.name(), LONGEST_NAME) + " has no truncation error, hence no U");
  }

  private String numbers() {
    List<Series> spots = series.stream().filter(s -> s.sweetSpot().isPresent()).toList();
    if (Findings.allFlat(series)) {
      return "No ε helps: d stays at " + Digits.level(last().analysis().plateau().level());
    }
    if (spots.isEmpty()) {
      String what = last().label() + " " + verb(last().analysis());
      return last().scheme().isLinear() ? "No U: " + what : what;
    }
    Optional<String> without =
        series.stream().filter(s -> s.sweetSpot().isEmpty()).findFirst().map(Series::label);
    String bottoms = spots.size() > 2 ? fall(spots) : bottoms(spots);
    String all = without.map(label -> bottoms + "; no U in " + label).orElse(bottoms);
    return Digits.typeset(all).length() <= LONGEST ? all : bottoms;
  }

  private static String bottoms(List<Series> spots) {
    Series first = spots.get(0);
    if (spots.size() == 1) {
      return first.label() + " bottoms out at " + d(first) + " near ε = " + epsilon(first);
    }
    String rest =
        spots.stream()
            .skip(1)
            .map(s -> ", " + s.label() + " at " + d(s))
            .collect(Collectors.joining());
    String all = first.label() + " bottoms out at " + d(first) + rest;
    return Digits.typeset(all).length() <= LONGEST
        ? all
        : spots.stream().map(Headline::d).collect(Collectors.joining(" and ", "d falls to ", ""));
  }

  /** From the highest floor to the lowest, where there are too many builds to name them all. */
  private static String fall(List<Series> spots) {
    Comparator<Series> byFloor = Comparator.comparingDouble(s -> s.analysis().floor());
    Series highest = spots.stream().max(byFloor).orElseThrow();
    Series lowest = spots.stream().min(byFloor).orElseThrow();
    return "From "
        + d(highest)
        + " in "
        + highest.label()
        + " to "
        + d(lowest)
        + " in "
        + lowest.label();
  }

  private static String d(Series series) {
    SweetSpot spot = series.sweetSpot().orElseThrow();
    return Digits.legible(spot.discrepancy(), spot.digits());
  }

  private static String epsilon(Series series) {
    SweetSpot spot = series.sweetSpot().orElseThrow();
    return Digits.legible(spot.epsilon(), spot.digits());
  }

  private static String verb(CurveAnalysis a) {
    return switch (a.shape()) {
      case U -> "has a sweet spot";
      case NO_RIGHT_BRANCH -> "falls to the end";
      case NO_LEFT_BRANCH -> "only rises in this range";
      case NO_LEFT_WALL ->
          (a.floor() > 0 ? "reaches d = " + Digits.level(a.floor()) : "is at round-off")
              + " at every small ε";
      case EXTRAPOLATED -> "reaches d = " + Digits.level(a.floor()) + " by extrapolation";
      case FLAT -> "stays at d = " + Digits.level(a.plateau().level());
      case SATURATED -> "gets no lower than d = " + Digits.level(a.least().discrepancy());
      case TOO_FEW_POINTS -> "has too few usable points";
    };
  }

  private Series last() {
    return series.get(series.size() - 1);
  }

  private boolean all(Predicate<Series> holds) {
    return series.stream().allMatch(holds);
  }

  private boolean any(Predicate<Series> holds) {
    return series.stream().anyMatch(holds);
  }
}
