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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    String mark = ProcessHandle.current().pid() + "-" + namespace() + "-" + UUID.randomUUID();
    environment.put(VARIABLE, mark);
    return VARIABLE + "=" + mark;
  }

  /** The numbers of processes are those of a container. */
  private static String namespace() {
    try {
      return Files.readSymbolicLink(PROCESSES.resolve("self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return "";
    }
  }

  /** Kills what earlier runs have started and left because they were killed themselves. */
  static void sweepUp() {
    Pattern owned = Pattern.compile(VARIABLE + "=(\\d{1,18})-" + Pattern.quote(namespace()) + "-");
    processes(
            environment -> {
              Matcher owner = owned.matcher(environment);
              return owner.find() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty();
            })
        .forEach(ProcessHandle::destroyForcibly);
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
    Set<ProcessHandle> marked = processes(environment -> environment.contains(mark));
    marked.removeIf(handle -> handle.pid() == process.pid());
    return marked;
  }

  /** Living processes by their environment, as far as it may be seen. */
  private static Set<ProcessHandle> processes(Predicate<String> environment) {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    if (!Files.isReadable(PROCESSES)) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path one : all) {
        if (environment.test(environment(one))) {
          ProcessHandle.of(Long.parseLong(one.getFileName().toString()))
              .filter(ProcessHandle::isAlive)
              .ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      // Nothing is to be seen there: what descended from the process is known.
    }
    return found;
  }

  private static String environment(Path process) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("environ"));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException | SecurityException e) {
      return "";
    }
  }
}
