package epsweep.cli;

import epsweep.gradient.Progress;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.VerdictStudy;
import epsweep.study.verdict.VerdictText;
import java.util.List;
import java.util.function.LongFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which seeds a study draws from. */
final class StudySeeds {

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "3000",
      description = "How many seeds are drawn from (default: 3000).")
  private int count;

  @Option(
      names = "--first",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The first of them (default: 1).")
  private long first;

  @Option(
      names = "--only",
      paramLabel = "SEED",
      description = "Draw from this seed alone, and print what was said.")
  private Long only;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** What is said of the trials that a generator makes of the seeds. */
  String study(String command, VerdictStudy.Generator generator, int cores, Progress progress)
      throws InterruptedException {
    return study(
        command,
        VerdictStudy.judging(generator),
        seed -> VerdictText.of(generator, seed),
        cores,
        progress);
  }

  /**
   * The matrix of all, or what one says.
   *
   * @param command of the study, to which {@code --only SEED} can be added
   * @param judge what comes of a seed
   * @param one the same as a text with all that was seen
   */
  String study(
      String command,
      LongFunction<List<Outcome>> judge,
      LongFunction<String> one,
      int cores,
      Progress progress)
      throws InterruptedException {
    if (count < 1) {
      throw new ParameterException(
          spec.commandLine(), "--count " + count + ": at least 1 is needed");
    }
    if (only != null) {
      return one.apply(only);
    }
    List<Outcome> outcomes = VerdictStudy.of(judge, first, count, cores, progress);
    return new VerdictText(command, outcomes).summary();
  }
}
