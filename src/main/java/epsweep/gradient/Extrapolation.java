package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The numeric gradient by Ridders' extrapolation from ε, ε/1.4, ε/1.4² … in the build's own
 * arithmetic, one {@link Tableau} for each parameter, which ends when it does.
 *
 * <p>A parameter lies in the dead zone where it does at every ε that was taken. The second
 * difference is that at ε.
 */
final class Extrapolation<V> implements Derivatives<V> {

  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final V reduction;
  private final Differences<V> differences;

  Extrapolation(
      LossFunction<V> function, Step step, int capacity, IntToDoubleFunction unperturbed) {
    math = function.arithmetic().fresh();
    lossMath = function.lossArithmetic().fresh();
    reduction = math.scalar(Tableau.REDUCTION);
    differences = new Differences<>(function, Scheme.CENTRAL, step, capacity, unperturbed);
  }

  @Override
  public void differentiate(double epsilon, int[] parameter, int from, int to, Numeric numeric) {
    differences.differentiate(epsilon, parameter, from, to, numeric);
    List<Tableau<V>> tableaus = new ArrayList<>();
    for (int i = from; i < to; i++) {
      tableaus.add(new Tableau<>(lossMath));
      tableaus.get(i - from).add(numeric.derivative()[i]);
    }
    int[] open = IntStream.range(from, to).toArray();
    V at = math.scalar(epsilon);
    while (open.length > 0) {
      math.divide(at, at, reduction, 0, 1);
      int[] asked = IntStream.of(open).map(i -> parameter[i]).toArray();
      Numeric next = Numeric.of(asked.length);
      differences.differentiate(math.get(at, 0), asked, 0, asked.length, next);
      int[] further = new int[open.length];
      int count = 0;
      for (int k = 0; k < open.length; k++) {
        int i = open[k];
        Tableau<V> tableau = tableaus.get(i - from);
        further[count] = i;
        count += tableau.add(next.derivative()[k]) ? 1 : 0;
        numeric.derivative()[i] = tableau.derivative();
        numeric.dead()[i] &= next.dead()[k];
        numeric.unmovedInPrint()[i] &= next.unmovedInPrint()[k];
      }
      open = Arrays.copyOf(further, count);
    }
  }

  @Override
  public void errors(double epsilon, int[] parameter, V gradient, double[] errors) {
    throw new UnsupportedOperationException("what an extrapolation errs by has no law of its own");
  }
}
