package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.SeedResult;
import epsweep.analysis.SeedSpread;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.sweep.plan.Mark;
import epsweep.text.Digits;
import epsweep.text.Printable;
import epsweep.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What many seeds of one plan show, and how points from elsewhere lie to them. */
public final class SeedWords {

  private static final int LONGEST_NAME = 26;

  private final Findings findings;
  private final AnalysedSweep sweep;

  /**
   * @param findings of a sweep with seeds
   */
  public SeedWords(Findings findings) {
    this.findings = findings;
    sweep = findings.analysed();
  }

  /** How many there are; 0 where the numbers are drawn once. */
  public int count() {
    return sweep.seeds().size();
  }

  public boolean hasMarks() {
    return !sweep.sweep().plan().marks().isEmpty();
  }

  /** A title in at most 60 characters: what surprises first. */
  Optional<String> title(List<Series> series) {
    if (count() == 0) {
      return Optional.empty();
    }
    Map<Judgement, List<Long>> judged = judged(series.get(0).group().name());
    for (Judgement bad : List.of(Judgement.WRONG, Judgement.KINK)) {
      if (judged.containsKey(bad) && judged.get(bad).size() < count()) {
        return Optional.of(
            (bad == Judgement.WRONG ? "Wrong" : "A kink")
                + " in "
                + judged.get(bad).size()
                + " of "
                + count()
                + " seeds");
      }
    }
    return judged.containsKey(Judgement.WRONG)
        ? Optional.empty()
        : marked().or(() -> floors(series));
  }

  private Optional<String> marked() {
    List<Mark> marks = sweep.sweep().plan().marks();
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    return marks.stream()
        .filter(mark -> !isInside(mark))
        .findFirst()
        .map(mark -> where(mark) + ": " + Printable.cut(mark.name(), LONGEST_NAME))
        .or(
            () ->
                Optional.of(
                    (marks.size() == 1 ? "The marked point lies" : "All marked points lie")
                        + " inside the band of "
                        + count()
                        + " seeds"));
  }

  private String where(Mark mark) {
    if (band(mark).isEmpty()) {
      return "No d at a mark's ε";
    }
    return (lies(mark).equals("below") ? "Below" : "Above") + " the band of " + count() + " seeds";
  }

  private Optional<String> floors(List<Series> series) {
    return series.stream()
        .flatMap(s -> spread(s.build(), s.group().name(), s).stream())
        .filter(spread -> spread.spots() > 0)
        .findFirst()
        .map(
            spread ->
                spread.curves().get(0).build().name()
                    + ": d* from "
                    + Digits.legible(spread.floor().low(), 2)
                    + " to "
                    + Digits.legible(spread.floor().high(), 2)
                    + " over "
                    + count()
                    + " seeds");
  }

  private Optional<SeedSpread> spread(Build build, String group, Series like) {
    return SeedSpread.of(sweep, build, like.scheme(), group);
  }

  /** Which seeds judge a group how, the best first. */
  private Map<Judgement, List<Long>> judged(String group) {
    Map<Judgement, List<Long>> judged = new TreeMap<>(Judgement.BEST_FIRST);
    for (SeedResult seed : sweep.seeds()) {
      Optional.ofNullable(seed.judgements().get(group))
          .ifPresent(j -> judged.computeIfAbsent(j, any -> new ArrayList<>()).add(seed.seed()));
    }
    return judged;
  }

  /** {@code Correct for 18 of 20 seeds, wrong for 2 (7 and 11)}: of everything. */
  public String verdict() {
    return verdict(findings.whole());
  }

  /** The same of a group; seeds are named where the verdict is not that of most. */
  public String verdict(Group group) {
    Map<Judgement, List<Long>> judged = judged(group.name());
    if (judged.size() == 1) {
      return "Verdict: "
          + judged.keySet().iterator().next().label()
          + " for all "
          + count()
          + " seeds";
    }
    List<String> parts = new ArrayList<>();
    judged.forEach(
        (judgement, seeds) ->
            parts.add(
                judgement.label()
                    + " for "
                    + seeds.size()
                    + (2 * seeds.size() > count() ? "" : named(seeds))));
    return "Verdict of " + count() + " seeds: " + String.join(", ", parts);
  }

  /** Whether all seeds judge everything alike. */
  public boolean isUnanimous() {
    return judged(findings.whole().name()).size() == 1;
  }

  private static String named(List<Long> seeds) {
    int most = 6;
    List<String> names = seeds.stream().limit(most).map(String::valueOf).toList();
    return " ("
        + (seeds.size() > most ? String.join(", ", names) + " …" : Spelling.join(names, "and"))
        + ")";
  }

  /** The seed whose figures a group's verdict gives: the first of the worst. */
  public long deciding(Group group) {
    List<List<Long>> judged = List.copyOf(judged(group.name()).values());
    return judged.get(judged.size() - 1).get(0);
  }

  /** Where a mark lies, against the seeds or against the one curve; empty without such a curve. */
  public Optional<SeedSpread.Quantiles> band(Mark mark) {
    return spread(mark).flatMap(spread -> spread.discrepancyAt(mark.at()));
  }

  /** {@code 3 of 20}: how many seeds have less than a mark's d at its ε. */
  public String below(Mark mark) {
    return spread(mark)
        .map(spread -> spread.below(mark.at(), mark.discrepancy()) + " of " + count())
        .orElse("");
  }

  private Optional<SeedSpread> spread(Mark mark) {
    return sweep.sweep().builds().stream()
        .filter(build -> build.name().equals(mark.build()))
        .findFirst()
        .flatMap(build -> SeedSpread.of(sweep, build, findings.firstScheme(), mark.group()));
  }

  /** Whether a mark lies between the 10 % and the 90 % of the seeds' d at its ε. */
  public boolean isInside(Mark mark) {
    return band(mark).stream().anyMatch(band -> band.holds(mark.discrepancy()));
  }

  /** {@code inside}, {@code below}, {@code above}, or why nothing can be said. */
  public String lies(Mark mark) {
    return band(mark)
        .map(
            band ->
                mark.discrepancy() < band.low()
                    ? "below"
                    : mark.discrepancy() > band.high() ? "above" : "inside")
        .orElse("no d there");
  }

  /** For those who cannot see the chart. */
  public String description() {
    return "The discrepancy d over ε of "
        + count()
        + " seeds, both logarithmic: the curves in pale, their median, and the band from 10 to 90 %"
        + " of them. "
        + verdict()
        + ".";
  }
}
