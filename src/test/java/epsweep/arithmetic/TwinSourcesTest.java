package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The float and the double build are one text in two types: Java has no generics over primitives,
 * and the JIT vectorises nothing else. Where they differ, what one build shows says nothing of the
 * other.
 */
class TwinSourcesTest {

  private static final Path SOURCES = Path.of("src/main/java/epsweep/arithmetic");

  /** Rounding to the row's type is a cast in one build, and nothing in the other. */
  private static final String ROUNDING_IN_FLOAT = "=(double)value;";

  @Test
  void float32AndFloat64AreTheSameButForTheirTypes() throws IOException {
    assertThat(inDoubles("Float32").replace(ROUNDING_IN_FLOAT, "=value;"))
        .isEqualTo(inDoubles("Float64"));
  }

  @Test
  void onlyOneLineRounds() throws IOException {
    assertThat(inDoubles("Float32")).containsOnlyOnce(ROUNDING_IN_FLOAT);
  }

  /** A statement in each line, without spaces: longer names break lines at other places. */
  private static String inDoubles(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name + ".java"))
        .replace("binary32", "binary64")
        .replace("Float32", "Float64")
        .replace("FLOAT32", "FLOAT64")
        .replace("FloatFunctions", "DoubleFunctions")
        .replaceAll("\\bfloat\\b", "double")
        .replaceAll("(\\d)f\\b", "$1")
        .replaceAll("\\s+", "")
        .replaceAll("[;{}]", "$0\n");
  }
}
