package epsweep.sweep.file;

import epsweep.formula.Catalogue;
import epsweep.formula.Formula;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.sweep.plan.Near;
import epsweep.sweep.plan.Subject;
import epsweep.text.ShortestDecimal;
import epsweep.text.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Derivatives of a formula: {@code function}, {@code of}, {@code at}, {@code let} and {@code
 * derivative}.
 */
final class FunctionReader {

  private static final int MOST_VARIABLES = 100;
  private static final String AROUND = "around";
  private static final String POINTS = "points";
  private static final String NEEDED = "a formula such as \"exp(x) / (1 + x^2)\"";

  private FunctionReader() {}

  static Subject read(Value function, Keys keys) {
    Value at = keys.required("at");
    Map<String, Double> point = point(at);
    Optional<Near> near = near(at);
    Map<String, Double> let = keys.optional("let").map(FunctionReader::numbers).orElse(Map.of());
    let.keySet().stream()
        .filter(point::containsKey)
        .findFirst()
        .ifPresent(
            name -> {
              throw keys.required("let").place().error("'" + name + "' is a variable of at");
            });
    FormulaDerivatives of =
        keys.optional("of")
            .map(asked -> asked.choice(List.of(FormulaDerivatives.values()), d -> d.label()))
            .orElse(FormulaDerivatives.GRADIENT);
    Subject.OfFunction plain =
        new Subject.OfFunction(function.text(NEEDED), of, point, let, Map.of());
    formula(function, plain::formula);
    Optional<Value> claim = keys.optional("derivative");
    Subject.OfFunction subject =
        new Subject.OfFunction(
            plain.function(),
            of,
            point,
            let,
            claim.map(value -> derivative(value, plain)).orElse(Map.of()),
            near);
    if (!subject.model().isFinite()) {
      throw at.place()
          .error(
              "the function"
                  + (claim.isPresent() ? ", or its derivative, is" : " and its derivative are")
                  + (claim.isPresent() ? " no finite number at " : " not both finite at ")
                  + shown(point)
                  + (near.isPresent() ? " and all points around it" : ""));
    }
    return subject;
  }

  private static String shown(Map<String, Double> point) {
    return point.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + ShortestDecimal.of(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Checks a text, with the place of its value before the place in it. */
  private static void formula(Value value, Consumer<String> reader) {
    String text = value.text(NEEDED);
    try {
      reader.accept(text);
    } catch (IllegalArgumentException e) {
      String hint =
          text.length() > 40 || Catalogue.formula(text).isPresent()
              ? ""
              : Spelling.hint(text, Catalogue.names());
      throw value.place().error(e.getMessage() + (e.getMessage().contains("mean") ? "" : hint));
    }
  }

  private static Map<String, Double> point(Value at) {
    if (!(at instanceof Value.Mapping mapping)) {
      return Map.of("x", number(at));
    }
    Map<String, Value> entries = new LinkedHashMap<>(mapping.entries());
    if (entries.remove(AROUND) != null) {
      entries.remove(POINTS);
    }
    return numbers(at, entries);
  }

  /** The points around {@code at}, where it has them. */
  private static Optional<Near> near(Value at) {
    if (!(at instanceof Value.Mapping mapping) || !mapping.entries().containsKey(AROUND)) {
      return Optional.empty();
    }
    double around = mapping.entries().get(AROUND).decimal("1e-300", "1e30");
    int points =
        Optional.ofNullable(mapping.entries().get(POINTS))
            .map(asked -> (int) asked.whole(2, Near.MOST))
            .orElse(Near.DEFAULT);
    return Optional.of(new Near(around, points));
  }

  private static Map<String, Double> numbers(Value value) {
    return numbers(value, value instanceof Value.Mapping mapping ? mapping.entries() : Map.of());
  }

  private static Map<String, Double> numbers(Value value, Map<String, Value> entries) {
    if (entries.isEmpty()) {
      throw value.unlike("a set of names with numbers, such as {a: 2},");
    }
    if (entries.size() > MOST_VARIABLES) {
      throw value
          .place()
          .error(entries.size() + " names; at most " + MOST_VARIABLES + " are allowed");
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    entries.forEach(
        (name, number) -> {
          if (!Formula.canName(name)) {
            throw number
                .place()
                .error(
                    "no name for a number; letters and digits that no function is called by"
                        + " are allowed");
          }
          numbers.put(name, number(number));
        });
    return numbers;
  }

  private static double number(Value value) {
    return value.decimal("-1e30", "1e30");
  }

  private static Map<String, String> derivative(Value value, Subject.OfFunction subject) {
    List<String> names = subject.names();
    if (names.size() == 1 && !(value instanceof Value.Mapping)) {
      formula(value, subject::claim);
      return Map.of(names.get(0), value.text(NEEDED));
    }
    Keys keys = value.keys(names);
    Map<String, String> derivative = new LinkedHashMap<>();
    for (String name : names) {
      Value by = keys.required(name);
      formula(by, subject::claim);
      derivative.put(name, by.text(NEEDED));
    }
    return derivative;
  }
}
