package epsweep.analysis.row;

/** Every threshold of measurement, each with its reason. */
final class Limits {

  /**
   * Standard deviations in a bar: of a hundred ε and more, 4 σ miss the truth in 1 of 1,000 rows.
   */
  static final double BAR = 3.5;

  /**
   * Differences of neighbouring n in a window: rises or falls alone happen by chance in 2 of 8!.
   */
  static final int WINDOW = 7;

  /**
   * Truncation is read off from n at an ε this many times larger, where it has at least doubled.
   */
  static final double LEAST_RATIO = 1.9;

  /** … and not further off, where it may have turned. */
  static final double MOST_RATIO = 5;

  /** Noise of a loss, in u·|L|, where nothing is seen of it: a sum of a dozen roundings. */
  static final double UNSEEN_NOISE = 4;

  /** Noise of a loss far from θ against that at θ, both relative: at most that of a long sum. */
  static final double MOST_RELATIVE_NOISE = 64;

  /**
   * Roundings, each u of a block's largest g, that a backpropagation of unknown make may add up.
   */
  static final double BACKPROPAGATION = 64;

  /** A kink shows at every ε above some: at one alone it is a stroke of noise. */
  static final int KINK_SEEN = 3;

  /** … and over ε this many times apart: what noise adds to L(θ) falls as 1/ε. */
  static final double KINK_RANGE = 4;

  /** Noise is less than this share of what the loss moves by; that of waves too short is more. */
  static final double NOISE_OF_RANGE = 0.05;

  /** n has settled where its bar is this share of it. */
  static final double SETTLED = 0.1;

  /** Roundings of the quotient, each u·|n|. */
  static final double QUOTIENT = 4;

  /** Truncation falls by this, at least, where ε falls by 1.9: order ⅔ and more. */
  static final double FALL = 1.5;

  /** … and what a smooth loss leaves of h by this: by order 2, of the 3 that it has. */
  static final double GROWTH = 3;

  /** How many times what is seen of it truncation may be where it does not fall. */
  static final double UNBELIEVED = 4;

  private Limits() {}
}
