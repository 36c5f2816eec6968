package epsweep.listing.print.scan;

import epsweep.listing.PrintedNumber;

/** Numbers that stand together: an array, a column, or one number. */
public final class Run {

  private final RunList all;
  private final int at;

  Run(RunList all, int at) {
    this.all = all;
    this.at = at;
  }

  /** The words before them. */
  public String label() {
    return all.label(at);
  }

  /** The words in brackets behind them, if any: {@code [0.1] (finite difference)}. */
  public String behind() {
    return all.behind(at);
  }

  /** The line they begin in, from 1. */
  public int line() {
    return all.line(at);
  }

  /** Whether they stand in square brackets. */
  public boolean array() {
    return all.isArray(at);
  }

  /** One of them; of a complex number first the real part, then the imaginary one. */
  public PrintedNumber number(int i) {
    return all.number(at, i);
  }

  /** How many numbers. */
  public int size() {
    return all.size(at);
  }

  /** Whether it is more than a single number between words. */
  public boolean isLong() {
    return array() || size() > 1;
  }
}
