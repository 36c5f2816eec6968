package epsweep.study.program;

import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.study.verdict.Dressed;

/** A model as a program shows it: nothing is known of what is inside. */
record Disguised(Model base) implements Dressed {

  @Override
  public LossFunction<?> in(Build build) {
    return base.in(build);
  }
}
