package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Parallel;
import epsweep.gradient.Sample;
import epsweep.sweep.CurveId;
import epsweep.sweep.GroupTruth;
import epsweep.trial.rule.ErrorModel;
import epsweep.trial.rule.Line;
import epsweep.trial.rule.Noise;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Predicts every group's sweet spot from the noise of the loss and the exact derivatives: round-off
 * of root mean square σ√N‖w‖/ε against truncation B ε^p, w and B the scheme's ({@link ErrorModel}).
 *
 * <p>σ is measured along each parameter by ECNoise; a group's is the root mean square over it. The
 * predicted d is ‖g − n‖ / 2‖g‖ at the optimum, with the backpropagated gradient's own round-off
 * added as root of squares. It is that of a right gradient: an error of backpropagation too large
 * for round-off is left out.
 */
final class Predictions {

  /** LSTMs that saturate reach 84 over 39 steps (golden case w3.0). */
  private static final double MOST_ROUNDOFFS = 1024;

  /** Parameters whose losses are computed together. */
  private static final int TOGETHER = 64;

  private Predictions() {}

  /**
   * One prediction for each build, scheme and group whose truth was measured; none where a
   * derivative is unknown or g vanishes.
   *
   * @param threads how many cores to use; the result does not depend on it
   */
  static Map<CurveId, Prediction> of(AnalysedSweep sweep, Model model, int threads)
      throws InterruptedException {
    Map<CurveId, Prediction> predictions = new HashMap<>();
    Sample sample = sweep.sweep().sample();
    for (Build build : sweep.sweep().builds()) {
      List<Series> known =
          sweep.series().stream()
              .filter(s -> s.build().equals(build) && s.truth().isPresent())
              .toList();
      if (!known.isEmpty()) {
        double[] noise = noise(model.in(build), sample.positions(), threads);
        for (Series series : known) {
          of(series, sample.weights(series.group().parameters()), noise)
              .ifPresent(prediction -> predictions.put(series.id(), prediction));
        }
      }
    }
    return predictions;
  }

  /** σ along each parameter. */
  private static <V> double[] noise(LossFunction<V> function, int[] positions, int threads)
      throws InterruptedException {
    double[] sigma = new double[positions.length];
    Parallel.run(
        threads,
        (positions.length + TOGETHER - 1) / TOGETHER,
        function::losses,
        (losses, task) -> {
          int first = task * TOGETHER;
          int last = Math.min(first + TOGETHER, positions.length);
          List<Line> lines = Line.of(function, losses, Arrays.copyOfRange(positions, first, last));
          for (int i = first; i < last; i++) {
            Line line = lines.get(i - first);
            sigma[i] = Noise.along(line).lossError(line);
          }
        });
    return sigma;
  }

  private static Optional<Prediction> of(Series series, double[] weights, double[] noise) {
    GroupTruth truth = series.truth().orElseThrow();
    Group group = series.group();
    double derivative = truth.derivative(series.scheme());
    double[] of = IntStream.of(group.parameters()).mapToDouble(i -> noise[i]).toArray();
    double sigma =
        Math.sqrt(
            IntStream.range(0, group.size()).mapToDouble(k -> weights[k] * (of[k] * of[k])).sum()
                / group.size());
    if (!(derivative > 0) || !(sigma > 0) || !(truth.gradientNorm() > 0)) {
      return Optional.empty();
    }
    ErrorModel error = ErrorModel.ofGroup(series.scheme(), group.size(), sigma, derivative);
    boolean right = truth.backpropagation() <= MOST_ROUNDOFFS * series.build().unitRoundoff();
    double own = right ? truth.backpropagation() / 2 : 0;
    double floor = StrictMath.hypot(error.discrepancyFloor(truth.gradientNorm()), own);
    return Optional.of(new Prediction(sigma, derivative, error.optimum(), floor));
  }
}
