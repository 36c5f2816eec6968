package epsweep.listing.print.kit;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables of differences at several ε, of which each parameter has one g: beside numeric columns
 * with ε in their headings, or, of one parameter, somewhere in words.
 */
public final class StepTable {

  /** An ε as people write it, a group of its own. */
  public static final String EPSILON = "(0?\\.\\d{1,12}|\\d(?:\\.\\d{0,6})?e-\\d{1,2})(?![\\w.])";

  private static final Pattern STEP = Pattern.compile("(?<![\\w.+-])" + EPSILON);

  /** Around ε alone, or {@code fd(h = …)}. */
  private static final Pattern OF_STEP =
      Pattern.compile("[\\W_]*|.*\\b(?:h|eps|epsilon|step|delta)\\b.*|.*ε.*");

  /** {@code (AD = -1.079e-4)} at the end of headings. */
  private static final Pattern STATED =
      Pattern.compile("\\(([^()=:]{1,40})[=:] ?" + PrintedNumber.PATTERN + "\\) *$");

  private static final int FEWEST = 2;
  private static final int LONGEST = 1000;
  private static final int MOST_CELLS = 40;

  /** How a table's lines are cut into cells; rows may be led by a name. */
  private record Cut(Pattern delimiter, int width) {

    Optional<List<String>> row(String line) {
      List<String> cells = TableLayout.cells(line, delimiter);
      boolean isLed = cells.size() == width + 1;
      return cells.size() == width || isLed
          ? Optional.of(isLed ? cells.subList(1, cells.size()) : cells)
          : Optional.empty();
    }
  }

  /** The cells of differences, with their ε, and the cell of g. */
  private record Across(Cut cut, Map<Integer, PrintedNumber> steps, int analytic) {}

  /** The cell of ε and that of the difference. */
  private record Down(Cut cut, int step, int numeric) {}

  private StepTable() {}

  /** Each row with all its ε, if such a table is there. */
  public static Optional<Columns> columns(PrintText text) {
    Columns columns = new Columns(text.source());
    Optional<Across> heading = Optional.empty();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Optional<Across> next = heading(line, StepTable::across);
      heading = next.isPresent() ? next : heading;
      if (next.isEmpty() && heading.isPresent()) {
        addRow(columns, heading.get(), line, i + 1);
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  /** Each ε of one parameter, whose g is the only analytic number beside a table. */
  public static Optional<Columns> ofOne(PrintText text) {
    Columns columns = new Columns(text.source());
    Optional<Down> heading = Optional.empty();
    Optional<PrintedNumber> analytic = Optional.empty();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Optional<Down> next = heading.isPresent() ? Optional.empty() : heading(line, StepTable::down);
      if (next.isPresent()) {
        heading = next;
        analytic = stated(line).or(() -> analytic(text));
      } else if (heading.isPresent() && analytic.isPresent()) {
        addStep(columns, heading.get(), line, i + 1, analytic.get());
      }
    }
    return columns.size() < FEWEST ? Optional.empty() : Optional.of(columns);
  }

  private static <H> Optional<H> heading(
      String line, BiFunction<Pattern, List<String>, Optional<H>> finder) {
    if (line.length() > LONGEST || !TableLayout.isWords(line)) {
      return Optional.empty();
    }
    return TableLayout.DELIMITERS.stream()
        .flatMap(
            delimiter -> {
              List<String> cells = TableLayout.cells(line.toLowerCase(Locale.ROOT), delimiter);
              boolean may = cells.size() >= FEWEST && cells.size() <= MOST_CELLS;
              return may ? finder.apply(delimiter, cells).stream() : Stream.<H>empty();
            })
        .findFirst();
  }

  private static Optional<Across> across(Pattern delimiter, List<String> cells) {
    Map<Integer, PrintedNumber> steps = new LinkedHashMap<>();
    int analytic = -1;
    for (int i = 0; i < cells.size(); i++) {
      Optional<PrintedNumber> step = step(cells.get(i));
      if (step.isPresent()) {
        steps.put(i, step.get());
      } else if (Side.of(cells.get(i)).equals(Optional.of(Side.ANALYTIC))) {
        if (analytic >= 0) {
          return Optional.empty();
        }
        analytic = i;
      }
    }
    long different = steps.values().stream().map(PrintedNumber::value).distinct().count();
    return different >= FEWEST && different == steps.size() && analytic >= 0
        ? Optional.of(new Across(new Cut(delimiter, cells.size()), steps, analytic))
        : Optional.empty();
  }

  /** The ε of a heading such as {@code fd (h = 1e-3)}. */
  private static Optional<PrintedNumber> step(String heading) {
    Matcher step = STEP.matcher(heading);
    if (!step.find()) {
      return Optional.empty();
    }
    String words = heading.substring(0, step.start()) + " " + heading.substring(step.end());
    Optional<Side> side = Side.of(words);
    boolean numeric =
        side.equals(Optional.of(Side.NUMERIC))
            || ((side.isEmpty() || side.get() != Side.OTHER || words.contains("eps"))
                && OF_STEP.matcher(words).matches());
    return numeric ? PrintedNumber.parse(step.group(1)) : Optional.empty();
  }

  private static Optional<Down> down(Pattern delimiter, List<String> all) {
    List<String> cells = all;
    if (STATED.matcher(all.get(all.size() - 1)).find()) {
      cells = all.subList(0, all.size() - 1);
    }
    int step = -1;
    int numeric = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (step < 0 && TableLayout.STEP.matcher(cells.get(i)).matches()) {
        step = i;
      } else if (Side.of(cells.get(i)).equals(Optional.of(Side.NUMERIC))) {
        numeric = numeric < 0 || cells.get(i).contains("central") ? i : numeric;
      }
    }
    return step >= 0 && numeric >= 0
        ? Optional.of(new Down(new Cut(delimiter, cells.size()), step, numeric))
        : Optional.empty();
  }

  private static Optional<PrintedNumber> stated(String line) {
    Matcher stated = STATED.matcher(line);
    return stated.find() && Side.of(stated.group(1)).equals(Optional.of(Side.ANALYTIC))
        ? PrintedNumber.parse(stated.group(2))
        : Optional.empty();
  }

  /** The one g that words name. */
  private static Optional<PrintedNumber> analytic(PrintText text) {
    List<PrintedNumber> found = new ArrayList<>();
    for (Run run : text.runs()) {
      if (run.size() == 1 && Labelled.byWords(run).equals(Optional.of(Side.ANALYTIC))) {
        found.add(run.number(0));
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static void addRow(Columns columns, Across heading, String line, int at) {
    Optional<List<String>> row = heading.cut().row(line);
    Optional<PrintedNumber> analytic =
        row.flatMap(cells -> PrintedNumber.parse(cells.get(heading.analytic())));
    if (analytic.isEmpty()) {
      return;
    }
    String name =
        row.get().stream()
            .filter(cell -> PrintedNumber.parse(cell).isEmpty() && !cell.isEmpty())
            .findFirst()
            .orElse("row " + at);
    heading
        .steps()
        .forEach(
            (cell, step) ->
                PrintedNumber.parse(row.get().get(cell))
                    .ifPresent(
                        numeric -> {
                          columns.add(at, numeric, analytic.get(), name);
                          columns.step(step);
                        }));
  }

  private static void addStep(
      Columns columns, Down heading, String line, int at, PrintedNumber analytic) {
    heading
        .cut()
        .row(line)
        .ifPresent(
            cells -> {
              Optional<PrintedNumber> step = PrintedNumber.parse(cells.get(heading.step()));
              Optional<PrintedNumber> n = PrintedNumber.parse(cells.get(heading.numeric()));
              if (step.filter(x -> x.value() > 0).isPresent() && n.isPresent()) {
                columns.add(at, n.get(), analytic);
                columns.step(step.get());
              }
            });
  }
}
