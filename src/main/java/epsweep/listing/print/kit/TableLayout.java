package epsweep.listing.print.kit;

import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a table with a line of headings hold.
 *
 * @param delimiter between the cells of rows
 * @param width how many headings there are
 * @param numbers which cell holds which number; NUMERIC and ANALYTIC are there
 * @param names the cells that say which parameter a row is
 */
record TableLayout(
    Pattern delimiter, int width, Map<ListingColumn, Integer> numbers, List<Integer> names) {

  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

  /** How headings may be set apart, the surest first. */
  static final List<Pattern> DELIMITERS =
      List.of(
          Pattern.compile("\\|"),
          Pattern.compile("&"),
          Pattern.compile("\\t+"),
          Pattern.compile(";"),
          Pattern.compile(","),
          Pattern.compile(" {2,}"),
          BLANKS);

  static final Pattern STEP =
      Pattern.compile("(?:(?:\\w+ )?step(?: ?size)?|eps(?:ilon)?|h|t|alpha|perturbation|delta)");
  private static final Pattern VALUE =
      Pattern.compile("(?:value|val|parameter|param|theta|weights?|x|x0|theta value|param value)");
  private static final Pattern APART =
      Pattern.compile("abs(?:olute)?\\.?[ _]?(?:err(?:or)?|diff(?:erence)?)");

  /** OpenMDAO's. */
  private static final Pattern DISTANCE = Pattern.compile("a\\(\\w{2,5}-\\w{2,5}\\)");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*(?:index|idx|name|variable|wrt|element|block|row|col|no\\.|<output>).*|of|i|j|k|#|)");
  private static final Pattern ONE_HEADING =
      Pattern.compile("(?i)(?:numeric\\w*|difference) (?:gradient|derivative|jacobian)");

  /** Single characters, at which {@link String#split} cuts without a regular expression. */
  private static final Set<String> QUICK = Set.of("\\|", "&", ";", ",");

  /** Its table has one column of errors, which are n − g. */
  private static final String STAN = "finite diff";

  /** pyPESTO's. */
  private static final String CENTRAL = "fd_c";

  private static final Pattern ONE_SIDED = Pattern.compile("fd [fb]");
  private static final Pattern ROW_END = Pattern.compile("\\\\\\\\.{0,40}$");
  private static final Pattern SET = Pattern.compile("[$*`]");
  private static final List<String> BRACKETS = List.of("()", "[]", "{}");
  private static final int MOST_CELLS = 40;
  private static final int LONGEST = 1000;
  private static final Set<Side> BOTH = Set.of(Side.NUMERIC, Side.ANALYTIC);

  /** The layout that a line of headings gives, if it has one numeric and one analytic column. */
  static Optional<TableLayout> of(String line) {
    if (line.length() > LONGEST || !isWords(line) || !Side.in(line).containsAll(BOTH)) {
      return Optional.empty();
    }
    return DELIMITERS.stream().flatMap(d -> of(line, d).stream()).findFirst();
  }

  /** More letters than digits. */
  static boolean isWords(String line) {
    int more = 0;
    for (int i = 0; i < line.length(); i++) {
      more += Character.isLetter(line.charAt(i)) ? 1 : Character.isDigit(line.charAt(i)) ? -1 : 0;
    }
    return more > 3;
  }

  private static Optional<TableLayout> of(String line, Pattern delimiter) {
    List<String> headings = cells(line, delimiter);
    if (headings.size() < 2
        || headings.stream().anyMatch(TableLayout::isCut)
        || headings.size() > MOST_CELLS
        || headings.stream().anyMatch(TableLayout::isNumber)) {
      return Optional.empty();
    }
    Map<ListingColumn, Integer> numbers = new EnumMap<>(ListingColumn.class);
    List<Integer> names = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading =
          headings.get(i).toLowerCase(Locale.ROOT).replaceAll("[*_`$\\\\\"]", " ").strip();
      Optional<ListingColumn> column = column(heading, headings);
      if (column.isPresent() && numbers.putIfAbsent(column.get(), i) != null) {
        boolean side =
            column.get() == ListingColumn.NUMERIC || column.get() == ListingColumn.ANALYTIC;
        if (side && !heading.startsWith("rev ")) { // OpenMDAO has both modes
          return Optional.empty();
        }
      } else if (column.isEmpty() && NAME.matcher(heading).matches()) {
        names.add(i);
      }
    }
    boolean sentence = delimiter == BLANKS && isSentence(line, headings);
    boolean both =
        !sentence
            && numbers.containsKey(ListingColumn.NUMERIC)
            && numbers.containsKey(ListingColumn.ANALYTIC);
    boolean blanks = delimiter.pattern().startsWith(" ") || delimiter == BLANKS;
    return both
        ? Optional.of(new TableLayout(blanks ? BLANKS : delimiter, headings.size(), numbers, names))
        : Optional.empty();
  }

  /** A part of a call or of a list: {@code assert_allclose(grad}. */
  private static boolean isCut(String heading) {
    return BRACKETS.stream()
        .anyMatch(pair -> count(heading, pair.charAt(0)) != count(heading, pair.charAt(1)));
  }

  private static long count(String heading, char bracket) {
    return heading.chars().filter(c -> c == bracket).count();
  }

  /** "Compare to numerical gradient" is no line of headings, nor is "Jacobian (numeric):". */
  private static boolean isSentence(String line, List<String> headings) {
    return ONE_HEADING.matcher(line).find()
        || line.stripTrailing().endsWith(":")
        || headings.stream()
            .map(heading -> heading.toLowerCase(Locale.ROOT))
            .anyMatch(h -> !Side.isNamed(h) && !NAME.matcher(h).matches() && column(h).isEmpty());
  }

  /** In a line of headings: of one-sided and central differences the central one counts. */
  private static Optional<ListingColumn> column(String heading, List<String> headings) {
    if (heading.equals("error") && headings.contains(STAN)) {
      return Optional.of(ListingColumn.APART);
    }
    boolean oneSided =
        (ONE_SIDED.matcher(heading).matches() && headings.contains(CENTRAL))
            || ListingColumn.isOneSided(heading, headings);
    return oneSided ? Optional.empty() : column(heading);
  }

  private static Optional<ListingColumn> column(String heading) {
    if (STEP.matcher(heading).matches()) {
      return Optional.of(ListingColumn.EPSILON);
    }
    if (VALUE.matcher(heading).matches()) {
      return Optional.of(ListingColumn.VALUE);
    }
    if (APART.matcher(heading).matches()) {
      return Optional.of(ListingColumn.APART);
    }
    if (DISTANCE.matcher(heading).matches()) {
      return Optional.of(ListingColumn.DISTANCE);
    }
    if (NAME.matcher(heading).matches()) {
      return Optional.empty();
    }
    return Side.of(heading)
        .flatMap(
            side ->
                switch (side) {
                  case NUMERIC -> Optional.of(ListingColumn.NUMERIC);
                  case ANALYTIC -> Optional.of(ListingColumn.ANALYTIC);
                  case OTHER -> Optional.empty();
                });
  }

  static List<String> cells(String line, Pattern delimiter) {
    String plain = line.strip();
    if (delimiter.pattern().equals("\\|")) {
      boolean closed = plain.length() > 1 && plain.endsWith("|");
      plain = plain.substring(plain.startsWith("|") ? 1 : 0, plain.length() - (closed ? 1 : 0));
    } else if (delimiter.pattern().equals("&")) {
      plain = ROW_END.matcher(plain).replaceAll("").replace("$", "");
    }
    String[] cells =
        QUICK.contains(delimiter.pattern())
            ? plain.split(delimiter.pattern(), -1)
            : delimiter.split(plain, -1);
    return Arrays.stream(cells).map(String::strip).toList();
  }

  private static boolean isNumber(String cell) {
    return PrintedNumber.parse(cell).isPresent();
  }

  /** The cells of a row of this table; empty if the line is none. */
  Optional<List<String>> row(String line) {
    List<String> cells = cells(line, delimiter);
    boolean isLed = cells.size() == width + 1 && isNumber(cells.get(width));
    if (isLed) { // row labels have no heading
      cells = cells.subList(1, cells.size());
    }
    List<String> row = cells;
    boolean is =
        row.size() >= width
            && number(row, ListingColumn.NUMERIC).isPresent()
            && number(row, ListingColumn.ANALYTIC).isPresent();
    return is ? Optional.of(row) : Optional.empty();
  }

  Optional<PrintedNumber> number(List<String> row, ListingColumn column) {
    return numbers.containsKey(column)
        ? PrintedNumber.parse(plain(row.get(numbers.get(column))))
        : Optional.empty();
  }

  String name(List<String> row) {
    StringBuilder name = new StringBuilder();
    for (int cell : names) {
      name.append(name.length() == 0 ? "" : " ").append(row.get(cell));
    }
    return name.indexOf("'") < 0
        ? name.toString()
        : BLANKS.matcher(name.toString().replace("'", "")).replaceAll(" ");
  }

  /** Without what sets numbers in a typesetter's text. */
  private static String plain(String cell) {
    return cell.indexOf('$') < 0 && cell.indexOf('*') < 0 && cell.indexOf('`') < 0
        ? cell
        : SET.matcher(cell).replaceAll("");
  }
}
