package epsweep.sweep;

import epsweep.function.ScalarFunction;
import java.util.List;
import java.util.Optional;

/** What a sweep file sweeps: its {@code model}, or {@code function} and {@code at}. */
final class SweepFileSubject {

  private SweepFileSubject() {}

  static Subject read(YamlKeys keys) {
    Optional<YamlValue> model = keys.optional("model");
    Optional<YamlValue> function = keys.optional("function");
    Optional<YamlValue> at = keys.optional("at");
    if (function.isEmpty()) {
      at.ifPresent(
          value -> {
            throw value.place().error("only allowed beside function");
          });
      return new Subject.OfNetwork(SweepFileModel.read(keys.required("model")));
    }
    model.ifPresent(
        value -> {
          throw value
              .place()
              .error("not allowed beside function (line " + function.get().place().line() + ")");
        });
    return function(function.get(), keys.required("at"));
  }

  private static Subject function(YamlValue name, YamlValue at) {
    ScalarFunction function = name.choice(List.of(ScalarFunction.values()), ScalarFunction::label);
    double x = at.decimal("-1e30", "1e30");
    if (!Double.isFinite(function.value(x))) {
      throw at.place().error(function.label() + " has no finite value at " + ShortestDecimal.of(x));
    }
    return new Subject.OfFunction(function.label(), x);
  }
}
