package epsweep.analysis.printed;

import epsweep.analysis.pattern.Mistake;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Proofs from how rows stand to each other, where no model of n fits. */
final class StructureProof {

  /** A row alone has no structure. */
  private static final int LEAST_ROWS = 2;

  /** Of fewer the one that does not sum to 0 sums to a whole number: what softmax passes on. */
  private static final int LEAST_OF_ANY_SUM = 3;

  /** A row off by less of itself tells nothing. */
  private static final double OFF = 0.02;

  /** Of a thousand right gradients one; other evidence must agree. */
  private static final double LARGEST_CHANCE = 1e-3;

  /** Two rows have more ways to match. */
  private static final double LARGEST_CHANCE_OF_TWO = 1e-4;

  /** A sum that is 0 leaves so little of its terms; curvature has one sign as well. */
  private static final double ZERO = 0.01;

  /** What a few roundings to float32 leave of each term of a sum that is 0. */
  private static final double FLOAT32 = 4 * 0x1p-24;

  /** Rows that differ by less were shifted by the same. */
  private static final double ALIKE = 1.5;

  /**
   * Noise of one size over the same cε differs from row to row by less: n of a right g is small.
   */
  private static final double ALIKE_SIZES = 1e-3;

  /** Of a loss that moves in steps, n is the same in many rows. */
  private static final double LEAST_DISTINCT = 0.8;

  /** So many different n behind kinks do not sum to 0. */
  private static final int DIFFERENT = 4;

  /** Beyond g by this share, n is not between the slopes of a ReLU. */
  private static final double BEYOND = 1.05;

  /** So many rows off, and such a share of all, no kinks explain: a network of zeros apart. */
  private static final int MANY = 8;

  /** The share of rows that no kinks of a layer reach. */
  private static final double MOST = 0.6;

  /** The share of them that lies where no kink puts n. */
  private static final double OUTSIDE = 0.25;

  /** Of a proof that has no figure of its own; it counts in noise as well. */
  private static final double LEAST_CHANCE = 1e-7;

  /** Of noise so few are so small: about (tenth/APART)^tenth. */
  private static final double APART = 100;

  /** So many rows must agree, and a tenth of all. */
  private static final int LEAST_AGREEING = 5;

  /** Rows that agree to this show that the difference has next to no error. */
  private static final double EXACT = 1e-9;

  /** Of themselves; rows at their kinks are off by less as well. */
  private static final double FAR = 0.5;

  /** Two rows are exact by chance, or by being 1. */
  private static final int LEAST_EXACT = 3;

  /** Within more than this of a θ, kinks lie by chance. */
  private static final double LARGEST_EPSILON = 1e-4;

  /** A θ with more digits than this is no round one. */
  private static final double ROUND = 1e4;

  private StructureProof() {}

  /**
   * One of Σn, Σg is 0 to its digits, as p − y sums to 0, the other is not; n − g has one sign in
   * every row. Of a right gradient noise would have to cancel so.
   */
  static Optional<Proof> softmax(Printed rows, Noise noise) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    double[] signs =
        Arrays.stream(all)
            .mapToDouble(i -> Math.signum(rows.numeric()[i] - rows.analytic()[i]))
            .distinct()
            .toArray();
    boolean off = Arrays.stream(all).allMatch(i -> rows.apart(i) > OFF * rows.largest(i));
    if (all.length < LEAST_ROWS
        || !off
        || signs.length != 1
        || isShifted(rows)
        || (all.length < LEAST_OF_ANY_SUM && !hasWholeSum(rows))
        || !isBeyondKinks(rows, all)) {
      return Optional.empty();
    }
    double n = sum(rows.numeric(), rows.numericHalfUnit());
    double g = sum(rows.analytic(), rows.analyticHalfUnit());
    boolean numeric = n < g;
    if (!numeric && !(noise.isExcluded() && isZero(rows))) { // beside any noise of one sign
      return Optional.empty();
    }
    double chance = Math.min(n, g) * StrictMath.pow(2, 1 - all.length);
    return Math.max(n, g) > OFF && Math.min(n, g) <= ZERO && chance > 0 && chance <= LARGEST_CHANCE
        ? Optional.of(new Proof(Optional.of(Mistake.softmaxLeftOut()), chance, false))
        : Optional.empty();
  }

  /**
   * Two rows alone are off, of different size, and n of each is g of the other to their digits: of
   * two numbers that anything else made, both would have to fall there.
   */
  static Optional<Proof> exchanged(Printed rows, Noise noise) {
    int[] odd = noise.odd();
    if (odd.length != 2 || !noise.isExcluded()) {
      return Optional.empty();
    }
    double one = Math.abs(rows.numeric()[odd[0]]);
    double other = Math.abs(rows.numeric()[odd[1]]);
    boolean alike = Math.abs(one - other) <= OFF * Math.max(one, other);
    double pairs = rows.size() * (rows.size() - 1) / 2.0;
    double chance = pairs * missed(rows, odd[0], odd[1]) * missed(rows, odd[1], odd[0]);
    return !alike && chance <= LARGEST_CHANCE_OF_TWO
        ? Optional.of(
            new Proof(Optional.of(Mistake.exchanged(odd, rows.names()::get)), chance, false))
        : Optional.empty();
  }

  /**
   * How far n of a row is from g of another, as a share of how far from its own; that both are 0
   * tells nothing.
   */
  private static double missed(Printed rows, int n, int g) {
    if (rows.numeric()[n] == 0 && rows.analytic()[g] == 0) {
      return 1;
    }
    double off = Math.abs(rows.numeric()[n] - rows.analytic()[g]);
    double print = rows.numericHalfUnit()[n] + rows.analyticHalfUnit()[g];
    return Math.max(EXACT, (off + print) / Math.abs(rows.numeric()[n] - rows.analytic()[n]));
  }

  /** g is 0 everywhere or n somewhere, or n − g is nearly the same in all rows. */
  private static boolean isShifted(Printed rows) {
    double[] apart = IntStream.range(0, rows.size()).mapToDouble(rows::apart).toArray();
    double least = Arrays.stream(apart).min().orElse(0);
    double most = Arrays.stream(apart).max().orElse(0);
    return most < ALIKE * least
        || Arrays.stream(rows.numeric()).anyMatch(n -> n == 0)
        || Arrays.stream(rows.analytic()).allMatch(g -> g == 0);
  }

  /** Not between a ReLU's slopes, and by more than steps in which n may move. */
  private static boolean isBeyondKinks(Printed rows, int[] all) {
    double least = Arrays.stream(rows.numeric()).map(Math::abs).filter(n -> n > 0).min().orElse(0);
    boolean steps = Arrays.stream(all).anyMatch(i -> rows.apart(i) <= least);
    return rows.distinct(all) >= DIFFERENT || (outside(rows, all) > 0 && !steps);
  }

  private static boolean hasWholeSum(Printed rows) {
    double n = Arrays.stream(rows.numeric()).sum();
    double g = Arrays.stream(rows.analytic()).sum();
    double most = Math.abs(n) > Math.abs(g) ? n : g;
    double print = IntStream.range(0, rows.size()).mapToDouble(rows::print).sum();
    return Math.abs(most) > 0.5 && Math.abs(most - Math.rint(most)) <= print;
  }

  /** Σg is 0 to what print and float32 leave of it: n has errors of its own, p − y has not. */
  private static boolean isZero(Printed rows) {
    double sizes = Arrays.stream(rows.analytic()).map(Math::abs).sum();
    double left = Arrays.stream(rows.analyticHalfUnit()).sum() + FLOAT32 * sizes;
    return Math.abs(Arrays.stream(rows.analytic()).sum()) <= left;
  }

  /** |Σ| with what print may hide, over Σ|…|. */
  private static double sum(double[] values, double[] half) {
    double sizes = Arrays.stream(values).map(Math::abs).sum();
    return sizes == 0
        ? 1
        : (Math.abs(Arrays.stream(values).sum()) + Arrays.stream(half).sum()) / sizes;
  }

  /**
   * Most rows are off, many of them as no ReLU at its kink makes them, by {@value #APART} times
   * what a tenth of the rows agree to: noise is the same in every row, and makes no two kinds. Only
   * kinks within ε of θ make many, of a loss of absolute values.
   */
  static Optional<Proof> mostRows(Printed rows, Circumstances known, Optional<Mistake> likeliest) {
    int[] moved = rows.where(i -> rows.numeric()[i] != 0);
    boolean near = known.epsilon().isPresent() && known.epsilon().getAsDouble() <= LARGEST_EPSILON;
    if (!near || rows.distinct(moved) < LEAST_DISTINCT * moved.length) {
      return Optional.empty();
    }
    double[] left =
        Arrays.stream(moved).mapToDouble(i -> rows.apart(i) + rows.print(i)).sorted().toArray();
    int tenth = Math.max(LEAST_AGREEING, left.length / LEAST_AGREEING / 2);
    if (left.length < MANY + tenth) {
      return Optional.empty();
    }
    double agree = left[tenth - 1];
    int[] odd =
        rows.where(i -> rows.apart(i) > APART * agree && rows.apart(i) > OFF * rows.largest(i));
    boolean proves =
        odd.length >= MOST * left.length
            && rows.distinct(odd) >= MANY
            && 2 * sizes(rows, odd) >= odd.length
            && outside(rows, odd) >= OUTSIDE * odd.length
            && isAsLarge(rows, moved, odd);
    return proves ? Optional.of(new Proof(likeliest, LEAST_CHANCE, false)) : Optional.empty();
  }

  /**
   * Whether n of the rows that are off is as large as of those that agree: a wrong g leaves n,
   * which a loss that is off now and then makes larger by far.
   */
  private static boolean isAsLarge(Printed rows, int[] moved, int[] odd) {
    double largest =
        Arrays.stream(moved)
            .filter(i -> Arrays.binarySearch(odd, i) < 0)
            .mapToDouble(i -> Math.abs(rows.numeric()[i]))
            .max()
            .orElse(0);
    double[] off = Arrays.stream(odd).mapToDouble(i -> Math.abs(rows.numeric()[i])).toArray();
    return Printed.median(off) <= largest;
  }

  /** How many different |n − g| some rows have; a loss that is off by one amount has few. */
  private static int sizes(Printed rows, int[] some) {
    int[] sorted =
        Arrays.stream(some)
            .boxed()
            .sorted(Comparator.comparingDouble(rows::apart))
            .mapToInt(i -> i)
            .toArray();
    int sizes = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      double more = rows.apart(sorted[i]) - rows.apart(sorted[i - 1]);
      double same = ALIKE_SIZES * rows.apart(sorted[i]);
      sizes += more > rows.print(sorted[i]) + rows.print(sorted[i - 1]) + same ? 1 : 0;
    }
    return sizes;
  }

  /**
   * Other rows agree to all their digits, and all that do not are off by more than {@value #FAR} of
   * themselves, by their sign or in size, at least two at a θ that is neither 0 nor round: no kink
   * lies there by chance, and one within ε moves the rows of a unit by more and less.
   */
  static Optional<Proof> awayFromKinks(Printed rows, Circumstances known, Noise noise) {
    int[] odd = noise.odd();
    int[] plain = Arrays.stream(odd).filter(i -> isGeneric(rows, i)).toArray();
    long exact =
        Arrays.stream(rows.where(i -> rows.numeric()[i] != 0))
            .filter(i -> rows.numericHalfUnit()[i] < 1e-4 * Math.abs(rows.numeric()[i]))
            .filter(i -> rows.apart(i) <= EXACT * rows.largest(i))
            .count();
    boolean far = Arrays.stream(odd).allMatch(i -> rows.apart(i) > FAR * rows.largest(i));
    boolean all = exact + odd.length == rows.where(i -> rows.numeric()[i] != 0).length;
    boolean proves =
        noise.isExcluded()
            && !(known.epsilon().orElse(0) > LARGEST_EPSILON)
            && exact >= LEAST_EXACT
            && far
            && all
            && outside(rows, plain) >= 2
            && outside(rows, odd) == odd.length;
    return proves
        ? Optional.of(
            new Proof(Optional.of(Mistake.singleRows(odd, rows.names()::get)), 1e-6, false))
        : Optional.empty();
  }

  private static boolean isGeneric(Printed rows, int row) {
    double theta = Math.abs(rows.theta()[row]);
    if (!(theta > EXACT)) {
      return false;
    }
    double scaled = theta / StrictMath.pow(10, Math.floor(StrictMath.log10(theta))) * ROUND / 10;
    return Math.abs(scaled - Math.rint(scaled)) > 1e-6;
  }

  /** How many of some rows have another sign than g, or are larger. */
  private static long outside(Printed rows, int[] some) {
    return Arrays.stream(some)
        .filter(
            i -> {
              double n = rows.numeric()[i];
              double g = rows.analytic()[i];
              double print = rows.print(i);
              return g != 0 && n != 0 && (n / g < 0 || Math.abs(n) > BEYOND * Math.abs(g) + print);
            })
        .count();
  }
}
