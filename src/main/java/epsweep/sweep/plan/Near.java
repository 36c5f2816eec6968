package epsweep.sweep.plan;

import epsweep.arithmetic.SplitMix;
import java.util.ArrayList;
import java.util.List;

/**
 * Points near a point, in each variable at most so far from it; always the same ones.
 *
 * @param around how far
 * @param points how many, the point itself among them
 */
public record Near(double around, int points) {

  /** No more are taken. */
  public static final int MOST = 1000;

  /** Where {@code points} are left out. */
  public static final int DEFAULT = 64;

  public Near {
    if (!(around > 0) || points < 2 || points > MOST) {
      throw new IllegalArgumentException(
          points + " points within " + around + ": 2 to " + MOST + " in more than 0 are allowed");
    }
  }

  /** The points, one after the other: the point itself, then others drawn evenly. */
  List<Double> of(List<Double> at) {
    List<Double> values = new ArrayList<>(at);
    for (int point = 1; point < points; point++) {
      for (int i = 0; i < at.size(); i++) {
        double share = (SplitMix.bits(point, i) >>> 11) * 0x1p-53;
        values.add(at.get(i) + around * (2 * share - 1));
      }
    }
    return values;
  }
}
