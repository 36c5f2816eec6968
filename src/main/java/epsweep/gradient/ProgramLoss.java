package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.parameter.Block;
import epsweep.program.Program;
import java.util.Arrays;
import java.util.List;

/** What a program answers for, in the arithmetic of its build. */
record ProgramLoss<V>(Arithmetic<V> arithmetic, Program program) implements LossFunction<V> {

  /** Losses in one request: enough that a pipe's round trip does not count. */
  private static final int BATCH = 64;

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
    talk(
        conversation -> {
          for (int from = 0; from < evaluations; from += BATCH) {
            int to = Math.min(from + BATCH, evaluations);
            double[] asked = new double[to - from];
            for (int i = from; i < to; i++) {
              asked[i - from] = arithmetic.get(value, i);
            }
            double[] answer = conversation.losses(Arrays.copyOfRange(parameter, from, to), asked);
            for (int i = from; i < to; i++) {
              arithmetic.set(losses, i, answer[i - from]);
            }
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
