package epsweep.sweep.csv;

import epsweep.text.ShortestDecimal;
import java.io.IOException;

/**
 * A line of a CSV file, field by field (RFC 4180, but lines end with a line feed). NaN is an empty
 * field; infinities are {@code Infinity} and {@code -Infinity}.
 */
final class CsvLine {

  private final StringBuilder line = new StringBuilder();

  CsvLine text(String field) {
    if (field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      return append('"' + field.replace("\"", "\"\"") + '"');
    }
    return append(field);
  }

  CsvLine number(double field) {
    return Double.isNaN(field) ? empty() : append(ShortestDecimal.of(field));
  }

  CsvLine number(int field) {
    return append(Integer.toString(field));
  }

  CsvLine empty() {
    return append("");
  }

  private CsvLine append(String field) {
    line.append(field).append(',');
    return this;
  }

  /** Ends the line, and begins the next. */
  void end(Appendable out) throws IOException {
    line.setCharAt(line.length() - 1, '\n');
    out.append(line);
    line.setLength(0);
  }
}
