package epsweep.sweep.file;

import epsweep.sweep.plan.EpsilonGrid;
import java.util.List;

/** The {@code epsilon} of a sweep file; {@link SweepFile} shows its keys. */
final class EpsilonReader {

  static final EpsilonGrid LEFT_OUT = new EpsilonGrid(1e-9, 1, 12, List.of());

  private static final List<String> KEYS = List.of("from", "to", "per-decade", "also", "refine");

  private EpsilonReader() {}

  static EpsilonGrid read(Value value) {
    Keys keys = value.keys(KEYS);
    double from = keys.optional("from").map(EpsilonReader::epsilon).orElse(LEFT_OUT.from());
    double to = keys.optional("to").map(EpsilonReader::epsilon).orElse(LEFT_OUT.to());
    int perDecade =
        keys.optional("per-decade")
            .map(number -> number.size(EpsilonGrid.MOST_PER_DECADE))
            .orElse(LEFT_OUT.perDecade());
    List<Double> also = keys.optional("also").map(EpsilonReader::also).orElse(List.of());
    boolean refine =
        keys.optional("refine")
            .map(answer -> answer.choice(List.of(false, true), String::valueOf))
            .orElse(LEFT_OUT.refine());
    try {
      return new EpsilonGrid(from, to, perDecade, also, refine);
    } catch (IllegalArgumentException e) {
      throw keys.place().error(e.getMessage());
    }
  }

  private static double epsilon(Value value) {
    return value.decimal("1e-300", "1e6");
  }

  private static List<Double> also(Value value) {
    boolean none = value instanceof Value.Sequence list && list.items().isEmpty();
    return none
        ? List.of()
        : value.distinct("a list of numbers such as [5e-3]", EpsilonReader::epsilon);
  }
}
