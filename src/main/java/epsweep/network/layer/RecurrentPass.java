package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * A recurrent layer for one network, and backpropagation through time: with δ = ∂L/∂z of a step
 * from its {@link RecurrentCell},
 *
 * <pre>
 *   ∂W += δ xᵀ,  ∂R += δ h₍t−1₎ᵀ,  ∂b += δ;   δx = Wᵀ δ,  δh₍t−1₎ = Rᵀ δ + what did not pass z
 * </pre>
 */
final class RecurrentPass<V> implements LayerPass<V> {

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final V returnWeights;
  private final RecurrentCell<V> cell;
  private final LayerSlip slip;
  private final int units;
  private final V[] x;
  private final V[] h;
  private final V firstH;
  private boolean started;
  private V[] inputs;

  RecurrentPass(
      Arithmetic<V> math,
      AffineMap map,
      V parameters,
      RecurrentCell<V> cell,
      int steps,
      LayerSlip slip) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.cell = cell;
    this.slip = slip;
    returnWeights =
        slip.forgetsToTranspose() ? map.withRecurrentTransposed(math, parameters) : parameters;
    units = map.recurrent();
    x = math.rows(map.inputs(), 1);
    h = math.rows(steps, units);
    firstH = math.row(units);
    inputs = math.rows(0, 0);
  }

  @Override
  public V[] forward(V[] inputs) {
    this.inputs = inputs;
    start();
    for (int t = 0; t < h.length; t++) {
      math.scatter(inputs[t], x);
      math.gather(cell.lanes().step(x), h[t]);
      cell.keep(t);
    }
    return h;
  }

  /** States of zero, unless the slip is to keep those of the sequence before. */
  private void start() {
    if (started && slip.keepsState()) {
      math.copy(h[h.length - 1], 0, firstH, 0, units);
      cell.continueSequence();
    } else {
      cell.lanes().start(1);
      started = true;
    }
  }

  @Override
  public V[] backward(V[] outputErrors, V gradient) {
    int steps = h.length;
    V[] inputErrors = math.rows(steps, map.inputs());
    V[] delta = math.rows(map.rows() / units, units);
    V dh = math.row(units);
    V fromLater = math.row(units);
    cell.turn();
    for (int t = steps - 1; t >= 0; t--) {
      math.add(dh, outputErrors[t], fromLater, 0, units);
      fromLater = math.row(units);
      cell.differentiate(delta, dh, t, h(t - 1), fromLater);
      accumulate(delta, t, gradient);
      handBack(delta, inputErrors[t], fromLater);
      if (!slip.carries(LayerSlip.State.HIDDEN, t, steps)) {
        fromLater = math.row(units);
      }
    }
    return inputErrors;
  }

  /** ∂W += δ xᵀ, ∂R += δ h₍t−1₎ᵀ, ∂b += δ. */
  private void accumulate(V[] delta, int t, V gradient) {
    V x = inputs[slip.inputStep(t)];
    V before = h(slip.hiddenStep(t));
    int weights = slip.times(Part.INPUT_WEIGHT, t, h.length);
    int recurrent = slip.times(Part.RECURRENT_WEIGHT, t, h.length);
    int biases = slip.times(Part.RECURRENT_BIAS, t, h.length);
    int resetBiases = slip.times(Part.RESET_BIAS, t, h.length);
    for (int k = 0; k < map.rows(); k++) {
      V d = delta[k / units];
      int j = k % units;
      if (map.hasInput(k)) {
        add(weights, gradient, map.parameter(k, 1), d, j, x, map.inputs());
      }
      if (map.hasRecurrence(k)) {
        add(recurrent, gradient, map.parameter(k, 1 + map.inputs()), d, j, before, units);
      }
      for (int i = 0; i < (map.hasInput(k) ? biases : resetBiases); i++) {
        math.addStretch(gradient, map.parameter(k, 0), d, j, 1);
      }
    }
  }

  private void add(int times, V gradient, int from, V delta, int j, V x, int count) {
    for (int i = 0; i < times; i++) {
      math.addScaled(gradient, from, delta, j, x, 0, count);
    }
  }

  /** δx += Wᵀ δ, δh₍t−1₎ += Rᵀ δ. */
  private void handBack(V[] delta, V inputError, V stateError) {
    for (int k = 0; k < map.rows(); k++) {
      V d = delta[k / units];
      int j = k % units;
      if (map.hasInput(k)) {
        math.addScaled(inputError, 0, d, j, parameters, map.parameter(k, 1), map.inputs());
      }
      if (map.hasRecurrence(k)) {
        int r = map.parameter(k, 1 + map.inputs());
        math.addScaled(stateError, 0, d, j, returnWeights, r, units);
      }
    }
  }

  private V h(int t) {
    return t < 0 ? firstH : h[t];
  }
}
