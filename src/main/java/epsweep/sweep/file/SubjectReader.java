package epsweep.sweep.file;

import epsweep.program.WideFormat;
import epsweep.sweep.plan.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a sweep file sweeps: its {@code model}, or {@code function} and {@code at}. */
final class SubjectReader {

  private static final int MOST = 10_000_000;

  /** Of a program's name on charts, in characters. */
  private static final int LONGEST_CALLED = 100;

  private SubjectReader() {}

  static Subject read(Keys keys) {
    Optional<Value> model = keys.optional("model");
    Optional<Value> function = keys.optional("function");
    Optional<Value> program = keys.optional("program");
    if (program.isPresent()) {
      for (String key : List.of("model", "function", "of", "at", "let", "derivative")) {
        keys.optional(key)
            .ifPresent(
                value -> {
                  throw value
                      .place()
                      .error("not allowed beside " + program.get().place().named("program"));
                });
      }
      return program(program.get(), keys);
    }
    for (String key : List.of("called", "reference", "timeout", "steps", "batch")) {
      keys.optional(key)
          .ifPresent(
              value -> {
                throw value.place().error("only allowed beside program");
              });
    }
    if (function.isEmpty()) {
      for (String key : List.of("of", "at", "let", "derivative")) {
        keys.optional(key)
            .ifPresent(
                value -> {
                  throw value.place().error("only allowed beside function");
                });
      }
      return ModelReader.read(keys.required("model"));
    }
    model.ifPresent(
        value -> {
          throw value
              .place()
              .error("not allowed beside " + function.get().place().named("function"));
        });
    return FunctionReader.read(function.get(), keys);
  }

  private static Subject program(Value programs, Keys keys) {
    if (!(programs instanceof Value.Mapping mapping) || mapping.entries().isEmpty()) {
      throw programs.unlike("a program for each build, such as {float32: ./f, float64: ./d},");
    }
    Map<String, List<String>> commands = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (build, command) ->
                commands.put(BuildName.checked(build, command.place()), command(command)));
    return new Subject.OfProgram(
        commands,
        keys.optional("called").map(SubjectReader::called),
        keys.optional("reference").map(SubjectReader::reference),
        keys.optional("timeout").map(t -> t.size(86_400)).orElse(Subject.OfProgram.DEFAULT_TIMEOUT),
        count(keys.optional("steps")),
        count(keys.optional("batch")));
  }

  private static Subject.OfProgram.WideProgram reference(Value value) {
    if (!(value instanceof Value.Mapping mapping) || mapping.entries().size() != 1) {
      throw value.unlike("one program by its format, such as {long-double: ./ld},");
    }
    Map.Entry<String, Value> entry = mapping.entries().entrySet().iterator().next();
    WideFormat format =
        Stream.of(WideFormat.values())
            .filter(known -> known.label().equals(entry.getKey()))
            .findFirst()
            .orElseThrow(
                () ->
                    entry
                        .getValue()
                        .place()
                        .error("unknown format; long-double and float128 are allowed"));
    return new Subject.OfProgram.WideProgram(format, command(entry.getValue()));
  }

  private static String called(Value value) {
    String needed = "what charts are to call it, in up to " + LONGEST_CALLED + " characters,";
    String called = value.text(needed);
    if (called.isBlank() || called.length() > LONGEST_CALLED) {
      throw value.unlike(needed);
    }
    return called;
  }

  private static OptionalInt count(Optional<Value> value) {
    return value.isPresent() ? OptionalInt.of(value.get().size(MOST)) : OptionalInt.empty();
  }

  private static List<String> command(Value value) {
    String needed = "a program such as ./my_lstm, or a list [program, argument]";
    if (!(value instanceof Value.Sequence)) {
      return List.of(value.text(needed));
    }
    List<String> words = value.list(needed, SubjectReader::word);
    if (words.get(0).isEmpty()) {
      throw value.unlike(needed);
    }
    return words;
  }

  /** An argument may be empty. */
  private static String word(Value value) {
    return value instanceof Value.Scalar scalar && scalar.text().isEmpty() && !scalar.plain()
        ? ""
        : value.text("a word");
  }
}
