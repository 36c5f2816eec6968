package epsweep.listing.print;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.ListingFile;
import epsweep.listing.print.course.CourseReaders;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.network.NetworkReaders;
import epsweep.listing.print.plain.PlainReaders;
import epsweep.listing.print.scan.DecimalComma;
import epsweep.listing.print.scan.Decoded;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.StatedSteps;
import epsweep.listing.print.solver.SolverReaders;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what somebody pasted: a plain table as {@link ListingFile} takes it, else what the first of
 * the readers recognises.
 */
public final class Prints {

  /** The surest signs first; those that need none last. */
  static final List<PrintReader> READERS =
      Stream.of(NetworkReaders.ALL, SolverReaders.ALL, CourseReaders.ALL, PlainReaders.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Pattern SEPARATORS = Pattern.compile("[,;\t]");
  private static final int LONGEST_HEADING = 2000;
  private static final Set<ListingColumn> NEEDED =
      EnumSet.of(
          ListingColumn.NUMERIC,
          ListingColumn.ANALYTIC,
          ListingColumn.EPSILON,
          ListingColumn.DISCREPANCY);

  private Prints() {}

  /**
   * What a stream holds, which stays open.
   *
   * @param source its name in messages
   * @param columns what the user calls the columns; of a print the first two that are numeric and
   *     analytic say which comes first
   * @throws InputException if nothing is recognised
   */
  public static Print read(String source, InputStream in, Optional<List<String>> columns)
      throws IOException {
    return of(source, Decoded.text(source, in), columns);
  }

  /**
   * What a text holds; as of a stream.
   *
   * @throws InputException if nothing is recognised
   */
  public static Print of(String source, String raw, Optional<List<String>> columns)
      throws IOException {
    InputException refused;
    try {
      Listing listing = ListingFile.parse(source, raw, columns);
      return new Print("", listing, Facts.NONE, Print.Sides.KNOWN);
    } catch (InputException e) {
      refused = e;
    }
    Optional<Print> print =
        isTableWithMistake(raw) ? Optional.empty() : recognised(PrintText.of(source, raw));
    return print.map(p -> sided(p, columns)).orElseThrow(() -> refused);
  }

  /**
   * What a file holds.
   *
   * @throws InputException if there is no such file, or nothing in it is recognised
   * @throws IOException if it cannot be read
   */
  public static Print read(Path file, Optional<List<String>> columns) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": a folder; a table is needed");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, columns);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    }
  }

  /** A print of every format that is read, as it comes. */
  public static List<String> samples() {
    return READERS.stream().map(PrintReader::sample).toList();
  }

  /** What the readers make of a text. */
  static Optional<Print> recognised(PrintText text) {
    WithoutGradients.refuseDistance(text);
    for (PrintReader reader : READERS) {
      Optional<Print> print = reader.read(text);
      if (print.isPresent()) {
        return print.map(read -> stepped(read, text));
      }
    }
    return WithoutGradients.explain(text);
  }

  /** With the ε of each row, where the text states several and the reader found none. */
  private static Print stepped(Print print, PrintText text) {
    Listing listing = print.listing();
    return listing.has(ListingColumn.EPSILON)
        ? print
        : StatedSteps.of(text, listing.lines())
            .map(listing::withSteps)
            .map(more -> new Print(print.format(), more, print.facts(), print.sides()))
            .orElse(print);
  }

  /** A plain table whose first line names both columns has a mistake further down. */
  private static boolean isTableWithMistake(String raw) {
    String first = raw.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    long named =
        first.length() > LONGEST_HEADING
            ? 0
            : Arrays.stream(SEPARATORS.split(first))
                .flatMap(cell -> ListingColumn.named(cell).stream())
                .filter(NEEDED::contains)
                .distinct()
                .count();
    return named >= 2 && !DecimalComma.isIn(raw.replace("\r\n", "\n"));
  }

  /** The sides as the user gives them. */
  private static Print sided(Print print, Optional<List<String>> columns) {
    if (columns.isEmpty()) {
      return print;
    }
    List<Optional<ListingColumn>> given =
        columns.get().stream().map(name -> ListingColumn.named(name)).toList();
    int numeric = given.indexOf(Optional.of(ListingColumn.NUMERIC));
    int analytic = given.indexOf(Optional.of(ListingColumn.ANALYTIC));
    if (numeric < 0 || analytic < 0) {
      throw new InputException(
          print.listing().source()
              + ": read as "
              + print.format()
              + "; --columns numeric,analytic or analytic,numeric may say which comes first, not '"
              + Printable.echo(String.join(",", columns.get()))
              + "'");
    }
    return print.known(print.sides() == Print.Sides.KNOWN || numeric < analytic);
  }
}
