package epsweep.analysis.printed;

/** Why figures at one ε do not decide, and with it the experiment that would. */
public enum Doubt {
  /** There is no analytic column. */
  NO_ANALYTIC,
  /** n has no finite value in some rows, or in all. */
  NO_VALUE,
  /** n = g = 0 in every row. */
  NOTHING_MOVES,
  /** n = 0 in every row, g is not: a dead zone, or a checker that measured nothing. */
  ALL_ZERO,
  /** θ ± ε rounds to θ. */
  STEP_LOST,
  /** The printed digits agree, and leave much open. */
  FEW_DIGITS,
  /** n − g is no more than round-off may be. */
  ROUND_OFF,
  /** n − g is no more than truncation may be. */
  TRUNCATION,
  /** n is a whole number over cε, as of a loss that leaps by whole numbers there. */
  JUMP,
  /** The loss may have a kink or a tie at θ, or within ε of it. */
  KINK,
  /** All rows that are shown agree; the checker complains of others. */
  NOT_SHOWN,
  /** Some rows agree, others stand out. */
  SOME_ROWS,
  /** Only the first row agrees: a parameter may not have been put back. */
  NOT_RESTORED,
  /** The loss may differ from call to call. */
  RANDOM_LOSS,
  /** Too few different rows for a pattern. */
  FEW_ROWS
}
