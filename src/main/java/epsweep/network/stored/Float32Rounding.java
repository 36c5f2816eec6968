package epsweep.network.stored;

/** Rounds to float32, half to even, and counts the values that were no float32 numbers. */
final class Float32Rounding {

  private int changed;

  /** How many values have been changed so far. */
  int changed() {
    return changed;
  }

  /** The nearest float32 number; infinite beyond the largest. */
  double of(double value) {
    double rounded = (float) value;
    if (rounded != value) {
      changed++;
    }
    return rounded;
  }

  /**
   * a + b, rounded to double and then to float32; counted once if it is not the exact sum. For
   * float32 summands the two roundings are as good as one (Figueroa 1995: 53 ≥ 2·24 + 2).
   */
  double ofSum(double a, double b) {
    double sum = a + b;
    // TwoSum (Knuth): what the addition lost.
    double bRounded = sum - a;
    double lost = (a - (sum - bRounded)) + (b - bRounded);
    double rounded = (float) sum;
    if (rounded != sum || lost != 0) {
      changed++;
    }
    return rounded;
  }
}
