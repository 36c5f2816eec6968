package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import epsweep.program.Program;
import java.util.Arrays;
import java.util.List;

/** What a program answers for, in the arithmetic of its build. */
record ProgramLoss<V>(Arithmetic<V> arithmetic, Arithmetic<V> lossArithmetic, Program program)
    implements LossFunction<V> {

  @Override
  public List<Block> blocks() {
    return program.blocks();
  }

  @Override
  public V parameters() {
    return arithmetic.vector(program.values());
  }

  @Override
  public V analyticGradient() {
    return arithmetic.vector(program.gradient());
  }

  @Override
  public Losses<V> losses() {
    return this::evaluate;
  }

  private void evaluate(int[] parameter, V value, V losses, int evaluations) {
    double[] asked = new double[evaluations];
    Arrays.setAll(asked, i -> arithmetic.get(value, i));
    int[] index = Arrays.copyOf(parameter, evaluations);
    talk(
        conversation -> {
          double[] answer = conversation.losses(index, asked);
          for (int i = 0; i < evaluations; i++) {
            lossArithmetic.set(losses, i, answer[i]);
          }
        });
  }

  /** What is asked of one process. */
  @FunctionalInterface
  interface Talk {
    void with(Program.Conversation conversation) throws InterruptedException;
  }

  /** Borrows a process for a talk. */
  void talk(Talk talk) {
    try {
      Program.Conversation conversation = program.borrow();
      talk.with(conversation);
      program.giveBack(conversation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
