package epsweep.sweep.file;

import epsweep.text.Spelling;
import java.util.List;
import java.util.Optional;

/** A set of keys whose names have been checked. */
record Keys(Value.Mapping mapping, List<String> known) {

  /**
   * @throws epsweep.text.InputException for a key that is not {@code known}
   */
  Keys {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw value
                    .place()
                    .error("unknown key; " + Spelling.allowed(known) + Spelling.hint(key, known));
              }
            });
  }

  Place place() {
    return mapping.place();
  }

  Optional<Value> optional(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Value required(String key) {
    return optional(key)
        .orElseThrow(() -> place().key(key, place().line()).error("missing; this key is needed"));
  }
}
