package epsweep.arithmetic;

/**
 * 64 random bits from a counter and three multiplications: the same ones on every machine.
 *
 * <p>Reference: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014,
 * with Stafford's variant 13 of the finaliser.
 */
public final class SplitMix {

  /** 2⁶⁴ over the golden ratio, odd. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public SplitMix(long seed) {
    state = seed;
  }

  /** 0 to {@code bound} − 1, off by less than {@code bound} · 2⁻³² from uniform. */
  public int below(int bound) {
    state += GOLDEN;
    return (int) (((mixed(state) >>> 32) * bound) >>> 32);
  }

  /** The random bits that belong to a pair of numbers, without a state. */
  public static long bits(int i, int j) {
    return mixed(mixed(i * GOLDEN) + j * GOLDEN);
  }

  /** Every bit depends on every bit of {@code z}. */
  private static long mixed(long z) {
    long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    y = (y ^ y >>> 27) * 0x94D049BB133111EBL;
    return y ^ y >>> 31;
  }
}
