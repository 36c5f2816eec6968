package epsweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md and {@code src/docs} point to is there. */
class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> targets = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("src", "docs"))) {
      for (Path text : Stream.concat(Stream.of(Path.of("README.md")), pages).toList()) {
        Matcher link = LINK.matcher(Files.readString(text));
        while (link.find()) {
          targets.add(text.toAbsolutePath().resolveSibling(link.group(1)));
        }
      }
    }
    assertThat(targets).hasSizeGreaterThan(50).allSatisfy(path -> assertThat(path).exists());
  }
}
