package epsweep.study.verdict;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Norm;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.sweep.plan.SweepPlan;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A gradient to be judged whose truth is known.
 *
 * @param seed that makes it again
 * @param gradient {@code right}, or the mistake in a few words
 * @param loss what is to be said of it in a few words
 * @param tried with the gradient to be judged
 * @param right the same with the right gradient
 */
public record Trial(
    long seed,
    String gradient,
    String loss,
    LossNature nature,
    SweepPlan plan,
    Model tried,
    Model right) {

  /**
   * How large a mistake is.
   *
   * @param whole ‖g − right g‖ / ‖right g‖ over the parameters swept
   * @param row the same of the row where it is largest
   */
  public record Size(double whole, double row) {

    private static final Size NONE = new Size(0, 0);

    /** Whether there is one: not a bit of g differs where there is none. */
    public boolean isMistake() {
      return whole > 0;
    }

    Size or(Size other) {
      return new Size(Math.max(whole, other.whole), Math.max(row, other.row));
    }
  }

  /**
   * The size of the mistake that a build has in the given positions of θ; NaN in g counts as
   * infinitely wrong.
   */
  public Size size(String build, int[] swept) {
    return tried == right
        ? Size.NONE
        : size(tried.in(Build.named(build)), right.in(Build.named(build)), swept);
  }

  /** Whether the right gradient is 0 in the given positions of θ, in every build. */
  public boolean isAtMinimum(int[] swept) {
    return plan.builds().stream()
        .map(build -> right.in(Build.named(build)).analyticGradient(swept))
        .flatMapToDouble(Arrays::stream)
        .allMatch(g -> g == 0);
  }

  private static Size size(LossFunction<?> tried, LossFunction<?> right, int[] swept) {
    double[] g = tried.analyticGradient(swept);
    double[] truth = right.analyticGradient(swept);
    double[] errors =
        IntStream.range(0, g.length).mapToDouble(i -> Math.abs(g[i] - truth[i])).toArray();
    double row =
        IntStream.range(0, g.length)
            .mapToDouble(i -> ratio(errors[i], Math.abs(truth[i])))
            .max()
            .orElse(0);
    return new Size(ratio(Norm.of(errors), Norm.of(truth)), row);
  }

  private static double ratio(double error, double of) {
    return error == 0 ? 0 : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error / of;
  }

  /** ∂L/∂θ at some positions without round-off; empty where it is not known. */
  public Optional<double[]> trueGradient(Build build, int[] positions) {
    return right instanceof Dressed dressed
        ? dressed.trueGradient(build, positions)
        : right.exactGradient(build, positions);
  }

  /** Whether every build has a finite loss and finite right gradients. */
  public boolean isFinite() {
    return plan.builds().stream().map(Build::named).allMatch(b -> isFinite(right.in(b)));
  }

  private static <V> boolean isFinite(LossFunction<V> function) {
    Arithmetic<V> math = function.arithmetic();
    V loss = function.lossArithmetic().row(1);
    V first = math.row(1);
    math.copy(function.parameters(), 0, first, 0, 1);
    function.losses().evaluate(new int[1], first, loss, 1);
    int size = function.blocks().stream().mapToInt(b -> b.size()).sum();
    return Double.isFinite(function.lossArithmetic().get(loss, 0))
        && Arrays.stream(math.doubles(function.analyticGradient(), size))
            .allMatch(Double::isFinite);
  }
}
