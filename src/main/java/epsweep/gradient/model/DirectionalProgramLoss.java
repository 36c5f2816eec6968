package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import java.util.List;

/**
 * A program's loss along random directions, as a loss with one parameter for each: L(θ + Σ t v),
 * where all t are 0. θ + t v rounds in the build's arithmetic.
 *
 * @param blocks the directions as blocks of parameters
 */
record DirectionalProgramLoss<V>(ProgramLoss<V> program, Directions directions, List<Block> blocks)
    implements LossFunction<V> {

  @Override
  public Arithmetic<V> arithmetic() {
    return program.arithmetic();
  }

  @Override
  public Arithmetic<V> lossArithmetic() {
    return program.lossArithmetic();
  }

  @Override
  public V parameters() {
    return arithmetic().row(directions.size());
  }

  /** Of the program's parameters: all t are 0. */
  @Override
  public double scale() {
    return program.scale();
  }

  @Override
  public V analyticGradient() {
    return directions.along(arithmetic().fresh(), program.analyticGradient());
  }

  @Override
  public Losses<V> losses() {
    Arithmetic<V> math = arithmetic().fresh();
    return (direction, value, losses, evaluations) ->
        program.talk(
            conversation -> {
              for (int i = 0; i < evaluations; i++) {
                V theta = moved(math, direction[i], math.get(value, i));
                double[] point = math.doubles(theta, program.program().values().length);
                program.lossArithmetic().set(losses, i, conversation.lossAt(point));
              }
            });
  }

  private V moved(Arithmetic<V> math, int direction, double far) {
    V theta = program.parameters();
    int from = directions.from(direction);
    int to = directions.to(direction);
    V shift = math.row(to);
    for (int p = from; p < to; p++) {
      math.set(shift, p, Directions.sign(direction, p) * far);
    }
    math.add(theta, theta, shift, from, to);
    return theta;
  }
}
