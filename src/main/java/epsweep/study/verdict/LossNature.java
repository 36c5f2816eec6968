package epsweep.study.verdict;

/** What a loss is like around θ. */
public enum LossNature {
  /** Differentiable as far as the grid reaches, and as precise as its format. */
  SMOOTH,
  /** With slopes that jump somewhere, as those of ReLU. */
  KINKED,
  /** Noisy, printed, jumping, or not a number somewhere. */
  ROUGH
}
