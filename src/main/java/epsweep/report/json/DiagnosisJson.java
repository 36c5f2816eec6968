package epsweep.report.json;

import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.CurveVerdict;
import epsweep.analysis.printed.Diagnosis;
import epsweep.analysis.printed.PrintedVerdict;
import epsweep.analysis.printed.Quantum;
import epsweep.analysis.printed.SeveralEpsilon;
import epsweep.analysis.printed.TableVerdict;
import epsweep.network.fault.FaultKind;
import epsweep.report.words.DiagnosisWords;
import epsweep.report.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table's verdict as one JSON object. What has no value is left out; there is never a NaN. */
public final class DiagnosisJson {

  private DiagnosisJson() {}

  /** Writes the verdict as a document; {@code out} stays open. */
  public static void write(Diagnosis diagnosis, Circumstances known, Writer out)
      throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      json.document(
          () -> {
            json.text("verdict", diagnosis.judgement().label());
            told(diagnosis.decisive(), DiagnosisWords.of(diagnosis, known), json);
            if (diagnosis.told().size() > 1) {
              parts(diagnosis.told(), known, json);
            }
          });
    }
  }

  private static void parts(Map<String, TableVerdict> told, Circumstances known, JsonWriter json)
      throws IOException {
    List<String> names = new ArrayList<>(told.keySet());
    json.objects(
        "parts",
        names,
        name -> {
          json.text("name", name);
          json.text("verdict", told.get(name).judgement().label());
          told(told.get(name), DiagnosisWords.of(told.get(name), known), json);
        });
  }

  private static void told(TableVerdict told, Words words, JsonWriter json) throws IOException {
    json.text("headline", words.headline());
    json.text("paragraph", words.paragraph());
    if (told instanceof PrintedVerdict printed) {
      printed(printed, json);
    } else if (told instanceof CurveVerdict curve) {
      json.text("course", curve.course().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      number("least", curve.least(), json);
      number("resolution", curve.hides(), json);
      number("epsilon", curve.epsilon(), json);
      number("slope", curve.slope(), json);
      number("level", curve.level(), json);
      if (curve.factor().isPresent()) {
        factor(curve.factor().get(), json);
      }
    } else if (told instanceof SeveralEpsilon several) {
      resolution(several.verdict().resolution(), json);
      number("mistake", several.verdict().mistake(), json);
      name(several.verdict().name(), json);
    }
    json.objects(
        "evidence",
        words.figures(),
        figure -> {
          json.text("what", figure.what());
          json.text("value", figure.value());
          json.text("meaning", figure.meaning());
        });
  }

  private static void printed(PrintedVerdict verdict, JsonWriter json) throws IOException {
    name(verdict.name(), json);
    number("chance", verdict.chance(), json);
    if (verdict.doubt().isPresent()) {
      json.text("doubt", verdict.doubt().get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    number("discrepancy", verdict.discrepancy(), json);
    resolution(verdict.resolution(), json);
    if (verdict.roundOff().quantum().isPresent()) {
      json.object("quantum", () -> quantum(verdict.roundOff().quantum().get(), json));
    }
    List<String> rows = verdict.off().stream().map(verdict.names()::get).toList();
    json.texts("rows-that-disagree", rows);
  }

  private static void resolution(Resolution resolution, JsonWriter json) throws IOException {
    number("resolution", resolution.all(), json);
    number("resolution-in-one-row", resolution.oneRow(), json);
  }

  private static void name(Optional<Mistake> name, JsonWriter json) throws IOException {
    Optional<String> kind = name.flatMap(Mistake::kind).map(FaultKind::label);
    if (kind.isPresent()) {
      json.text("kind", kind.get());
    }
    if (name.isPresent()) {
      json.texts("places", name.get().places());
      json.texts("rows", name.get().rows());
      if (!name.get().factors().isEmpty()) {
        factor(name.get().factors().get(0), json);
      }
    }
  }

  private static void factor(Factor factor, JsonWriter json) throws IOException {
    json.number("factor", factor.k().value());
    json.number("factor-standard-error", factor.k().error());
  }

  private static void quantum(Quantum quantum, JsonWriter json) throws IOException {
    json.number("size", quantum.size());
    json.text("format", quantum.format().name());
    json.number("loss-from", quantum.lossFrom());
    json.number("loss-below", 2 * quantum.lossFrom());
    json.text("scheme", quantum.scheme().label());
    json.text("scheme-is", quantum.schemeGiven() ? "given" : "assumed");
  }

  private static void number(String key, double value, JsonWriter json) throws IOException {
    if (Double.isFinite(value)) {
      json.number(key, value);
    }
  }
}
