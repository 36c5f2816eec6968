package epsweep.gradient;

import epsweep.text.Digits;
import epsweep.text.Spelling;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A difference scheme for the first derivative, by the pairs of losses that it subtracts:
 *
 * <pre>L′ ≈ Σ wᵢ (L(θ + aᵢε) − L(θ + bᵢε)) / cε,    c = Σ wᵢ (aᵢ − bᵢ)</pre>
 *
 * <p>All else follows from the moments m_k = Σ wᵢ (aᵢᵏ − bᵢᵏ), with which L⁽ᵏ⁾ enters: the order p
 * is the first with m_(p+1) ≠ 0, and truncation error is B ε^p L^(p+1) with B = |m_(p+1)| / c
 * (p+1)!. Differences of pairs are formed first, so that a constant loss gives exactly 0. Any
 * stencil can be one: the weights are whole multiples of Fornberg's (Mathematics of Computation 51,
 * 1988), and points without a mirror image pair with θ.
 *
 * @param label the name in sweep files and reports
 * @param pairs the nearest to θ first; its distance is what an effective step is measured by
 */
public record Scheme(String label, List<Pair> pairs) implements Serializable {

  /** (L(θ+ε) − L(θ)) / ε. */
  public static final Scheme FORWARD = of("forward", new Pair(1, 1, 0));

  /** (L(θ) − L(θ−ε)) / ε. */
  public static final Scheme BACKWARD = of("backward", new Pair(1, 0, -1));

  /** (L(θ+ε) − L(θ−ε)) / 2ε. */
  public static final Scheme CENTRAL = of("central", new Pair(1, 1, -1));

  /** (8 (L(θ+ε) − L(θ−ε)) − (L(θ+2ε) − L(θ−2ε))) / 12ε. */
  public static final Scheme FOUR_POINT = of("four-point", new Pair(8, 1, -1), new Pair(-1, 2, -2));

  /** All that have a name. */
  public static final List<Scheme> NAMED = List.of(FORWARD, BACKWARD, CENTRAL, FOUR_POINT);

  /** w (L(θ + right·ε) − L(θ + left·ε)). */
  public record Pair(int weight, int right, int left) implements Serializable {

    /** How far the two lie apart, in multiples of ε. */
    public int width() {
      return right - left;
    }
  }

  public Scheme {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty() || moment(pairs, 1) <= 0) {
      throw new IllegalArgumentException(label + ": these pairs do not add up to a slope");
    }
  }

  private static Scheme of(String label, Pair... pairs) {
    return new Scheme(label, List.of(pairs));
  }

  /**
   * The scheme of a name, in lower or upper case.
   *
   * @throws IllegalArgumentException if there is none, with the names that there are
   */
  public static Scheme named(String name) {
    return NAMED.stream()
        .filter(scheme -> scheme.label.equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + name + "' is unknown; " + Spelling.allowed(labels())));
  }

  private static List<String> labels() {
    return NAMED.stream().map(Scheme::label).toList();
  }

  /** m_k. */
  private static long moment(List<Pair> pairs, int k) {
    long sum = 0;
    for (Pair pair : pairs) {
      sum += pair.weight * (power(pair.right, k) - power(pair.left, k));
    }
    return sum;
  }

  private static long power(long base, int exponent) {
    long product = 1;
    for (int i = 0; i < exponent; i++) {
      product = Math.multiplyExact(product, base);
    }
    return product;
  }

  /** p: halving ε divides the truncation error by 2^p. */
  public int order() {
    int p = 1;
    while (moment(pairs, p + 1) == 0) {
      p++;
    }
    return p;
  }

  /** c: what the sum is divided by is cε. */
  public int divisor() {
    return Math.toIntExact(moment(pairs, 1));
  }

  /** What the quotient makes of c_k ε^(k−1), where c_k is the loss's k-th Taylor coefficient. */
  public double taylorWeight(int k) {
    return (double) moment(pairs, k) / divisor();
  }

  /** B: 1/2, 1/6 and 1/30 for forward, central and four-point differences. */
  public double errorConstant() {
    int power = order() + 1;
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

  /** How many losses one difference takes. */
  public int points() {
    return offsets().size();
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

  /** Σ |weights of losses|: what errors of the same size, at their worst, add up to over ε. */
  public double sumOfWeights() {
    return (double) offsets().stream().mapToInt(at -> Math.abs(weight(at))).sum() / divisor();
  }

  /** √Σ weights²: what independent errors add up to over ε. */
  public double normOfWeights() {
    return Math.sqrt(offsets().stream().mapToInt(at -> weight(at) * weight(at)).sum()) / divisor();
  }

  private int weight(int offset) {
    int sum = 0;
    for (Pair pair : pairs) {
      sum += pair.right == offset ? pair.weight : pair.left == offset ? -pair.weight : 0;
    }
    return sum;
  }

  /** (2u)^(1/(1+p)): the ε that balances truncation and round-off where L and L^(p+1) are alike. */
  public double ruleOfThumb(double unitRoundoff) {
    return StrictMath.pow(2 * unitRoundoff, 1.0 / (1 + order()));
  }

  /** The pair nearest to θ in words: {@code L(θ+ε) and L(θ−ε)}. */
  public String nearestLosses() {
    return loss(pairs.get(0).right) + " and " + loss(pairs.get(0).left);
  }

  private static String loss(int offset) {
    String times = Math.abs(offset) == 1 ? "" : Integer.toString(Math.abs(offset));
    return offset == 0 ? "L(θ)" : "L(θ" + (offset < 0 ? "−" : "+") + times + "ε)";
  }

  /** What truncation of an order grows as: {@code ε}, {@code ε²}, {@code ε⁴}. */
  public static String powerOfEpsilon(int order) {
    return order == 1 ? "ε" : "ε" + Digits.superscript(order);
  }
}
