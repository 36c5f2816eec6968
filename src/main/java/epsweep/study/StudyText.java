package epsweep.study;

import epsweep.analysis.judgement.Judgement;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import epsweep.study.FaultStudy.Case;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a study found, as text for a terminal. */
public final class StudyText {

  private StudyText() {}

  /** How much was compared, and every difference. */
  public static String soak(SoakStudy.Result result) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d networks: %,d losses in lanes and alone, %,d sweeps on one and on more threads:"
                + " %,d differences.\n"
                + "Heap after a collection: %.1f MB at first, %.1f MB at last.\n",
            result.networks(),
            result.losses(),
            result.sweeps(),
            result.differences().size(),
            result.firstHeap() / 1e6,
            result.lastHeap() / 1e6));
    result.differences().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** The confusion matrix of every mistake, and every miss. */
  public static String faults(List<Case> cases) {
    StringBuilder text = new StringBuilder();
    for (boolean float64 : new boolean[] {true, false}) {
      List<Case> some = cases.stream().filter(c -> c.float64() == float64).toList();
      text.append(float64 ? "float32 and float64:\n\n" : "\nfloat32 alone:\n\n")
          .append(matrix(some).plain());
    }
    text.append("\nWith float64, what the verdict names:\n\n").append(named(cases).plain());
    List<Case> misses = cases.stream().filter(StudyText::isMiss).toList();
    text.append(
        misses.isEmpty()
            ? "\nNo right gradient is called wrong, and no mistake is called right.\n"
            : "\nMisses:\n\n");
    for (Case c : misses) {
      text.append(c.fault().label())
          .append(", network ")
          .append(c.network())
          .append(", seed ")
          .append(c.seed())
          .append(c.float64() ? "" : ", float32 alone")
          .append(": ")
          .append(c.judgement().label())
          .append(" – ")
          .append(Digits.legible(c.verdict().resolution().all(), 2))
          .append('\n');
    }
    return text.toString();
  }

  private static Table matrix(List<Case> cases) {
    List<String> header = new ArrayList<>(List.of("gradient", "judged"));
    Arrays.stream(Judgement.values()).map(Judgement::label).forEach(header::add);
    Table table = new Table(header.toArray(String[]::new));
    matrixRow(table, "right", cases.stream().filter(Case::isControl).toList());
    matrixRow(table, "wrong", cases.stream().filter(c -> !c.isControl()).toList());
    return table;
  }

  private static void matrixRow(Table table, String name, List<Case> cases) {
    List<String> row = new ArrayList<>(List.of(name, Integer.toString(cases.size())));
    for (Judgement judgement : Judgement.values()) {
      row.add(Long.toString(cases.stream().filter(c -> c.judgement() == judgement).count()));
    }
    table.row(row.toArray(String[]::new));
  }

  private static Table named(List<Case> cases) {
    Table table =
        new Table("mistake", "its kind", "judged", "wrong", "recognised", "kind by figures alone");
    for (Fault fault : Fault.values()) {
      List<Case> some =
          cases.stream().filter(c -> c.fault() == fault && c.float64() && !c.isControl()).toList();
      if (!some.isEmpty()) {
        Map<String, Long> kinds =
            some.stream()
                .map(c -> kind(c.kindByFigures()))
                .collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
        table.row(
            fault.label(),
            kind(fault.kind()),
            Integer.toString(some.size()),
            Long.toString(some.stream().filter(c -> c.judgement() == Judgement.WRONG).count()),
            Long.toString(some.stream().filter(Case::isRecognised).count()),
            kinds.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
      }
    }
    return table;
  }

  private static String kind(Optional<FaultKind> kind) {
    return kind.map(FaultKind::label).orElse("–");
  }

  private static boolean isMiss(Case c) {
    return c.isControl()
        ? c.judgement() == Judgement.WRONG
        : c.judgement() == Judgement.CORRECT
            || c.judgement() == Judgement.PRECISION_LIMITED
            || (c.float64() && c.judgement() != Judgement.WRONG);
  }
}
