package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.Listing.Row;
import epsweep.listing.ListingColumn;
import epsweep.listing.Precisions;
import epsweep.listing.PrintedNumber;
import epsweep.text.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a listing, cut into parts and turned into columns of numbers. */
record ListingRows(Listing listing, List<Row> rows) {

  static ListingRows of(Listing listing) {
    return new ListingRows(listing, listing.rows());
  }

  /** The rows by the name in a column, in the order of their first mention. */
  Map<String, ListingRows> by(ListingColumn column) {
    return by(row -> row.name(column).orElse("unnamed"));
  }

  private Map<String, ListingRows> by(Function<Row, String> key) {
    Map<String, List<Row>> parts =
        rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    Map<String, ListingRows> cut = new LinkedHashMap<>();
    parts.forEach((name, part) -> cut.put(name, new ListingRows(listing, part)));
    return cut;
  }

  /** The rows by precision and scheme; a single part named "" if neither is a column. */
  Map<String, ListingRows> builds() {
    return by(
        row ->
            (row.name(ListingColumn.PRECISION).orElse("")
                    + " "
                    + row.name(ListingColumn.SCHEME).orElse(""))
                .strip());
  }

  /** The rows by ε, ascending. */
  TreeMap<Double, ListingRows> byEpsilon() {
    Map<Double, List<Row>> parts =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.number(ListingColumn.EPSILON).value()));
    TreeMap<Double, ListingRows> cut = new TreeMap<>();
    parts.forEach((epsilon, part) -> cut.put(epsilon, new ListingRows(listing, part)));
    return cut;
  }

  /** Of what the rows are: g, which knows no ε, and names where they have some. */
  List<String> keys() {
    return rows.stream()
        .map(row -> row.names() + " " + row.number(ListingColumn.ANALYTIC).value())
        .sorted()
        .toList();
  }

  /** What is known about these rows: their own columns come before what the user said. */
  Circumstances circumstances(Circumstances given) {
    Circumstances known = given;
    Row first = rows.get(0);
    if (first.name(ListingColumn.PRECISION).isPresent()) {
      known = known.withPrecision(precision(first));
    }
    if (first.name(ListingColumn.SCHEME).isPresent()) {
      known = known.withScheme(scheme(first));
    }
    if (listing.has(ListingColumn.EPSILON) && byEpsilon().size() == 1) {
      known = known.withEpsilon(byEpsilon().firstKey());
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
    List<PrintedNumber> n = numbers(ListingColumn.NUMERIC);
    List<PrintedNumber> g =
        listing.has(ListingColumn.ANALYTIC)
            ? numbers(ListingColumn.ANALYTIC)
            : n.stream().map(x -> PrintedNumber.exactly(Double.NaN)).toList();
    return new Printed(
        values(n),
        values(g),
        halfUnits(ListingColumn.NUMERIC, n),
        halfUnits(ListingColumn.ANALYTIC, g),
        listing.has(ListingColumn.VALUE)
            ? values(numbers(ListingColumn.VALUE))
            : rows.stream().mapToDouble(row -> Double.NaN).toArray(),
        rows.stream().map(this::name).toList(),
        blocks());
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
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).name(ListingColumn.BLOCK).orElse("unnamed");
      blocks.computeIfAbsent(name, first -> IntStream.builder()).add(i);
    }
    return blocks.entrySet().stream()
        .map(
            block ->
                new Group(block.getKey(), Group.Kind.BLOCK, block.getValue().build().toArray()))
        .toList();
  }

  private List<PrintedNumber> numbers(ListingColumn column) {
    return rows.stream().map(row -> row.number(column)).toList();
  }

  private static double[] values(List<PrintedNumber> numbers) {
    return numbers.stream().mapToDouble(PrintedNumber::value).toArray();
  }

  /** The digits of the whole file's column, not of these rows alone, say how it was printed. */
  private double[] halfUnits(ListingColumn column, List<PrintedNumber> numbers) {
    if (!listing.has(column)) {
      return new double[numbers.size()];
    }
    PrintedColumn printed =
        PrintedColumn.of(listing.rows().stream().map(row -> row.number(column)).toList());
    return numbers.stream().mapToDouble(printed::halfUnit).toArray();
  }
}
