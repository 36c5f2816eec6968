package epsweep.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import epsweep.text.ShortestDecimal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes JSON laid out for reading: one key a line, arrays of numbers on one line. Numbers are
 * written by {@link ShortestDecimal}; JSON has neither NaN nor ∞, which become {@code null} and
 * {@code "Infinity"}.
 */
public final class JsonWriter implements AutoCloseable {

  private final JsonGenerator json;

  /** Writes the members of an object. */
  @FunctionalInterface
  public interface Members {
    void write() throws IOException;
  }

  /** Writes the members of the object that stands for an item. */
  @FunctionalInterface
  public interface ItemMembers<T> {
    void write(T item) throws IOException;
  }

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Everything on one line; {@code out} stays open. */
  static JsonWriter onOneLine(Writer out) throws IOException {
    return new JsonWriter(
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET));
  }

  /** {@code out} stays open. */
  public JsonWriter(Writer out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withArrayValueSpacing(Spacing.AFTER)
            .withArrayEmptySeparator("");
    json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(
                new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter()));
  }

  /** The whole document: an object. */
  public void document(Members members) throws IOException {
    json.writeStartObject();
    members.write();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  public void object(String key, Members members) throws IOException {
    json.writeObjectFieldStart(key);
    members.write();
    json.writeEndObject();
  }

  /** An array with an object for each item. */
  public <T> void objects(String key, List<T> items, ItemMembers<T> members) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      members.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public void text(String key, String value) throws IOException {
    json.writeStringField(key, value);
  }

  public void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  public void integer(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  public void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  public void number(String key, double value) throws IOException {
    json.writeFieldName(key);
    number(value);
  }

  public void numbers(String key, double[] values) throws IOException {
    json.writeArrayFieldStart(key);
    for (double value : values) {
      number(value);
    }
    json.writeEndArray();
  }

  /** An array of integers. */
  public void integers(String key, int[] values) throws IOException {
    json.writeFieldName(key);
    json.writeArray(values, 0, values.length);
  }

  /** An array of whole numbers of any size. */
  public void wholes(String key, List<Long> values) throws IOException {
    json.writeFieldName(key);
    json.writeArray(values.stream().mapToLong(value -> value).toArray(), 0, values.size());
  }

  /** An array of arrays of numbers. */
  public void rows(String key, double[][] rows) throws IOException {
    json.writeArrayFieldStart(key);
    for (double[] row : rows) {
      json.writeStartArray();
      for (double value : row) {
        number(value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void number(double value) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNull();
    } else if (Double.isInfinite(value)) {
      json.writeString(ShortestDecimal.of(value));
    } else {
      json.writeNumber(ShortestDecimal.of(value));
    }
  }

  /**
   * Ascending integers as ranges {@code [first, last]}, both included: {@code [[0, 119], [125,
   * 125]]}.
   */
  public void ranges(String key, int[] ascending) throws IOException {
    json.writeArrayFieldStart(key);
    int first = 0;
    for (int i = 0; i < ascending.length; i++) {
      if (i + 1 == ascending.length || ascending[i + 1] != ascending[i] + 1) {
        json.writeArray(new int[] {ascending[first], ascending[i]}, 0, 2);
        first = i + 1;
      }
    }
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
