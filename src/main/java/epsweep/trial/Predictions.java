package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Group;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Parallel;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.CurveId;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Sweep;
import epsweep.trial.rule.ErrorModel;
import epsweep.trial.rule.Line;
import epsweep.trial.rule.Noise;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predicts every group's sweet spot from the noise of the loss and the exact derivatives: round-off
 * of root mean square σ√N‖w‖/ε^q against truncation B ε^p, w and B the scheme's ({@link
 * ErrorModel}).
 *
 * <p>σ² of a parameter is that of ECNoise along it and, unless the quotient is divided by the step
 * really taken, that of rounding θ ± ε, (ulp(θ) L′)² / 12; a group's is the mean over it. The
 * predicted d is ‖g − n‖ / (‖g‖ + ‖n‖) at the optimum, with the backpropagated gradient's own
 * round-off added as root of squares. It is that of a right gradient: an error of backpropagation
 * too large for round-off is left out.
 *
 * <p>There is none where the model does not hold: see {@link NoPrediction}. Whether truncation is
 * of order p around the optimum is seen on the error budget, which double-double computes.
 */
final class Predictions {

  /** LSTMs that saturate reach 84 over 39 steps (golden case w3.0). */
  private static final double MOST_ROUNDOFFS = 1024;

  /** Above, the branches bend, for d cannot exceed 1, and too little of a V is left to fit. */
  private static final double HIDDEN = 0.05;

  /** Truncation this far from B ε^p, up or down, moves ε* and d* by less than half of it. */
  private static final double MOST_DEPARTURE = 1.5;

  /** How far around the optimum the branches are looked at. */
  private static final double AROUND = 2;

  /** A loss that changes by more of itself within ε* has another noise there. */
  private static final double MOST_CHANGE = 1;

  /** Parameters whose losses are computed together. */
  private static final int TOGETHER = 64;

  private final Sample sample;
  private final double loss;
  private final double[] noise;
  private final double[] rounding;

  /**
   * @param loss |L(θ)|
   * @param noise σ along each parameter
   * @param rounding what rounding θ ± ε makes of each loss
   */
  private Predictions(Sample sample, double loss, double[] noise, double[] rounding) {
    this.sample = sample;
    this.loss = loss;
    this.noise = noise;
    this.rounding = rounding;
  }

  /**
   * One prediction, or why there is none, for each build, scheme and group whose truth was
   * measured.
   *
   * @param threads how many cores to use; the result does not depend on it
   */
  static Map<CurveId, Prediction> of(AnalysedSweep sweep, Model model, int threads)
      throws InterruptedException {
    Map<CurveId, Prediction> predictions = new HashMap<>();
    for (Build build : sweep.sweep().builds()) {
      List<Series> known =
          sweep.series().stream()
              .filter(s -> s.build().equals(build) && s.truth().isPresent())
              .filter(s -> s.scheme().subtracts() && s.scheme().isLinear())
              .toList();
      if (!known.isEmpty()) {
        Predictions of = measured(sweep.sweep(), build, model.in(build), threads);
        known.forEach(series -> predictions.put(series.id(), of.prediction(series)));
      }
    }
    return predictions;
  }

  private static <V> Predictions measured(
      Sweep sweep, Build build, LossFunction<V> function, int threads) throws InterruptedException {
    int[] positions = sweep.sample().positions();
    double[] sigma = new double[positions.length];
    double[] rounding = new double[positions.length];
    Step step = sweep.plan().step();
    boolean rounds = step == Step.NOMINAL || step.isRelative(); // else what is taken is divided by
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
            double factor = step.factor(line.at());
            sigma[i] = Noise.along(line).lossError(line) / factor;
            double ulp = rounds ? build.format().ulp(line.at()) : 0;
            rounding[i] = ulp * line.slope() / Math.sqrt(12) / factor;
          }
        });
    double loss = Math.abs(sweep.losses()[sweep.builds().indexOf(build)]);
    return new Predictions(sweep.sample(), loss, sigma, rounding);
  }

  private Prediction prediction(Series series) {
    GroupTruth truth = series.truth().orElseThrow();
    Scheme scheme = series.scheme();
    Group group = series.group();
    double sigma = noise(scheme, group);
    double derivative = truth.derivative(scheme);
    ErrorModel error =
        ErrorModel.ofGroup(
            scheme, group.size(), sigma > 0 ? sigma : 0, derivative > 0 ? derivative : 0);
    boolean right = truth.backpropagation() <= MOST_ROUNDOFFS * series.build().unitRoundoff();
    double own = right ? truth.backpropagation() / 2 : 0;
    double floor = StrictMath.hypot(error.discrepancyFloor(truth.gradientNorm()), own);
    Optional<NoPrediction> none = none(series, sigma, error, floor);
    return new Prediction(
        sigma,
        derivative,
        none.isPresent() ? Double.NaN : error.optimum(),
        none.isPresent() ? Double.NaN : floor,
        none);
  }

  /** Root mean square; the loss at θ is at no rounded place. */
  private double noise(Scheme scheme, Group group) {
    double[] weights = sample.weights(group.parameters());
    double rounded = Norm.of(rounding, group.parameters(), weights);
    double all =
        StrictMath.hypot(
            Norm.of(noise, group.parameters(), weights),
            rounded / (scheme.normOfWeights() / scheme.normOfMovedWeights()));
    return all / Math.sqrt(group.size());
  }

  private Optional<NoPrediction> none(Series series, double sigma, ErrorModel error, double floor) {
    GroupTruth truth = series.truth().orElseThrow();
    double derivative = truth.derivative(series.scheme());
    if (series.build().format().equals(Format.TF32)) {
      return Optional.of(NoPrediction.ROUNDED_FACTORS);
    }
    if (Double.isNaN(derivative)) {
      return Optional.of(NoPrediction.KINK);
    }
    if (!(truth.gradientNorm() > 0)) {
      return Optional.of(NoPrediction.NO_GRADIENT);
    }
    if (derivative == 0) {
      return Optional.of(NoPrediction.NO_TRUNCATION);
    }
    if (!(sigma > 0 && loss > 0) || loss < MOST_CHANGE * change(series, error.optimum())) {
      return Optional.of(NoPrediction.NO_NOISE);
    }
    if (!(floor < HIDDEN)) {
      return Optional.of(NoPrediction.HIDDEN);
    }
    return departs(series, error) ? Optional.of(NoPrediction.OTHER_TRUNCATION) : Optional.empty();
  }

  /** How much larger the loss is at θ ± ε, as a root mean square: ε² L″ / 2. */
  private static double change(Series series, double epsilon) {
    double second = series.truth().orElseThrow().derivatives().get(2);
    return epsilon * epsilon * second / 2 / Math.sqrt(series.group().size());
  }

  private static boolean departs(Series series, ErrorModel error) {
    double norm = series.truth().orElseThrow().gradientNorm();
    double[] truncation = series.budget().orElseThrow().truncation();
    double[] epsilon = series.epsilon();
    for (int i = 0; i < epsilon.length; i++) {
      double distance = epsilon[i] / error.optimum();
      if (distance >= 1 / AROUND && distance <= AROUND) {
        double expected = error.truncation() * StrictMath.pow(epsilon[i], error.order()) / norm;
        double ratio = truncation[i] / expected;
        if (!(ratio <= MOST_DEPARTURE && ratio >= 1 / MOST_DEPARTURE)) {
          return true;
        }
      }
    }
    return false;
  }
}
