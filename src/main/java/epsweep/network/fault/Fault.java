package epsweep.network.fault;

import static epsweep.network.PlacedBlock.in;
import static epsweep.network.PlacedBlock.inLayersWith;

import epsweep.network.BlockGradient;
import epsweep.network.NetworkSpec;
import epsweep.network.PlacedBlock;
import epsweep.network.Slip;
import epsweep.network.fault.Slips.Change;
import epsweep.network.fault.Slips.CutBelowTop;
import epsweep.network.fault.Slips.Miscount;
import epsweep.network.fault.Slips.Miscount.Count;
import epsweep.network.fault.Slips.OffByOne;
import epsweep.network.fault.Slips.Recurrent;
import epsweep.network.fault.Slips.Scaling;
import epsweep.network.fault.Slips.Truncation;
import epsweep.network.fault.Slips.WrongError;
import epsweep.network.fault.Slips.WrongSlope;
import epsweep.network.layer.Derivative;
import epsweep.network.layer.Part;
import epsweep.network.loss.SoftmaxError;
import epsweep.parameter.Block;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mistake put into backpropagation on purpose; the loss is never touched.
 *
 * <p>One table, and so one long file: each fault with where people made it or one akin to it, a
 * sentence for people, what a good diagnosis calls it, what it does, and what a network needs for
 * it to show. Where a fault acts on a single block, that is the first layer's or the last layer's
 * weights, so that errors below and above it stay right.
 */
public enum Fault {
  /** No mistake. */
  NONE("Backpropagation is right.", Slip.NONE),
  /** Seen in https://datascience.stackexchange.com/questions/30850: averaged over 39 steps. */
  AVERAGE_OVER_TIME(
      "Recurrent layers' gradients are divided by the number of steps.",
      FaultKind.SCALED,
      Scaling.divided(in(Part.RECURRENT), NetworkSpec::steps),
      Need.RECURRENCE,
      Need.steps(2)),
  /** Seen in https://github.com/karpathy/char-rnn/issues/70. */
  SUMMED_OVER_STEPS(
      "The loss is a mean over steps, the gradient is their sum.",
      FaultKind.SCALED,
      Scaling.multiplied(block -> true, NetworkSpec::steps),
      Need.MEAN_OVER_STEPS,
      Need.steps(2)),
  /** Seen in https://github.com/davharris/mistnet/issues/33. */
  SUMMED_OVER_SEQUENCES(
      "The loss is a mean over sequences, the gradient is their sum.",
      FaultKind.SCALED,
      Scaling.multiplied(block -> true, NetworkSpec::sequences),
      Need.TWO_SEQUENCES),
  /** Seen in https://github.com/williamleif/GraphSAGE/issues/12. */
  AVERAGED_TWICE(
      "The gradient is divided by the number of sequences a second time.",
      FaultKind.SCALED,
      Scaling.divided(block -> true, NetworkSpec::sequences),
      Need.TWO_SEQUENCES),
  /** Seen in https://github.com/kvfrans/notes/issues/5: a mean where a sum belongs. */
  BIAS_AVERAGED_TWICE(
      "Biases' gradients are divided by the number of sequences a second time.",
      FaultKind.SCALED,
      Scaling.divided(in(Part.BIASES), NetworkSpec::sequences),
      Need.TWO_SEQUENCES),
  /**
   * Akin to https://github.com/deeplearning4j/deeplearning4j/pull/364: the biases' mean taken along
   * the wrong axis.
   */
  BIAS_SUMMED_OVER_SEQUENCES(
      "Biases' gradients are summed over the sequences, not averaged.",
      FaultKind.SCALED,
      Scaling.multiplied(in(Part.BIASES), NetworkSpec::sequences),
      Need.TWO_SEQUENCES),
  /** Seen in https://github.com/BVLC/caffe/issues/6814. */
  LOSS_WEIGHT_IGNORED(
      "The loss has a weight of 2 that the gradient does not have.",
      FaultKind.SCALED,
      Scaling.divided(block -> true, spec -> 2)),
  /** Seen in https://github.com/davisking/dlib/issues/1169. */
  HALVED_SQUARED_ERROR(
      "The squared error's derivative is taken for that of half of it: z − y, not 2 (z − y).",
      FaultKind.SCALED,
      Scaling.divided(block -> true, spec -> 2),
      Need.SQUARED_ERROR),
  /** Seen in https://github.com/scikit-learn/scikit-learn/pull/34830. */
  SUMMED_OVER_OUTPUTS(
      "The squared error is a mean over outputs, the gradient is their sum.",
      FaultKind.SCALED,
      Scaling.multiplied(block -> true, NetworkSpec::outputs),
      Need.SQUARED_ERROR,
      Need.TWO_OUTPUTS),
  /** Seen in https://github.com/google-deepmind/torch-totem/pull/52. */
  NOT_CLEARED(
      "The gradient of the call before was not cleared, so that all is counted twice.",
      FaultKind.SCALED,
      Scaling.multiplied(block -> true, spec -> 2)),
  /** Seen in https://github.com/dennybritz/nn-from-scratch/issues/11. */
  REVERSED_ERROR(
      "The outputs' error is y − p in place of p − y.",
      FaultKind.SIGN,
      Scaling.multiplied(block -> true, spec -> -1)),
  /** Seen in https://github.com/torch/nn/issues/792: single gradients with the wrong sign. */
  REVERSED_TOP_WEIGHTS(
      "The weights of the last layer have the wrong sign, their bias and the layers below do not.",
      FaultKind.SIGN,
      Scaling.multiplied(PlacedBlock::isTopWeight, spec -> -1)),
  /** Seen in https://github.com/bighuang624/Andrew-Ng-Deep-Learning-notes/issues/10. */
  DOUBLED_TOP_WEIGHTS(
      "The gradient of the last layer's weights has a factor of 2 too many.",
      FaultKind.FACTOR_PER_BLOCK,
      Scaling.multiplied(PlacedBlock::isTopWeight, spec -> 2)),
  /**
   * Seen in https://github.com/chengsoonong/crowdastro/issues/130: 0.4512 against 0.4367, taken for
   * right at first.
   */
  THREE_PERCENT(
      "The gradient of the first layer's weights is 3 % too large.",
      FaultKind.FACTOR_PER_BLOCK, Scaling.multiplied(PlacedBlock::isFirst, spec -> 1.03)),
  /** Akin to https://github.com/mantasu/cs231n/issues/10: what is the −1 for? */
  TARGETS_FORGOTTEN(
      "The outputs' error is p, without the targets.",
      new WrongError(SoftmaxError::forgetTargets),
      Need.SOFTMAX),
  /** Seen in https://github.com/pjreddie/darknet/pull/96. */
  SOFTMAX_WITHOUT_DERIVATIVE(
      "The error passes softmax as if that were the identity: −y / p.",
      new WrongError(SoftmaxError::forgetSoftmax),
      Need.SOFTMAX),
  /** Seen in https://github.com/deeplearning4j/libnd4j/issues/440. */
  SOFTMAX_DIAGONAL(
      "Of softmax's derivative only the diagonal p (1 − p) is taken.",
      new WrongError(SoftmaxError::keepDiagonal),
      Need.SOFTMAX),
  /** Seen in https://github.com/jorgenkg/python-neural-network/pull/6. */
  SOFTMAX_DERIVATIVE_TWICE(
      "The error p − y is multiplied by p (1 − p) once more.",
      new WrongError(SoftmaxError::differentiateAgain),
      Need.SOFTMAX),
  /** Seen in https://github.com/llSourcell/LSTM_Networks/issues/4. */
  INPUT_GATE_WITHOUT_DERIVATIVE(
      "The input gate's error lacks the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.INPUT_GATE),
      Need.LSTM),
  /** Seen in https://github.com/CaptainE/RNN-LSTM-in-numpy/issues/1. */
  FORGET_GATE_WITHOUT_DERIVATIVE(
      "The forget gate's error lacks the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.FORGET_GATE),
      Need.LSTM,
      Need.steps(2)),
  /** Seen in https://github.com/llSourcell/LSTM_Networks/issues/4. */
  CANDIDATE_WITHOUT_DERIVATIVE(
      "The candidate's error lacks the tanh's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.CANDIDATE),
      Need.LSTM),
  /** Seen in https://github.com/llSourcell/LSTM_Networks/issues/4. */
  OUTPUT_GATE_WITHOUT_DERIVATIVE(
      "The output gate's error lacks the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.OUTPUT_GATE),
      Need.LSTM),
  /**
   * Akin to https://github.com/nicodjimenez/lstm/issues/9: a tanh put into the forward pass alone.
   */
  CELL_OUTPUT_WITHOUT_DERIVATIVE(
      "The error passes the tanh of the cell state as if that were the identity.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.CELL_OUTPUT),
      Need.LSTM),
  /** Seen in https://github.com/nicklashansen/rnn_lstm_from_scratch/issues/1. */
  TANH_OF_TANH(
      "The cell state's tanh is differentiated at its output: 1 − tanh²(tanh c).",
      WrongSlope.ofTheOutput(Derivative.CELL_OUTPUT),
      Need.LSTM),
  /** Seen in https://github.com/nicklashansen/rnn_lstm_from_scratch/issues/1. */
  SIGMOID_OF_GATE(
      "The gates' sigmoids are differentiated at their outputs: σ′(i), not σ′(z).",
      WrongSlope.ofTheOutput(
          Derivative.INPUT_GATE,
          Derivative.FORGET_GATE,
          Derivative.OUTPUT_GATE,
          Derivative.RESET_GATE,
          Derivative.UPDATE_GATE),
      Need.GATES),
  /** Seen in https://github.com/arthurdouillard/deepcourse/pull/9. */
  TANH_WITHOUT_DERIVATIVE(
      "Dense layers' errors lack the tanh's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.DENSE_TANH),
      Need.TANH),
  /** Seen in https://github.com/parasdahal/tinyml/issues/1. */
  SIGMOID_WITHOUT_DERIVATIVE(
      "Dense layers' errors lack the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.DENSE_SIGMOID),
      Need.SIGMOID),
  /** Seen in https://github.com/dwhitena/gophernet/issues/6. */
  SIGMOID_OF_SIGMOID(
      "Dense layers' sigmoid is differentiated at its output: σ′(σ(z)).",
      WrongSlope.ofTheOutput(Derivative.DENSE_SIGMOID),
      Need.SIGMOID),
  /** Seen in https://github.com/iamtrask/Grokking-Deep-Learning/pull/13. */
  RELU_DERIVATIVE_AT_ZERO(
      "The ReLU's derivative is 1 where its output is 0: >= stands for >.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.DENSE_RELU),
      Need.RELU),
  /** Seen in https://github.com/FluxML/Flux.jl/issues/2185. */
  TRUNCATED_TO_ONE_STEP(
      "Errors of recurrent layers do not flow back in time at all.",
      FaultKind.TRUNCATED_THROUGH_TIME,
      new Truncation(1, EnumSet.allOf(Slip.State.class)),
      Need.RECURRENCE,
      Need.steps(2)),
  /**
   * Seen in https://github.com/deeplearning4j/deeplearning4j/pull/671, after Williams &amp; Peng
   * 1990.
   */
  TRUNCATED_TO_FIVE_STEPS(
      "Errors of recurrent layers flow back within windows of 5 steps, counted from the last.",
      FaultKind.TRUNCATED_THROUGH_TIME,
      new Truncation(5, EnumSet.allOf(Slip.State.class)),
      Need.RECURRENCE,
      Need.steps(6)),
  /** Seen in https://github.com/ooples/AiDotNet/pull/722: dH = 0 after each step. */
  NOT_THROUGH_HIDDEN(
      "Errors do not flow back in time through the hidden state h.",
      FaultKind.TRUNCATED_THROUGH_HIDDEN,
      new Truncation(1, EnumSet.of(Slip.State.HIDDEN)),
      Need.LSTM,
      Need.steps(2)),
  /** Seen in https://github.com/apache/mxnet/issues/4057: = where += belongs. */
  NOT_THROUGH_CELL(
      "Errors do not flow back in time through the cell state c.",
      FaultKind.TRUNCATED_THROUGH_CELL,
      new Truncation(1, EnumSet.of(Slip.State.CELL)),
      Need.LSTM,
      Need.steps(2)),
  /** Akin to https://github.com/pulp-platform/pulp-trainlib/issues/3, in a convolution. */
  NOT_TRANSPOSED(
      "Errors flow back in time through the recurrent weights as they stand, not transposed.",
      Recurrent.NOT_TRANSPOSED,
      Need.RECURRENT_MATRIX,
      Need.steps(2)),
  /**
   * No thread is known; https://github.com/hassyGo/N3LP/issues/1 asks which of the two the gates
   * see.
   */
  HIDDEN_FOR_CELL(
      "The forget gate's error has h of the step before in place of c.",
      Recurrent.HIDDEN_FOR_CELL,
      Need.LSTM,
      Need.steps(2)),
  /** Seen in https://github.com/tejaslodaya/timeseries-clustering-vae/issues/5. */
  STALE_STATE(
      "A sequence starts from the states at the end of the one before.",
      Recurrent.STALE_STATE,
      Need.RECURRENCE,
      Need.TWO_SEQUENCES),
  /** Seen in https://github.com/tracel-ai/burn/issues/1098: only the last layer was updated. */
  LAYERS_BELOW_CUT_OFF(
      "The last layer hands no error down, so that nothing below it has a gradient.",
      FaultKind.ZERO_BLOCK,
      new CutBelowTop(),
      Need.TWO_LAYERS),
  /** Seen in https://github.com/OpenANN/OpenANN/issues/76: always 0. */
  BIAS_MISSING(
      "Biases' gradients are forgotten.",
      FaultKind.BIAS_MISSING,
      new Miscount(Part.BIASES, Count.NEVER)),
  /** Akin to https://github.com/mlpack/mlpack/pull/3679: an assignment in place of a sum. */
  BIAS_OF_LAST_STEP(
      "Recurrent biases have the gradient of the last step, not the sum over the steps.",
      FaultKind.LAST_STEP_ONLY,
      new Miscount(Part.RECURRENT_BIASES, Count.LAST),
      Need.RECURRENCE,
      Need.steps(2)),
  /** Seen in https://github.com/tensorflow/swift-apis/issues/518: = where += belongs. */
  LAST_STEP_ONLY(
      "Recurrent layers' gradients are those of the last step, not the sum over the steps.",
      FaultKind.LAST_STEP_ONLY,
      new Miscount(Part.RECURRENT, Count.LAST),
      Need.RECURRENCE,
      Need.steps(2)),
  /** Akin to https://github.com/javaidnabi31/RNN-from-scratch/issues/2: dc += dc. */
  LAST_STEP_TWICE(
      "Recurrent layers count the last step twice.",
      new Miscount(Part.RECURRENT, Count.LAST_TWICE),
      Need.RECURRENCE,
      Need.steps(2)),
  /** Seen in https://github.com/fzenke/spytorch/issues/7: they were never updated. */
  RECURRENT_WEIGHTS_FORGOTTEN(
      "Recurrent weights have no gradient.",
      FaultKind.ZERO_BLOCK,
      new Miscount(EnumSet.of(Part.RECURRENT_WEIGHT), Count.NEVER),
      Need.RECURRENCE,
      Need.steps(2)),
  /** Akin to https://github.com/Theano/Theano/pull/166: sequences out of step with each other. */
  INPUT_OF_STEP_BEFORE(
      "The gradient of recurrent layers' input weights is formed with the input of the step before.",
      OffByOne.INPUT,
      Need.RECURRENCE,
      Need.steps(2)),
  /** Seen in https://github.com/VikParuchuri/zero_to_gpt/issues/9. */
  HIDDEN_OF_SAME_STEP(
      "The gradient of recurrent weights is formed with h of the same step, not of the one before.",
      OffByOne.HIDDEN,
      Need.RECURRENCE),
  /**
   * Akin to https://github.com/antirez/neural-redis/issues/19: rows and columns exchanged in the
   * index.
   */
  TRANSPOSED_RECURRENT_WEIGHTS(
      "The gradient of recurrent weights is transposed, gate by gate.",
      FaultKind.PERMUTED,
      new Change(in(EnumSet.of(Part.RECURRENT_WEIGHT)), BlockGradient::transpose),
      Need.RECURRENT_MATRIX,
      Need.steps(2)),
  /** Seen in https://github.com/iamtrask/Grokking-Deep-Learning/pull/22. */
  TRANSPOSED_TOP_WEIGHTS(
      "The gradient of the last layer's weights is transposed.",
      FaultKind.PERMUTED,
      new Change(PlacedBlock::isTopWeight, BlockGradient::transpose),
      Need.MATRIX_ON_TOP),
  /** Seen in https://github.com/apple/coremltools/pull/93. */
  GATES_IN_ANOTHER_ORDER(
      "The gradients of LSTMs have the gates in the order i, f, o, g, those of GRUs z, r, n.",
      FaultKind.PERMUTED,
      new Change(block -> block.block().parts() > 1, BlockGradient::swapGates),
      Need.GATES),
  /** Seen in https://github.com/hanbt/learn_dl/pull/63. */
  BIAS_OF_ANOTHER_GATE(
      "The biases of input and output gate have the forget gate's gradient.",
      new Change(
          in(EnumSet.of(Part.RECURRENT_BIAS)).and(inLayersWith(Derivative.FORGET_GATE)),
          BlockGradient::copyForgetGate),
      Need.LSTM),
  /** Akin to https://github.com/NervanaSystems/neon/issues/111: a wrong index into the gradient. */
  ROTATED_ROWS(
      "The gradient of the last layer's weights is off by one row.",
      FaultKind.PERMUTED,
      new Change(PlacedBlock::isTopWeight, BlockGradient::rotateRows),
      Need.TWO_OUTPUTS),
  /** Seen in https://github.com/rasbt/stat453-deep-learning-ss21/issues/5. */
  BIAS_SUMMED_OVER_OUTPUTS(
      "Each bias of the last layer has the sum of all its biases' gradients.",
      new Change(PlacedBlock::isTopBias, BlockGradient::spreadSum),
      Need.TWO_OUTPUTS),
  /** Seen in https://github.com/nntrainer/nntrainer/pull/157. */
  WEIGHT_DECAY(
      "The gradient of weights has a term 0.01 θ that the loss does not have.",
      FaultKind.WEIGHT_DECAY,
      new Change(in(Part.WEIGHTS), block -> block.addDecay(0.01))),
  /** No thread is known: a term of the loss that is linear in θ, on one side only. */
  ADDITIVE_CONSTANT(
      "Every gradient is 0.01 too large.",
      FaultKind.ADDITIVE_CONSTANT,
      new Change(block -> true, block -> block.add(0.01))),
  /** Seen in https://github.com/kaldi-asr/kaldi/pull/803. */
  CLIPPED(
      "Gradients are clipped to ±0.01; where all are smaller, nothing shows.",
      new Change(block -> true, block -> block.clip(0.01))),
  /**
   * Akin to https://github.com/microsoft/onnxruntime/issues/16862: gates kept before their sigmoid.
   */
  RESET_GATE_WITHOUT_DERIVATIVE(
      "The reset gate's error lacks the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.RESET_GATE),
      Need.GRU),
  /** As {@link #RESET_GATE_WITHOUT_DERIVATIVE}. */
  UPDATE_GATE_WITHOUT_DERIVATIVE(
      "The update gate's error lacks the sigmoid's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.UPDATE_GATE),
      Need.GRU),
  /** No thread is known; {@link #CANDIDATE_WITHOUT_DERIVATIVE} in a GRU. */
  NEW_GATE_WITHOUT_DERIVATIVE(
      "The new gate's error lacks the tanh's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.NEW_GATE),
      Need.GRU),
  /** Seen in https://github.com/ooples/AiDotNet/pull/722, with z and 1 − z the other way round. */
  UPDATE_GATE_REVERSED(
      "Errors pass a GRU's update gate back in time times 1 − z in place of z.",
      Recurrent.UPDATE_GATE_REVERSED,
      Need.GRU,
      Need.steps(2)),
  /** Akin to https://github.com/zhiyongc/GRU-D/issues/2: forgotten on the way forward. */
  RESET_GATE_FORGOTTEN(
      "The new gate's error meets its recurrent weights and bias without the reset gate.",
      Recurrent.RESET_GATE_FORGOTTEN,
      Need.GRU),
  /** Akin to https://github.com/oreilly-japan/deep-learning-from-scratch-2/issues/26. */
  RECURRENT_TANH_WITHOUT_DERIVATIVE(
      "Plain recurrent layers' errors lack the tanh's derivative.",
      FaultKind.MISSING_DERIVATIVE,
      WrongSlope.leftOut(Derivative.RECURRENT_TANH),
      Need.RNN);

  private final String description;
  private final Optional<FaultKind> kind;

  @SuppressWarnings("ImmutableEnumChecker") // every slip is a record or an enum without state
  private final Slip slip;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Need> needs;

  /** A mistake of a kind of its own: what can be named is where it starts, if anything. */
  Fault(String description, Slip slip, Need... needs) {
    this(description, Optional.empty(), slip, needs);
  }

  Fault(String description, FaultKind kind, Slip slip, Need... needs) {
    this(description, Optional.of(kind), slip, needs);
  }

  Fault(String description, Optional<FaultKind> kind, Slip slip, Need... needs) {
    this.description = description;
    this.kind = kind;
    this.slip = slip;
    this.needs = List.of(needs);
  }

  /** The name in sweep files: {@code average-over-time}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence that says what is done wrong. */
  public String description() {
    return description;
  }

  /** What a good diagnosis calls it; empty where it is of no kind that others are of. */
  public Optional<FaultKind> kind() {
    return kind;
  }

  /**
   * Where the mistake is made: names of blocks, as in {@code lstm.weight_hh}, or of one gate's rows
   * in them, as in {@code lstm.weight_hh[f]}; bottom up. Where the right gradient is 0, as that of
   * recurrent weights over a single step, it may stay right.
   */
  public List<String> origins(NetworkSpec spec) {
    return PlacedBlock.of(spec).stream()
        .filter(slip::startsIn)
        .map(PlacedBlock::block)
        .map(block -> block.name() + gateIn(block))
        .toList();
  }

  private String gateIn(Block block) {
    return slip.gate().filter(block.gates()::contains).map(gate -> "[" + gate + "]").orElse("");
  }

  /**
   * Why the fault cannot show in a network, and what would do; empty where it can, unless the data
   * have it that the gradient is 0 where the fault would change it, as behind a ReLU that is off.
   */
  public Optional<String> problem(NetworkSpec spec) {
    if (this == NONE) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(Need.LOSS_THAT_VARIES), needs.stream())
        .flatMap(need -> need.problem(spec).stream())
        .findFirst()
        .map(complaint -> label() + " cannot show: " + complaint);
  }

  /** What it does at the places of backpropagation. */
  public Slip slip() {
    return slip;
  }
}
