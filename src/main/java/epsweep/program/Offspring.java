package epsweep.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A process and all that it starts, so that nothing of it is left.
 *
 * <p>A child outlives its parent, and may leave its group and session; what it keeps is its
 * environment. So the process is started with a mark in it, and on Linux, where {@code /proc} shows
 * the environment of every process, whatever bears the mark is killed. Elsewhere it is what was
 * seen to descend from the process while it lived.
 */
final class Offspring {

  private static final String VARIABLE = "EPSWEEP_PROGRAM";
  private static final Path PROCESSES = Path.of("/proc");

  private final Process process;
  private final String mark;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  /**
   * @param mark what {@link #mark} gave before the process was started
   */
  Offspring(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  /** Puts a new mark into the environment of a process to be started. */
  static String mark(Map<String, String> environment) {
    String mark = UUID.randomUUID().toString();
    environment.put(VARIABLE, mark);
    return VARIABLE + "=" + mark;
  }

  /** Remembers what descends from the process now. */
  void look() {
    process.descendants().forEach(seen::add);
  }

  /** Kills the process and what it started. */
  void kill() {
    look();
    process.destroyForcibly();
    seen.forEach(ProcessHandle::destroyForcibly);
    // What is started while the list is read is found by reading it again.
    for (Set<ProcessHandle> marked = marked(); !marked.isEmpty(); marked = marked()) {
      marked.forEach(ProcessHandle::destroyForcibly);
      marked.forEach(one -> one.onExit().join());
    }
  }

  private Set<ProcessHandle> marked() {
    Set<ProcessHandle> marked = new LinkedHashSet<>();
    if (!Files.isReadable(PROCESSES)) {
      return marked;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path one : all) {
        if (bearsMark(one.resolve("environ"))) {
          ProcessHandle.of(Long.parseLong(one.getFileName().toString()))
              .filter(ProcessHandle::isAlive)
              .filter(handle -> handle.pid() != process.pid())
              .ifPresent(marked::add);
        }
      }
    } catch (IOException e) {
      // Nothing is to be seen there: what descended from the process is known.
    }
    return marked;
  }

  private boolean bearsMark(Path environment) {
    try {
      return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
          .contains(mark);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}
