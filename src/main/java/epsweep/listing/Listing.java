package epsweep.listing;

import epsweep.text.InputException;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * A table that somebody printed: numeric and analytic gradients, a curve d(ε), or both. It is kept
 * by columns, in some 40 bytes a row; a {@link Row} is a view of it.
 */
public final class Listing {

  /** So many rows are read and judged in 512 MB. */
  private static final int MOST_ROWS = 2_000_000;

  private final String source;
  private final IntColumn lines;
  private final Map<ListingColumn, NumberColumn> numbers;
  private final Map<ListingColumn, NameColumn> names;

  private Listing(
      String source,
      IntColumn lines,
      Map<ListingColumn, NumberColumn> numbers,
      Map<ListingColumn, NameColumn> names) {
    this.source = source;
    this.lines = lines;
    this.numbers = numbers;
    this.names = names;
  }

  /** The file's name, for messages. */
  public String source() {
    return source;
  }

  /** Whether the table has a column. NUMERIC, or DISCREPANCY with EPSILON, is there. */
  public boolean has(ListingColumn column) {
    return numbers.containsKey(column) || names.containsKey(column);
  }

  /** How many rows; at least one. */
  public int size() {
    return lines.size();
  }

  /** A row by its place, from 0. */
  public Row row(int at) {
    return new Row(this, at);
  }

  /** All rows. */
  public List<Row> rows() {
    return new Rows(this);
  }

  /** A column of numbers that the table has. */
  public NumberColumn numbers(ListingColumn column) {
    return numbers.get(column);
  }

  /** The line of every row in the file, from 1. */
  public IntColumn lines() {
    return lines;
  }

  /** The same with an ε for every row. */
  public Listing withSteps(NumberColumn steps) {
    Map<ListingColumn, NumberColumn> more = new EnumMap<>(numbers);
    more.put(ListingColumn.EPSILON, steps);
    return new Listing(source, lines, more, names);
  }

  /** The same with numeric and analytic exchanged. */
  public Listing exchanged() {
    Map<ListingColumn, NumberColumn> other = new EnumMap<>(numbers);
    other.put(ListingColumn.NUMERIC, numbers.get(ListingColumn.ANALYTIC));
    other.put(ListingColumn.ANALYTIC, numbers.get(ListingColumn.NUMERIC));
    return new Listing(source, lines, other, names);
  }

  /**
   * One line of the table.
   *
   * @param at its place among the rows, from 0
   */
  public record Row(Listing listing, int at) {

    /** Its number in the file, from 1. */
    public int line() {
      return listing.lines.get(at);
    }

    /** The number in a column that the table has; NaN where the field is empty. */
    public PrintedNumber number(ListingColumn column) {
      return listing.numbers.get(column).get(at);
    }

    /** The name in a column, if the table has it and the field is not empty. */
    public Optional<String> name(ListingColumn column) {
      NameColumn all = listing.names.get(column);
      return Optional.ofNullable(all).map(names -> names.get(at)).filter(name -> !name.isEmpty());
    }

    /** All names of the row. */
    public List<String> names() {
      return listing.names.values().stream().map(names -> names.get(at)).toList();
    }
  }

  private static final class Rows extends AbstractList<Row> implements RandomAccess {

    private final Listing listing;

    Rows(Listing listing) {
      this.listing = listing;
    }

    @Override
    public Row get(int at) {
      return listing.row(at);
    }

    @Override
    public int size() {
      return listing.size();
    }
  }

  /** Rows of a listing as they are found. */
  public static final class Builder {

    private static final PrintedNumber NONE = PrintedNumber.exactly(Double.NaN);

    private final String source;
    private final Map<ListingColumn, NumberColumn> numbers = new EnumMap<>(ListingColumn.class);
    private final Map<ListingColumn, NameColumn> names = new EnumMap<>(ListingColumn.class);
    private final IntColumn lines = new IntColumn();
    private boolean stepsAreLost;

    /** Of a file of this name. */
    public Builder(String source) {
      this.source = source;
    }

    /** How many rows. */
    public int size() {
      return lines.size();
    }

    /** Says that the table has a column, also if every field of it is empty. */
    public void column(ListingColumn column) {
      if (column.isNumber()) {
        numbers(column);
      } else {
        names(column);
      }
    }

    private NumberColumn numbers(ListingColumn column) {
      return numbers.computeIfAbsent(column, first -> new NumberColumn());
    }

    private NameColumn names(ListingColumn column) {
      return names.computeIfAbsent(column, first -> new NameColumn());
    }

    /**
     * Begins a row.
     *
     * @param line its number in the file, from 1
     * @throws InputException if there are too many
     */
    public void row(int line) {
      if (lines.size() == MOST_ROWS) {
        throw new InputException(
            source + ": over " + MOST_ROWS + " rows; take a sample of the rows");
      }
      lines.add(line);
    }

    /** A number of the row that was begun last. */
    public void put(ListingColumn column, PrintedNumber number) {
      NumberColumn all = numbers(column);
      fill(column, all, lines.size() - 1);
      all.add(number);
    }

    /** A name of the row that was begun last, which may be empty. */
    public void put(ListingColumn column, String name) {
      NameColumn all = names(column);
      fill(all, lines.size() - 1);
      all.add(name);
    }

    private void fill(ListingColumn column, NumberColumn all, int rows) {
      stepsAreLost |= column == ListingColumn.EPSILON && all.size() < rows;
      while (all.size() < rows) {
        all.add(NONE);
      }
    }

    private static void fill(NameColumn all, int rows) {
      while (all.size() < rows) {
        all.add("");
      }
    }

    /** All rows; the table has no column of ε unless every row has one. */
    public Listing build() {
      numbers.forEach((column, all) -> fill(column, all, lines.size()));
      names.values().forEach(all -> fill(all, lines.size()));
      if (stepsAreLost) {
        numbers.remove(ListingColumn.EPSILON);
      }
      return new Listing(source, lines, numbers, names);
    }
  }
}
