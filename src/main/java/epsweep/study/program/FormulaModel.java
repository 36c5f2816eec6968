package epsweep.study.program;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A formula as a model: every operation rounds to the build's format, the gradient once. */
record FormulaModel(Formula formula) implements Model {

  @Override
  public List<Block> blocks() {
    return formula.blocks();
  }

  @Override
  public LossFunction<?> in(Build build) {
    return new Loss<>(formula, Arithmetic.of(build.format()));
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.empty();
  }

  /** To double's precision, which is finer than any difference quotient. */
  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    double[] gradient = formula.gradient(formula.theta());
    return Optional.of(IntStream.of(positions).mapToDouble(i -> gradient[i]).toArray());
  }

  @Override
  public Object pointOf(Build build) {
    return build;
  }

  private record Loss<V>(Formula formula, Arithmetic<V> arithmetic) implements LossFunction<V> {

    @Override
    public List<Block> blocks() {
      return formula.blocks();
    }

    @Override
    public V parameters() {
      return arithmetic.vector(formula.theta().clone());
    }

    @Override
    public V analyticGradient() {
      return arithmetic.vector(formula.gradient(formula.theta()));
    }

    @Override
    public Losses<V> losses() {
      double[] theta = formula.theta().clone();
      V one = arithmetic.row(1);
      DoubleUnaryOperator round =
          x -> {
            arithmetic.set(one, 0, x);
            return arithmetic.get(one, 0);
          };
      return (parameter, value, losses, evaluations) -> {
        for (int i = 0; i < evaluations; i++) {
          double before = theta[parameter[i]];
          theta[parameter[i]] = arithmetic.get(value, i);
          arithmetic.set(losses, i, formula.loss(theta, round));
          theta[parameter[i]] = before;
        }
      };
    }
  }
}
