package epsweep.study.band;

/**
 * How the bands of some samples did.
 *
 * @param banded how many samples had a band
 * @param covered in how many of those it held the d of all parameters
 * @param above in how many of those d lay above it
 * @param bounded how many samples had a lower bound, with a band or without
 * @param held in how many of those d was no less
 */
record Tally(int trials, int banded, int covered, int above, int bounded, int held) {

  static Tally of(double low, double high, double d) {
    return new Tally(
        1,
        Double.isNaN(high) ? 0 : 1,
        low <= d && d <= high ? 1 : 0,
        d > high ? 1 : 0,
        Double.isNaN(low) ? 0 : 1,
        d >= low ? 1 : 0);
  }

  Tally plus(Tally other) {
    return new Tally(
        trials + other.trials,
        banded + other.banded,
        covered + other.covered,
        above + other.above,
        bounded + other.bounded,
        held + other.held);
  }

  /** How many of the samples had a band. */
  double share() {
    return (double) banded / trials;
  }

  /** Of the samples with a band; NaN if there was none. */
  double coverage() {
    return (double) covered / banded;
  }

  /** Of the samples with a lower bound. */
  double holding() {
    return (double) held / bounded;
  }
}
