package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * One layer over one sequence, unperturbed: forward with everything kept that the way back needs,
 * then backward. Vectors run over units, one for each step.
 */
public sealed interface LayerPass<V> permits RecurrentPass, DensePass {

  /** A layer at some weights; {@code slip} is what goes wrong, on the way forward and back. */
  static <V> LayerPass<V> of(
      Arithmetic<V> math, LayerSpec layer, AffineMap map, V parameters, int steps, LayerSlip slip) {
    AffineLanes<V> affine = new PerturbedAffineLanes<>(math, map, parameters, 1);
    int units = layer.units();
    return switch (layer.kind()) {
      case LSTM -> {
        LstmLanes<V> lanes = new LstmLanes<>(math, affine, units, 1);
        LstmCell<V> cell = new LstmCell<>(math, lanes, units, steps, slip);
        yield new RecurrentPass<>(math, map, parameters, cell, steps, slip);
      }
      case GRU -> {
        GruLanes<V> lanes = new GruLanes<>(math, affine, units, 1);
        GruCell<V> cell = new GruCell<>(math, lanes, units, steps, slip);
        yield new RecurrentPass<>(math, map, parameters, cell, steps, slip);
      }
      case RNN -> {
        RnnLanes<V> lanes = new RnnLanes<>(math, affine, units, 1);
        RnnCell<V> cell = new RnnCell<>(math, lanes, units, steps, slip);
        yield new RecurrentPass<>(math, map, parameters, cell, steps, slip);
      }
      case DENSE -> {
        Activation activation = layer.chosenActivation().orElseThrow();
        DenseLanes<V> lanes = new DenseLanes<>(math, affine, activation, 1);
        yield new DensePass<>(math, map, parameters, lanes, activation, steps, slip);
      }
    };
  }

  /** The outputs of every step, from the inputs of every step; they stay valid until the next. */
  V[] forward(V[] inputs);

  /**
   * Backpropagation through time, after {@link #forward}.
   *
   * @param outputErrors ∂L/∂output of every step, not modified
   * @param gradient ∂L/∂θ over the whole flat parameter vector: this layer's part is added to
   * @return ∂L/∂input of every step
   */
  V[] backward(V[] outputErrors, V gradient);
}
