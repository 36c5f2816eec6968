package epsweep.sweep.plan;

import epsweep.network.NetworkSpec;
import epsweep.parameter.Block;
import java.util.Set;

/** What a sweep can measure beside the discrepancy. */
public enum Measure {
  /** Truncation and round-off apart, against a wider arithmetic, and the predicted sweet spot. */
  ERROR_BUDGET("error-budget"),
  /** How the known rules for choosing a step do. */
  STEP_RULES("step-rules"),
  /** What would lower the floor, each tried. */
  REMEDIES("remedies");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Weights times steps times parameters up to which an error budget takes seconds. */
  private static final double AFFORDABLE = 2e8;

  /** What is measured where a sweep file does not say: the budget, if it takes seconds. */
  public static Set<Measure> byDefault(Subject subject) {
    if (subject instanceof Subject.OfProgram program) {
      return program.reference().isPresent() ? Set.of(ERROR_BUDGET) : Set.of();
    }
    return subject.network().map(Measure::work).orElse(0.0) <= AFFORDABLE
        ? Set.of(ERROR_BUDGET)
        : Set.of();
  }

  private static double work(NetworkSpec spec) {
    double parameters = spec.blocks().stream().mapToDouble(Block::size).sum();
    return parameters * parameters * spec.steps() * spec.sequences();
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
