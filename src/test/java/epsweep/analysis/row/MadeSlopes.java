package epsweep.analysis.row;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Central differences of a loss in double, at six ε a decade. */
public final class MadeSlopes {

  private static final double[] EPSILON =
      IntStream.rangeClosed(-66, 0).mapToDouble(k -> StrictMath.pow(10, k / 6.0)).toArray();

  private MadeSlopes() {}

  /** Of a loss in float64. */
  public static Slopes of(ToDoubleFunction<double[]> loss, double[] theta, double... gradient) {
    double unperturbed = loss.applyAsDouble(theta);
    double[][] numeric = new double[EPSILON.length][theta.length];
    double[][] second = new double[EPSILON.length][theta.length];
    for (int k = 0; k < EPSILON.length; k++) {
      for (int i = 0; i < theta.length; i++) {
        double right = moved(loss, theta, i, EPSILON[k]);
        double left = moved(loss, theta, i, -EPSILON[k]);
        numeric[k][i] = (right - left) / (2 * EPSILON[k]);
        second[k][i] = right - 2 * unperturbed + left;
      }
    }
    double scale = Math.sqrt(Arrays.stream(theta).map(x -> x * x).sum() / theta.length);
    return new Slopes(
        Build.named("float64"),
        Scheme.CENTRAL,
        Step.NOMINAL,
        unperturbed,
        scale,
        theta,
        gradient,
        new double[0],
        EPSILON.clone(),
        numeric,
        second);
  }

  private static double moved(
      ToDoubleFunction<double[]> loss, double[] theta, int parameter, double by) {
    double[] moved = theta.clone();
    moved[parameter] += by;
    return loss.applyAsDouble(moved);
  }

  /** A place for each parameter, all in one block. */
  public static List<Place> places(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Place("w[" + i + "]", "w")).toList();
  }

  /** The rows of a loss in float64. */
  public static RowTable rows(ToDoubleFunction<double[]> loss, double[] theta, double... gradient) {
    return RowMeasurement.of(of(loss, theta, gradient), places(theta.length));
  }
}
