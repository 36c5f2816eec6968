package epsweep.listing.print.plain;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines with two numbers and nothing else but what repeats in each line, such as brackets, commas
 * or {@code tensor(…)}: Octave's {@code [numgrad grad]}, MATLAB's, and prints in loops.
 */
public final class BareColumns implements PrintReader {

  private static final String SAMPLE =
      """
        -9.2783e-03  -9.2783e-03
         8.8991e-03   8.8991e-03
        -8.3601e-03  -8.3601e-03
      """;

  private static final int MOST = 3;
  private static final int LEAST = 2;
  private static final int MOST_REMEMBERED = 1000;
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern WORD = Pattern.compile("\\p{L}");

  /** Words other than these say something that is not understood. */
  private static final Pattern WRAPPER =
      Pattern.compile("(?i)tensor|array|float(?:32|64)?|double|np\\.|torch\\.|dtype=|g|n|=|:");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return TwoRuns.print("two columns", text, find(text), text.facts());
  }

  /** The largest set of lines of one form, with two numbers, or three of which the first counts. */
  public static Optional<Columns> find(PrintText text) {
    Columns best = new Columns(text.source());
    Columns current = new Columns(text.source());
    String form = "";
    Map<String, String> forms = new HashMap<>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      List<Token> tokens = tokens(line, MOST);
      int first = tokens.size() == MOST && tokens.get(0).isWhole(line) ? 1 : 0;
      String rest = tokens.size() - first == 2 ? form(line, tokens, forms) : "";
      if (rest.isEmpty() || (!rest.equals(form) && !current.isEmpty())) {
        best = current.size() > best.size() ? current : best;
        current = rest.isEmpty() && line.isBlank() ? current : new Columns(text.source());
      }
      if (!rest.isEmpty()) {
        form = rest;
        current.add(i + 1, tokens.get(first).number(), tokens.get(first + 1).number());
      }
    }
    best = current.size() > best.size() ? current : best;
    return best.size() < LEAST || isNumbered(best.listing()) ? Optional.empty() : Optional.of(best);
  }

  /** Whether the first column counts the rows of the second. */
  private static boolean isNumbered(Listing listing) {
    List<Listing.Row> rows = listing.rows();
    double first = rows.get(0).number(ListingColumn.NUMERIC).value();
    return rows.stream()
            .map(row -> row.number(ListingColumn.NUMERIC))
            .allMatch(n -> n.decimals() == 0 && !n.scientific())
        && IntStream.range(0, rows.size())
            .allMatch(i -> rows.get(i).number(ListingColumn.NUMERIC).value() == first + i)
        && rows.stream().anyMatch(row -> row.number(ListingColumn.ANALYTIC).decimals() > 0);
  }

  static List<Token> tokens(String line, int most) {
    List<Token> tokens = new ArrayList<>();
    Token token = Token.next(line, 0, line.length());
    while (token != null && tokens.size() <= most) {
      tokens.add(token);
      token = Token.next(line, token.end(), line.length());
    }
    return tokens;
  }

  /** What stands around the numbers, blanks apart; most lines of a text have the same. */
  private static String form(String line, List<Token> tokens, Map<String, String> known) {
    StringBuilder form = new StringBuilder("^");
    int at = 0;
    for (Token token : tokens) {
      form.append(line, at, token.start()).append('#');
      at = token.end();
    }
    String around = form.append(line.substring(at)).toString();
    String rest = known.get(around);
    if (rest == null) {
      rest = form(BLANKS.matcher(around).replaceAll(""));
      if (known.size() < MOST_REMEMBERED) {
        known.put(around, rest);
      }
    }
    return rest;
  }

  private static String form(String rest) {
    return WORD.matcher(WRAPPER.matcher(rest).replaceAll("")).find() ? "" : rest;
  }
}
