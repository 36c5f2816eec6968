package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.judgement.Judgement;
import epsweep.report.words.VerdictWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that do not do what they should are told so, and end. */
class MisbehavingProgramTest extends SweptPrograms {

  @Test
  void childrenOfAProgramThatBehavesDieWithIt() throws Exception {
    assertThat(sweep(fake("leaves-child"), "").verdicts()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jitter, the same request twice gives losses that differ by ",
    "forgets, does not restore",
    "drifts, keeps a state"
  })
  void lossesThatCannotBeReliedOnAreNonDeterministic(String mode, String why) throws Exception {
    AnalysedSweep sweep = sweep(fake(mode), "");
    assertThat(sweep.verdicts()).allMatch(v -> v.judgement() == Judgement.NON_DETERMINISTIC);
    assertThat(VerdictWords.headline(sweep.verdict(Find.group(sweep.sweep(), "all")).orElseThrow()))
        .contains(why);
  }

  @Test
  void lossesThatDifferTooMuchEndTheSweepAtOnceWithTheFigure() {
    assertThatThrownBy(() -> sweep(fake("random"), ""))
        .isInstanceOf(ProgramException.class)
        .hasMessageMatching(
            "(?s).*random: the same request twice gives losses that differ by [\\d.e-]+, of.*");
  }

  @ParameterizedTest
  @CsvSource({
    "float, float64, What is called float64 is computed in float32 underneath",
    "fine, float32, The float32 program answers with more digits than float32 has"
  })
  void aProgramThatIsNotWhatItIsCalledIsTold(String mode, String build, String sentence)
      throws Exception {
    AnalysedSweep sweep = sweep(build, fake(mode), "");
    assertThat(VerdictWords.of(sweep.verdicts().get(0)).paragraph()).contains(sentence);
  }

  @Test
  void lossesWithoutAValueGiveNoVerdictOnTheGradient() throws Exception {
    AnalysedSweep sweep = sweep(fake("nan"), "");
    assertThat(sweep.verdict(Find.group(sweep.sweep(), "all")).orElseThrow().judgement())
        .isEqualTo(Judgement.UNRESOLVED);
  }

  @ParameterizedTest
  @CsvSource({
    "at-epsweep, crash, ended with exit code 7 instead of answering 'epsweep 1'; it said: segm",
    "at-epsweep, hang, no answer to 'epsweep 1' within 2 s",
    "at-epsweep, endless, over 1048576 characters in answer to 'epsweep 1'",
    "shaped, all.w 2 1 1, answer to 'blocks': all would be the name of two groups of parameters",
    "shaped, w 2 1 1 w.bias 1 1 1, answer to 'blocks': w would be the name of two groups of"
        + " parameters",
    "shaped, 'w 6 1 r,z,z', 'w: 1, 4 (an LSTM''s i,f,g,o) or up to 64 names of gates'",
    "shaped, 'w 4 1 r,z,n', 'w: up to 10 million parameters in all, and gates that divide the rows'",
    "at-values, hang, no answer to 'values' within 2 s",
    "at-gradient, garbage, wrong answer to 'gradient': 4 numbers; 3 are needed",
    "at-blocks, garbage, wrong answer to 'blocks'",
    "at-loss, crash, ended with exit code 7",
    "at-loss, garbage, wrong answer to 'loss'",
    "not-finite, '', wrong answer to 'values': parameter 1 (from 0) is not finite",
    "at-values, endless, over 1048576 characters in answer to 'values'",
    "at-gradient, child, ended with exit code 5 instead of answering 'gradient'",
    "at-values, deaf, wrong answer to 'loss'"
  })
  void eachMisbehaviourHasItsOwnError(String where, String how, String message) {
    assertThatThrownBy(() -> sweep(fake(where, how), "timeout: 2\n"))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining(message);
  }

  @Test
  void programsOfARunThatWasKilledEndWithTheNext() throws Exception {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "no /proc here");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    String namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    ProcessBuilder builder = new ProcessBuilder("sleep", "301");
    builder.environment().put("EPSWEEP_PROGRAM", dead.pid() + "-" + namespace + "-x");
    Process left = builder.start();
    assertThat(sweep(fake("fine"), "").verdicts()).isNotEmpty();
    assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void missingProgramsAreNamed() {
    assertThatThrownBy(() -> sweep("./there-is-none", ""))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("there-is-none: cannot be started");
  }
}
