package epsweep.network.fault;

import epsweep.network.BlockGradient;
import epsweep.network.NetworkSpec;
import epsweep.network.PlacedBlock;
import epsweep.network.Slip;
import epsweep.network.layer.Derivative;
import epsweep.network.layer.LayerSlip;
import epsweep.network.layer.LayerSpec;
import epsweep.network.layer.Part;
import epsweep.network.layer.Slopes;
import epsweep.network.loss.SoftmaxError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The kinds of {@link Slip} that the faults are made of. */
final class Slips {

  private Slips() {}

  /** The error of the outputs is wrong, and with it everything. */
  record WrongError(Consumer<SoftmaxError<?>> change) implements Slip {
    @Override
    public boolean startsIn(PlacedBlock block) {
      return block.isOnTop();
    }

    @Override
    public void changeError(SoftmaxError<?> error) {
      change.accept(error);
    }
  }

  /** Some activations' derivatives are wrong, in every layer that has them. */
  record WrongSlope(Slopes.Rule rule, Set<Derivative> of) implements Slip {

    static WrongSlope leftOut(Derivative... of) {
      return new WrongSlope(Slopes.Rule.LEFT_OUT, EnumSet.copyOf(Arrays.asList(of)));
    }

    static WrongSlope ofTheOutput(Derivative... of) {
      return new WrongSlope(Slopes.Rule.OF_THE_OUTPUT, EnumSet.copyOf(Arrays.asList(of)));
    }

    @Override
    public boolean startsIn(PlacedBlock block) {
      return block.part() == Part.RESET_BIAS
          ? of.contains(Derivative.NEW_GATE)
          : block.layerSpec().derivatives().stream().anyMatch(of::contains);
    }

    @Override
    public Optional<String> gate() {
      return of.size() == 1 ? of.iterator().next().gate() : Optional.empty();
    }

    @Override
    public Slopes.Rule slope(Derivative derivative) {
      return of.contains(derivative) ? rule : Slopes.Rule.RIGHT;
    }
  }

  /** Errors of some states flow back over fewer than {@code span} steps, counted from the last. */
  record Truncation(int span, Set<LayerSlip.State> states) implements Slip {
    @Override
    public boolean startsIn(PlacedBlock block) {
      // The first step adds nothing to the gradient of recurrent weights: h is 0 before it.
      int first = block.part() == Part.RECURRENT_WEIGHT ? 1 : 0;
      boolean has =
          states.contains(State.HIDDEN)
              ? Part.RECURRENT.contains(block.part())
              : PlacedBlock.inLayersWith(Derivative.FORGET_GATE).test(block);
      return has && block.spec().steps() > span + first;
    }

    @Override
    public boolean carries(State state, int t, int steps) {
      return !states.contains(state) || (steps - t) % span != 0;
    }
  }

  /** One of the mistakes that only a recurrent layer makes room for. */
  enum Recurrent implements Slip {
    STALE_STATE {
      @Override
      public boolean keepsState() {
        return true;
      }
    },
    HIDDEN_FOR_CELL {
      @Override
      public Optional<String> gate() {
        return Derivative.FORGET_GATE.gate();
      }

      @Override
      public boolean takesHiddenForCell() {
        return true;
      }
    },
    NOT_TRANSPOSED {
      @Override
      public boolean forgetsToTranspose() {
        return true;
      }
    },
    UPDATE_GATE_REVERSED {
      @Override
      public boolean reversesUpdateGate() {
        return true;
      }
    },
    RESET_GATE_FORGOTTEN {
      @Override
      public boolean forgetsResetGate() {
        return true;
      }
    };

    @Override
    public boolean startsIn(PlacedBlock block) {
      boolean recurrent = Part.RECURRENT.contains(block.part());
      return switch (this) {
        // A state that is wrong on the way forward makes the layers above wrong as well.
        case STALE_STATE -> recurrent || isAboveRecurrent(block);
        case NOT_TRANSPOSED -> recurrent;
        case HIDDEN_FOR_CELL -> PlacedBlock.inLayersWith(Derivative.FORGET_GATE).test(block);
        case UPDATE_GATE_REVERSED -> PlacedBlock.inLayersWith(Derivative.UPDATE_GATE).test(block);
        case RESET_GATE_FORGOTTEN ->
            PlacedBlock.inLayersWith(Derivative.RESET_GATE)
                .and(PlacedBlock.in(EnumSet.of(Part.RECURRENT_WEIGHT, Part.RESET_BIAS)))
                .test(block);
      };
    }

    private static boolean isAboveRecurrent(PlacedBlock block) {
      return block.spec().layers().stream().limit(block.layer()).anyMatch(LayerSpec::isRecurrent);
    }
  }

  /** The last layer keeps its error to itself: nothing below it learns. */
  record CutBelowTop() implements Slip {
    @Override
    public boolean startsIn(PlacedBlock block) {
      return !block.isOnTop();
    }

    @Override
    public boolean handsDown() {
      return false;
    }
  }

  /** The steps are added to some parts' gradients with wrong weights. */
  record Miscount(Set<Part> parts, Count count) implements Slip {

    /** How often a step is added. */
    enum Count {
      NEVER {
        @Override
        int times(int t, int steps) {
          return 0;
        }
      },
      LAST {
        @Override
        int times(int t, int steps) {
          return t == steps - 1 ? 1 : 0;
        }
      },
      LAST_TWICE {
        @Override
        int times(int t, int steps) {
          return t == steps - 1 ? 2 : 1;
        }
      };

      abstract int times(int t, int steps);
    }

    @Override
    public boolean startsIn(PlacedBlock block) {
      return parts.contains(block.part());
    }

    @Override
    public int times(Part part, int t, int steps) {
      return parts.contains(part) ? count.times(t, steps) : 1;
    }
  }

  /** An error meets the vector of another step. */
  enum OffByOne implements Slip {
    INPUT(Part.INPUT_WEIGHT) {
      @Override
      public int inputStep(int t) {
        return Math.max(t - 1, 0);
      }
    },
    HIDDEN(Part.RECURRENT_WEIGHT) {
      @Override
      public int hiddenStep(int t) {
        return t;
      }
    };

    private final Part part;

    OffByOne(Part part) {
      this.part = part;
    }

    @Override
    public boolean startsIn(PlacedBlock block) {
      return block.part() == part;
    }
  }

  /** Some blocks of the finished gradient are 1/k of what they should be. */
  record Scaling(Predicate<PlacedBlock> where, ToDoubleFunction<NetworkSpec> k, boolean divides)
      implements Slip {

    /** g becomes g / k. */
    static Scaling divided(Predicate<PlacedBlock> where, ToDoubleFunction<NetworkSpec> k) {
      return new Scaling(where, k, true);
    }

    /** g becomes m g. */
    static Scaling multiplied(Predicate<PlacedBlock> where, ToDoubleFunction<NetworkSpec> m) {
      return new Scaling(where, m, false);
    }

    @Override
    public boolean startsIn(PlacedBlock block) {
      return where.test(block);
    }

    @Override
    public void changeGradient(BlockGradient<?> gradient) {
      double number = k.applyAsDouble(gradient.place().spec());
      if (divides) {
        gradient.divide(number);
      } else {
        gradient.multiply(number);
      }
    }
  }

  /** Some blocks of the finished gradient are changed in another way. */
  record Change(Predicate<PlacedBlock> where, Consumer<BlockGradient<?>> change) implements Slip {
    @Override
    public boolean startsIn(PlacedBlock block) {
      return where.test(block);
    }

    @Override
    public void changeGradient(BlockGradient<?> gradient) {
      change.accept(gradient);
    }
  }
}
