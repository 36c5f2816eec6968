package epsweep.bench;

import epsweep.arithmetic.Build;
import epsweep.formula.Catalogue;
import epsweep.formula.Formula;
import epsweep.gradient.LossFunction;
import epsweep.gradient.model.FunctionModel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * Squire and Trapp's formula e^x / (sin³x + cos³x) at 1,000 points in [0, 2], per value: as the
 * tool computes losses of formulas, each operation rounded correctly, and in a loop that is written
 * by hand over {@link Math}, in double.
 */
@OperationsPerInvocation(Formulas.POINTS)
public class Formulas extends Kernel {

  static final int POINTS = 1_000;

  private final double[] x = new Random(1).doubles(POINTS, 0, 2).toArray();
  private final double[] y = new double[POINTS];
  private Runnable losses;

  @Setup
  public void read() {
    String text = Catalogue.formula("squire-trapp").orElseThrow();
    List<Double> points = Arrays.stream(x).boxed().toList();
    FunctionModel model = new FunctionModel(Formula.ofX(text), points, List.of(Formula.ofX("x")));
    losses = losses(model.in(Build.named(format)));
  }

  private static <V> Runnable losses(LossFunction<V> loss) {
    int[] every = IntStream.range(0, POINTS).toArray();
    V values = loss.lossArithmetic().row(POINTS);
    LossFunction.Losses<V> losses = loss.losses();
    V at = loss.parameters();
    return () -> losses.evaluate(every, at, values, POINTS);
  }

  @Benchmark
  public void formula() {
    losses.run();
  }

  @Benchmark
  public double[] loop() {
    for (int l = 0; l < POINTS; l++) {
      double sin = Math.sin(x[l]);
      double cos = Math.cos(x[l]);
      y[l] = Math.exp(x[l]) / (sin * sin * sin + cos * cos * cos);
    }
    return y;
  }
}
