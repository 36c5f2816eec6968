package epsweep.report.words;

import epsweep.analysis.Series;
import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import epsweep.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sweeps beside each other show: a title of at most 60 characters, what surprises most first,
 * and a sentence for each group that they judge differently.
 */
public final class ComparisonWords {

  /** Floors nearer than this are called the same. */
  private static final double SAME = 1.5;

  /** Of groups in a sentence. */
  private static final int MOST_NAMES = 4;

  private final Comparison comparison;
  private final Group group;

  /**
   * @param comparison what is told
   */
  public ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
    group = mainGroup(comparison);
  }

  /** What a sweep shows as its main group if all have it, or else everything. */
  private static Group mainGroup(Comparison comparison) {
    return comparison.sweeps().stream()
        .map(one -> new Findings(one.sweep()).mainGroup(comparison.scheme(one)))
        .filter(group -> group.kind() != Group.Kind.ALL)
        .filter(
            group -> comparison.sweeps().stream().allMatch(n -> n.group(group.name()).isPresent()))
        .findFirst()
        .orElseGet(() -> comparison.groups().get(0));
  }

  /** The curves of that group in a build, one a sweep at the most, named as the sweeps are. */
  public List<Series> curves(Build build) {
    return comparison.sweeps().stream()
        .flatMap(
            one ->
                one
                    .series(build, comparison.scheme(one), group.name())
                    .map(s -> s.labelled(one.name()))
                    .stream())
        .toList();
  }

  /** The finding: another verdict, no sweet spot any more, another floor, or the same. */
  public String title() {
    return Stream.of(changed(), wrong(), spotless())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::floors);
  }

  private Optional<String> changed() {
    return comparison.changes().stream()
        .min(Comparator.comparing(change -> !change.group().equals(group.name())))
        .map(
            change -> {
              boolean whole = change.group().equals(comparison.groups().get(0).name());
              String is = whole ? capital(change.is().label()) : ": " + change.is().label();
              return fitting(
                  whole ? "" : change.group(),
                  is + " in ",
                  change.other().name(),
                  ", " + change.was().label() + " in ",
                  change.first().name());
            });
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Names and words in turn, the names cut alike until all fits. */
  private static String fitting(String... parts) {
    for (int longest = Headline.LONGEST; longest > 4; longest--) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts.length; i++) {
        text.append(i % 2 == 0 ? Printable.cut(parts[i], longest) : parts[i]);
      }
      if (Digits.typeset(text.toString()).length() <= Headline.LONGEST) {
        return text.toString();
      }
    }
    throw new IllegalArgumentException("no room for " + String.join("", parts));
  }

  private Optional<String> wrong() {
    String whole = comparison.groups().get(0).name();
    return comparison.sweeps().stream()
            .allMatch(one -> one.judgement(whole).equals(Optional.of(Judgement.WRONG)))
        ? Optional.of("Wrong in all of them")
        : Optional.empty();
  }

  private Optional<String> spotless() {
    for (Build build : comparison.sharedBuilds()) {
      List<Series> curves = curves(build);
      Optional<Series> with = curves.stream().filter(s -> s.sweetSpot().isPresent()).findFirst();
      Optional<Series> without = curves.stream().filter(s -> s.sweetSpot().isEmpty()).findFirst();
      if (with.isPresent() && without.isPresent()) {
        return Optional.of(
            fitting(
                build.name(),
                ": a sweet spot in ",
                with.get().label(),
                ", none in ",
                without.get().label()));
      }
    }
    return Optional.empty();
  }

  private String floors() {
    List<Comparison.Row> rows =
        comparison.rows(group).stream()
            .filter(row -> row.ratio().isPresent() && row.ratio().getAsDouble() > 0)
            .filter(row -> Double.isFinite(row.ratio().getAsDouble()))
            .toList();
    if (rows.isEmpty()) {
      return "No build and scheme in common";
    }
    if (areEqual()) {
      return "The same curves, bit for bit";
    }
    Comparison.Row furthest =
        rows.stream().max(Comparator.comparingDouble(ComparisonWords::apart)).orElseThrow();
    String times = Digits.legible(apart(furthest), 2);
    if (apart(furthest) < SAME) {
      return "The floors agree within a factor of " + times;
    }
    return fitting(
        furthest.series().build().name(),
        ": floor " + times + " times " + (isHigher(furthest) ? "higher" : "lower") + " in ",
        furthest.name(),
        " than in ",
        comparison.first().name());
  }

  private static boolean isHigher(Comparison.Row row) {
    return row.ratio().orElseThrow() > 1;
  }

  /** How far a floor is from the first one, whichever is the higher. */
  private static double apart(Comparison.Row row) {
    double ratio = row.ratio().orElseThrow();
    return Math.max(ratio, 1 / ratio);
  }

  private boolean areEqual() {
    return comparison.builds().stream()
        .map(this::curves)
        .allMatch(
            curves ->
                curves.size() == comparison.sweeps().size()
                    && curves.stream().allMatch(s -> isEqual(s, curves.get(0))));
  }

  private static boolean isEqual(Series one, Series other) {
    return Arrays.equals(one.epsilon(), other.epsilon())
        && Arrays.equals(one.discrepancy(), other.discrepancy());
  }

  /** A sentence for the groups that are not judged alike, those together that changed alike. */
  public List<String> changes() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Comparison.Change change : comparison.changes()) {
      String how =
          change.was().label()
              + " in "
              + change.first().name()
              + ", "
              + change.is().label()
              + " in "
              + change.other().name()
              + ".";
      groups.computeIfAbsent(how, any -> new ArrayList<>()).add(change.group());
    }
    return groups.entrySet().stream().map(e -> some(e.getValue()) + ": " + e.getKey()).toList();
  }

  private static String some(List<String> names) {
    int more = names.size() - MOST_NAMES;
    return more <= 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + more + " others";
  }

  /** Which networks or functions they are of, a clause each. */
  public List<String> subjects() {
    return comparison.sweeps().stream()
        .map(
            one -> {
              Findings findings = new Findings(one.sweep());
              return one.name()
                  + ": "
                  + findings.model()
                  + ", "
                  + findings.weights()
                  + "; "
                  + findings.grid()
                  + ".";
            })
        .toList();
  }

  /** {@code central}, or what each sweep's scheme is where they have none in common. */
  public String schemes() {
    List<Scheme> shown = comparison.sweeps().stream().map(comparison::scheme).distinct().toList();
    return shown.size() == 1
        ? SchemeWords.of(shown.get(0))
        : comparison.sweeps().stream()
            .map(one -> comparison.scheme(one).label() + " (" + one.name() + ")")
            .collect(Collectors.joining(", "));
  }

  /** What d is, of which parameters. */
  public String definition() {
    List<Group> groups = comparison.sweeps().stream().map(this::group).distinct().toList();
    String of =
        groups.size() == 1
            ? new Findings(comparison.first().sweep()).definition(groups.get(0)) + " and n by "
            : "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over "
                + (group.kind() == Group.Kind.ALL ? "all parameters" : group.name())
                + " of each, n by ";
    return of + schemes() + ".";
  }

  private Group group(NamedSweep one) {
    return one.group(group.name()).orElse(one.sweep().sweep().whole());
  }
}
