package epsweep.listing.print.kit;

import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Pairs runs of numbers by the words before them: a numeric and an analytic run of the same length
 * that follow each other, in either order.
 *
 * <p>Where pairs of arrays are there, single numbers between words do not count. A run with one
 * side named takes its neighbour of the same length that has no name as the other.
 */
public final class Labelled {

  /** How a reader takes a run; empty if it is neither. */
  public interface Sides extends Function<Run, Optional<Side>> {}

  private record Pair(Run numeric, Run analytic) {
    boolean isLong() {
      return numeric.isLong();
    }
  }

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int MOST_REMEMBERED = 10_000;

  private Labelled() {}

  /** By the words of any checker. */
  public static Optional<Side> byWords(Run run) {
    Optional<Side> behind =
        DIGIT.matcher(run.behind()).find() ? Optional.empty() : Side.of(run.behind());
    return behind.filter(side -> side != Side.OTHER).or(() -> Side.of(run.label()));
  }

  /** The same labels come again and again. */
  private static Sides remembered(Sides sides) {
    Map<String, Optional<Side>> known = new HashMap<>();
    return run -> {
      String words = run.label() + "\n" + run.behind();
      Optional<Side> side = known.get(words);
      if (side == null) {
        side = sides.apply(run);
        if (known.size() < MOST_REMEMBERED) {
          known.put(words, side);
        }
      }
      return side;
    };
  }

  static Optional<Columns> find(List<Run> runs, Sides any) {
    Sides sides = remembered(any);
    List<Pair> pairs = named(runs, sides);
    if (pairs.isEmpty()) {
      pairs = halfNamed(runs, sides);
    }
    boolean arrays = pairs.stream().anyMatch(Pair::isLong);
    List<Pair> counted = pairs.stream().filter(pair -> !arrays || pair.isLong()).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Columns columns = new Columns();
    for (int i = 0; i < counted.size(); i++) {
      String block = arrays && counted.size() > 1 ? "pair " + (i + 1) : "";
      columns.add(counted.get(i).numeric(), counted.get(i).analytic(), block);
    }
    return Optional.of(columns);
  }

  private static List<Pair> named(List<Run> runs, Sides sides) {
    List<Pair> pairs = new ArrayList<>();
    Run before = null;
    Side beforeSide = Side.OTHER;
    for (Run run : runs) {
      Side side = sides.apply(run).orElse(Side.OTHER);
      if (side == Side.OTHER) {
        continue;
      }
      boolean fits = before != null && beforeSide != side && before.size() == run.size();
      if (fits) {
        pairs.add(side == Side.ANALYTIC ? new Pair(before, run) : new Pair(run, before));
      }
      before = fits ? null : run;
      beforeSide = side;
    }
    return pairs;
  }

  private static List<Pair> halfNamed(List<Run> runs, Sides sides) {
    List<Run> arrays = runs.stream().filter(Run::isLong).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < arrays.size(); i++) {
      Run one = arrays.get(i);
      Run two = arrays.get(i + 1);
      Optional<Side> first = sides.apply(one);
      Optional<Side> second = sides.apply(two);
      boolean known = first.isPresent() != second.isPresent() && one.size() == two.size();
      if (known && first.or(() -> second).get() != Side.OTHER) {
        boolean numericFirst =
            first.map(side -> side == Side.NUMERIC).orElseGet(() -> second.get() == Side.ANALYTIC);
        pairs.add(numericFirst ? new Pair(one, two) : new Pair(two, one));
        i++;
      }
    }
    return pairs;
  }

  /** All pairs of a text as a print, if there are any. */
  public static Optional<Print> print(String format, PrintText text, Sides sides, Facts facts) {
    return find(text.runs(), sides)
        .map(
            columns -> new Print(format, columns.listing(text.source()), facts, Print.Sides.KNOWN));
  }
}
