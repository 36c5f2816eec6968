package epsweep.sweep.csv;

import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import java.io.IOException;

/**
 * {@code sweep.csv}: one row per build, scheme, group and ε.
 *
 * <p>{@code truncation} and {@code round_off} are the two parts of the discrepancy where they were
 * measured; empty fields have no value. Where only a sample of the parameters is swept, two more
 * columns, {@code low} and {@code high}, hold the 95 % confidence interval of the whole group's
 * discrepancy; {@code low} alone where the discrepancy is known to be at least that.
 */
public final class SweepCsv {

  private static final String HEADER =
      "build,scheme,group,epsilon,discrepancy,dead_fraction,truncation,round_off";

  private SweepCsv() {}

  /** Writes every curve, in the sweep's order, ε ascending. */
  public static void write(Sweep sweep, Appendable out) throws IOException {
    boolean sampled = !sweep.sample().isComplete();
    out.append(HEADER).append(sampled ? ",low,high\n" : "\n");
    CsvLine line = new CsvLine();
    for (Curve curve : sweep.curves()) {
      double[] epsilon = curve.epsilon();
      for (int i = 0; i < epsilon.length; i++) {
        int at = i;
        line.text(curve.build().name())
            .text(curve.scheme().label())
            .text(curve.group().name())
            .number(epsilon[i])
            .number(curve.discrepancy()[i])
            .number(curve.deadFraction()[i])
            .number(curve.budget().map(b -> b.truncation()[at]).orElse(Double.NaN))
            .number(curve.budget().map(b -> b.roundOff()[at]).orElse(Double.NaN));
        if (sampled) {
          line.number(curve.interval().map(interval -> interval.low()[at]).orElse(Double.NaN))
              .number(curve.interval().map(interval -> interval.high()[at]).orElse(Double.NaN));
        }
        line.end(out);
      }
    }
  }
}
