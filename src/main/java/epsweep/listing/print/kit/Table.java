package epsweep.listing.print.kit;

import epsweep.listing.ListingColumn;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tables with a line of headings, of which one is numeric and one analytic, wherever they stand in
 * a text; lines between them that hold no row are passed over.
 */
public final class Table {

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** So many lines without a row end a table. */
  private static final int MOST_BETWEEN = 3;

  private static final List<ListingColumn> FURTHER =
      List.of(ListingColumn.VALUE, ListingColumn.APART, ListingColumn.DISTANCE);

  private Table() {}

  /**
   * The rows of all tables.
   *
   * @param sign stands in every line of headings; empty for any
   * @param heading whether a line with it may be one of headings
   */
  private static Optional<Columns> find(PrintText text, String sign, Predicate<String> heading) {
    if (!text.all().contains(sign)) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    Optional<TableLayout> layout = Optional.empty();
    int between = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Optional<TableLayout> next =
          line.contains(sign) && heading.test(line) ? TableLayout.of(line) : Optional.empty();
      if (next.isPresent()) {
        layout = next;
        between = 0;
      } else if (layout.isPresent() && DIGIT.matcher(line).find()) {
        Optional<List<String>> row = layout.get().row(line);
        if (row.isPresent()) {
          add(columns, layout.get(), row.get(), i + 1);
        }
        between = row.isPresent() ? 0 : between + 1;
        layout = between > MOST_BETWEEN ? Optional.empty() : layout;
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  private static void add(Columns columns, TableLayout layout, List<String> row, int line) {
    columns.add(
        line,
        layout.number(row, ListingColumn.NUMERIC).orElseThrow(),
        layout.number(row, ListingColumn.ANALYTIC).orElseThrow(),
        layout.name(row));
    layout.number(row, ListingColumn.EPSILON).ifPresent(columns::step);
    for (ListingColumn column : FURTHER) {
      layout.number(row, column).ifPresent(x -> columns.put(column, x));
    }
  }

  /** The rows of all tables as a print; {@code sign} and {@code heading} as in {@code find}. */
  public static Optional<Print> print(
      String format, PrintText text, String sign, Predicate<String> heading, Facts facts) {
    return find(text, sign, heading)
        .map(columns -> new Print(format, columns.listing(), facts, Print.Sides.KNOWN));
  }
}
