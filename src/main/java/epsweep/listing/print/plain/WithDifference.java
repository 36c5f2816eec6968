package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lines of one form with three to eight numbers, of which one is |a − b| of two others, or that
 * over their size, in every line and to its digits: these two are compared, whatever the words.
 */
final class WithDifference implements PrintReader {

  private static final String SAMPLE =
      """
      input: greater 1297:0.001107634678191971 0.2576361612227629 0.25652853
      input: greater 1851:0.0013848297460299364 0.1921723581688184 0.19355719
      input: greater 432:0.0010990376613335684 0.33273364351771306 0.33383268
      """;

  private static final int LEAST_NUMBERS = 3;
  private static final int MOST_NUMBERS = 8;
  private static final int MOST_LINES = 250_000;
  private static final int MOST_FORMS = 1000;

  /** Where n is above g in all lines, n less the difference is g as well. */
  private static final double CLEARLY_LESS = 0.1;

  /** That other numbers fit so, by chance. */
  private static final double LARGEST_CHANCE = 1e-6;

  /** Numbers of a line. */
  private record Row(int line, List<PrintedNumber> numbers) {

    double value(int at) {
      return numbers.get(at).value();
    }

    /** What print, or double's rounding, may have added to the difference of two of them. */
    double print(int one, int two) {
      double ulp = Math.ulp(Math.max(Math.abs(value(one)), Math.abs(value(two))));
      return 1.001 * (numbers.get(one).halfUnit() + numbers.get(two).halfUnit()) + ulp;
    }
  }

  /** What a difference is divided by. */
  private enum Over {
    NOTHING,
    SUM,
    SIZE_OF_SUM,
    MEAN,
    LARGER,
    FIRST,
    SECOND;

    double of(double a, double b) {
      return switch (this) {
        case NOTHING -> 1;
        case SUM -> Math.abs(a) + Math.abs(b);
        case SIZE_OF_SUM -> Math.abs(a + b);
        case MEAN -> (Math.abs(a) + Math.abs(b)) / 2;
        case LARGER -> Math.max(Math.abs(a), Math.abs(b));
        case FIRST -> Math.abs(a);
        case SECOND -> Math.abs(b);
      };
    }
  }

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    List<Row> rows = text.lines().size() > MOST_LINES ? List.of() : rows(text);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int width = rows.get(0).numbers().size();
    List<int[]> found = new ArrayList<>();
    for (int two = 1; two < width; two++) {
      for (int one = 0; one < two; one++) {
        OptionalInt third = compared(rows, one, two, width);
        if (third.isPresent()) {
          found.add(new int[] {one, two, third.getAsInt()});
        }
      }
    }
    found.sort(Comparator.comparingDouble(sides -> size(rows, sides[2])));
    boolean clear =
        found.size() == 1
            || (found.size() > 1
                && size(rows, found.get(0)[2]) < CLEARLY_LESS * size(rows, found.get(1)[2]));
    return clear ? print(text, rows, found.get(0)) : Optional.empty();
  }

  private static double size(List<Row> rows, int column) {
    return rows.stream().mapToDouble(row -> Math.abs(row.value(column))).sum();
  }

  private static Optional<Print> print(PrintText text, List<Row> rows, int[] sides) {
    Columns columns = new Columns(text.source());
    for (Row row : rows) {
      columns.add(row.line(), row.numbers().get(sides[0]), row.numbers().get(sides[1]));
    }
    return columns.print("lines with a difference", text.facts(), Optional.empty());
  }

  /** The most lines of one form. */
  private static List<Row> rows(PrintText text) {
    Map<String, List<Row>> forms = new LinkedHashMap<>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      List<Token> tokens = BareColumns.tokens(line, MOST_NUMBERS);
      if (tokens.size() >= LEAST_NUMBERS && tokens.size() <= MOST_NUMBERS) {
        String form = form(line, tokens);
        if (forms.size() < MOST_FORMS || forms.containsKey(form)) {
          List<PrintedNumber> numbers = tokens.stream().map(Token::number).toList();
          forms.computeIfAbsent(form, first -> new ArrayList<>()).add(new Row(i + 1, numbers));
        }
      }
    }
    return forms.values().stream()
        .reduce(List.of(), (most, next) -> next.size() > most.size() ? next : most);
  }

  private static String form(String line, List<Token> tokens) {
    StringBuilder form = new StringBuilder();
    int at = 0;
    for (Token token : tokens) {
      form.append(line, at, token.start()).append('#');
      at = token.end();
    }
    return form.append(line.substring(at)).toString().replaceAll("[ \\t]+", " ");
  }

  /** The column that is the difference of two. */
  private static OptionalInt compared(List<Row> rows, int one, int two, int width) {
    for (int third = 0; third < width; third++) {
      for (Over over : Over.values()) {
        if (third != one && third != two && chance(rows, one, two, third, over) < LARGEST_CHANCE) {
          return OptionalInt.of(third);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** That columns which have nothing to do with each other fit; 1 if they do not. */
  private static double chance(List<Row> rows, int one, int two, int third, Over over) {
    double chance = 1;
    for (Row row : rows) {
      if (row.value(one) == 0 && row.value(two) == 0 && !(Math.abs(row.value(third)) > 0)) {
        continue; // 0/0
      }
      double size = over.of(row.value(one), row.value(two));
      double difference = Math.abs(row.value(one) - row.value(two)) / size;
      double error = row.print(one, two) / size + row.numbers().get(third).halfUnit();
      double stated = Math.abs(row.value(third));
      if (!(Math.abs(stated - difference) <= error)) {
        return 1;
      }
      chance *= Math.min(1, 2 * error / Math.max(stated, Double.MIN_NORMAL));
    }
    return chance;
  }
}
