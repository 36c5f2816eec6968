package epsweep.study.program;

import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.parameter.Block;
import epsweep.study.verdict.Dressed;
import epsweep.study.verdict.DressedLoss;
import java.util.Optional;
import java.util.stream.IntStream;

/** A model whose loss has a defect. */
record Spoilt(Model base, LossDefect defect) implements Dressed {

  @Override
  public LossFunction<?> in(Build build) {
    return new Loss<>(base.in(build), defect);
  }

  @Override
  public Optional<double[]> trueGradient(Build build, int[] positions) {
    int size = blocks().stream().mapToInt(Block::size).sum();
    int[] all = IntStream.range(0, size).toArray();
    return Dressed.super
        .trueGradient(build, all)
        .map(
            gradient -> {
              defect.adapt(gradient);
              return IntStream.of(positions).mapToDouble(i -> gradient[i]).toArray();
            });
  }

  private record Loss<V>(LossFunction<V> base, LossDefect defect) implements DressedLoss<V> {

    @Override
    public V analyticGradient() {
      int size = blocks().stream().mapToInt(Block::size).sum();
      double[] gradient = arithmetic().doubles(base.analyticGradient(), size);
      defect.adapt(gradient);
      return arithmetic().vector(gradient);
    }

    @Override
    public Losses<V> losses() {
      Losses<V> right = base.losses();
      V theta = parameters();
      return (parameter, value, losses, evaluations) -> {
        right.evaluate(parameter, value, losses, evaluations);
        for (int i = 0; i < evaluations; i++) {
          double moved = arithmetic().get(value, i) - arithmetic().get(theta, parameter[i]);
          double loss = lossArithmetic().get(losses, i);
          lossArithmetic().set(losses, i, defect.answer(loss, parameter[i], moved));
        }
      };
    }
  }
}
