package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.Listing.Row;
import epsweep.listing.ListingColumn;
import epsweep.listing.NumberColumn;
import epsweep.listing.Precisions;
import epsweep.text.InputException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of a listing, cut into parts and turned into columns of numbers.
 *
 * @param rows their places in the listing
 * @param digits of the listing's columns, as far as they were asked for; shared by all parts
 */
record ListingRows(Listing listing, int[] rows, Map<ListingColumn, PrintedColumn> digits) {

  /** Print rounds, and so did the difference of what was printed. */
  private static final double SLACK = 1.01;

  static ListingRows of(Listing listing) {
    return new ListingRows(
        listing, IntStream.range(0, listing.size()).toArray(), new EnumMap<>(ListingColumn.class));
  }

  private Stream<Row> stream() {
    return Arrays.stream(rows).mapToObj(listing::row);
  }

  /** The rows by the name in a column, in the order of their first mention. */
  Map<String, ListingRows> by(ListingColumn column) {
    return by(row -> row.name(column).orElse("unnamed"), new LinkedHashMap<>());
  }

  private <K> Map<K, ListingRows> by(Function<Row, K> key, Map<K, IntStream.Builder> parts) {
    for (int row : rows) {
      parts.computeIfAbsent(key.apply(listing.row(row)), k -> IntStream.builder()).add(row);
    }
    Map<K, ListingRows> cut = new LinkedHashMap<>();
    parts.forEach(
        (k, part) -> cut.put(k, new ListingRows(listing, part.build().toArray(), digits)));
    return cut;
  }

  /** The rows by precision and scheme; a single part named "" if neither is a column. */
  Map<String, ListingRows> builds() {
    boolean one = !listing.has(ListingColumn.PRECISION) && !listing.has(ListingColumn.SCHEME);
    return one
        ? Map.of("", this)
        : by(
            row ->
                (row.name(ListingColumn.PRECISION).orElse("")
                        + " "
                        + row.name(ListingColumn.SCHEME).orElse(""))
                    .strip(),
            new LinkedHashMap<>());
  }

  /** The rows by ε, ascending. */
  Map<Double, ListingRows> byEpsilon() {
    return by(row -> row.number(ListingColumn.EPSILON).value(), new TreeMap<>());
  }

  /** Of what the rows are: g, which knows no ε, and names where they have some. */
  List<String> keys() {
    return stream()
        .map(row -> row.names() + " " + row.number(ListingColumn.ANALYTIC).value())
        .sorted()
        .toList();
  }

  /** What is known about these rows: their own columns come before what the user said. */
  Circumstances circumstances(Circumstances given) {
    Circumstances known = given;
    Row first = listing.row(rows[0]);
    if (first.name(ListingColumn.PRECISION).isPresent()) {
      known = known.withPrecision(precision(first));
    }
    if (first.name(ListingColumn.SCHEME).isPresent()) {
      known = known.withScheme(scheme(first));
    }
    if (listing.has(ListingColumn.EPSILON)) {
      double epsilon = first.number(ListingColumn.EPSILON).value();
      boolean one = stream().allMatch(row -> row.number(ListingColumn.EPSILON).value() == epsilon);
      known = one ? known.withEpsilon(epsilon) : known;
    }
    return known;
  }

  private Format precision(Row row) {
    String name = row.name(ListingColumn.PRECISION).orElseThrow();
    try {
      return Precisions.named(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          listing.source() + ":" + row.line() + ": precision: " + e.getMessage());
    }
  }

  private Scheme scheme(Row row) {
    String name = row.name(ListingColumn.SCHEME).orElseThrow();
    try {
      return Scheme.named(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(listing.source() + ":" + row.line() + ": scheme: " + e.getMessage());
    }
  }

  /** Numeric and analytic; without an analytic column g is NaN. */
  Printed printed() {
    Optional<ListingColumn> errors =
        Stream.of(ListingColumn.APART, ListingColumn.DISTANCE).filter(listing::has).findFirst();
    return new Printed(
        values(ListingColumn.NUMERIC),
        values(ListingColumn.ANALYTIC),
        halfUnits(ListingColumn.NUMERIC),
        halfUnits(ListingColumn.ANALYTIC),
        stated(errors),
        statedHalfUnits(errors),
        values(ListingColumn.VALUE),
        new Names(this),
        blocks());
  }

  /** What users call the rows, put together when they are asked for. */
  private static final class Names extends AbstractList<String> implements RandomAccess {

    private final ListingRows of;

    Names(ListingRows of) {
      this.of = of;
    }

    @Override
    public String get(int at) {
      return of.name(of.listing.row(of.rows[at]));
    }

    @Override
    public int size() {
      return of.rows.length;
    }
  }

  /** What the user calls a row: its parameter, its place in its block, or else its line. */
  private String name(Row row) {
    Optional<String> block = row.name(ListingColumn.BLOCK);
    Optional<String> index = row.name(ListingColumn.INDEX).map(i -> "[" + i + "]");
    return row.name(ListingColumn.PARAMETER)
        .or(() -> index.map(i -> block.orElse("") + i))
        .orElse("line " + row.line());
  }

  private List<Group> blocks() {
    if (!listing.has(ListingColumn.BLOCK)) {
      return List.of();
    }
    Map<String, IntStream.Builder> blocks = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      String name = listing.row(rows[i]).name(ListingColumn.BLOCK).orElse("unnamed");
      blocks.computeIfAbsent(name, first -> IntStream.builder()).add(i);
    }
    return blocks.entrySet().stream()
        .map(
            block ->
                new Group(block.getKey(), Group.Kind.BLOCK, block.getValue().build().toArray()))
        .toList();
  }

  /**
   * |n − g| as it is stated, or ‖n − g‖ of norms, which are less apart than what they are of; NaN
   * in all rows if it does not fit n and g to their digits in one, so that it is something else.
   */
  private double[] stated(Optional<ListingColumn> column) {
    double[] stated = column.map(this::values).orElseGet(() -> values(ListingColumn.APART));
    if (column.isEmpty() || !listing.has(ListingColumn.ANALYTIC)) {
      Arrays.fill(stated, Double.NaN);
      return stated;
    }
    double[] numeric = values(ListingColumn.NUMERIC);
    double[] analytic = values(ListingColumn.ANALYTIC);
    double[] print = halfUnits(ListingColumn.NUMERIC);
    double[] cut = halfUnits(ListingColumn.ANALYTIC);
    double[] own = statedHalfUnits(column);
    boolean norms = column.get() == ListingColumn.DISTANCE;
    boolean misfit = false;
    for (int i = 0; i < rows.length; i++) {
      double error = Math.abs(stated[i]);
      double more = error - Math.abs(numeric[i] - analytic[i]);
      double room = SLACK * (print[i] + cut[i] + own[i]);
      misfit |= more < -room || (more > room && !norms) || Double.isInfinite(error);
      stated[i] = norms || own[i] < print[i] + cut[i] ? error : Double.NaN;
    }
    if (misfit) {
      Arrays.fill(stated, Double.NaN);
    }
    return stated;
  }

  private double[] statedHalfUnits(Optional<ListingColumn> column) {
    return Arrays.stream(rows)
        .mapToDouble(row -> column.map(c -> listing.numbers(c).get(row).halfUnit()).orElse(0.0))
        .toArray();
  }

  /** NaN without such a column. */
  private double[] values(ListingColumn column) {
    return listing.has(column)
        ? Arrays.stream(rows).mapToDouble(listing.numbers(column)::value).toArray()
        : Arrays.stream(rows).mapToDouble(row -> Double.NaN).toArray();
  }

  /** The digits of the whole file's column, not of these rows alone, say how it was printed. */
  private double[] halfUnits(ListingColumn column) {
    if (!listing.has(column)) {
      return new double[rows.length];
    }
    NumberColumn numbers = listing.numbers(column);
    PrintedColumn printed = digits.computeIfAbsent(column, first -> PrintedColumn.of(numbers));
    return Arrays.stream(rows).mapToDouble(row -> printed.halfUnit(numbers.get(row))).toArray();
  }
}
