package epsweep.report.json;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Verdict;
import epsweep.report.words.VerdictWords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What a script wants to know of a sweep, as one JSON object on a line of its own. */
public final class VerdictLine {

  private VerdictLine() {}

  /**
   * Writes the line; {@code out} stays open.
   *
   * @param fails whether the sweep fails the gate that was asked for
   */
  public static void write(AnalysedSweep analysed, boolean fails, Writer out) throws IOException {
    try (JsonWriter json = JsonWriter.onOneLine(out)) {
      json.document(() -> members(analysed, fails, json));
    }
  }

  private static void members(AnalysedSweep analysed, boolean fails, JsonWriter json)
      throws IOException {
    List<Series> spots =
        analysed.sweep().plan().schemes().stream()
            .flatMap(scheme -> analysed.whole(scheme).stream())
            .filter(series -> series.sweetSpot().isPresent())
            .toList();
    json.text("name", analysed.sweep().plan().name());
    json.text("verdict", analysed.verdicts().get(0).judgement().label());
    json.number("tolerance", analysed.tolerance());
    json.flag("fails", fails);
    json.objects("groups", analysed.verdicts(), verdict -> group(verdict, json));
    json.objects(
        "sweet-spots",
        spots,
        series -> {
          json.text("build", series.build().name());
          json.text("scheme", series.scheme().label());
          CurveJson.writeSweetSpot(series.sweetSpot().orElseThrow(), json);
        });
  }

  private static void group(Verdict verdict, JsonWriter json) throws IOException {
    json.text("group", verdict.group());
    json.text("verdict", verdict.judgement().label());
    json.text("headline", VerdictWords.headline(verdict));
    json.integer("rows", verdict.rows());
    json.integer("population", verdict.reach().population());
    json.number("resolution", verdict.resolution().all());
    json.number("resolution-in-one-row", verdict.resolution().oneRow());
    json.number("mistake-size", verdict.mistake());
    if (verdict.name().isPresent()) {
      json.object("mistake", () -> MistakeJson.members(verdict.name().get(), json));
    }
  }
}
