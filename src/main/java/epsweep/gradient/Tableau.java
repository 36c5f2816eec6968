package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;

/**
 * Ridders' extrapolation of one derivative: central quotients at h, h/1.4, h/1.4² … to h = 0, by
 * Neville's tableau.
 *
 * <pre>t₀ = quotient,   tⱼ = (1.4^2j tⱼ₋₁ − tⱼ₋₁ of the row above) / (1.4^2j − 1)</pre>
 *
 * <p>The answer is the entry that differs least from its two parents. It ends after ten quotients,
 * or where the last entry of a row differs from that of the row above by twice the least
 * difference: round-off then grows faster than truncation falls. A quotient that is no number
 * spoils the entries that are made from it, and no others; NaN is the answer where there is none.
 *
 * <p>All in an arithmetic's own numbers, 1.4 too. Serves one thread.
 *
 * <p>References: Ridders, Accurate computation of F′(x) and F′(x)F″(x), Adv. Eng. Softw. 4 (1982)
 * 75–76; Press et al., Numerical Recipes, 3rd edition, 5.7: {@code dfridr}, with the same numbers.
 */
public final class Tableau<V> {

  /** What h is divided by from quotient to quotient. */
  public static final double REDUCTION = 1.4;

  /** How many quotients there are at most. */
  public static final int MOST_QUOTIENTS = 10;

  private static final double SAFE = 2;

  private final Arithmetic<V> math;
  private final V one;
  private final V square;
  private final V factor;
  private final V scratch;
  private V[] above;
  private V[] row;
  private int size;
  private int chosen;
  private double best = Double.NaN;
  private double least = Double.POSITIVE_INFINITY;

  /** An empty one. */
  public Tableau(Arithmetic<V> math) {
    this.math = math;
    one = math.scalar(1);
    square = math.scalar(REDUCTION);
    math.multiply(square, square, square, 0, 1);
    factor = math.row(1);
    scratch = math.row(1);
    above = math.rows(MOST_QUOTIENTS, 1);
    row = math.rows(MOST_QUOTIENTS, 1);
  }

  /** Takes the next quotient; whether another is wanted. */
  public boolean add(double quotient) {
    V[] before = above;
    above = row;
    row = before;
    math.set(row[0], 0, quotient);
    math.copy(square, 0, factor, 0, 1);
    for (int j = 1; j <= size; j++) {
      extrapolate(j);
      math.multiply(factor, square, factor, 0, 1);
      choose(j);
    }
    size++;
    return size == 1 || (size < MOST_QUOTIENTS && !isPast());
  }

  /** Each entry rids the one before of its leading error. */
  private void extrapolate(int j) {
    math.multiply(row[j], row[j - 1], factor, 0, 1);
    math.subtract(row[j], row[j], above[j - 1], 0, 1);
    math.subtract(scratch, factor, one, 0, 1);
    math.divide(row[j], row[j], scratch, 0, 1);
  }

  private void choose(int j) {
    double error = Math.max(distance(row[j], row[j - 1]), distance(row[j], above[j - 1]));
    if (error <= least) {
      least = error;
      best = math.get(row[j], 0);
      chosen = size;
    }
  }

  private boolean isPast() {
    return distance(row[size - 1], above[size - 2]) >= SAFE * least;
  }

  private double distance(V a, V b) {
    math.subtract(scratch, a, b, 0, 1);
    return Math.abs(math.get(scratch, 0));
  }

  /** The derivative. */
  public double derivative() {
    return best;
  }

  /** What it differs by from its parents, the larger of the two; ∞ where there is none. */
  public double errorEstimate() {
    return least;
  }

  /** Which quotient, from 0, is the last that the derivative is made from. */
  public int chosen() {
    return chosen;
  }
}
