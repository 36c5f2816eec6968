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
  private static final int MOST_REMEMBERED = 10_000;

  private Labelled() {}

  /** By the words of any checker. */
  public static Optional<Side> byWords(Run run) {
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

  /** Places of runs by twos, the numeric one first. */
  private static int[] named(List<Run> runs, Sides sides) {
    IntStream.Builder pairs = IntStream.builder();
    int before = -1;
    Side beforeSide = Side.OTHER;
    for (int i = 0; i < runs.size(); i++) {
      Side side = sides.apply(runs.get(i)).orElse(Side.OTHER);
      if (side == Side.OTHER) {
        continue;
      }
      boolean fits =
          before >= 0 && beforeSide != side && runs.get(before).size() == runs.get(i).size();
      if (fits) {
        add(pairs, before, i, side == Side.ANALYTIC);
      }
      before = fits ? -1 : i;
      beforeSide = side;
    }
    return pairs.build().toArray();
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
