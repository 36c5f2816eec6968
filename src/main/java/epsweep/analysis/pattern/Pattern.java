package epsweep.analysis.pattern;

import java.util.Optional;

/** One way in which a gradient goes wrong, as a model of the numeric gradient. */
interface Pattern {

  /** What the pattern says of some rows; empty where it cannot apply. */
  Optional<Explanation> explain(Gradients gradients, Scope scope);
}
