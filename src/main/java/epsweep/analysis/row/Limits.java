package epsweep.analysis.row;

import java.util.Arrays;

/** The thresholds that rows are measured and judged by: the usual ones, or what a study tries. */
public final class Limits {

  /** The usual ones. */
  public static final Limits USUAL =
      new Limits(Arrays.stream(Limit.values()).mapToDouble(Limit::usual).toArray());

  private final double[] values;

  private Limits(double[] values) {
    this.values = values;
  }

  /** These, one of them with another value. */
  public Limits with(Limit limit, double value) {
    double[] others = values.clone();
    others[limit.ordinal()] = value;
    return new Limits(others);
  }

  /** The value of one. */
  public double of(Limit limit) {
    return values[limit.ordinal()];
  }

  /** The value of one that counts something, at least 1. */
  int count(Limit limit) {
    return (int) Math.max(1, Math.rint(of(limit)));
  }
}
