package epsweep.gradient;

import epsweep.gradient.Scheme.Pair;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Schemes from the offsets of their losses: the weights are those of the polynomial through them,
 * in whole numbers.
 *
 * <p>Offsets with opposite weights and opposite signs are a pair; others pair with θ, or with the
 * one nearest to it.
 *
 * <p>Reference: Fornberg, Generation of finite difference formulas on arbitrarily spaced grids,
 * Mathematics of Computation 51 (1988) 699–706, doi:10.1090/S0025-5718-1988-0935077-0; his
 * recursion and the closed form used here give the same weights, and rational numbers do not round.
 */
final class Stencil {

  /** What Richardson's schemes are called, before their levels. */
  private static final String RICHARDSON = "richardson-";

  /** No loss is taken further off, in ε. */
  static final int FARTHEST = 64;

  private static final Pattern AT = Pattern.compile("at((?:[+-](?:0|[1-9][0-9]?))+)");
  private static final Pattern LEVELS = Pattern.compile(RICHARDSON + "([1-9])");

  private Stencil() {}

  /** {@code at-1+0+2}. */
  static String label(int... offsets) {
    return Arrays.stream(offsets)
        .sorted()
        .mapToObj(at -> (at < 0 ? "" : "+") + at)
        .collect(Collectors.joining("", "at", ""));
  }

  /** The scheme that a label of the above, or of Richardson's, means. */
  static Optional<Scheme> labelled(String label) {
    Matcher levels = LEVELS.matcher(label);
    if (levels.matches()) {
      return Optional.of(richardson(Integer.parseInt(levels.group(1))));
    }
    Matcher at = AT.matcher(label);
    if (!at.matches()) {
      return Optional.empty();
    }
    String[] offsets = at.group(1).split("(?=[+-])");
    return Optional.of(Scheme.at(Arrays.stream(offsets).mapToInt(Integer::parseInt).toArray()));
  }

  /** From losses at ±1, ±2, ±4 … ±2^levels. */
  static Scheme richardson(int levels) {
    int most = Scheme.HIGHEST_ORDER / 2 - 1;
    if (levels < 1 || levels > most) {
      throw new IllegalArgumentException(levels + " levels; 1 to " + most + " are allowed");
    }
    return scheme(
        RICHARDSON + levels,
        IntStream.rangeClosed(0, levels).flatMap(k -> IntStream.of(-1 << k, 1 << k)).toArray());
  }

  /** A named scheme if it is the same. */
  static Scheme scheme(String label, int... offsets) {
    List<Pair> pairs = pairs(offsets);
    Optional<Scheme> known =
        Scheme.NAMED.stream().filter(named -> named.pairs().equals(pairs)).findFirst();
    Scheme scheme = known.orElseGet(() -> new Scheme(label, pairs));
    if (scheme.order() > Scheme.HIGHEST_ORDER) {
      throw new IllegalArgumentException(
          offsets.length
              + " offsets give order "
              + scheme.order()
              + "; up to "
              + Scheme.HIGHEST_ORDER
              + " is allowed, so leave some out");
    }
    return scheme;
  }

  /**
   * What the losses at some offsets are subtracted as, the nearest to θ first.
   *
   * @throws IllegalArgumentException if they do not give a slope
   */
  static List<Pair> pairs(int... offsets) {
    check(offsets);
    int[] weights = wholeWeights(offsets);
    int base =
        Arrays.stream(offsets)
            .boxed()
            .min(
                Comparator.<Integer>comparingInt(Math::abs)
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < offsets.length; k++) {
      int at = offsets[k];
      int mirror = mirror(offsets, k);
      if (mirror >= 0 && weights[mirror] == -weights[k]) {
        if (at > 0) {
          pairs.add(new Pair(weights[k], at, -at));
        }
      } else if (at != base) {
        pairs.add(at > base ? new Pair(weights[k], at, base) : new Pair(-weights[k], base, at));
      }
    }
    pairs.removeIf(pair -> pair.weight() == 0);
    pairs.sort(Comparator.comparingInt(p -> Math.max(Math.abs(p.right()), Math.abs(p.left()))));
    return pairs;
  }

  private static void check(int... offsets) {
    if (offsets.length < 2) {
      throw new IllegalArgumentException("a slope needs two offsets at least, as in [-1, 1]");
    }
    for (int at : offsets) {
      if (Arrays.stream(offsets).filter(other -> other == at).count() > 1) {
        throw new IllegalArgumentException("offset " + at + " is given twice");
      }
      if (Math.abs(at) > FARTHEST) {
        throw new IllegalArgumentException(
            "offset " + at + ": " + -FARTHEST + " to " + FARTHEST + " are allowed");
      }
    }
  }

  private static int mirror(int[] offsets, int k) {
    for (int j = 0; j < offsets.length; j++) {
      if (j != k && offsets[j] == -offsets[k]) {
        return j;
      }
    }
    return -1;
  }

  /** The least whole multiples of ℓ′(0), ℓ the polynomial that is 1 at one offset, 0 at others. */
  private static int[] wholeWeights(int... offsets) {
    BigInteger[] above = new BigInteger[offsets.length];
    BigInteger[] below = new BigInteger[offsets.length];
    BigInteger common = BigInteger.ONE;
    for (int k = 0; k < offsets.length; k++) {
      above[k] = slopeAtZero(offsets, k);
      below[k] = BigInteger.ONE;
      for (int j = 0; j < offsets.length; j++) {
        if (j != k) {
          below[k] = below[k].multiply(BigInteger.valueOf(offsets[k] - offsets[j]));
        }
      }
      BigInteger shared = above[k].gcd(below[k]).multiply(BigInteger.valueOf(below[k].signum()));
      above[k] = above[k].divide(shared);
      below[k] = below[k].divide(shared);
      common = common.divide(common.gcd(below[k])).multiply(below[k]);
    }
    int[] weights = new int[offsets.length];
    try {
      for (int k = 0; k < weights.length; k++) {
        weights[k] = above[k].multiply(common.divide(below[k])).intValueExact();
      }
      common.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "the weights of these offsets are too large for whole numbers; take fewer, or nearer ones",
          e);
    }
    return weights;
  }

  /** The derivative at 0 of Π (x − a) over all offsets a but one. */
  private static BigInteger slopeAtZero(int[] offsets, int without) {
    BigInteger sum = BigInteger.ZERO;
    for (int left = 0; left < offsets.length; left++) {
      if (left != without) {
        BigInteger product = BigInteger.ONE;
        for (int j = 0; j < offsets.length; j++) {
          if (j != without && j != left) {
            product = product.multiply(BigInteger.valueOf(-offsets[j]));
          }
        }
        sum = sum.add(product);
      }
    }
    return sum;
  }
}
