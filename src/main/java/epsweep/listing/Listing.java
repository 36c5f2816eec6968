package epsweep.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that somebody printed: numeric and analytic gradients, a curve d(ε), or both.
 *
 * @param source the file's name, for messages
 * @param columns what the table has; NUMERIC, or DISCREPANCY with EPSILON, is there
 * @param rows at least one
 */
public record Listing(String source, Set<ListingColumn> columns, List<Row> rows) {

  /**
   * One line of the table.
   *
   * @param line its number in the file, from 1
   * @param numbers the numbers by column; NaN where a field is empty
   * @param names the names by column
   */
  public record Row(
      int line, Map<ListingColumn, PrintedNumber> numbers, Map<ListingColumn, String> names) {

    public Row {
      numbers = numbers.isEmpty() ? Map.of() : new EnumMap<>(numbers);
      names = names.isEmpty() ? Map.of() : new EnumMap<>(names);
    }

    /** The number in a column that the table has. */
    public PrintedNumber number(ListingColumn column) {
      return numbers.get(column);
    }

    /** The name in a column, if the table has it and the field is not empty. */
    public Optional<String> name(ListingColumn column) {
      return Optional.ofNullable(names.get(column));
    }
  }

  public Listing {
    columns = Set.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether the table has a column. */
  public boolean has(ListingColumn column) {
    return columns.contains(column);
  }
}
