package epsweep.arithmetic;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;

/** An elementary function of both precisions, with its exact counterpart. */
record TestedFunction(String name, UnaryOperator<Dfp> exact, Kernel kernel, Kernel32 kernel32) {

  private static final DoubleFunctions DOUBLES = new DoubleFunctions();
  private static final FloatFunctions FLOATS = new FloatFunctions();

  static final TestedFunction EXP = new TestedFunction("exp", Dfp::exp, DOUBLES::exp, FLOATS::exp);
  static final TestedFunction LOG = new TestedFunction("log", Dfp::log, DOUBLES::log, FLOATS::log);
  static final TestedFunction TANH =
      new TestedFunction("tanh", TestedFunction::exactTanh, DOUBLES::tanh, FLOATS::tanh);
  static final TestedFunction SIGMOID =
      new TestedFunction(
          "sigmoid",
          x -> x.getOne().divide(x.getOne().add(x.negate().exp())),
          DOUBLES::sigmoid,
          FLOATS::sigmoid);

  interface Kernel {
    void apply(double[] y, double[] x, int from, int to);
  }

  interface Kernel32 {
    void apply(float[] y, float[] x, int from, int to);
  }

  double value(double x) {
    double[] row = {x};
    kernel.apply(row, row, 0, 1);
    return row[0];
  }

  float value(float x) {
    float[] row = {x};
    kernel32.apply(row, row, 0, 1);
    return row[0];
  }

  /** (e^2x − 1) / (e^2x + 1); near 0, where that cancels, x − x³/3 + 2x⁵/15 − 17x⁷/315. */
  private static Dfp exactTanh(Dfp x) {
    if (Math.abs(x.toDouble()) < 1e-5) {
      Dfp z = x.multiply(x);
      Dfp series = z.multiply(-17).divide(315).add(x.newInstance(2).divide(15));
      series = series.multiply(z).subtract(x.getOne().divide(3)).multiply(z).add(x.getOne());
      return series.multiply(x);
    }
    Dfp e = x.multiply(2).exp();
    return e.subtract(x.getOne()).divide(e.add(x.getOne()));
  }
}
