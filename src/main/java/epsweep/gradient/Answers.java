package epsweep.gradient;

import epsweep.arithmetic.Format;
import epsweep.text.ShortestDecimal;
import java.math.BigDecimal;

/**
 * What was seen of a loss that others compute, beside its values.
 *
 * @param wobble the most by which two losses at the same parameters differed; 0 if they do not
 * @param finer whether losses have more digits than their build, which were rounded away
 */
public record Answers(double wobble, boolean finer) {

  /** The same parameters give the same numbers, of the build. */
  public static final Answers EXACT = new Answers(0, false);

  /** What a sum of a million terms differs by in another order: √10⁶ roundings. */
  private static final double SUMMED_IN_ANOTHER_ORDER = 1024;

  /** Decimals beyond those that tell all numbers of a format apart. */
  private static final int SPARE_DIGITS = 2;

  /** Whether losses differ by no more than round-off does, which can be judged with. */
  public static boolean isRoundOff(double wobble, double loss, Format format) {
    return wobble == 0 || wobble <= SUMMED_IN_ANOTHER_ORDER * format.ulp(loss);
  }

  /** Whether a loss is no number of a format, nor one printed with digits enough for it. */
  public static boolean isFiner(double loss, double rounded, Format format) {
    if (!Double.isFinite(loss) || loss == rounded) {
      return false;
    }
    int digits = 1 + (int) Math.ceil(format.significandBits() * StrictMath.log10(2));
    return new BigDecimal(ShortestDecimal.of(loss)).stripTrailingZeros().precision()
        > digits + SPARE_DIGITS;
  }
}
