package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.words.Findings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parts of a page share: the plan's first scheme, the group shown, the ε it opens at. */
final class PageContent {

  /** What many gradient checks use without a thought. */
  static final double USUAL = 1e-6;

  /** As near as a grid of five per decade comes. */
  static final double NEAR = 1.3;

  private static final int MOST_SENTENCES = 3;

  /** Of all curves together: 50 KB. */
  private static final int MOST_POINTS = 5000;

  private final AnalysedSweep analysed;
  private final Findings findings;
  private final Scheme scheme;
  private final Group group;
  private final List<Series> series;
  private final int opening;

  PageContent(AnalysedSweep analysed) {
    this.analysed = analysed;
    findings = new Findings(analysed);
    scheme = analysed.sweep().plan().schemes().get(0);
    group = findings.mainGroup(scheme);
    series = findings.main(scheme);
    opening = opening();
  }

  AnalysedSweep analysed() {
    return analysed;
  }

  Findings findings() {
    return findings;
  }

  Scheme scheme() {
    return scheme;
  }

  /** The group of the U-curve. */
  Group group() {
    return group;
  }

  /**
   * The groups whose curves the page holds: gates, blocks and layers as far as there is room for
   * the points of all.
   */
  List<Group> groups() {
    int most = MOST_POINTS / (builds().size() * epsilon().length);
    List<Group> all = analysed.sweep().groups();
    for (Group.Kind finest : List.of(Group.Kind.GATE, Group.Kind.BLOCK, Group.Kind.LAYER)) {
      List<Group> some = all.stream().filter(g -> g.kind().compareTo(finest) <= 0).toList();
      if (some.size() <= most) {
        return some;
      }
    }
    return all.stream().filter(g -> g.kind() == Group.Kind.ALL || g.equals(group)).toList();
  }

  List<Build> builds() {
    return analysed.sweep().builds();
  }

  double[] epsilon() {
    return analysed.sweep().epsilon();
  }

  /** The curves that the page shows, in the order of the builds. */
  List<Series> series() {
    return series;
  }

  /** What {@link #series()} would be without the plan's fault; empty if it has none. */
  List<Series> right() {
    return right(analysed, series);
  }

  static List<Series> right(AnalysedSweep analysed, List<Series> series) {
    return analysed.withoutFault().stream()
        .filter(curve -> series.stream().anyMatch(s -> s.id().equals(curve.id())))
        .map(Series::of)
        .toList();
  }

  /** Whether there are more builds than the page has room to say a sentence of. */
  boolean isCrowded() {
    return builds().size() > MOST_SENTENCES;
  }

  /** Whether a build's digits are shown: there is room for the coarsest and the finest. */
  boolean isShown(int build) {
    List<Integer> digits = builds().stream().map(b -> b.format().decimalDigits()).toList();
    return build == digits.indexOf(Collections.min(digits))
        || build == digits.indexOf(Collections.max(digits));
  }

  /**
   * Position of the ε whose state a page shows before it is touched: the coarsest build's sweet
   * spot, or that of another group where this one has none, or else its least d.
   */
  int openingAt() {
    return opening;
  }

  private Series coarsest() {
    return series.stream()
        .max(Comparator.comparingDouble(s -> s.build().unitRoundoff()))
        .orElseThrow();
  }

  private int opening() {
    Series coarsest = coarsest();
    double epsilon =
        Stream.concat(Stream.of(coarsest), analysed.series().stream())
            .filter(s -> s.build().equals(coarsest.build()) && s.scheme().equals(scheme))
            .flatMap(s -> s.sweetSpot().stream())
            .mapToDouble(SweetSpot::epsilon)
            .findFirst()
            .orElse(coarsest.analysis().least().epsilon());
    return nearest(epsilon, Double.POSITIVE_INFINITY).orElse(epsilon().length / 2);
  }

  /** Position of the ε nearest to a value, if none is further off than a factor. */
  OptionalInt nearest(double value, double factor) {
    double[] epsilon = epsilon();
    return IntStream.range(0, Double.isNaN(value) ? 0 : epsilon.length)
        .boxed()
        .min(Comparator.comparingDouble(i -> ratio(epsilon[i], value)))
        .filter(i -> ratio(epsilon[i], value) <= factor)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static double ratio(double a, double b) {
    return Math.max(a / b, b / a);
  }
}
