package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A loss that a few lines of code compute, with its gradient in double. */
interface Formula {

  /** The tensors that make θ. */
  List<Block> blocks();

  /** θ, of float32 numbers. */
  double[] parameters();

  /**
   * L(θ).
   *
   * @param round to the format that it is computed in, after every operation
   */
  double loss(double[] theta, DoubleUnaryOperator round);

  /** ∂L/∂θ in double. */
  double[] gradient(double[] theta);
}
