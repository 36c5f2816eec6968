package epsweep.analysis.row;

/**
 * Every threshold of measurement and judgement, each with its reason. What halving and doubling
 * does to verdicts is measured by {@code epsweep study thresholds}.
 */
public enum Limit {
  BAR(3.5, "standard deviations in a bar: its n is one of many, the least of a hundred ε"),
  WINDOW(
      7, "differences of neighbouring n in a window: they only rise or fall by chance in 2 of 8!"),
  LEAST_RATIO(
      1.9, 1, "truncation is read off at an ε this many times larger: it has doubled there"),
  MOST_RATIO(5, 1, "… and at no ε farther off, where n may have turned"),
  UNSEEN_NOISE(4, "noise of a loss, in u·|L|, where none is seen: a sum of a dozen roundings"),
  MOST_RELATIVE_NOISE(64, "noise far from θ against that at θ, in u: at most that of a long sum"),
  QUIETER(
      4, 1, "times less noise than that of a typical row is a stroke of luck, times more is waves"),
  BACKPROPAGATION(64, "roundings, each u of a block's largest g, of a backpropagation of any make"),
  KINK_SEEN(3, "ε at which a kink shows: at one alone it is a stroke of noise"),
  KINK_RANGE(4, 1, "… and how far apart: what noise adds to L(θ) falls as 1/ε"),
  NOISE_OF_RANGE(0.05, "noise as a share of what the loss moves by: more is waves too short for ε"),
  SETTLED(0.1, "n has settled where its bar is this share of it"),
  QUOTIENT(4, "roundings of the quotient, each u·|n|"),
  FALL(1.5, 1, "truncation falls by this where ε falls by 1.9: order ⅔ and more"),
  GROWTH(3, 1, "what a smooth loss leaves of h grows by this: by order 2, of the 3 that it has"),
  UNBELIEVED(4, "times what is seen of it that truncation may be where it does not fall"),
  BEYOND_NOISE(2, "bars of round-off beyond which n leaps, half bars beyond which h bends"),
  ZERO_BITS(20, "zero bits at the end of losses, more than there must be, that are no chance"),
  MOST_DECIMALS(12, "digits of a printed loss: nobody prints it to the last bit"),
  MOVES(16, "times the least that a loss moves by is its quantum at most"),
  LAST_BITS(8, "roundings of L within which it is a multiple of 10^−k"),
  PROOF(2, "bars between g and n that prove g wrong: 8 σ, of 10⁵ rows none by chance"),
  KINKS_TO_A_WRONG_ROW(2, "rows with kinks for each that seems wrong: that may be a third"),
  TELLS(0.5, "share of g that may be wrong where a verdict still says something");

  private final double usual;
  private final double neutral;
  private final String reason;

  Limit(double usual, String reason) {
    this(usual, 0, reason);
  }

  /**
   * @param neutral where the threshold asks for nothing: 1 of a ratio
   */
  Limit(double usual, double neutral, String reason) {
    this.usual = usual;
    this.neutral = neutral;
    this.reason = reason;
  }

  /** Its value, except in a study. */
  public double usual() {
    return usual;
  }

  /** Why it is what it is, in a clause. */
  public String reason() {
    return reason;
  }

  /** A stricter or laxer value; of a ratio, what exceeds 1 is multiplied. */
  public double times(double factor) {
    return neutral + factor * (usual - neutral);
  }
}
