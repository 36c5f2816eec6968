package epsweep.study.verdict;

import epsweep.analysis.verdict.Judgement;
import epsweep.sweep.EpsilonGrid;
import epsweep.sweep.SweepPlan;
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
        + falselySure();
  }

  /** Every outcome with its sweep and what was said. */
  public String details() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      text.append(line(outcome))
          .append("\n  ")
          .append(plan(outcome.trial().plan()))
          .append("\n  ")
          .append(outcome.paragraph())
          .append('\n');
    }
    return text.toString();
  }

  private Table matrix() {
    Predicate<Outcome> wrong = o -> o.size().isMistake();
    Predicate<Outcome> large = o -> o.size().whole() >= LARGE;
    Predicate<Outcome> smooth = o -> o.trial().nature() == Nature.SMOOTH;
    Predicate<Outcome> easy = smooth.and(Outcome::hasFloat64);
    Table table = table("gradient");
    row(table, "right, smooth, with float64", wrong.negate().and(easy));
    row(table, "right, smooth, without", wrong.negate().and(smooth).and(easy.negate()));
    row(table, "right, kinks or noise", wrong.negate().and(smooth.negate()));
    row(table, "wrong by 1e-6 or more, smooth, with float64", large.and(easy));
    row(table, "wrong by 1e-6 or more, smooth, without", large.and(smooth).and(easy.negate()));
    row(table, "wrong by 1e-6 or more, kinks or noise", large.and(smooth.negate()));
    row(table, "wrong by less", wrong.and(large.negate()));
    return table;
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

  private String falselySure() {
    List<Outcome> some = outcomes.stream().filter(o -> o.falselySure().isPresent()).toList();
    if (some.isEmpty()) {
      return "No verdict is falsely sure.\n";
    }
    return some.stream()
        .map(o -> line(o) + "\n  " + command + " --only " + o.trial().seed() + "\n")
        .collect(Collectors.joining("", "Falsely sure, " + some.size() + " in all:\n\n", ""));
  }

  private static String line(Outcome outcome) {
    Trial.Size size = outcome.size();
    String mistake =
        size.isMistake()
            ? "wrong by "
                + Digits.level(size.whole())
                + " (a row: "
                + Digits.level(size.row())
                + ")"
            : "right";
    return "seed "
        + outcome.trial().seed()
        + ", "
        + outcome.trial().gradient()
        + ", "
        + outcome.trial().loss()
        + ", "
        + String.join(" and ", outcome.trial().plan().builds())
        + ": "
        + outcome.falselySure().orElse(mistake)
        + (outcome.falselySure().isPresent() && size.isMistake() ? ", " + mistake : "")
        + ": "
        + outcome.judgement().label()
        + " – "
        + outcome.headline();
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
