package epsweep.analysis.curve;

import epsweep.sweep.Curve;
import java.util.stream.IntStream;

/**
 * Where a flat curve is flat: left of it round-off may rise above the level, right of it
 * truncation.
 *
 * @param from position of the first ε
 * @param to of the last
 */
public record FlatStretch(int from, int to) {

  /** By how much the odds d/(1−d) may differ from the level's, as when a plateau is looked for. */
  private static final double FACTOR = 1.5;

  /** The stretch at the plateau of a curve; all ε if no point lies at its level. */
  public static FlatStretch of(Curve curve, CurveAnalysis analysis) {
    double[] d = curve.discrepancy();
    double level = odds(analysis.plateau().level());
    int[] flat =
        IntStream.range(0, d.length)
            .filter(i -> odds(d[i]) <= FACTOR * level && odds(d[i]) >= level / FACTOR)
            .toArray();
    return flat.length == 0
        ? new FlatStretch(0, d.length - 1)
        : new FlatStretch(flat[0], flat[flat.length - 1]);
  }

  /** Whether an ε lies in the stretch. */
  public boolean holds(int position) {
    return position >= from && position <= to;
  }

  private static double odds(double d) {
    return d / (1 - d);
  }
}
