package epsweep.gradient.model;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.gradient.LossFunction;
import epsweep.parameter.Block;
import epsweep.program.Reference;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a reference answers for, at a build's θ, in pairs of doubles. Its losses have as many digits
 * as its format.
 */
record ReferenceLoss(Reference reference, double[] theta) implements LossFunction<Row> {

  @Override
  public DoubleDouble arithmetic() {
    return new DoubleDouble();
  }

  @Override
  public DoubleDouble lossArithmetic() {
    return new DoubleDouble(reference.format().format());
  }

  @Override
  public List<Block> blocks() {
    return reference.blocks();
  }

  @Override
  public Row parameters() {
    return arithmetic().vector(theta);
  }

  /** As the reference claims it, at its own θ. */
  @Override
  public Row analyticGradient() {
    BigDecimal[] gradient = reference.gradient();
    Row row = arithmetic().row(gradient.length);
    for (int i = 0; i < gradient.length; i++) {
      arithmetic().set(row, i, gradient[i]);
    }
    return row;
  }

  @Override
  public Losses<Row> losses() {
    return this::evaluate;
  }

  private void evaluate(int[] parameter, Row value, Row losses, int evaluations) {
    BigDecimal[] asked = new BigDecimal[evaluations];
    for (int i = 0; i < evaluations; i++) {
      asked[i] = value.exact(i);
    }
    try {
      BigDecimal[] answered = reference.losses(theta, parameter, asked);
      for (int i = 0; i < evaluations; i++) {
        lossArithmetic().set(losses, i, answered[i]);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
