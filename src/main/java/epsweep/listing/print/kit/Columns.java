package epsweep.listing.print.kit;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.scan.Run;
import epsweep.text.Printable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a listing as they are found. */
public final class Columns {

  private final Set<ListingColumn> columns =
      EnumSet.of(ListingColumn.NUMERIC, ListingColumn.ANALYTIC);
  private final List<Listing.Row> rows = new ArrayList<>();

  /** A row without a name. */
  public void add(int line, PrintedNumber numeric, PrintedNumber analytic) {
    add(line, numeric, analytic, Map.of(), Map.of());
  }

  /** A row with a name; none if it is empty. */
  public void add(int line, PrintedNumber numeric, PrintedNumber analytic, String name) {
    add(
        line,
        numeric,
        analytic,
        Map.of(),
        name.isEmpty() ? Map.of() : Map.of(ListingColumn.PARAMETER, name));
  }

  /** A row with what else is known of it. */
  public void add(
      int line,
      PrintedNumber numeric,
      PrintedNumber analytic,
      Map<ListingColumn, PrintedNumber> more,
      Map<ListingColumn, String> names) {
    Map<ListingColumn, PrintedNumber> numbers = new EnumMap<>(ListingColumn.class);
    numbers.put(ListingColumn.NUMERIC, numeric);
    numbers.put(ListingColumn.ANALYTIC, analytic);
    numbers.putAll(more);
    columns.addAll(more.keySet());
    columns.addAll(names.keySet());
    Map<ListingColumn, String> shown = new EnumMap<>(ListingColumn.class);
    names.forEach((column, name) -> shown.put(column, Printable.of(name)));
    rows.add(new Listing.Row(line, numbers, shown));
  }

  /** All pairs of two runs; {@code block} names them where there are several. */
  public void add(Run numeric, Run analytic, String block) {
    for (int i = 0; i < numeric.size(); i++) {
      Map<ListingColumn, String> names = new EnumMap<>(ListingColumn.class);
      if (numeric.size() > 1) {
        names.put(ListingColumn.INDEX, Integer.toString(i));
      }
      if (!block.isEmpty()) {
        names.put(ListingColumn.BLOCK, block);
      }
      add(analytic.line(), numeric.numbers().get(i), analytic.numbers().get(i), Map.of(), names);
    }
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How many rows. */
  public int size() {
    return rows.size();
  }

  /** All rows; those without a value of their parameter have NaN where others have one. */
  public Listing listing(String source) {
    List<Listing.Row> full = new ArrayList<>(rows.size());
    boolean steps = rows.stream().allMatch(row -> row.numbers().containsKey(ListingColumn.EPSILON));
    if (!steps) {
      columns.remove(ListingColumn.EPSILON);
    }
    for (Listing.Row row : rows) {
      Map<ListingColumn, PrintedNumber> numbers = new EnumMap<>(ListingColumn.class);
      numbers.putAll(row.numbers());
      for (ListingColumn column : columns) {
        if (column == ListingColumn.VALUE) {
          numbers.putIfAbsent(column, PrintedNumber.exactly(Double.NaN));
        }
      }
      full.add(new Listing.Row(row.line(), numbers, row.names()));
    }
    return new Listing(source, columns, full);
  }

  /** A listing with numeric and analytic exchanged. */
  static Listing exchanged(Listing listing) {
    List<Listing.Row> rows = new ArrayList<>(listing.rows().size());
    for (Listing.Row row : listing.rows()) {
      Map<ListingColumn, PrintedNumber> numbers = new EnumMap<>(row.numbers());
      numbers.put(ListingColumn.NUMERIC, row.number(ListingColumn.ANALYTIC));
      numbers.put(ListingColumn.ANALYTIC, row.number(ListingColumn.NUMERIC));
      rows.add(new Listing.Row(row.line(), numbers, row.names()));
    }
    return new Listing(listing.source(), listing.columns(), rows);
  }
}
