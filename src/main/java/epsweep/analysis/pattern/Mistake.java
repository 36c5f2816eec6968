package epsweep.analysis.pattern;

import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The name of a mistake, with the figures that go with it.
 *
 * @param kind in which way g is wrong; empty where known mistakes of no common kind reproduce g
 * @param places the blocks or gates in which it was made; empty if everywhere, or in single rows
 * @param rows names of the first {@value #SHOWN} rows that are off, where no block or gate says
 *     which
 * @param rowCount how many there are
 * @param shape rows and columns of n where g is its transpose; else empty
 * @param factors k in n = k·g: one for all places, or one for each; empty if there is none
 * @param amount λ in n = g + λθ, or a in n = g + a
 * @param faults known mistakes of the built-in network with which backpropagation gives this g
 * @param fit how well the name fits
 */
public record Mistake(
    Optional<FaultKind> kind,
    List<String> places,
    List<String> rows,
    int rowCount,
    List<Integer> shape,
    List<Factor> factors,
    Optional<Amount> amount,
    List<Fault> faults,
    Optional<Quality> fit) {

  /** So many rows are worth listing. */
  static final int SHOWN = 4;

  /**
   * How well a name fits.
   *
   * @param residual RMS of what the pattern leaves, in error bars
   * @param next the same of the next best pattern that is no freer; above {@value
   *     Patterns#BEATEN_BY} times the residual
   */
  public record Quality(double residual, double next) {}

  public Mistake {
    places = List.copyOf(places);
    rows = List.copyOf(rows);
    shape = List.copyOf(shape);
    factors = List.copyOf(factors);
    faults = List.copyOf(faults);
  }

  static Mistake of(FaultKind kind) {
    return of(Optional.of(kind));
  }

  static Mistake of(Optional<FaultKind> kind) {
    return new Mistake(
        kind,
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether it was made in a group, in a part of it, or in what the group is a part of. */
  public boolean touches(String group) {
    boolean anywhere = places.isEmpty() && rows.isEmpty();
    return anywhere
        || Stream.concat(places.stream(), rows.stream())
            .anyMatch(
                place ->
                    place.equals(group)
                        || place.startsWith(group + ".")
                        || place.startsWith(group + "[")
                        || group.startsWith(place + "["));
  }

  /** What a known mistake does to groups in which it was not made; empty if nothing shows that. */
  public Optional<Mistake> reachingFurther() {
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(of(FaultKind.ERROR_FROM_ABOVE).as(faults).in(places));
  }

  /** g is NaN or infinite in these rows. */
  public static Mistake notFinite(int[] rows, IntFunction<String> names) {
    return of(FaultKind.NOT_FINITE).inRows(rows, names);
  }

  /** These rows are off, each in its own way. */
  public static Mistake singleRows(int[] rows, IntFunction<String> names) {
    return of(FaultKind.SINGLE_ROWS).inRows(rows, names);
  }

  /** One row is scaled. */
  public static Mistake single(String row, double k, double error) {
    Factor factor = Factor.of(k, error, Counts.UNKNOWN);
    return of(FaultKind.SCALED).inRows(new int[] {0}, i -> row).by(List.of(factor));
  }

  /** These rows have each other's values. */
  public static Mistake exchanged(int[] rows, IntFunction<String> names) {
    return of(FaultKind.PERMUTED).inRows(rows, names);
  }

  /** What earlier steps contribute is missing. */
  public static Mistake truncatedInTime() {
    return of(FaultKind.TRUNCATED_THROUGH_TIME);
  }

  /** Softmax is on one side only. */
  public static Mistake softmaxLeftOut() {
    return of(FaultKind.SOFTMAX_LEFT_OUT);
  }

  /** Made in the parts of a scope, or in its rows where they have no name in common. */
  Mistake at(Gradients gradients, Scope scope) {
    return scope.extent() == Scope.Extent.ROWS
        ? inRows(scope.rows(), gradients.names())
        : in(scope.places(gradients));
  }

  Mistake in(List<String> names) {
    return new Mistake(kind, names, rows, rowCount, shape, factors, amount, faults, fit);
  }

  Mistake inRows(int[] positions, IntFunction<String> names) {
    List<String> first = Arrays.stream(positions).limit(SHOWN).mapToObj(names).toList();
    return new Mistake(kind, places, first, positions.length, shape, factors, amount, faults, fit);
  }

  Mistake shaped(List<Integer> rowsAndColumns) {
    return new Mistake(kind, places, rows, rowCount, rowsAndColumns, factors, amount, faults, fit);
  }

  Mistake by(List<Factor> found) {
    return new Mistake(kind, places, rows, rowCount, shape, found, amount, faults, fit);
  }

  Mistake by(Amount found) {
    return new Mistake(
        kind, places, rows, rowCount, shape, factors, Optional.of(found), faults, fit);
  }

  Mistake as(List<Fault> known) {
    return new Mistake(kind, places, rows, rowCount, shape, factors, amount, known, fit);
  }

  Mistake fitting(Quality quality) {
    return new Mistake(
        kind, places, rows, rowCount, shape, factors, amount, faults, Optional.of(quality));
  }
}
