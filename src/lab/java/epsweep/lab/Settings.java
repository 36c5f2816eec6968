package epsweep.lab;

import epsweep.sweep.file.PlanReader;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.file.Value;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.ShortestDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys of a sweep file as JSON, and as the file itself. */
final class Settings {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
  private static final List<String> NOT_WORDS =
      List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
  private static final String HEAD = "# Set in the lab; epsweep run sweeps it.\n";

  private Settings() {}

  /**
   * The text of the sweep file.
   *
   * @throws InputException if {@code epsweep run} would refuse it
   */
  static String file(Value settings) {
    PlanReader.read(settings);
    StringBuilder text = new StringBuilder(HEAD);
    ((Value.Mapping) settings)
        .entries()
        .forEach((key, value) -> text.append(key + ": " + flow(value, false) + "\n"));
    return text.toString();
  }

  /**
   * The settings that the text of a sweep file holds, as JSON.
   *
   * @throws InputException if it is none, or asks for what needs other files
   */
  static String read(Question question) {
    String name = question.find("name").isPresent() ? question.text("name") : "sweep file";
    Value value = SweepFile.value(name, question.lines("text"));
    SweepPlan plan = PlanReader.read(value);
    if (plan.subject().isProgram()) {
      throw new InputException(name + ": program: runs beside epsweep alone, not in a page");
    }
    return json(value);
  }

  /** Settings as JSON. */
  static String json(Value settings) {
    return flow(settings, true);
  }

  private static String flow(Value value, boolean json) {
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> member(entry, json))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.items().stream()
          .map(item -> flow(item, json))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Value.Scalar) value, json);
  }

  private static String member(Map.Entry<String, Value> entry, boolean json) {
    return word(entry.getKey(), json) + ": " + flow(entry.getValue(), json);
  }

  private static String scalar(Value.Scalar scalar, boolean json) {
    String text = scalar.text();
    if (scalar.plain() && Value.WHOLE.matcher(text).matches()) {
      return text.startsWith("+") ? text.substring(1) : text;
    }
    if (scalar.plain() && Value.DECIMAL.matcher(text).matches()) {
      return ShortestDecimal.of(Double.parseDouble(text));
    }
    boolean constant = scalar.plain() && (text.equals("true") || text.equals("false"));
    return constant ? text : word(text, json);
  }

  private static String word(String text, boolean json) {
    boolean plain =
        !json && WORD.matcher(text).matches() && !NOT_WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
