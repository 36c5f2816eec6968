package epsweep.gradient;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A difference scheme for the q-th derivative, by the pairs of losses that it subtracts:
 *
 * <pre>L⁽q⁾ ≈ Σ wᵢ (L(θ + aᵢε) − L(θ + bᵢε)) / cε^q,    c = m_q / q!</pre>
 *
 * <p>All follows from the moments m_k = Σ wᵢ (aᵢᵏ − bᵢᵏ), with which L⁽ᵏ⁾ enters: q, nearly always
 * 1, is the first k with m_k ≠ 0, the order p the next one with m_(p+q) ≠ 0, and truncation error
 * is B ε^p L^(p+q) with B = |m_(p+q)| / c (p+q)!. Differences of pairs are formed first, so that a
 * constant loss gives exactly 0. Any offsets make one ({@link Stencil}).
 *
 * @param label the name in sweep files and reports
 * @param pairs the nearest to θ first; its distance is what an effective step is measured by. Along
 *     the imaginary axis the two of a pair are conjugate: one loss tells both.
 */
public record Scheme(String label, List<Pair> pairs, Axis axis) implements Serializable {

  /** (L(θ+ε) − L(θ)) / ε. */
  public static final Scheme FORWARD = of("forward", new Pair(1, 1, 0));

  /** (L(θ) − L(θ−ε)) / ε. */
  public static final Scheme BACKWARD = of("backward", new Pair(1, 0, -1));

  /** (L(θ+ε) − L(θ−ε)) / 2ε. */
  public static final Scheme CENTRAL = of("central", new Pair(1, 1, -1));

  /** (8 (L(θ+ε) − L(θ−ε)) − (L(θ+2ε) − L(θ−2ε))) / 12ε. */
  public static final Scheme FOUR_POINT = of("four-point", new Pair(8, 1, -1), new Pair(-1, 2, -2));

  /** Im L(θ + iε) / ε: what central differences along the imaginary axis are, without any. */
  public static final Scheme COMPLEX_STEP =
      new Scheme("complex-step", CENTRAL.pairs(), Axis.IMAGINARY);

  /** The derivative that dual numbers carry along: the limit ε → 0, the same for every ε. */
  public static final Scheme FORWARD_MODE = new Scheme("forward-mode", CENTRAL.pairs(), Axis.DUAL);

  /** ((L(θ+ε) − L(θ)) − (L(θ) − L(θ−ε))) / ε², of the second derivative. */
  public static final Scheme SECOND = of("second-central", new Pair(1, 1, 0), new Pair(-1, 0, -1));

  /**
   * Central differences at ε, ε/1.4, ε/1.4² …, extrapolated to 0. Each row has the entry of its
   * tableau that it takes for the best: there is no order, nor are there weights, but those of the
   * differences that it begins with.
   */
  public static final Scheme RIDDERS = new Scheme("ridders", CENTRAL.pairs(), Axis.TOWARDS_ZERO);

  /** All that subtract no losses. */
  public static final List<Scheme> WITHOUT_DIFFERENCES = List.of(COMPLEX_STEP, FORWARD_MODE);

  /**
   * All differences that have a name: as Fornberg's tables have them, one-sided ones by their
   * order.
   */
  public static final List<Scheme> NAMED =
      List.of(
          FORWARD,
          BACKWARD,
          CENTRAL,
          FOUR_POINT,
          new Scheme("six-point", Stencil.pairs(-3, -2, -1, 1, 2, 3)),
          new Scheme("eight-point", Stencil.pairs(-4, -3, -2, -1, 1, 2, 3, 4)),
          new Scheme("forward-2", Stencil.pairs(0, 1, 2)),
          new Scheme("backward-2", Stencil.pairs(-2, -1, 0)),
          new Scheme("forward-3", Stencil.pairs(0, 1, 2, 3)),
          new Scheme("backward-3", Stencil.pairs(-3, -2, -1, 0)));

  /** The highest order: truncation of any is known from twelve derivatives. */
  public static final int HIGHEST_ORDER = 10;

  /** w (L(θ + right·ε) − L(θ + left·ε)). */
  public record Pair(int weight, int right, int left) implements Serializable {

    /** How far the two lie apart, in multiples of ε. */
    public int width() {
      return right - left;
    }
  }

  public Scheme {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty() || moment(pairs, derivative(pairs)).signum() <= 0) {
      throw new IllegalArgumentException(label + ": these pairs do not add up to a slope");
    }
  }

  /** Along the real axis. */
  public Scheme(String label, List<Pair> pairs) {
    this(label, pairs, Axis.REAL);
  }

  private static Scheme of(String label, Pair... pairs) {
    return new Scheme(label, List.of(pairs));
  }

  /**
   * The scheme of the highest order with losses at some offsets, which is called by them, as in
   * {@code at-1+0+2}; a named one if it is the same.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scheme at(int... offsets) {
    return Stencil.scheme(Stencil.label(offsets), offsets);
  }

  /**
   * Richardson's extrapolation of central differences at ε, 2ε … 2^k ε, of order 2k + 2.
   *
   * @param levels k, from 1 (four-point differences) to 4
   */
  public static Scheme richardson(int levels) {
    return Stencil.richardson(levels);
  }

  /**
   * The scheme of a first derivative by its name, in lower or upper case, or by a label that {@link
   * #at} or {@link #richardson} gave.
   *
   * @throws IllegalArgumentException if there is none, with the names that there are
   */
  public static Scheme named(String name) {
    return SchemeNames.find(name);
  }

  /** The same by any scheme's own {@link #label}, as files have it. */
  public static Scheme labelled(String label) {
    return label.equals(SECOND.label) ? SECOND : named(label);
  }

  /** m_k; exact, for it decides on the order. */
  private static BigInteger moment(List<Pair> pairs, int k) {
    BigInteger sum = BigInteger.ZERO;
    for (Pair pair : pairs) {
      BigInteger right = BigInteger.valueOf(pair.right).pow(k);
      BigInteger left = BigInteger.valueOf(pair.left).pow(k);
      sum = sum.add(BigInteger.valueOf(pair.weight).multiply(right.subtract(left)));
    }
    return sum;
  }

  /** Whether losses are subtracted, so that their round-off grows as 1/ε. */
  public boolean subtracts() {
    return axis == Axis.REAL || axis == Axis.TOWARDS_ZERO;
  }

  /** Whether n is the same sum of losses in every row, so that its errors can be foretold. */
  public boolean isLinear() {
    return axis != Axis.TOWARDS_ZERO;
  }

  /** q: which derivative of the loss it gives; round-off grows as 1/ε^q. */
  public int derivative() {
    return derivative(pairs);
  }

  /** 1 or 2, as m₁ is 0 or not: no scheme has higher ones. Asked for every row and ε. */
  private static int derivative(List<Pair> pairs) {
    long moment = 0;
    for (Pair pair : pairs) {
      moment += (long) pair.weight * pair.width();
    }
    return moment == 0 ? 2 : 1;
  }

  /** p: halving ε divides the truncation error by 2^p. */
  public int order() {
    return truncated() - derivative();
  }

  /** p + q: truncation grows with this derivative of the loss, ε* as this root of precision. */
  public int truncated() {
    int k = derivative() + 1;
    while (moment(pairs, k).signum() == 0) {
      k++;
    }
    return k;
  }

  /** c: what the sum is divided by is cε^q. */
  public int divisor() {
    return moment(pairs, derivative()).intValueExact() / derivative(); // 1! and 2!
  }

  /** What the quotient makes of c_k ε^(k−q), where c_k is the loss's k-th Taylor coefficient. */
  public double taylorWeight(int k) {
    double real = moment(pairs, k).doubleValue() / divisor();
    return switch (axis) {
      case REAL, TOWARDS_ZERO -> real;
      case IMAGINARY -> k % 4 == 3 ? -real : real; // i^(k−1)
      case DUAL -> k == 1 ? real : 0;
    };
  }

  /**
   * This scheme without the second derivative: n − m₂/c · s/2ε with s = L(θ+ε) − 2 L(θ) + L(θ−ε).
   * That of forward differences is central ones; one of order 2 and more, or of the second
   * derivative, is itself.
   */
  public Scheme centred() {
    int bend = moment(pairs, 2).intValueExact();
    if (bend == 0 || derivative() > 1) {
      return this;
    }
    Map<List<Integer>, Integer> weights = new LinkedHashMap<>();
    pairs.forEach(pair -> weights.put(List.of(pair.right, pair.left), 2 * pair.weight));
    weights.merge(List.of(1, 0), -bend, Integer::sum);
    weights.merge(List.of(0, -1), bend, Integer::sum);
    return new Scheme(
        label,
        weights.entrySet().stream()
            .filter(pair -> pair.getValue() != 0)
            .map(pair -> new Pair(pair.getValue(), pair.getKey().get(0), pair.getKey().get(1)))
            .toList());
  }

  /** Those up to a degree, at k. */
  double[] taylorWeights(int degree) {
    return IntStream.rangeClosed(0, degree).mapToDouble(this::taylorWeight).toArray();
  }

  /** B: 1/2, 1/6 and 1/30 for forward, central and four-point differences, 1/12 for second ones. */
  public double errorConstant() {
    int power = truncated();
    double factorial = 1;
    for (int k = 2; k <= power; k++) {
      factorial *= k;
    }
    return Math.abs(taylorWeight(power)) / factorial;
  }

  /** Where losses are taken, in multiples of ε, pair by pair. */
  public List<Integer> offsets() {
    Set<Integer> offsets = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      offsets.add(pair.right);
      offsets.add(pair.left);
    }
    return List.copyOf(offsets);
  }

  /** How many losses one difference takes, at most. */
  public int points() {
    return switch (axis) {
      case REAL -> offsets().size();
      case TOWARDS_ZERO -> Tableau.MOST_QUOTIENTS * offsets().size();
      case IMAGINARY, DUAL -> 1;
    };
  }

  /** How many losses the derivatives by so many parameters take, which share L(θ). */
  public int losses(int parameters) {
    boolean shared = offsets().contains(0);
    return shared ? (points() - 1) * parameters + 1 : points() * parameters;
  }

  /** How far from θ the scheme looks, in multiples of ε. */
  public int reach() {
    return offsets().stream().mapToInt(Math::abs).max().orElseThrow();
  }

  /** Σ |weights of losses|: what errors of the same size, at their worst, add up to over ε^q. */
  public double sumOfWeights() {
    return weights(offsets()).map(Math::abs).sum() / divisor();
  }

  /** The same without L(θ): what rounding θ ± ε adds up to, in roundings of θ over ε^q. */
  public double sumOfMovedWeights() {
    return weights(moved()).map(Math::abs).sum() / divisor();
  }

  /** √Σ weights²: what independent errors add up to over ε^q. */
  public double normOfWeights() {
    return normOfWeights(offsets());
  }

  /** The same without L(θ). */
  public double normOfMovedWeights() {
    return normOfWeights(moved());
  }

  private double normOfWeights(List<Integer> at) {
    return Math.sqrt(weights(at).map(w -> w * w).sum()) / divisor();
  }

  private List<Integer> moved() {
    return offsets().stream().filter(at -> at != 0).toList();
  }

  /**
   * Σ |wᵢ| (aᵢ − bᵢ) / c: by how much the terms of the sum are larger than the slope, at least 1.
   */
  public double growth() {
    return pairs.stream().mapToDouble(p -> Math.abs((double) p.weight) * p.width()).sum()
        / divisor();
  }

  /**
   * The share of the slope on the right of θ in the quotient, where the loss has a kink at θ: ½ for
   * central differences, 1 for forward ones.
   */
  public double rightShare() {
    return offsets().stream().filter(at -> at > 0).mapToDouble(at -> weight(at) * at).sum()
        / divisor();
  }

  private DoubleStream weights(List<Integer> at) {
    return at.stream().mapToDouble(this::weight);
  }

  /** What the loss at an offset is weighed by in c n·ε^q. */
  private double weight(int offset) {
    long sum = 0;
    for (Pair pair : pairs) {
      sum += pair.right == offset ? pair.weight : pair.left == offset ? -pair.weight : 0;
    }
    return sum;
  }

  /** (2u)^(1/(p+q)): the ε that balances truncation and round-off where L and L^(p+q) are alike. */
  public double ruleOfThumb(double unitRoundoff) {
    return StrictMath.pow(2 * unitRoundoff, 1.0 / truncated());
  }
}
