package epsweep.study.verdict;

import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.parameter.Block;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model with another's gradient, and with losses that are computed once however many gradients
 * they are compared with: a mistake in backpropagation does not change them.
 */
public final class Remembered implements Dressed {

  private final Model base;
  private final Model claims;
  private final Map<Build, Map<Key, Double>> losses;

  /** One changed parameter. */
  private record Key(int parameter, long bits) {}

  private Remembered(Model base, Model claims, Map<Build, Map<Key, Double>> losses) {
    this.base = base;
    this.claims = claims;
    this.losses = losses;
  }

  /** A model that has not computed a loss yet. */
  public static Remembered of(Model base) {
    return new Remembered(base, base, new ConcurrentHashMap<>());
  }

  /** The same losses with the gradient of another model of the same parameters. */
  public Remembered claiming(Model other) {
    return new Remembered(base, other, losses);
  }

  @Override
  public Model base() {
    return base;
  }

  @Override
  public LossFunction<?> in(Build build) {
    return loss(base.in(build), build);
  }

  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    return claims.exactGradient(build, positions);
  }

  private <V> LossFunction<V> loss(LossFunction<V> function, Build build) {
    int[] all = new int[blocks().stream().mapToInt(Block::size).sum()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    V claimed = function.arithmetic().vector(claims.in(build).analyticGradient(all));
    Map<Key, Double> known = losses.computeIfAbsent(build, b -> new ConcurrentHashMap<>());
    return new Loss<>(function, claimed, known);
  }

  private record Loss<V>(
      LossFunction<V> base, V analyticGradient, Map<Key, Double> known) // losses by what changed
      implements DressedLoss<V> {

    @Override
    public Losses<V> losses() {
      Losses<V> computed = base.losses();
      return (parameter, value, results, evaluations) -> {
        Key[] keys = new Key[evaluations];
        boolean complete = true;
        for (int i = 0; i < evaluations; i++) {
          double at = arithmetic().get(value, i);
          keys[i] = new Key(parameter[i], Double.doubleToLongBits(at));
          complete &= known.containsKey(keys[i]);
        }
        if (!complete) {
          computed.evaluate(parameter, value, results, evaluations);
          for (int i = 0; i < evaluations; i++) {
            known.put(keys[i], lossArithmetic().get(results, i));
          }
          return;
        }
        for (int i = 0; i < evaluations; i++) {
          lossArithmetic().set(results, i, known.get(keys[i]));
        }
      };
    }
  }
}
