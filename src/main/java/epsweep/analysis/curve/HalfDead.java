package epsweep.analysis.curve;

import epsweep.sweep.Curve;
import java.util.OptionalDouble;

/** Where half of the parameters no longer move the loss: one number for charts, pages and text. */
public final class HalfDead {

  private HalfDead() {}

  /**
   * The largest ε at which half of the parameters are dead, on the straight line over log ε between
   * the points around it; empty if the share does not cross ½ in the range.
   */
  public static OptionalDouble of(Curve curve) {
    double[] epsilon = curve.epsilon();
    double[] dead = curve.deadFraction();
    for (int i = epsilon.length - 1; i > 0; i--) {
      if (dead[i] < 0.5 && dead[i - 1] >= 0.5) {
        double t = (dead[i - 1] - 0.5) / (dead[i - 1] - dead[i]);
        double from = StrictMath.log10(epsilon[i - 1]);
        double to = StrictMath.log10(epsilon[i]);
        return OptionalDouble.of(StrictMath.pow(10, from + t * (to - from)));
      }
    }
    return OptionalDouble.empty();
  }
}
