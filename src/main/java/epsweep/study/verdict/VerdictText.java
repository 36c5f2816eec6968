package epsweep.study.verdict;

import epsweep.analysis.judgement.Judgement;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.Digits;
import epsweep.text.ShortestDecimal;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Verdicts on trials, as text for a terminal. */
public final class VerdictText {

  /** A mistake from this size on is to be called wrong where float64 was swept. */
  private static final double LARGE = 1e-6;

  private final String command;
  private final List<Outcome> outcomes;

  /**
   * @param command of the study, to which {@code --only SEED} can be added
   */
  public VerdictText(String command, List<Outcome> outcomes) {
    this.command = command;
    this.outcomes = List.copyOf(outcomes);
  }

  /**
   * The confusion matrix, the same for each gradient and loss, and every verdict that was falsely
   * sure.
   */
  public String summary() {
    return matrix().plain()
        + "\n"
        + each("gradient", Trial::gradient).plain()
        + "\n"
        + each("loss", Trial::loss).plain()
        + "\n"
        + bars("smooth", VerdictText::isSmooth)
        + bars("other", o -> !isSmooth(o))
        + missed()
        + "\n"
        + falselySure();
  }

  /** The trials of a seed: each with its sweep, what was said, and every row beside the truth. */
  public static String of(VerdictStudy.Generator generator, long seed) {
    return VerdictStudy.judged(generator, seed).stream()
        .map(j -> line(j.outcome()) + "\n" + plan(j.trial().plan()) + "\n" + RowsText.of(j))
        .collect(Collectors.joining("\n"));
  }

  private Table matrix() {
    Predicate<Outcome> smooth = VerdictText::isSmooth;
    Predicate<Outcome> other = smooth.negate();
    Predicate<Outcome> right = o -> !o.size().isMistake() && !o.isAtMinimum();
    Predicate<Outcome> large = o -> o.size().whole() >= LARGE;
    Predicate<Outcome> seen = o -> o.sizeInFloat64().whole() >= LARGE;
    Table table = table("gradient");
    row(table, "right, smooth, with float64", right.and(smooth).and(Outcome::hasFloat64));
    row(table, "right, smooth, without", right.and(smooth).and(o -> !o.hasFloat64()));
    row(table, "right, kinks or noise", right.and(other));
    row(table, "right, 0 everywhere", o -> !o.size().isMistake() && o.isAtMinimum());
    row(table, "wrong in float64 by 1e-6 or more, smooth", seen.and(smooth));
    row(table, "wrong in float64 by 1e-6 or more, kinks or noise", seen.and(other));
    row(table, "wrong by 1e-6 or more in other builds alone", large.and(seen.negate()));
    row(table, "wrong by less", o -> o.size().isMistake() && o.size().whole() < LARGE);
    return table;
  }

  private static boolean isSmooth(Outcome outcome) {
    return outcome.trial().nature() == LossNature.SMOOTH;
  }

  private Table each(String what, Function<Trial, String> name) {
    Table table = table(what);
    outcomes.stream()
        .map(o -> name.apply(o.trial()))
        .distinct()
        .sorted()
        .forEach(n -> row(table, n, o -> name.apply(o.trial()).equals(n)));
    return table;
  }

  private static Table table(String first) {
    List<String> header = new ArrayList<>(List.of(first, "judged"));
    Arrays.stream(Judgement.values()).map(Judgement::label).forEach(header::add);
    header.add("falsely sure");
    return new Table(header.toArray(String[]::new));
  }

  private void row(Table table, String name, Predicate<Outcome> which) {
    List<Outcome> some = outcomes.stream().filter(which).toList();
    List<String> row = new ArrayList<>(List.of(name, Integer.toString(some.size())));
    for (Judgement judgement : Judgement.values()) {
      long count = some.stream().filter(o -> o.judgement() == judgement).count();
      String share =
          some.isEmpty() ? "" : " (" + Digits.percent((double) count / some.size()) + ")";
      row.add(count + (judgement == Judgement.UNRESOLVED ? share : ""));
    }
    row.add(Long.toString(some.stream().filter(o -> o.falselySure().isPresent()).count()));
    table.row(row.toArray(String[]::new));
  }

  private String bars(String losses, Predicate<Outcome> which) {
    double[] shares =
        outcomes.stream()
            .filter(which)
            .flatMap(o -> o.bars().shares().stream())
            .mapToDouble(s -> s)
            .sorted()
            .toArray();
    if (shares.length == 0) {
      return "";
    }
    long held = Arrays.stream(shares).filter(s -> s <= 1).count();
    return "Error bars of "
        + losses
        + " losses: "
        + held
        + " of "
        + shares.length
        + " hold the truth ("
        + Digits.fixed(100.0 * held / shares.length, 2)
        + " %), half of them in "
        + Digits.legible(shares[shares.length / 2], 2)
        + " of the bar.\n";
  }

  /** The trials with rows whose bars miss the truth. */
  private String missed() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      BarCoverage bars = outcome.bars();
      if (bars.missed() > 0) {
        text.append("seed ")
            .append(outcome.trial().seed())
            .append(", ")
            .append(outcome.trial().loss())
            .append(": ")
            .append(bars.missed())
            .append(" of ")
            .append(bars.shares().size())
            .append(" bars miss the truth, at most by ")
            .append(Digits.legible(bars.most(), 2))
            .append(" bars\n");
      }
    }
    return text.toString();
  }

  private String falselySure() {
    List<Outcome> some = outcomes.stream().filter(o -> o.falselySure().isPresent()).toList();
    if (some.isEmpty()) {
      return "No verdict is falsely sure.\n";
    }
    return some.stream()
        .map(o -> line(o) + "\n  " + command + " --only " + o.trial().seed() + "\n")
        .collect(Collectors.joining("", "Falsely sure, " + some.size() + " in all:\n\n", ""));
  }

  /** A seed with what was said of it. */
  public static String line(Outcome outcome) {
    return "seed "
        + outcome.trial().seed()
        + ", "
        + outcome.trial().gradient()
        + ", "
        + outcome.trial().loss()
        + ": "
        + outcome.falselySure().orElse(outcome.judgement().label())
        + "; "
        + outcome.said().stream().map(VerdictText::said).collect(Collectors.joining("; "));
  }

  private static String said(BuildVerdict said) {
    String mistake =
        said.size().isMistake() ? "wrong by " + Digits.legible(said.size().whole(), 2) : "right";
    return said.build()
        + " "
        + mistake
        + ": "
        + said.judgement().label()
        + ", "
        + Digits.legible(said.resolution(), 2)
        + " may hide";
  }

  private static String plan(SweepPlan plan) {
    EpsilonGrid grid = plan.epsilon();
    return "%s differences, %s step, ε from %s to %s, %d per decade, %s"
        .formatted(
            plan.schemes().get(0).label(),
            plan.step().label(),
            ShortestDecimal.of(grid.from()),
            ShortestDecimal.of(grid.to()),
            grid.perDecade(),
            plan.selection());
  }
}
