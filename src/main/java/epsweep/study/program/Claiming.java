package epsweep.study.program;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.parameter.Block;
import epsweep.study.verdict.Dressed;
import epsweep.study.verdict.DressedLoss;
import java.util.Set;

/**
 * A model whose gradient is mistaken in some builds.
 *
 * @param builds names of those that have the mistake
 */
record Claiming(Model base, PlantedMistake mistake, Set<String> builds) implements Dressed {

  @Override
  public LossFunction<?> in(Build build) {
    return builds.contains(build.name()) ? mistaken(base.in(build)) : base.in(build);
  }

  private <V> LossFunction<V> mistaken(LossFunction<V> right) {
    int size = blocks().stream().mapToInt(Block::size).sum();
    Arithmetic<V> math = right.arithmetic();
    double[] gradient = math.doubles(right.analyticGradient(), size);
    mistake.spoil(gradient, math.doubles(right.parameters(), size), blocks());
    return new Loss<>(right, math.vector(gradient));
  }

  private record Loss<V>(LossFunction<V> base, V analyticGradient) implements DressedLoss<V> {}
}
