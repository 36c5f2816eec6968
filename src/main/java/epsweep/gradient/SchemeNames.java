package epsweep.gradient;

import epsweep.text.Printable;
import epsweep.text.Spelling;
import java.util.List;
import java.util.stream.Stream;

/** Finds schemes by their names. */
final class SchemeNames {

  private SchemeNames() {}

  /**
   * The scheme of a first derivative with a name or label.
   *
   * @throws IllegalArgumentException if there is none, with the names that there are
   */
  static Scheme find(String name) {
    String asked = name.strip();
    return all()
        .filter(scheme -> scheme.label().equalsIgnoreCase(asked))
        .findFirst()
        .or(() -> Stencil.labelled(asked))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + Printable.echo(name)
                        + "' is unknown; "
                        + Spelling.allowed(labels())
                        + Spelling.hint(name, labels())));
  }

  private static Stream<Scheme> all() {
    return Stream.of(Scheme.NAMED, List.of(Scheme.RIDDERS), Scheme.WITHOUT_DIFFERENCES)
        .flatMap(List::stream);
  }

  private static List<String> labels() {
    return all().map(Scheme::label).toList();
  }
}
