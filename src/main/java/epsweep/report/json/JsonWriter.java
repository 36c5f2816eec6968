package epsweep.report.json;

import epsweep.text.ShortestDecimal;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes JSON laid out for reading: one key a line, arrays on one line but for the keys of objects
 * in them. Numbers are written by {@link ShortestDecimal}; JSON has neither NaN nor ∞, which become
 * {@code null} and {@code "Infinity"}.
 */
public final class JsonWriter implements AutoCloseable {

  private final Writer out;
  private final boolean laidOut;
  private int depth;

  /** Whether something stands before the next member or item, so that a comma must. */
  private boolean follows;

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

  private JsonWriter(Writer out, boolean laidOut) {
    this.out = out;
    this.laidOut = laidOut;
  }

  /** Everything on one line; {@code out} stays open. */
  public static JsonWriter onOneLine(Writer out) {
    return new JsonWriter(out, false);
  }

  /** {@code out} stays open. */
  public JsonWriter(Writer out) {
    this(out, true);
  }

  /** The whole document: an object. */
  public void document(Members members) throws IOException {
    braces(members);
    out.write('\n');
  }

  public void object(String key, Members members) throws IOException {
    key(key);
    braces(members);
  }

  /** An array with an object for each item. */
  public <T> void objects(String key, List<T> items, ItemMembers<T> members) throws IOException {
    array(key, items, item -> braces(() -> members.write(item)));
  }

  public void text(String key, String value) throws IOException {
    key(key);
    string(value);
  }

  public void texts(String key, List<String> values) throws IOException {
    array(key, values, this::string);
  }

  public void integer(String key, long value) throws IOException {
    key(key);
    out.write(Long.toString(value));
  }

  public void flag(String key, boolean value) throws IOException {
    key(key);
    out.write(Boolean.toString(value));
  }

  public void number(String key, double value) throws IOException {
    key(key);
    number(value);
  }

  public void numbers(String key, double[] values) throws IOException {
    key(key);
    numbers(values);
  }

  /** An array of integers. */
  public void integers(String key, int[] values) throws IOException {
    array(key, Arrays.stream(values).boxed().toList(), value -> out.write(value.toString()));
  }

  /** An array of whole numbers of any size. */
  public void wholes(String key, List<Long> values) throws IOException {
    array(key, values, value -> out.write(value.toString()));
  }

  /** An array of arrays of numbers. */
  public void rows(String key, double[][] rows) throws IOException {
    array(key, List.of(rows), this::numbers);
  }

  /**
   * Ascending integers as ranges {@code [first, last]}, both included: {@code [[0, 119], [125,
   * 125]]}.
   */
  public void ranges(String key, int[] ascending) throws IOException {
    int[] ends =
        IntStream.range(0, ascending.length)
            .filter(i -> i + 1 == ascending.length || ascending[i + 1] != ascending[i] + 1)
            .toArray();
    array(
        key,
        IntStream.range(0, ends.length).boxed().toList(),
        i -> {
          int first = i == 0 ? 0 : ends[i - 1] + 1;
          items(List.of(ascending[first], ascending[ends[i]]), end -> out.write(end.toString()));
        });
  }

  private void numbers(double[] values) throws IOException {
    items(Arrays.stream(values).boxed().toList(), this::number);
  }

  private void number(double value) throws IOException {
    if (Double.isNaN(value)) {
      out.write("null");
    } else if (Double.isInfinite(value)) {
      string(ShortestDecimal.of(value));
    } else {
      out.write(ShortestDecimal.of(value));
    }
  }

  private <T> void array(String key, List<T> values, ItemMembers<T> item) throws IOException {
    key(key);
    items(values, item);
  }

  private <T> void items(List<T> values, ItemMembers<T> item) throws IOException {
    out.write('[');
    String separator = "";
    for (T value : values) {
      out.write(separator);
      item.write(value);
      separator = laidOut ? ", " : ",";
    }
    out.write(']');
    follows = true;
  }

  private void braces(Members members) throws IOException {
    out.write('{');
    depth++;
    follows = false;
    members.write();
    depth--;
    if (follows) {
      newLine();
    } else if (laidOut) {
      out.write(' ');
    }
    out.write('}');
    follows = true;
  }

  private void key(String key) throws IOException {
    if (follows) {
      out.write(',');
    }
    newLine();
    string(key);
    out.write(laidOut ? ": " : ":");
    follows = true;
  }

  private void newLine() throws IOException {
    if (laidOut) {
      out.write("\n" + "  ".repeat(depth));
    }
  }

  private void string(String text) throws IOException {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      quoted.append(escaped(text.charAt(i)));
    }
    out.write(quoted.append('"').toString());
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default ->
          c < 0x20 ? "\\u00" + (c < 0x10 ? "0" : "1") + "0123456789ABCDEF".charAt(c & 0xF) : "" + c;
    };
  }

  /** {@code out} stays open. */
  @Override
  public void close() throws IOException {
    out.flush();
  }
}
