package epsweep.lab.jvm;

import java.util.stream.DoubleStream;

/** Java's sums of doubles, which carry what is lost along (Kahan 1965); TeaVM's do not. */
public final class Sums {

  private Sums() {}

  /** The sum as OpenJDK 17 forms it. */
  public static double sum(DoubleStream numbers) {
    double sum = 0;
    double lost = 0;
    double simple = 0;
    for (double number : numbers.toArray()) {
      double corrected = number - lost;
      double next = sum + corrected;
      lost = next - sum - corrected;
      sum = next;
      simple += number;
    }
    double whole = sum - lost;
    return Double.isNaN(whole) && Double.isInfinite(simple) ? simple : whole;
  }
}
