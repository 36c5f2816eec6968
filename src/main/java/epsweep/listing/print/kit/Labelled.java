package epsweep.listing.print.kit;

import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pairs runs of numbers by the words before them: a numeric and an analytic run of the same length
 * that follow each other, in either order.
 *
 * <p>Where pairs of arrays are there, single numbers between words do not count. A run with one
 * side named takes its neighbour of the same length that has no name as the other.
 */
public final class Labelled {

  /** How a reader takes a run; empty if it is neither. */
  public interface Sides extends Function<Run, Optional<Side>> {

    /** By what is found in a run's label. */
    static Sides of(Pattern numeric, Pattern analytic) {
      return run -> {
        String label = run.label().strip();
        return numeric.matcher(label).find()
            ? Optional.of(Side.NUMERIC)
            : analytic.matcher(label).find() ? Optional.of(Side.ANALYTIC) : Optional.empty();
      };
    }
  }

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** {@code forward_grad = (} */
  private static final Pattern ASSIGNED =
      Pattern.compile("\\w['\"]? ?[=:] ?(?:\\w{0,12}\\()?[\\[(]*$");

  private static final int MOST_REMEMBERED = 10_000;

  private Labelled() {}

  /** By the words of any checker. */
  public static Optional<Side> byWords(Run run) {
    if (!run.isLong() && Side.NORM.matcher(label(run)).find()) {
      return Optional.of(Side.OTHER); // of two different gradients it may be the same
    }
    Optional<Side> behind =
        DIGIT.matcher(run.behind()).find() ? Optional.empty() : Side.of(run.behind());
    return behind.filter(side -> side != Side.OTHER).or(() -> Side.of(label(run)));
  }

  /** A single number has its words on its own line, or on the last before it that has some. */
  private static String label(Run run) {
    String label = run.label().stripTrailing();
    return run.isLong() ? label : label.substring(label.lastIndexOf('\n') + 1);
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

  private static Columns find(PrintText text, Sides any, boolean all) {
    List<Run> runs = text.runs();
    Sides sides = remembered(any);
    int[] named = named(runs, sides);
    int[] pairs = named.length > 0 ? named : halfNamed(runs, sides);
    int[] ofArrays =
        IntStream.range(0, pairs.length)
            .filter(i -> runs.get(pairs[i - i % 2]).isLong())
            .map(i -> pairs[i])
            .toArray();
    boolean arrays = ofArrays.length > 0 && !all;
    int[] counted = arrays ? ofArrays : pairs;
    Columns columns = new Columns(text.source());
    for (int i = 0; i < counted.length; i += 2) {
      String block = arrays && counted.length > 2 ? "pair " + (i / 2 + 1) : "";
      columns.add(runs.get(counted[i]), runs.get(counted[i + 1]), block);
    }
    return columns;
  }

  /**
   * Places of runs by twos, the numeric one first. A run that follows a pair and is of the same
   * side as its second is paired with the first again: forward mode beside reverse.
   */
  private static int[] named(List<Run> runs, Sides sides) {
    IntStream.Builder pairs = IntStream.builder();
    int before = -1;
    Side beforeSide = Side.OTHER;
    int first = -1;
    int last = -1;
    for (int i = 0; i < runs.size(); i++) {
      Side side = sides.apply(runs.get(i)).orElse(Side.OTHER);
      if (side == Side.OTHER) {
        continue;
      }
      boolean fits =
          before >= 0
              && beforeSide != side
              && isAsLong(runs, before, i)
              && !isNearer(runs, sides, before, i, side);
      boolean again = last == i - 1 && beforeSide == side && isThird(runs, sides, first, i, side);
      first = fits ? before : first;
      if (fits || again) {
        add(pairs, first, i, side == Side.ANALYTIC);
        last = i;
      }
      before = fits || again ? -1 : i;
      beforeSide = side;
    }
    return pairs.build().toArray();
  }

  /** Whether a number has its other side behind it in its line, and not in one before. */
  private static boolean isNearer(List<Run> runs, Sides sides, int before, int at, Side side) {
    boolean next =
        at + 1 < runs.size()
            && isAsLong(runs, at, at + 1)
            && runs.get(before).line() < runs.get(at).line()
            && runs.get(at + 1).line() == runs.get(at).line();
    return next
        && sides
            .apply(runs.get(at + 1))
            .filter(other -> other != side && other != Side.OTHER)
            .isPresent();
  }

  private static boolean isAsLong(List<Run> runs, int one, int two) {
    return runs.get(one).size() == runs.get(two).size();
  }

  /** Whether a run says what it is at its place, and does not begin the next pair. */
  private static boolean isThird(List<Run> runs, Sides sides, int first, int at, Side side) {
    boolean begins =
        at + 1 < runs.size()
            && isAsLong(runs, at, at + 1)
            && sides.apply(runs.get(at + 1)).filter(next -> next != side).isPresent();
    return first >= 0
        && !begins
        && isAsLong(runs, first, at)
        && ASSIGNED.matcher(runs.get(at).label()).find();
  }

  private static void add(IntStream.Builder pairs, int one, int two, boolean numericFirst) {
    pairs.add(numericFirst ? one : two).add(numericFirst ? two : one);
  }

  private static int[] halfNamed(List<Run> runs, Sides sides) {
    int[] arrays = IntStream.range(0, runs.size()).filter(i -> runs.get(i).isLong()).toArray();
    IntStream.Builder pairs = IntStream.builder();
    for (int i = 0; i + 1 < arrays.length; i++) {
      Run one = runs.get(arrays[i]);
      Run two = runs.get(arrays[i + 1]);
      Optional<Side> first = sides.apply(one);
      Optional<Side> second = sides.apply(two);
      boolean known = first.isPresent() != second.isPresent() && one.size() == two.size();
      if (known && first.or(() -> second).get() != Side.OTHER) {
        boolean numericFirst =
            first.map(side -> side == Side.NUMERIC).orElseGet(() -> second.get() == Side.ANALYTIC);
        add(pairs, arrays[i], arrays[i + 1], numericFirst);
        i++;
      }
    }
    return pairs.build().toArray();
  }

  /** All pairs of a text as a print, if there are any. */
  public static Optional<Print> print(String format, PrintText text, Sides sides, Facts facts) {
    return find(text, sides, false).print(format, facts);
  }

  /** The same, single numbers beside arrays included. */
  public static Optional<Print> everyPair(String format, PrintText text, Sides sides, Facts facts) {
    return find(text, sides, true).print(format, facts);
  }
}
