package epsweep.report.words;

import epsweep.analysis.judgement.Judgement;
import epsweep.text.Table;
import epsweep.text.Wrap;
import java.util.List;
import java.util.Locale;

/** A verdict for a terminal: one line, the paragraph, and the figures as a table. */
public final class WordsText {

  private static final String BOLD = "\033[1m";
  private static final String PLAIN = "\033[0m";

  private WordsText() {}

  /**
   * The text, with a line feed at its end.
   *
   * @param width columns to break lines at, at least 40
   */
  public static String of(Judgement judgement, Words words, boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    String label = judgement.label().toUpperCase(Locale.ROOT);
    String first =
        Wrap.lines(label + " – " + words.headline(), width).stream()
            .reduce((a, b) -> a + "\n" + b)
            .orElse(label);
    text.append(
            colour ? first.replaceFirst(label, BOLD + colour(judgement) + label + PLAIN) : first)
        .append("\n\n");
    Wrap.lines(words.paragraph(), width).forEach(line -> text.append(line).append('\n'));
    return words.figures().isEmpty()
        ? text.toString()
        : text.append('\n').append(figures(words.figures(), width)).toString();
  }

  private static String colour(Judgement judgement) {
    return switch (judgement) {
      case CORRECT, PRECISION_LIMITED -> "\033[32m";
      case WRONG, NON_DETERMINISTIC -> "\033[31m";
      case KINK, UNRESOLVED -> "\033[33m";
    };
  }

  /** Long meanings go on below themselves. */
  private static String figures(List<Words.Figure> figures, int width) {
    int what = figures.stream().mapToInt(f -> f.what().length()).max().orElse(0);
    int value = figures.stream().mapToInt(f -> f.value().length()).max().orElse(0);
    int left = Math.max(24, width - what - value - 4);
    Table table = new Table("evidence", "value", "meaning");
    for (Words.Figure figure : figures) {
      List<String> lines = Wrap.lines(figure.meaning(), left);
      table.row(figure.what(), figure.value(), lines.get(0));
      lines.stream().skip(1).forEach(line -> table.row("", "", line));
    }
    return table.plain();
  }
}
