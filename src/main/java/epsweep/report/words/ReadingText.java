package epsweep.report.words;

import epsweep.analysis.printed.Reading;
import epsweep.gradient.Scheme;
import epsweep.text.Wrap;
import java.util.List;

/** What was pasted and what comes of it, as {@code epsweep diagnose} says it. */
public final class ReadingText {

  private ReadingText() {}

  /**
   * What was read, the verdict with its figures, and settings for a checker.
   *
   * @param explain whether every row is told
   * @param width columns to break lines at, at least 40
   */
  public static String of(Reading reading, boolean explain, boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    for (String said : List.of(PrintWords.line(reading.print()), reading.note())) {
      if (!said.isEmpty()) {
        Wrap.lines(said, width).forEach(line -> text.append(line).append('\n'));
      }
    }
    if (explain) {
      text.append('\n').append(PrintWords.rows(reading.print()));
    }
    text.append(text.length() > 0 ? "\n" : "")
        .append(
            WordsText.of(
                reading.diagnosis().judgement(),
                DiagnosisWords.of(reading.diagnosis(), reading.known()),
                colour,
                width));
    Scheme used = reading.known().scheme().orElse(Scheme.CENTRAL);
    CheckerSettings.of(reading.diagnosis(), used).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
