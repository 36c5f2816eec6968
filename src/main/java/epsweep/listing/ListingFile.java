package epsweep.listing;

import epsweep.text.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@link Listing}: one row a line, fields between commas, semicolons, tabs or blanks (the
 * first of tab, semicolon and comma that the first line has). Blank lines and what follows a {@code
 * #} do not count. The first line may name the columns; unknown columns are passed over.
 *
 * <p>Anything that is not understood is an error, said in one line: {@code x.csv:7: column 2
 * (analytic): '6.266e-0.6' is no number; a number such as … is allowed}.
 */
public final class ListingFile {

  private static final int LONGEST_LINE = 100_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";
  private static final int MOST_FIELDS = 1000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** In the order in which they are taken; without any, blanks. */
  private static final List<String> DELIMITERS = List.of("\t", ";", ",");

  private final String source;
  private final Optional<List<String>> names;
  private final Listing.Builder rows;
  private String delimiter = "";
  private ListingHeader header = ListingHeader.NONE;

  private ListingFile(String source, Optional<List<String>> names) {
    this.source = source;
    this.names = names;
    rows = new Listing.Builder(source);
  }

  /**
   * The table that a text holds.
   *
   * @param source its name in messages
   * @param columns names of the columns in their order, {@code -} for one that is passed over;
   *     empty if the first line names them
   * @throws InputException if it holds none
   */
  public static Listing parse(String source, String text, Optional<List<String>> columns) {
    return new ListingFile(source, columns).parse(text);
  }

  private Listing parse(String text) {
    int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    for (int number = 1; from <= text.length(); number++) {
      int to = lineEnd(text, from);
      if (to - from > LONGEST_LINE) {
        throw new InputException(
            source + ":" + number + ": over " + LONGEST_LINE + " characters; a row is needed");
      }
      line(text.substring(from, to), number);
      from = to + (text.startsWith("\r\n", to) ? 2 : 1);
    }
    return listing();
  }

  private static int lineEnd(String text, int from) {
    int to = from;
    while (to < text.length() && LINE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private void line(String line, int number) {
    int comment = line.indexOf('#');
    String content = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (!content.isEmpty()) {
      read(content, number);
    }
  }

  private Listing listing() {
    if (rows.size() == 0) {
      throw new InputException(
          source
              + ": no rows; a table with the columns numeric and analytic, or epsilon and"
              + " discrepancy, is needed");
    }
    return rows.build();
  }

  private void read(String line, int number) {
    if (header.columns().isEmpty()) {
      delimiter = delimiter(line);
      List<String> fields = fields(line, number);
      boolean namesColumns = ListingHeader.namesColumns(fields);
      header = ListingHeader.of(source + ":" + number, fields, names);
      header.columns().forEach(column -> column.ifPresent(rows::column));
      if (namesColumns) {
        return;
      }
    }
    header.row(source + ":" + number, number, fields(line, number), rows);
  }

  private static String delimiter(String line) {
    return DELIMITERS.stream().filter(line::contains).findFirst().orElse("");
  }

  private List<String> fields(String line, int number) {
    String[] fields = delimiter.isEmpty() ? BLANKS.split(line, -1) : line.split(delimiter, -1);
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
