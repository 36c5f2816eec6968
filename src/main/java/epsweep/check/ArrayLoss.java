package epsweep.check;

import epsweep.arithmetic.Arithmetic;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A loss that somebody gives as a function of an array. */
record ArrayLoss<V>(
    Arithmetic<V> arithmetic, V parameters, V analyticGradient, ToDoubleFunction<V> loss)
    implements LossFunction<V> {

  int size() {
    return java.lang.reflect.Array.getLength(parameters);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("parameters", "parameters", size(), 1));
  }

  private V copy() {
    V copy = arithmetic.row(size());
    arithmetic.copy(parameters, 0, copy, 0, size());
    return copy;
  }

  double unperturbed() {
    V theta = copy();
    double result = loss.applyAsDouble(theta);
    for (int i = 0; i < size(); i++) {
      if (Double.compare(arithmetic.get(theta, i), arithmetic.get(parameters, i)) != 0) {
        throw new IllegalStateException(
            "the loss changes parameter " + i + " of the array that it gets; it must not");
      }
    }
    return result;
  }

  @Override
  public Losses<V> losses() {
    V theta = copy();
    return (parameter, value, losses, evaluations) -> {
      for (int i = 0; i < evaluations; i++) {
        arithmetic.copy(value, i, theta, parameter[i], 1);
        arithmetic.set(losses, i, loss.applyAsDouble(theta));
        arithmetic.copy(parameters, parameter[i], theta, parameter[i], 1);
      }
    };
  }
}
