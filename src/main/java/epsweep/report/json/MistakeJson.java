package epsweep.report.json;

import epsweep.analysis.pattern.Amount;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name of a mistake as a JSON object. */
final class MistakeJson {

  private MistakeJson() {}

  static void members(Mistake mistake, JsonWriter json) throws IOException {
    if (mistake.kind().isPresent()) {
      json.text("kind", mistake.kind().get().label());
    }
    json.texts("places", mistake.places());
    json.texts("rows", mistake.rows());
    json.integer("row-count", mistake.rowCount());
    json.integers("shape", mistake.shape().stream().mapToInt(i -> i).toArray());
    json.objects(
        "factors",
        mistake.factors(),
        factor -> {
          json.number("value", factor.k().value());
          json.number("standard-error", factor.k().error());
          json.text("meaning", label(factor.meaning()));
          json.integer("count", factor.count());
        });
    if (mistake.amount().isPresent()) {
      json.number("amount", mistake.amount().get().value());
      json.number("amount-standard-error", mistake.amount().get().error());
    }
    json.texts("faults", mistake.faults().stream().map(Fault::label).toList());
    if (mistake.fit().isPresent()) {
      json.number("residual", mistake.fit().get().residual());
      json.number("next-residual", mistake.fit().get().next());
    }
  }

  private static String label(Factor.Meaning meaning) {
    return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Mistake read(JsonValue json) {
    Optional<Amount> amount =
        json.find("amount")
            .map(a -> new Amount(a.number(), json.get("amount-standard-error").number()));
    Optional<Mistake.Quality> fit =
        json.find("residual")
            .map(r -> new Mistake.Quality(r.number(), json.get("next-residual").number()));
    List<Integer> shape = json.get("shape").items(size -> size.integer(1, Integer.MAX_VALUE));
    List<String> places = json.get("places").items(JsonValue::text);
    List<Factor> factors = json.get("factors").items(MistakeJson::readFactor);
    if (shape.size() != 0 && shape.size() != 2) {
      throw json.get("shape").wrong(shape.size() + " sizes; rows and columns are expected");
    }
    if (factors.size() > 1 && factors.size() != places.size()) {
      throw json.get("factors").wrong(factors.size() + " for " + places.size() + " places");
    }
    return json.make(
        () ->
            new Mistake(
                json.find("kind").map(k -> k.oneOf(FaultKind.class, FaultKind::label)),
                places,
                json.get("rows").items(JsonValue::text),
                json.get("row-count").integer(0, Integer.MAX_VALUE),
                shape,
                factors,
                amount,
                json.get("faults").items(f -> f.oneOf(Fault.class, Fault::label)),
                fit));
  }

  private static Factor readFactor(JsonValue json) {
    return new Factor(
        new Amount(json.get("value").number(), json.get("standard-error").number()),
        json.get("meaning").oneOf(Factor.Meaning.class, MistakeJson::label),
        json.get("count").integer());
  }
}
