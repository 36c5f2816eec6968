package epsweep.fuzz;

import com.sun.management.OperatingSystemMXBean;
import epsweep.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the tool promises of any input: a documented exit code, at most three lines on standard
 * error, no stack trace, in time, nothing written on exit code 2, and no control character or mark
 * of direction in what it shows and writes. Memory is the JVM's {@code -Xmx}.
 */
final class Promises {

  private static final int MOST_LINES = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Promises() {}

  /** How a command ended. */
  record Outcome(int code, String out, String err, double seconds) {}

  /** Runs a command in this process; the seconds are those of its processors. */
  static Outcome execute(List<String> command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long start = SYSTEM.getProcessCpuTime();
    int code =
        Main.execute(new PrintWriter(out), new PrintWriter(err), command.toArray(String[]::new));
    double seconds = (SYSTEM.getProcessCpuTime() - start) * 1e-9;
    return new Outcome(code, out.toString(), err.toString(), seconds);
  }

  /**
   * Runs a command on what lies in a folder, and says which promise was broken.
   *
   * @param mostSeconds of a processor, that it may take
   * @param codes counts the exit codes
   */
  static Optional<String> broken(
      List<String> command, Path folder, double mostSeconds, long[] codes) throws IOException {
    Set<String> before = files(folder);
    Outcome outcome = execute(command);
    codes[Math.min(outcome.code, codes.length - 1)]++;
    Set<String> added = files(folder);
    added.removeAll(before);
    return broken(outcome, mostSeconds, added)
        .or(() -> added.stream().flatMap(name -> odd(folder.resolve(name)).stream()).findFirst())
        .map(what -> what + "; exit code " + outcome.code + ", standard error:\n" + outcome.err);
  }

  private static Optional<String> broken(Outcome outcome, double mostSeconds, Set<String> added) {
    if (!Set.of(0, 2, 3).contains(outcome.code)) {
      return Optional.of("no documented exit code");
    }
    if (outcome.err.contains("epsweep: unexpected") || outcome.err.contains("not enough memory")) {
      return Optional.of("a bug, or out of memory");
    }
    if (outcome.err.contains("\tat ") || outcome.err.lines().count() > MOST_LINES) {
      return Optional.of("a stack trace, or over " + MOST_LINES + " lines");
    }
    if (outcome.code != 0 && outcome.err.isBlank()) {
      return Optional.of("no word of what is wrong");
    }
    if (outcome.seconds > mostSeconds) {
      return Optional.of(outcome.seconds + " s");
    }
    if (outcome.code == 2 && !added.isEmpty()) {
      return Optional.of("wrote " + added);
    }
    return control(outcome.out).or(() -> control(outcome.err));
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Optional<String> odd(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file) || name.endsWith(".png") || name.contains(".journal")) {
        return Optional.empty();
      }
      String text = Files.readString(file);
      if (name.endsWith(".svg")) {
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
      }
      return control(text).map(what -> name + ": " + what);
    } catch (SAXException | ParserConfigurationException e) {
      return Optional.of(name + ": not well-formed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> control(String text) {
    return text.codePoints()
        .filter(c -> c != '\n' && (Character.isISOControl(c) || isMark(c)))
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X is shown", c))
        .findFirst();
  }

  /** Turns the direction of text, ends a line, or is half a character. */
  private static boolean isMark(int c) {
    return (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff);
  }
}
