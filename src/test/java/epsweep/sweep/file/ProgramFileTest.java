package epsweep.sweep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.program.WideFormat;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweep files that name programs. */
class ProgramFileTest {

  private static final String NETWORK = "name: x\nmodel: {inputs: 3, layers: [{lstm: 4}]}\n";

  @TempDir Path folder;

  private SweepPlan read(String text) throws IOException {
    return SweepFile.read(Files.writeString(folder.resolve("x.yaml"), text));
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("x.yaml") + message);
  }

  @Test
  void aReferenceIsOneProgramInAWiderFormat() throws IOException {
    String program = "name: x\nprogram: {float64: ./p}\n";
    SweepPlan plan = read(program + "reference: {long-double: [./q, -l]}\n");
    assertThat(((Subject.OfProgram) plan.subject()).reference().orElseThrow())
        .isEqualTo(new Subject.OfProgram.WideProgram(WideFormat.LONG_DOUBLE, List.of("./q", "-l")));
    assertThat(plan.measures()).containsExactly(Measure.ERROR_BUDGET);
    assertRefused(
        program + "reference: {double: ./q}\n",
        ":3: reference.double: unknown format; long-double and float128 are allowed");
    assertRefused(
        program + "reference: ./q\n",
        ":3: reference: found './q'; one program by its format, such as {long-double: ./ld}, is"
            + " needed");
    assertRefused(
        program + "reference: {float128: ./q}\nparameters: {directions: 3}\n",
        ":3: reference: a budget is measured along parameters, not along directions; leave one of"
            + " them out");
    assertRefused(
        NETWORK + "reference: {float128: ./q}\n", ":3: reference: only allowed beside program");
  }

  @Test
  void aProgramMayBeBuiltInAnyFormatAndBeCalledSomething() throws IOException {
    String program = "name: x\nprogram: {bfloat16: ./b, e5m7: ./e, float32-double-loss: ./f}\n";
    SweepPlan plan = read(program + "called: my LSTM\n");
    assertThat(plan.builds()).containsExactly("bfloat16", "e5m7", "float32-double-loss");
    assertThat(((Subject.OfProgram) plan.subject()).called()).contains("my LSTM");
    assertThatThrownBy(() -> read("name: x\nprogram: {bfloat61: ./b}\n"))
        .hasMessageContaining(":2: program.bfloat61: ")
        .hasMessageContaining("did you mean 'bfloat16'?");
    assertRefused(
        program + "called: ''\n",
        ":3: called: found nothing; what charts are to call it, in up to 100 characters, is needed");
    assertRefused(NETWORK + "called: x\n", ":3: called: only allowed beside program");
  }
}
