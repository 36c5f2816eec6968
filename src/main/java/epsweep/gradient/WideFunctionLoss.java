package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.function.ScalarFunction;
import epsweep.parameter.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * A function of one variable in double-double arithmetic: f is evaluated in 40 decimal digits and
 * rounded to a pair of doubles.
 *
 * <p>The gradient is a central quotient with a step of 1e-25 in 100 digits: its truncation error is
 * about 1e-50 f‴. A value asked for twice is computed once; decimals are slow.
 */
final class WideFunctionLoss implements LossFunction<Row> {

  private static final DfpField VALUE_DIGITS = new DfpField(40);
  private static final DfpField GRADIENT_DIGITS = new DfpField(100);
  private static final String STEP = "1e-25";

  private final DoubleDouble math = new DoubleDouble();
  private final ScalarFunction function;
  private final double x;
  private final Map<BigDecimal, Dfp> known = new ConcurrentHashMap<>();

  WideFunctionLoss(ScalarFunction function, double x) {
    this.function = function;
    this.x = x;
  }

  /** f′(x) rounded to double; NaN where it does not exist. */
  static double derivative(ScalarFunction function, double x) {
    return exactDerivative(function, x).toDouble();
  }

  private static Dfp exactDerivative(ScalarFunction function, double x) {
    Dfp at = GRADIENT_DIGITS.newDfp(x);
    Dfp step = GRADIENT_DIGITS.newDfp(STEP);
    return function
        .value(at.add(step))
        .subtract(function.value(at.subtract(step)))
        .divide(step.multiply(2));
  }

  @Override
  public Arithmetic<Row> arithmetic() {
    return math;
  }

  @Override
  public List<Block> blocks() {
    return FunctionModel.BLOCKS;
  }

  @Override
  public Row parameters() {
    return math.scalar(x);
  }

  @Override
  public Row analyticGradient() {
    Row gradient = math.row(1);
    store(exactDerivative(function, x), gradient, 0);
    return gradient;
  }

  @Override
  public Losses<Row> losses() {
    return (parameter, value, losses, evaluations) -> {
      for (int i = 0; i < evaluations; i++) {
        store(known.computeIfAbsent(value.exact(i), this::value), losses, i);
      }
    };
  }

  private Dfp value(BigDecimal at) {
    return function.value(VALUE_DIGITS.newDfp(at.toString()));
  }

  private static void store(Dfp value, Row row, int index) {
    double high = value.toDouble();
    row.high()[index] = high;
    row.low()[index] =
        Double.isFinite(high) ? value.subtract(value.newInstance(high)).toDouble() : 0;
  }
}
