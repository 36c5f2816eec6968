package epsweep.network.layer;

import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One layer as a sweep file names it. Whatever differs between layers is asked of them, but for
 * their passes, which {@link LayerPass} and {@link LayerLanes} make.
 */
public sealed interface LayerSpec extends Serializable {

  /** What layers are there. */
  enum Kind {
    LSTM("lstm", "LSTM", true, Block.LSTM_GATES, (units, activation) -> new Lstm(units)),
    GRU("gru", "GRU", true, List.of("r", "z", "n"), (units, activation) -> new Gru(units)),
    RNN("rnn", "RNN", true, List.of(), (units, activation) -> new Rnn(units)),
    DENSE("dense", "Dense", false, List.of(), Dense::new);

    private final String label;
    private final String title;
    private final boolean recurrent;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> gates;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final BiFunction<Integer, Activation, LayerSpec> layer;

    Kind(
        String label,
        String title,
        boolean recurrent,
        List<String> gates,
        BiFunction<Integer, Activation, LayerSpec> layer) {
      this.label = label;
      this.title = title;
      this.recurrent = recurrent;
      this.gates = gates;
      this.layer = layer;
    }

    /** The name in sweep files, of blocks and of tensors: {@code lstm}. */
    public String label() {
      return label;
    }

    /** The name in text: {@code LSTM}. */
    public String title() {
      return title;
    }

    /** Whether a step takes the outputs of the step before. */
    public boolean isRecurrent() {
      return recurrent;
    }

    /** A layer of the kind; {@code activation} is for those that have a choice. */
    public LayerSpec of(int units, Activation activation) {
      return layer.apply(units, activation);
    }
  }

  Kind kind();

  /** How many outputs the layer has at each step. */
  int units();

  /** The activation, where a sweep file has the choice. */
  default Optional<Activation> chosenActivation() {
    return Optional.empty();
  }

  /** What backpropagation through the layer multiplies by. */
  Set<Derivative> derivatives();

  /** Whether a step takes the outputs of the step before. */
  default boolean isRecurrent() {
    return kind().isRecurrent();
  }

  /** Rows of the layer's matrices: the units, for every gate. */
  default int rows() {
    return Math.multiplyExact(Math.max(1, kind().gates.size()), units());
  }

  /** How many elements of its affine map need W x and R h apart, as {@link AffineMap} has it. */
  default int apart() {
    return 0;
  }

  /** What the layer's blocks are, in their order. */
  default List<Part> parts() {
    return isRecurrent()
        ? List.of(Part.INPUT_WEIGHT, Part.RECURRENT_WEIGHT, Part.RECURRENT_BIAS)
        : List.of(Part.DENSE_WEIGHT, Part.DENSE_BIAS);
  }

  /**
   * One of the layer's blocks.
   *
   * @param name the layer's in its network: {@code lstm2}
   * @param inputs numbers that enter the layer at each step
   */
  default Block block(Part part, String name, int inputs) {
    int columns = part.columns(inputs, units());
    return part == Part.RESET_BIAS
        ? new Block(name + "." + part.label(), name, apart(), columns)
        : new Block(name + "." + part.label(), name, rows(), columns, kind().gates);
  }

  /** {@code {lstm: units}}: a recurrent layer with the gates i, f, g, o. */
  record Lstm(int units) implements LayerSpec {
    public Lstm {
      requirePositive("lstm", units);
    }

    @Override
    public Kind kind() {
      return Kind.LSTM;
    }

    @Override
    public Set<Derivative> derivatives() {
      return EnumSet.range(Derivative.INPUT_GATE, Derivative.CELL_OUTPUT);
    }
  }

  /** {@code {gru: units}}: a recurrent layer with the gates r, z, n. */
  record Gru(int units) implements LayerSpec {
    public Gru {
      requirePositive("gru", units);
    }

    @Override
    public Kind kind() {
      return Kind.GRU;
    }

    @Override
    public int apart() {
      return units;
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.INPUT_WEIGHT, Part.RECURRENT_WEIGHT, Part.RECURRENT_BIAS, Part.RESET_BIAS);
    }

    @Override
    public Set<Derivative> derivatives() {
      return EnumSet.range(Derivative.RESET_GATE, Derivative.NEW_GATE);
    }
  }

  /** {@code {rnn: units}}: a recurrent layer of tanh alone. */
  record Rnn(int units) implements LayerSpec {
    public Rnn {
      requirePositive("rnn", units);
    }

    @Override
    public Kind kind() {
      return Kind.RNN;
    }

    @Override
    public Set<Derivative> derivatives() {
      return EnumSet.of(Derivative.RECURRENT_TANH);
    }
  }

  /** {@code {dense: units, activation: …}}: an affine map and an activation at each step. */
  record Dense(int units, Activation activation) implements LayerSpec {
    public Dense {
      requirePositive("dense", units);
    }

    @Override
    public Kind kind() {
      return Kind.DENSE;
    }

    @Override
    public Optional<Activation> chosenActivation() {
      return Optional.of(activation);
    }

    @Override
    public Set<Derivative> derivatives() {
      return Set.of(Derivative.ofDense(activation));
    }
  }

  private static void requirePositive(String layer, int units) {
    if (units < 1) {
      throw new IllegalArgumentException(layer + ": " + units + " units; at least 1 is needed");
    }
  }
}
