package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Help is broken into lines for the terminal that it is read on, and nowhere else. */
class HelpTest {

  @Test
  void anOptionIsDescribedInOneParagraph() {
    assertThat(
            commands(new CommandLine(Main.class)).flatMap(c -> c.getCommandSpec().args().stream()))
        .hasSizeGreaterThan(80)
        .extracting(ArgSpec::description)
        .allSatisfy(lines -> assertThat(lines).hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void helpIsAsWideAsTheTerminalUpToAWidthThatReadsWell() {
    assertThat(widest("70")).isBetween(60, 70);
    assertThat(widest("200")).isBetween(80, 96);
    assertThat(widest("3")).isBetween(50, 60);
  }

  private static int widest(String columns) {
    System.setProperty("epsweep.columns", columns);
    try {
      return Outcome.run("run", "--help")
          .out()
          .lines()
          .takeWhile(line -> !line.startsWith("Examples"))
          .mapToInt(String::length)
          .max()
          .orElseThrow();
    } finally {
      System.clearProperty("epsweep.columns");
    }
  }

  private static Stream<CommandLine> commands(CommandLine root) {
    return Stream.concat(
        Stream.of(root), root.getSubcommands().values().stream().flatMap(HelpTest::commands));
  }
}
