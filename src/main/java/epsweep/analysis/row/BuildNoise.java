package epsweep.analysis.row;

import epsweep.gradient.Answers;
import epsweep.gradient.Scheme;

/**
 * One build's loss as it was seen to move under one scheme.
 *
 * @param build name of the arithmetic
 * @param unitRoundoff u of the format that it is called by
 * @param loss L(θ); NaN if unknown
 * @param scale root mean square of the parameters; 0 or NaN if unknown
 * @param noise standard deviation of one loss, the median over rows
 * @param quantum what all losses are multiples of; 0 if not seen
 * @param answers how the loss repeats itself
 */
public record BuildNoise(
    String build,
    Scheme scheme,
    double unitRoundoff,
    double loss,
    double scale,
    double noise,
    double quantum,
    Answers answers) {

  /** Of a loss that repeats itself. */
  public BuildNoise(
      String build,
      Scheme scheme,
      double unitRoundoff,
      double loss,
      double scale,
      double noise,
      double quantum) {
    this(build, scheme, unitRoundoff, loss, scale, noise, quantum, Answers.EXACT);
  }
}
