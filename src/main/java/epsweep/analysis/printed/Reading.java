package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.text.Digits;
import epsweep.text.InputException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was pasted, as it was read and judged.
 *
 * @param print as it was judged: which column is numeric is settled
 * @param known what the command line and the print say, the command line first
 * @param note what to say of the sides; empty if the print names them
 */
public record Reading(Print print, Circumstances known, Diagnosis diagnosis, String note) {

  private static final int SHOWN = 3;
  private static final Set<Judgement> GOOD = Set.of(Judgement.CORRECT, Judgement.PRECISION_LIMITED);

  /**
   * Judges a print, both ways round where it does not say which side is numeric.
   *
   * @param given what the user says of it
   * @throws InputException if the verdict depends on which side is numeric
   */
  public static Reading of(Print print, Circumstances given, OptionalDouble tolerance) {
    Circumstances known = known(print, given);
    Diagnosis diagnosis = Diagnosis.of(print.listing(), known, tolerance);
    if (print.sides() == Print.Sides.KNOWN) {
      return new Reading(print, known, diagnosis, "");
    }
    Diagnosis other = Diagnosis.of(print.exchanged().listing(), known, tolerance);
    boolean moves = moves(print, ListingColumn.NUMERIC) && moves(print, ListingColumn.ANALYTIC);
    if (moves && hasQuantum(diagnosis) != hasQuantum(other)) {
      boolean first = hasQuantum(diagnosis);
      return new Reading(
          first ? print : print.exchanged(),
          known,
          first ? diagnosis : other,
          "Which is numeric is not said: the "
              + (first ? "first" : "second")
              + " is, for it moves in steps.");
    }
    boolean bothGood = GOOD.contains(diagnosis.judgement()) && GOOD.contains(other.judgement());
    if (diagnosis.judgement() != other.judgement() && !bothGood) {
      throw new InputException(ambiguous(print, diagnosis, other));
    }
    return new Reading(
        print,
        known,
        bothGood && other.judgement() == Judgement.PRECISION_LIMITED ? other : diagnosis,
        "Which is numeric is not said; the verdict is the same either way. Names and factors below"
            + " take the first for it; --columns analytic,numeric takes the second.");
  }

  private static boolean moves(Print print, ListingColumn column) {
    return print.listing().rows().stream()
        .mapToDouble(row -> row.number(column).value())
        .anyMatch(value -> value != 0 && Double.isFinite(value));
  }

  private static boolean hasQuantum(Diagnosis diagnosis) {
    return diagnosis.decisive() instanceof PrintedVerdict told
        && told.roundOff().quantum().filter(quantum -> quantum.rows() > 0).isPresent();
  }

  private static Circumstances known(Print print, Circumstances given) {
    Circumstances known = given;
    if (known.epsilon().isEmpty() && print.facts().epsilon().isPresent()) {
      known = known.withEpsilon(print.facts().epsilon().getAsDouble());
    }
    if (known.precision().isEmpty() && print.facts().precision().isPresent()) {
      known = known.withPrecision(print.facts().precision().get());
    }
    if (known.scheme().isEmpty() && print.facts().scheme().isPresent()) {
      known = known.withScheme(print.facts().scheme().get());
    }
    if (known.loss().isEmpty() && print.facts().loss().isPresent()) {
      known = known.withLoss(print.facts().loss().getAsDouble());
    }
    return known;
  }

  private static String ambiguous(Print print, Diagnosis first, Diagnosis second) {
    Listing listing = print.listing();
    return listing.source()
        + ": "
        + print.format()
        + ", "
        + print.content()
        + " ("
        + numbers(listing, ListingColumn.NUMERIC)
        + " … and "
        + numbers(listing, ListingColumn.ANALYTIC)
        + " …), but not which is numeric, and the verdict depends on it: --columns"
        + " numeric,analytic gives "
        + first.judgement().label()
        + ", --columns analytic,numeric "
        + second.judgement().label();
  }

  private static String numbers(Listing listing, ListingColumn column) {
    return listing.rows().stream()
        .limit(SHOWN)
        .map(row -> Digits.legible(row.number(column).value(), 6))
        .collect(Collectors.joining(", "));
  }
}
