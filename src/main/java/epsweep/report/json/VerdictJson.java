package epsweep.report.json;

import epsweep.analysis.verdict.Agreement;
import epsweep.analysis.verdict.Evidence;
import epsweep.analysis.verdict.Factor;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Quantum;
import epsweep.analysis.verdict.Verdict;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.network.fault.FaultKind;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
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

  /** The verdict that {@link #members} wrote into an object. */
  static Verdict read(JsonValue json) {
    Judgement judgement = json.get("verdict").oneOf(Judgement.class, Judgement::label);
    Optional<FaultKind> kind =
        json.find("kind").map(k -> k.oneOf(FaultKind.class, FaultKind::label));
    Optional<Factor> factor = json.find("factor").map(f -> readFactor(json));
    Agreement agreement =
        json.make(
            () ->
                new Agreement(
                    readNumber("discrepancy", json),
                    readNumber("cosine", json),
                    readNumber("residual-after-scaling", json),
                    readNumber("sign-agreement", json)));
    Optional<Quantum> quantum = json.find("quantum").map(VerdictJson::readQuantum);
    String headline = json.get("headline").text();
    String paragraph = json.get("paragraph").text();
    List<Evidence> evidence = json.get("evidence").items(VerdictJson::readEvidence);
    return json.make(
        () ->
            new Verdict(
                judgement, kind, factor, agreement, quantum, headline, paragraph, evidence));
  }

  private static Factor readFactor(JsonValue json) {
    double value = json.get("factor").number();
    double error = json.get("factor-standard-error").number();
    double chance = json.get("factor-chance").number();
    String name = json.find("factor-name").map(JsonValue::text).orElse("");
    String phrase = json.get("factor-phrase").text();
    return json.make(() -> new Factor(value, error, chance, name, phrase));
  }

  private static OptionalDouble readNumber(String key, JsonValue json) {
    return json.find(key)
        .map(value -> OptionalDouble.of(value.number()))
        .orElse(OptionalDouble.empty());
  }

  private static Quantum readQuantum(JsonValue json) {
    double from = json.get("loss-from").number();
    String format = json.get("format").text();
    return json.make(
        () ->
            new Quantum(
                json.get("size").number(),
                Format.named(format),
                Math.getExponent(from),
                json.get("scheme").oneOf(Scheme.NAMED, Scheme::label),
                json.get("scheme-is").text().equals("given"),
                json.get("chance").number(),
                json.get("values-tested").integer()));
  }

  private static Evidence readEvidence(JsonValue json) {
    return new Evidence(
        json.get("what").text(), json.get("value").text(), json.get("meaning").text());
  }

  private static void factor(Factor factor, JsonWriter json) throws IOException {
    json.number("factor", factor.value());
    json.number("factor-standard-error", factor.standardError());
    json.number("factor-chance", factor.chance());
    json.text("factor-phrase", factor.phrase());
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
