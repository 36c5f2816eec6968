package epsweep.lab;

import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Reading;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.Precisions;
import epsweep.listing.print.Prints;
import epsweep.report.json.JsonWriter;
import epsweep.report.words.DiagnosisWords;
import epsweep.report.words.PrintWords;
import epsweep.report.words.ReadingText;
import epsweep.sweep.file.Value;
import epsweep.text.InputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Judges what was pasted, with {@code epsilon}, {@code precision}, {@code scheme}, {@code steps},
 * {@code batch}, {@code loss} and {@code columns} where the user says them.
 */
final class Pasted {

  private static final int WIDTH = 100;
  private static final int MOST = 1_000_000_000;

  /** A picture of more rows shows no more. */
  private static final int DRAWN = 2000;

  private Pasted() {}

  static void answer(Question question, JsonWriter json) throws IOException {
    Optional<List<String>> columns =
        question.find("columns").map(c -> Arrays.asList(c.text("names").split(",")));
    if (question.lines("text").isBlank()) {
      throw new InputException("Nothing is pasted yet.");
    }
    Reading reading =
        Reading.of(
            Prints.of("the paste", question.lines("text"), columns),
            known(question),
            OptionalDouble.empty());
    json.text("read", PrintWords.line(reading.print()));
    json.text("note", reading.note());
    json.object(
        "verdict",
        () ->
            Curves.words(
                reading.diagnosis().judgement().label(),
                DiagnosisWords.of(reading.diagnosis(), reading.known()),
                json));
    json.text("text", ReadingText.of(reading, false, false, WIDTH));
    rows(reading.print().listing(), json);
  }

  private static void rows(Listing listing, JsonWriter json) throws IOException {
    for (ListingColumn column :
        List.of(
            ListingColumn.NUMERIC,
            ListingColumn.ANALYTIC,
            ListingColumn.EPSILON,
            ListingColumn.DISCREPANCY)) {
      if (listing.has(column)) {
        json.numbers(
            column.label(),
            listing.rows().stream()
                .limit(DRAWN)
                .mapToDouble(row -> row.number(column).value())
                .toArray());
      }
    }
    json.integer("row-count", listing.rows().size());
  }

  private static Circumstances known(Question question) {
    return new Circumstances(
        decimal(question, "epsilon"),
        question.find("precision").map(v -> Precisions.named(v.text("a precision"))),
        question.find("scheme").map(v -> Scheme.named(v.text("a scheme"))),
        whole(question, "steps"),
        whole(question, "batch"),
        decimal(question, "loss"),
        false);
  }

  private static OptionalDouble decimal(Question question, String key) {
    Optional<Value> value = question.find(key);
    return value.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(value.get().decimal("-1e300", "1e300"));
  }

  private static OptionalInt whole(Question question, String key) {
    Optional<Value> value = question.find(key);
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value.get().whole(1, MOST));
  }
}
