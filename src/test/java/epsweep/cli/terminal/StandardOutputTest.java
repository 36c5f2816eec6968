package epsweep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private static StandardOutput printed(String error) {
    StandardOutput out =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                if (!error.isEmpty()) {
                  throw new IOException(error);
                }
              }
            });
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.println("result");
    writer.flush();
    return out;
  }

  @Test
  void aFullDiskIsAFailureAndAClosedPipeIsNot() {
    assertThat(printed("").failure()).isEmpty();
    assertThat(printed("Broken pipe").failure()).isEmpty();
    assertThat(printed("No space left on device").failure()).isPresent();
  }
}
