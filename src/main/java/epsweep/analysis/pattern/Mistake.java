package epsweep.analysis.pattern;

import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The name of a mistake, with the figures that go with it.
 *
 * @param kind in which way g is wrong; empty where known mistakes of no common kind reproduce g
 * @param places the blocks or gates in which it was made; empty if everywhere, or in single rows
 * @param rows the rows that are off, where no block or gate says which
 * @param shape rows and columns of n where g is its transpose; else empty
 * @param factors k in n = k·g: one for all places, or one for each; empty if there is none
 * @param amount λ in n = g + λθ, or a in n = g + a
 * @param faults known mistakes of the built-in network with which backpropagation gives this g
 * @param fit how well the name fits
 */
public record Mistake(
    Optional<FaultKind> kind,
    List<String> places,
    List<Integer> rows,
    List<Integer> shape,
    List<Factor> factors,
    Optional<Amount> amount,
    List<Fault> faults,
    Optional<Quality> fit) {

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
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Made in the parts of a scope, or in its rows where they have no name in common. */
  Mistake at(Gradients gradients, Scope scope) {
    return scope.extent() == Scope.Extent.ROWS ? inRows(scope.rows()) : in(scope.places(gradients));
  }

  Mistake in(List<String> names) {
    return new Mistake(kind, names, rows, shape, factors, amount, faults, fit);
  }

  Mistake inRows(int[] positions) {
    List<Integer> list = Arrays.stream(positions).boxed().toList();
    return new Mistake(kind, places, list, shape, factors, amount, faults, fit);
  }

  Mistake shaped(List<Integer> rowsAndColumns) {
    return new Mistake(kind, places, rows, rowsAndColumns, factors, amount, faults, fit);
  }

  Mistake by(List<Factor> found) {
    return new Mistake(kind, places, rows, shape, found, amount, faults, fit);
  }

  Mistake by(Amount found) {
    return new Mistake(kind, places, rows, shape, factors, Optional.of(found), faults, fit);
  }

  Mistake as(List<Fault> known) {
    return new Mistake(kind, places, rows, shape, factors, amount, known, fit);
  }

  Mistake fitting(Quality quality) {
    return new Mistake(kind, places, rows, shape, factors, amount, faults, Optional.of(quality));
  }
}
