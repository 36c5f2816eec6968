package epsweep.network;

import epsweep.arithmetic.Arithmetic;
import epsweep.network.layer.AffineMap;
import epsweep.network.layer.LayerPass;
import epsweep.network.layer.LayerSpec;
import epsweep.network.layer.SharedInput;
import epsweep.network.loss.Loss;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.network.loss.SoftmaxError;
import java.util.ArrayList;
import java.util.List;

/**
 * A network with its loss and data in one arithmetic: a build. The loss alone may be computed in a
 * wider arithmetic with the same rows; backpropagation is not.
 *
 * <p>The loss is Σ over sequences and steps (or the last steps alone) of the step's loss, divided
 * by the number of sequences and, for {@link LossAt#EVERY_STEP_MEAN}, of steps.
 */
public final class Network<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final NetworkSpec spec;
  private final NetworkData data;
  private final List<AffineMap> maps;
  private final V parameters;
  private final V targets;
  private final List<SharedInput<V>> shared;

  /** Rounds {@code data} to the arithmetic's format. */
  public Network(Arithmetic<V> math, NetworkSpec spec, NetworkData data) {
    this(math, math, spec, data);
  }

  /**
   * @param lossMath what the loss is computed in, from the outputs of the last layer on
   */
  public Network(Arithmetic<V> math, Arithmetic<V> lossMath, NetworkSpec spec, NetworkData data) {
    this.math = math;
    this.lossMath = lossMath;
    this.spec = spec;
    this.data = data;
    maps = maps(spec);
    parameters = math.vector(data.parameters());
    targets = math.vector(data.targets());
    shared = sharedInputs(math.vector(data.inputs()));
  }

  private static List<AffineMap> maps(NetworkSpec spec) {
    List<AffineMap> maps = new ArrayList<>();
    int inputs = spec.inputs();
    int from = 0;
    for (LayerSpec layer : spec.layers()) {
      AffineMap map = AffineMap.of(layer, inputs, from);
      maps.add(map);
      from = map.to();
      inputs = layer.units();
    }
    return List.copyOf(maps);
  }

  /** What enters each layer when no weight is perturbed. */
  private List<SharedInput<V>> sharedInputs(V inputs) {
    List<SharedInput<V>> result = new ArrayList<>();
    int steps = spec.sequences() * spec.steps();
    V values = inputs;
    for (int layer = 0; layer < maps.size(); layer++) {
      AffineMap map = maps.get(layer);
      result.add(SharedInput.of(math, map, parameters, values, steps));
      if (layer + 1 < maps.size()) {
        values = outputs(layer, values);
      }
    }
    return List.copyOf(result);
  }

  private V outputs(int layer, V values) {
    int units = spec.layers().get(layer).units();
    V result = math.row(Math.multiplyExact(spec.sequences() * spec.steps(), units));
    LayerPass<V> pass = pass(layer, Slip.NONE);
    for (int s = 0; s < spec.sequences(); s++) {
      V[] sequence = pass.forward(sequence(values, maps.get(layer).inputs(), s));
      for (int t = 0; t < spec.steps(); t++) {
        math.copy(sequence[t], 0, result, (s * spec.steps() + t) * units, units);
      }
    }
    return result;
  }

  private LayerPass<V> pass(int layer, Slip slip) {
    return LayerPass.of(
        math, spec.layers().get(layer), maps.get(layer), parameters, spec.steps(), slip);
  }

  /** One sequence of a flat [sequences × steps × width] array, a vector for each step. */
  private V[] sequence(V values, int width, int sequence) {
    V[] vectors = math.rows(spec.steps(), width);
    for (int t = 0; t < spec.steps(); t++) {
      math.copy(values, (sequence * spec.steps() + t) * width, vectors[t], 0, width);
    }
    return vectors;
  }

  /** The same network in other numbers. */
  public <W> Network<W> in(Arithmetic<W> other, Arithmetic<W> otherForLoss) {
    return new Network<>(other, otherForLoss, spec, data);
  }

  /** The backpropagated gradient over the flat parameter vector. */
  public V gradient() {
    return gradient(Slip.NONE);
  }

  /** The same with a mistake in backpropagation. */
  public V gradient(Slip slip) {
    V gradient = math.row(size());
    V count = math.scalar(averagedOver());
    List<LayerPass<V>> passes = new ArrayList<>();
    for (int layer = 0; layer < maps.size(); layer++) {
      passes.add(pass(layer, slip));
    }
    Loss<V> loss = Loss.of(math, spec.loss(), spec.outputs(), 1);
    for (int s = 0; s < spec.sequences(); s++) {
      V[] activations = sequence(shared.get(0).values(), spec.inputs(), s);
      for (LayerPass<V> pass : passes) {
        activations = pass.forward(activations);
      }
      V[] errors = outputErrors(loss, activations, s, count, slip);
      int lowest = slip.handsDown() ? 0 : passes.size() - 1;
      for (int layer = passes.size() - 1; layer >= lowest; layer--) {
        errors = passes.get(layer).backward(errors, gradient);
      }
    }
    change(gradient, slip);
    return gradient;
  }

  private void change(V gradient, Slip slip) {
    for (PlacedBlock block : PlacedBlock.of(spec)) {
      if (slip.startsIn(block)) {
        slip.changeGradient(new BlockGradient<>(math, block, parameters, gradient));
      }
    }
  }

  /** ∂L/∂output of every step; zero where the loss does not look. */
  private V[] outputErrors(Loss<V> loss, V[] outputs, int sequence, V count, Slip slip) {
    int width = spec.outputs();
    V[] errors = math.rows(spec.steps(), width);
    V[] z = math.rows(width, 1);
    V divisor = math.row(width);
    math.fill(divisor, count, 0, 0, width);
    for (int t = firstLossStep(); t < spec.steps(); t++) {
      math.scatter(outputs[t], z);
      int from = (sequence * spec.steps() + t) * width;
      V derivative = loss.derivative(z, targets, from);
      if (spec.loss() == LossKind.SOFTMAX_CROSS_ENTROPY) {
        slip.changeError(new SoftmaxError<>(math, derivative, targets, from, width));
      }
      math.divide(errors[t], derivative, divisor, 0, width);
    }
    return errors;
  }

  /** The numbers that this build computes with. */
  public Arithmetic<V> arithmetic() {
    return math;
  }

  /** The numbers that the loss is computed with. */
  public Arithmetic<V> lossArithmetic() {
    return lossMath;
  }

  public NetworkSpec spec() {
    return spec;
  }

  /** θ, all blocks in the order of {@link NetworkSpec#blocks}; not to be changed. */
  public V parameters() {
    return parameters;
  }

  /** How many parameters there are. */
  public int size() {
    return maps.get(maps.size() - 1).to();
  }

  /** How many losses of single steps the loss is the mean of. */
  int averagedOver() {
    return spec.lossAt() == LossAt.EVERY_STEP_MEAN
        ? Math.multiplyExact(spec.sequences(), spec.steps())
        : spec.sequences();
  }

  /** The first step that the loss looks at. */
  int firstLossStep() {
    return spec.lossAt() == LossAt.LAST_STEP ? spec.steps() - 1 : 0;
  }

  List<AffineMap> maps() {
    return maps;
  }

  V targets() {
    return targets;
  }

  SharedInput<V> shared(int layer) {
    return shared.get(layer);
  }
}
