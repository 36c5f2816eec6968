package epsweep.report.words;

import epsweep.analysis.verdict.Evidence;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Verdict;
import epsweep.text.Table;
import epsweep.text.Wrap;
import java.util.List;

/** A verdict for a terminal: one line, the paragraph, and the evidence as a table. */
public final class VerdictText {

  private static final String BOLD = "\033[1m";
  private static final String PLAIN = "\033[0m";

  private VerdictText() {}

  /**
   * The text, with a line feed at its end.
   *
   * @param width columns to break lines at, at least 40
   */
  public static String of(Verdict verdict, boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    String label = verdict.judgement().label().toUpperCase(java.util.Locale.ROOT);
    text.append(colour ? BOLD + colour(verdict.judgement()) + label + PLAIN : label)
        .append(" – ")
        .append(verdict.headline())
        .append("\n\n");
    Wrap.lines(verdict.paragraph(), width).forEach(line -> text.append(line).append('\n'));
    return text.append('\n').append(evidence(verdict.evidence(), width)).toString();
  }

  private static String colour(Judgement judgement) {
    return switch (judgement) {
      case CORRECT, PRECISION_LIMITED -> "\033[32m";
      case WRONG, NON_DETERMINISTIC -> "\033[31m";
      case KINK, UNRESOLVED -> "\033[33m";
    };
  }

  /** Long meanings go on below themselves. */
  private static String evidence(List<Evidence> evidence, int width) {
    int what = evidence.stream().mapToInt(e -> e.what().length()).max().orElse(0);
    int value = evidence.stream().mapToInt(e -> e.value().length()).max().orElse(0);
    int left = Math.max(24, width - what - value - 4);
    Table table = new Table("evidence", "value", "meaning");
    for (Evidence row : evidence) {
      List<String> lines = Wrap.lines(row.meaning(), left);
      table.row(row.what(), row.value(), lines.get(0));
      lines.stream().skip(1).forEach(line -> table.row("", "", line));
    }
    return table.plain();
  }
}
