package epsweep.study.program;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Float64;
import epsweep.arithmetic.Format;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.parameter.Block;
import epsweep.study.verdict.Dressed;
import java.util.List;

/**
 * A model whose float64 build computes its losses in float32.
 *
 * @param gradientToo whether the gradient is float32's as well
 */
record Underneath(Model base, boolean gradientToo) implements Dressed {

  @Override
  public LossFunction<?> in(Build build) {
    LossFunction<?> narrow = base.in(Build.of(Format.FLOAT32));
    return build.format().equals(Format.FLOAT64)
        ? loss(narrow, gradientToo ? narrow : base.in(build))
        : narrow;
  }

  private static <V> LossFunction<double[]> loss(LossFunction<V> narrow, LossFunction<?> claims) {
    return new Loss<>(new Float64(), narrow, doubles(claims));
  }

  private static <V> double[] doubles(LossFunction<V> function) {
    int size = function.blocks().stream().mapToInt(Block::size).sum();
    return function.arithmetic().doubles(function.analyticGradient(), size);
  }

  private record Loss<V>(
      Arithmetic<double[]> arithmetic, LossFunction<V> narrow, double[] analyticGradient)
      implements LossFunction<double[]> {

    @Override
    public List<Block> blocks() {
      return narrow.blocks();
    }

    @Override
    public double[] parameters() {
      int size = blocks().stream().mapToInt(Block::size).sum();
      return narrow.arithmetic().doubles(narrow.parameters(), size);
    }

    @Override
    public Losses<double[]> losses() {
      Losses<V> computed = narrow.losses();
      return (parameter, value, losses, evaluations) -> {
        V seen = narrow.arithmetic().row(evaluations);
        V results = narrow.arithmetic().row(evaluations);
        for (int i = 0; i < evaluations; i++) {
          narrow.arithmetic().set(seen, i, value[i]);
        }
        computed.evaluate(parameter, seen, results, evaluations);
        for (int i = 0; i < evaluations; i++) {
          losses[i] = narrow.arithmetic().get(results, i);
        }
      };
    }
  }
}
