package epsweep.analysis.row;

import epsweep.gradient.Answers;
import epsweep.sweep.Slopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The derivative of every row, from its slopes at all ε: at each ε the bar of n is
 *
 * <pre>round-off 4ν/ε^q + rounding of θ ± ε + truncation + kink</pre>
 *
 * and n* is the n of the smallest bar, among those ε up to which all bars overlap.
 *
 * <ul>
 *   <li>Truncation is at most |n(qε) − n(ε)|/(q − 1) where it grows at least in proportion to ε,
 *       the largest of these over q from 1.9 to 5: no order is assumed. At a leap of n it is as
 *       large as the leap, so that n* comes from below.
 *   <li>h = s/2ε, half of what the slopes on both sides differ by, falls in proportion to ε where
 *       the loss is smooth. What is left of it, (q h(ε) − h(qε))/(q − 1), is a kink at θ or nearer
 *       than ε: the bar then holds the slopes on both sides.
 *   <li>Where the loss does not move, n = 0 counts if it moves in other rows or at other ε, and
 *       then to within what it moves by at least.
 * </ul>
 *
 * <p>Where no losses are subtracted, {@link RowParts} has the bars.
 *
 * <p>References: Lepski, On a problem of adaptive estimation in Gaussian white noise, Theory
 * Probab. Appl. 35 (1991) 454–466, for the intersection of bars.
 */
public final class RowMeasurement {

  private final Limits limits;
  private final Slopes slopes;
  private final RowNoise noise;
  private final double quantum;
  private final Optional<RowParts> parts;

  private RowMeasurement(Slopes slopes, List<Place> places, double wobble, Limits limits) {
    this.limits = limits;
    this.slopes = slopes;
    parts =
        slopes.scheme().subtracts()
            ? Optional.empty()
            : Optional.of(new RowParts(slopes, places, limits));
    quantum = Quantum.of(slopes, limits);
    noise = new RowNoise(slopes, Math.max(quantum, wobble), limits);
  }

  /**
   * Measures every row.
   *
   * @param places of the rows, in their order
   */
  public static RowTable of(Slopes slopes, List<Place> places) {
    return of(slopes, places, Answers.EXACT);
  }

  /** The same of a loss that may not repeat itself to the last bit. */
  public static RowTable of(Slopes slopes, List<Place> places, Answers answers) {
    return of(slopes, places, answers, Limits.USUAL);
  }

  /** The same by other thresholds. */
  public static RowTable of(Slopes slopes, List<Place> places, Answers answers, Limits limits) {
    RowMeasurement measurement = new RowMeasurement(slopes, places, answers.wobble(), limits);
    double[] errors = AnalyticError.of(slopes, places, limits);
    List<Row> rows = new ArrayList<>(places.size());
    for (int row = 0; row < places.size(); row++) {
      Estimate g = new Estimate(slopes.analytic()[row], errors[row]);
      rows.add(new Row(places.get(row), slopes.theta()[row], g, measurement.row(row)));
    }
    BuildNoise of =
        new BuildNoise(
            slopes.build().name(),
            slopes.scheme(),
            slopes.build().lossFormat().unitRoundoff(),
            slopes.loss(),
            slopes.scale(),
            measurement.noise.ofOneLoss(),
            measurement.quantum,
            answers);
    return new RowTable(of, rows);
  }

  private Measured row(int row) {
    if (parts.isPresent()) {
      return parts.get().measured(row);
    }
    return new RowBars(slopes, row, noise.of(row), noise.range(row), limits)
        .measured(noise.moves());
  }
}
