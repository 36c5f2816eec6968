package epsweep.listing;

import epsweep.text.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@link Listing}: one row a line, fields between commas, semicolons, tabs or blanks (the
 * first of tab, semicolon and comma that the first line has). Blank lines and what follows a {@code
 * #} do not count. The first line may name the columns; unknown columns are passed over.
 *
 * <p>Anything that is not understood is an error, said in one line: {@code x.csv:7: column 2
 * (analytic): '6.266e-0.6' is no number; a number such as … is allowed}.
 */
public final class ListingFile {

  private static final int LARGEST_FILE = 1 << 26;
  private static final int MOST_ROWS = 250_000;
  private static final int LONGEST_LINE = 100_000;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";
  private static final int MOST_FIELDS = 1000;

  private final String source;
  private final Optional<List<String>> names;
  private final List<Listing.Row> rows = new ArrayList<>();
  private String delimiter = "";
  private ListingHeader header = ListingHeader.NONE;

  private ListingFile(String source, Optional<List<String>> names) {
    this.source = source;
    this.names = names;
  }

  /**
   * The table in {@code file}.
   *
   * @param columns names of the columns in their order, {@code -} for one that is passed over;
   *     empty if the first line names them
   * @throws InputException if there is no such file, or its content is wrong
   * @throws IOException if the file cannot be read
   */
  public static Listing read(Path file, Optional<List<String>> columns) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": a folder; a table is needed");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, columns);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    }
  }

  /** The table in a stream, which stays open; {@code source} is its name in messages. */
  public static Listing read(String source, InputStream in, Optional<List<String>> columns)
      throws IOException {
    Reader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    try {
      return new ListingFile(source, columns).parse(text);
    } catch (CharacterCodingException e) {
      throw new InputException(source + ": not a text file in UTF-8; a table is needed");
    }
  }

  /** The table that a text holds. */
  public static Listing parse(String source, String text, Optional<List<String>> columns)
      throws IOException {
    return new ListingFile(source, columns).parse(new StringReader(text));
  }

  /** Line by line: of a table that is too large no more is kept than is allowed. */
  private Listing parse(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    int number = 1;
    long length = 0;
    int before = 0;
    for (int c = text.read(); c >= 0; before = c, c = text.read()) {
      length++;
      if ((length == 1 && c == BYTE_ORDER_MARK) || (before == '\r' && c == '\n')) {
        continue;
      }
      if (LINE_ENDS.indexOf(c) >= 0) {
        line(line.toString(), number++);
        line.setLength(0);
      } else if (line.length() == LONGEST_LINE) {
        throw new InputException(
            source + ":" + number + ": over " + LONGEST_LINE + " characters; a row is needed");
      } else {
        line.append((char) c);
      }
      if (length > LARGEST_FILE || rows.size() > MOST_ROWS) {
        throw new InputException(
            source + ": over 64 MB or " + MOST_ROWS + " rows; take a sample of the rows");
      }
    }
    line(line.toString(), number);
    return listing();
  }

  private void line(String line, int number) {
    int comment = line.indexOf('#');
    String content = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (!content.isEmpty()) {
      read(content, number);
    }
  }

  private Listing listing() {
    if (rows.isEmpty()) {
      throw new InputException(
          source
              + ": no rows; a table with the columns numeric and analytic, or epsilon and"
              + " discrepancy, is needed");
    }
    Set<ListingColumn> columns = EnumSet.noneOf(ListingColumn.class);
    header.columns().forEach(column -> column.ifPresent(columns::add));
    return new Listing(source, columns, rows);
  }

  private void read(String line, int number) {
    if (header.columns().isEmpty()) {
      delimiter = delimiter(line);
      List<String> fields = fields(line, number);
      boolean namesColumns = ListingHeader.namesColumns(fields);
      header = ListingHeader.of(source + ":" + number, fields, names);
      if (namesColumns) {
        return;
      }
    }
    rows.add(header.row(source + ":" + number, number, fields(line, number)));
  }

  private static String delimiter(String line) {
    for (String candidate : List.of("\t", ";", ",")) {
      if (line.contains(candidate)) {
        return candidate;
      }
    }
    return "\\s+";
  }

  private List<String> fields(String line, int number) {
    String[] fields = line.split(delimiter, -1);
    if (fields.length > MOST_FIELDS) {
      throw new InputException(
          source + ":" + number + ": " + fields.length + " fields; at most " + MOST_FIELDS);
    }
    List<String> stripped = new ArrayList<>();
    for (String field : fields) {
      String text = field.strip();
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      stripped.add(quoted ? text.substring(1, text.length() - 1).strip() : text);
    }
    return stripped;
  }
}
