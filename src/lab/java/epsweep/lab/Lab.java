package epsweep.lab;

import epsweep.report.json.JsonWriter;
import epsweep.sweep.file.SweepFile;
import epsweep.text.InputException;
import epsweep.text.ReportedException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * The lab's answers. A request is a JSON object with a {@code task}:
 *
 * <ul>
 *   <li>{@code sweep}: {@code settings}, the keys of a sweep file, are swept ({@link Curves})
 *   <li>{@code point}: one ε of one build ({@link Magnifier})
 *   <li>{@code paste}: {@code text} that a checker printed is judged ({@link Pasted})
 *   <li>{@code quiz}: six curves from a {@code seed}, with their solutions ({@link Quiz})
 *   <li>{@code write}: {@code settings} as the text of a sweep file ({@link Settings})
 *   <li>{@code read}: {@code text} of a sweep file as settings
 *   <li>{@code choices}: what may be chosen: faults, functions, formats ({@link Choices})
 * </ul>
 */
public final class Lab {

  private Lab() {}

  /** The answer to a request; of a mistake in it {@code {"error":{"message":"…"}}}. */
  public static String answer(String request) {
    try {
      return written(json -> answer(Question.of(SweepFile.value("request", request)), json));
    } catch (ReportedException | IllegalArgumentException | ArithmeticException e) {
      return error(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written but strings
    } catch (InterruptedException e) {
      throw new IllegalStateException(e); // there is one thread
    }
  }

  private static void answer(Question question, JsonWriter json)
      throws IOException, InterruptedException {
    String task = question.text("task");
    switch (task) {
      case "sweep" -> Curves.answer(question, json);
      case "point" -> Magnifier.answer(question, json);
      case "paste" -> Pasted.answer(question, json);
      case "quiz" -> Quiz.answer(question, json);
      case "write" -> json.text("text", Settings.file(question.settings()));
      case "read" -> json.text("settings", Settings.read(question));
      case "choices" -> Choices.answer(json);
      default -> throw new InputException("task " + task + " is unknown");
    }
  }

  /** Writes the members of an answer. */
  private interface Answer {
    void write(JsonWriter json) throws IOException, InterruptedException;
  }

  private static String written(Answer answer) throws IOException, InterruptedException {
    StringWriter text = new StringWriter();
    InterruptedException[] interrupted = new InterruptedException[1];
    try (JsonWriter json = JsonWriter.onOneLine(text)) {
      json.document(
          () -> {
            try {
              answer.write(json);
            } catch (InterruptedException e) {
              interrupted[0] = e;
            }
          });
    }
    if (interrupted[0] != null) {
      throw interrupted[0];
    }
    return text.toString().strip();
  }

  private static String error(String message) {
    try {
      return written(json -> json.object("error", () -> json.text("message", message)));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
