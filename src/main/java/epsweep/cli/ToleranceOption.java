package epsweep.cli;

import epsweep.analysis.judgement.Judge;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What must be resolved for a verdict of correct; what several commands take. */
final class ToleranceOption {

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description =
          "The largest mistake, as a share of ‖g‖, that a correct gradient may still hide: 1e-15 to "
              + "0.1 (default: 1e-6; 1e-5 for a table at one epsilon, or of d alone).")
  private Double tolerance;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** What was asked for; read before work begins. */
  OptionalDouble value() {
    try {
      return tolerance == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(Judge.requireTolerance(tolerance));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }
}
