package epsweep.cli;

import epsweep.gradient.Progress;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.VerdictStudy;
import epsweep.study.verdict.VerdictText;
import java.util.List;
import picocli.CommandLine.Option;

/** Which seeds a study draws from. */
final class StudySeeds {

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "3000",
      description = "How many seeds are drawn from (default: 3000).")
  int count;

  @Option(
      names = "--first",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The first of them (default: 1).")
  long first;

  @Option(
      names = "--only",
      paramLabel = "SEED",
      description = "Draw from this seed alone, and print what was said.")
  Long only;

  String study(String command, VerdictStudy.Generator generator, int cores, Progress progress)
      throws InterruptedException {
    if (only != null) {
      return VerdictText.of(generator, only);
    }
    List<Outcome> outcomes = VerdictStudy.of(generator, first, count, cores, progress);
    return new VerdictText(command, outcomes).summary();
  }
}
