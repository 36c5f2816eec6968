package epsweep.report;

import epsweep.analysis.verdict.Agreement;
import epsweep.analysis.verdict.Factor;
import epsweep.analysis.verdict.Quantum;
import epsweep.analysis.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;

/** A verdict as one JSON object. What has no value is left out; there is never a NaN. */
public final class VerdictJson {

  private VerdictJson() {}

  /** Writes the verdict as a document; {@code out} stays open. */
  public static void write(Verdict verdict, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      json.document(() -> members(verdict, json));
    }
  }

  /** The members of the object that stands for a verdict. */
  static void members(Verdict verdict, JsonWriter json) throws IOException {
    json.text("verdict", verdict.judgement().label());
    if (verdict.kind().isPresent()) {
      json.text("kind", verdict.kind().get().label());
    }
    json.text("headline", verdict.headline());
    json.text("paragraph", verdict.paragraph());
    if (verdict.factor().isPresent()) {
      factor(verdict.factor().get(), json);
    }
    agreement(verdict.agreement(), json);
    if (verdict.quantum().isPresent()) {
      json.object("quantum", () -> quantum(verdict.quantum().get(), json));
    }
    json.objects(
        "evidence",
        verdict.evidence(),
        evidence -> {
          json.text("what", evidence.what());
          json.text("value", evidence.value());
          json.text("meaning", evidence.meaning());
        });
  }

  private static void factor(Factor factor, JsonWriter json) throws IOException {
    json.number("factor", factor.value());
    json.number("factor-standard-error", factor.standardError());
    json.number("factor-chance", factor.chance());
    if (!factor.name().isEmpty()) {
      json.text("factor-name", factor.name());
    }
  }

  private static void agreement(Agreement agreement, JsonWriter json) throws IOException {
    number("discrepancy", agreement.discrepancy(), json);
    number("cosine", agreement.cosine(), json);
    number("residual-after-scaling", agreement.residualAfterScaling(), json);
    number("sign-agreement", agreement.signAgreement(), json);
  }

  private static void number(String key, OptionalDouble value, JsonWriter json) throws IOException {
    if (value.isPresent()) {
      json.number(key, value.getAsDouble());
    }
  }

  private static void quantum(Quantum quantum, JsonWriter json) throws IOException {
    json.number("size", quantum.size());
    json.text("format", quantum.format().name());
    json.number("loss-from", Math.scalb(1.0, quantum.exponent()));
    json.number("loss-below", Math.scalb(1.0, quantum.exponent() + 1));
    json.text("scheme", quantum.scheme().label());
    json.text("scheme-is", quantum.schemeGiven() ? "given" : "assumed");
    json.number("chance", quantum.chance());
    json.integer("values-tested", quantum.rows());
  }
}
