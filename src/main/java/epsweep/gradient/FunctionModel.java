package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Float64;
import epsweep.arithmetic.Rounded;
import epsweep.function.ScalarFunction;
import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A function of one variable at a point. */
public record FunctionModel(ScalarFunction function, double at) implements Model, Serializable {

  /** The one parameter, as a block. */
  public static final List<Block> BLOCKS = List.of(new Block("x", "x", 1, 1));

  @Override
  public List<Block> blocks() {
    return BLOCKS;
  }

  @Override
  public LossFunction<?> in(Build build) {
    return build.hasDoubleLoss()
        ? in(new Rounded(build.format()), new Float64(), build)
        : in(Arithmetic.of(build.format()), build);
  }

  private <V> LossFunction<V> in(Arithmetic<V> math, Build build) {
    return in(math, math, build);
  }

  private <V> LossFunction<V> in(Arithmetic<V> math, Arithmetic<V> lossMath, Build build) {
    double x = seenBy(build);
    return new FunctionLoss<>(
        math, lossMath, function, x, WideFunctionLoss.derivative(function, x));
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress)
      throws InterruptedException {
    LossFunction<?> wide = new WideFunctionLoss(function, seenBy(build));
    return Optional.of(new WideTruth<>(wide, request).measure(threads, progress));
  }

  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    return Optional.of(new double[] {WideFunctionLoss.derivative(function, seenBy(build))});
  }

  /** x as the build rounds it. */
  private double seenBy(Build build) {
    return round(Arithmetic.of(build.format()), at);
  }

  private static <V> double round(Arithmetic<V> math, double x) {
    return math.get(math.scalar(x), 0);
  }

  @Override
  public Object pointOf(Build build) {
    return seenBy(build);
  }
}
