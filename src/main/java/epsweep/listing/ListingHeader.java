package epsweep.listing;

import epsweep.text.InputException;
import epsweep.text.Printable;
import epsweep.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a listing is which.
 *
 * @param columns in the file's order; empty for one that is passed over
 */
record ListingHeader(List<Optional<ListingColumn>> columns) {

  static final ListingHeader NONE = new ListingHeader(List.of());

  /** Whether the first line names columns: nothing in it begins like a number. */
  static boolean namesColumns(List<String> fields) {
    return fields.stream()
        .noneMatch(
            field -> field.matches("[+−-]?\\.?\\d.*") || PrintedNumber.parse(field).isPresent());
  }

  /**
   * The columns as the user gave them, else as the first line names them.
   *
   * @param place of the first line, for messages
   */
  static ListingHeader of(String place, List<String> first, Optional<List<String>> given) {
    List<Optional<ListingColumn>> columns = new ArrayList<>();
    if (given.isPresent()) {
      given.get().forEach(name -> columns.add(given(name)));
      if (columns.size() != first.size()) {
        throw new InputException(
            place
                + ": "
                + first.size()
                + " columns, but --columns names "
                + columns.size()
                + "; name each, '-' for one that does not count");
      }
    } else if (namesColumns(first)) {
      first.forEach(
          name ->
              columns.add(
                  ListingColumn.isOneSided(name, first)
                      ? Optional.empty()
                      : ListingColumn.named(name)));
    } else {
      throw new InputException(
          place
              + ": no header; give one, or say what the "
              + first.size()
              + " columns are: --columns numeric,analytic");
    }
    return checked(given.isPresent() ? "--columns" : place, first, columns);
  }

  private static Optional<ListingColumn> given(String name) {
    if (name.strip().equals(ListingColumn.IGNORED)) {
      return Optional.empty();
    }
    Optional<ListingColumn> column = ListingColumn.named(name);
    if (column.isEmpty()) {
      throw new InputException(
          "--columns: '"
              + Printable.echo(name)
              + "' is no column; "
              + Spelling.allowed(ListingColumn.labels())
              + ", and - for one that does not count"
              + Spelling.hint(name, ListingColumn.labels()));
    }
    return column;
  }

  private static ListingHeader checked(
      String place, List<String> first, List<Optional<ListingColumn>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isPresent() && columns.indexOf(columns.get(i)) < i) {
        throw new InputException(
            place + ": two columns are " + columns.get(i).get().label() + "; one is allowed");
      }
    }
    boolean listing = columns.contains(Optional.of(ListingColumn.NUMERIC));
    boolean curve =
        columns.contains(Optional.of(ListingColumn.EPSILON))
            && columns.contains(Optional.of(ListingColumn.DISCREPANCY));
    if (listing && !columns.contains(Optional.of(ListingColumn.ANALYTIC))) {
      noneUnknown(place, first, columns);
    }
    if (!listing && !curve) {
      throw new InputException(
          place
              + ": columns "
              + Printable.echo(String.join(", ", first))
              + ": numeric and analytic, or epsilon and discrepancy, are needed; --columns can"
              + " name them");
    }
    return new ListingHeader(columns);
  }

  /** A column that nobody knows may be the analytic one: passing over it would mislead. */
  private static void noneUnknown(
      String place, List<String> first, List<Optional<ListingColumn>> columns) {
    int unknown = columns.indexOf(Optional.<ListingColumn>empty());
    if (unknown >= 0 && !place.equals("--columns")) {
      throw new InputException(
          place
              + ": no column is called analytic; is it '"
              + Printable.echo(first.get(unknown))
              + "'? Say what the columns are: --columns numeric,analytic");
    }
  }

  /** Adds a row to a table. */
  void row(String place, int line, List<String> fields, Listing.Builder listing) {
    if (fields.size() != columns.size()) {
      throw new InputException(
          place
              + ": "
              + fields.size()
              + (fields.size() == 1 ? " field, " : " fields, ")
              + columns.size()
              + " are needed");
    }
    listing.row(line);
    for (int i = 0; i < fields.size(); i++) {
      if (columns.get(i).isEmpty()) {
        continue;
      }
      ListingColumn column = columns.get(i).get();
      if (column.isNumber()) {
        listing.put(column, number(place, i, column, fields.get(i)));
      } else {
        listing.put(column, Printable.of(fields.get(i)));
      }
    }
  }

  private static PrintedNumber number(String place, int at, ListingColumn column, String field) {
    if (field.isEmpty() && column != ListingColumn.EPSILON) {
      return PrintedNumber.exactly(Double.NaN);
    }
    PrintedNumber number =
        PrintedNumber.parse(field)
            .orElseThrow(
                () ->
                    wrong(
                        place,
                        at,
                        column,
                        "'"
                            + Printable.echo(field)
                            + "' is no number; "
                            + PrintedNumber.ALLOWED
                            + " is allowed"));
    double value = number.value();
    if (column == ListingColumn.EPSILON && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw wrong(place, at, column, field + "; a finite number above 0 is allowed");
    }
    if (column == ListingColumn.DISCREPANCY && value < 0) {
      throw wrong(place, at, column, field + "; a number from 0 on is allowed");
    }
    return number;
  }

  private static InputException wrong(String place, int at, ListingColumn column, String said) {
    return new InputException(
        place + ": column " + (at + 1) + " (" + column.label() + "): " + said);
  }
}
