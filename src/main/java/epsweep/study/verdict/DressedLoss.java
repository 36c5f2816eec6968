package epsweep.study.verdict;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.TwoPart;
import epsweep.gradient.Axis;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import java.util.List;

/** Another loss in disguise: all that a disguise does not change. */
public interface DressedLoss<V> extends LossFunction<V> {

  /** What is underneath. */
  LossFunction<V> base();

  @Override
  default Arithmetic<V> arithmetic() {
    return base().arithmetic();
  }

  @Override
  default Arithmetic<V> lossArithmetic() {
    return base().lossArithmetic();
  }

  @Override
  default List<Block> blocks() {
    return base().blocks();
  }

  @Override
  default V parameters() {
    return base().parameters();
  }

  @Override
  default Losses<V> losses() {
    return base().losses();
  }

  @Override
  default LossFunction<TwoPart<V>> withPart(Axis axis) {
    return base().withPart(axis);
  }
}
