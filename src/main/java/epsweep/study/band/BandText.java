package epsweep.study.band;

import epsweep.gradient.Group;
import epsweep.study.band.BandStudy.Setting;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a study of bands found, as text for a terminal. */
final class BandText {

  private static final int MOST_MISSES = 20;

  /** Settings with fewer bands are counted together: of each alone no share can be told. */
  private static final double LEAST_BANDED = 0.5;

  private final List<Setting> settings;
  private final List<Setting> counted;

  BandText(List<Setting> settings) {
    this.settings = settings;
    counted = settings.stream().filter(s -> s.tally().share() >= LEAST_BANDED).toList();
  }

  /** Coverage by group and size of sample, of lower bounds too, and the worst settings. */
  String summary(int networks, int trials) {
    List<Setting> few =
        settings.stream()
            .filter(s -> s.tally().share() > 0 && s.tally().share() < LEAST_BANDED)
            .toList();
    StringBuilder text = new StringBuilder();
    text.append(networks)
        .append(" networks, ")
        .append(settings.size())
        .append(" settings, each with ")
        .append(trials)
        .append(" samples; ")
        .append(counted.size())
        .append(" settings with a band in half of them or more.\n\n")
        .append(coverage().plain());
    if (!few.isEmpty()) {
      text.append("\n")
          .append(few.size())
          .append(" settings had fewer bands; ")
          .append(percent(sum(few).coverage()))
          .append(" of those held d.\n");
    }
    Tally bounds = sum(settings);
    text.append("\nd was at least the lower end in ")
        .append(percent(bounds.holding()))
        .append(" of ")
        .append(bounds.bounded())
        .append(" samples, with a band or without.\n\nThe worst:\n\n");
    return text.append(worst().plain()).toString();
  }

  private Table coverage() {
    Table table =
        new Table(
            "of",
            "per block",
            "settings",
            "90–99 %",
            "over 99 %",
            "85–90 %",
            "under 85 %",
            "least",
            "in all");
    for (Group.Kind kind : Group.Kind.values()) {
      List<Setting> some = counted.stream().filter(s -> s.place().kind() == kind).toList();
      some.stream()
          .mapToInt(Setting::perBlock)
          .distinct()
          .sorted()
          .forEach(
              size ->
                  row(
                      table,
                      kind.name().toLowerCase(Locale.ROOT),
                      Integer.toString(size),
                      some.stream().filter(s -> s.perBlock() == size).toList()));
    }
    row(table, "every group", "", counted);
    return table;
  }

  private static void row(Table table, String of, String size, List<Setting> some) {
    double[] coverage = some.stream().mapToDouble(s -> s.tally().coverage()).sorted().toArray();
    table.row(
        of,
        size,
        Integer.toString(coverage.length),
        share(coverage, 0.9, 0.99),
        share(coverage, Math.nextUp(0.99), 1),
        share(coverage, 0.85, Math.nextDown(0.9)),
        share(coverage, 0, Math.nextDown(0.85)),
        coverage.length == 0 ? "–" : percent(coverage[0]),
        coverage.length == 0 ? "–" : percent(sum(some).coverage()));
  }

  private static Tally sum(List<Setting> some) {
    return some.stream().map(Setting::tally).reduce(Tally::plus).orElseThrow();
  }

  private static String share(double[] coverage, double from, double to) {
    double count = Arrays.stream(coverage).filter(c -> c >= from && c <= to).count();
    return coverage.length == 0 ? "–" : percent(count / coverage.length);
  }

  private static String percent(double share) {
    return Digits.fixed(100 * share, 1) + " %";
  }

  private Table worst() {
    Table table =
        new Table("seed", "build", "scheme", "ε", "group", "per block", "covered", "d above");
    counted.stream()
        .sorted(Comparator.comparingDouble(s -> s.tally().coverage()))
        .limit(MOST_MISSES)
        .forEach(
            s ->
                table.row(
                    Long.toString(s.seed()),
                    s.build(),
                    s.scheme().label(),
                    Digits.legible(s.place().epsilon(), 2),
                    s.place().group(),
                    Integer.toString(s.perBlock()),
                    s.tally().covered() + " of " + s.tally().banded(),
                    Integer.toString(s.tally().above())));
    return table;
  }
}
