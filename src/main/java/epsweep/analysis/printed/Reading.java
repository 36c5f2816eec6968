package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.scan.Facts;
import epsweep.text.Digits;
import epsweep.text.InputException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was pasted, as it was read and judged.
 *
 * @param print as it was judged: which column is numeric is settled
 * @param known what the command line and the print say, the command line first
 * @param note what to say of the sides, or of rows that are missing; empty if all is there
 */
public record Reading(Print print, Circumstances known, Diagnosis diagnosis, String note) {

  /** So many numbers show which run is meant; so many alike are one run printed twice. */
  private static final int SHOWN = 3;

  private static final String REST = "What the print leaves out (…) is not judged.";

  /** A finite difference has some ten right digits at the most, and not in every row. */
  private static final int DIGITS = 12;

  private static final Set<Judgement> GOOD = Set.of(Judgement.CORRECT, Judgement.PRECISION_LIMITED);

  /**
   * Judges a print, both ways round where it does not say which side is numeric.
   *
   * @param given what the user says of it
   * @throws InputException if the verdict depends on which side is numeric
   */
  public static Reading of(Print print, Circumstances given, OptionalDouble tolerance) {
    Circumstances known = known(print, given);
    Diagnosis diagnosis = judged(print, known, tolerance);
    if (print.sides() == Print.Sides.KNOWN) {
      boolean all = print.facts().rest() == Facts.Rest.NONE;
      return new Reading(print, known, diagnosis, all ? "" : REST);
    }
    if (isTwice(print.listing())) {
      throw new InputException(twice(print));
    }
    Diagnosis other = judged(print.exchanged(), known, tolerance);
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

  /** Rows that are shown answer for others only where the checker complains of none. */
  private static Diagnosis judged(Print print, Circumstances known, OptionalDouble tolerance) {
    Diagnosis diagnosis = Diagnosis.of(print.listing(), known, tolerance);
    boolean counts = print.facts().rest() == Facts.Rest.IN_DOUBT;
    return counts && diagnosis.decisive() instanceof PrintedVerdict told && agrees(told)
        ? new Diagnosis(Judgement.UNRESOLVED, Map.of("", told.notShown()))
        : diagnosis;
  }

  private static boolean agrees(PrintedVerdict told) {
    return GOOD.contains(told.judgement())
        || told.doubt().filter(doubt -> doubt == Doubt.NOTHING_MOVES).isPresent();
  }

  /** Whether the two are the same to more digits than a difference has. */
  private static boolean isTwice(Listing listing) {
    List<Listing.Row> rows = listing.rows();
    return rows.stream()
            .allMatch(
                row -> row.number(ListingColumn.NUMERIC).equals(row.number(ListingColumn.ANALYTIC)))
        && rows.stream()
                .map(row -> row.number(ListingColumn.NUMERIC))
                .filter(number -> number.significantDigits() >= DIGITS)
                .distinct()
                .count()
            >= SHOWN;
  }

  private static String twice(Print print) {
    return print.listing().source()
        + ": "
        + print.format()
        + ", "
        + print.content()
        + " ("
        + numbers(print.listing(), ListingColumn.NUMERIC)
        + " …), the second the same as the first to the last digit, as no difference is of a"
        + " gradient: one of them twice? Print the numeric and the analytic one";
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
