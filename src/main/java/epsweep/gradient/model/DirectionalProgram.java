package epsweep.gradient.model;

import epsweep.arithmetic.Build;
import epsweep.gradient.Answers;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import java.util.List;
import java.util.Optional;

/**
 * Programs as functions of how far they go along random directions.
 *
 * @param count how many directions each block, of an LSTM's each gate, has
 */
public record DirectionalProgram(ProgramModel programs, int count) implements Model {

  @Override
  public List<Block> blocks() {
    return Directions.asBlocks(programs.blocks(), count);
  }

  @Override
  public LossFunction<?> in(Build build) {
    return along(programs.in(build));
  }

  private <V> DirectionalProgramLoss<V> along(ProgramLoss<V> loss) {
    return new DirectionalProgramLoss<>(loss, new Directions(programs.blocks(), count), blocks());
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.empty();
  }

  @Override
  public Object pointOf(Build build) {
    return build;
  }

  @Override
  public boolean supports(Build build) {
    return programs.supports(build);
  }

  @Override
  public Optional<String> unreliable() throws InterruptedException {
    return programs.unreliable();
  }

  @Override
  public Answers answers(Build build) throws InterruptedException {
    return programs.answers(build);
  }

  @Override
  public void close() {
    programs.close();
  }
}
