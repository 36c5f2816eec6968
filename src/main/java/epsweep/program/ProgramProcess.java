package epsweep.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A running program: one line is written to it, one line is read back, each within the timeout.
 *
 * <p>Started without a shell. Closing asks it to quit and then kills it; nothing of it is left.
 */
final class ProgramProcess implements AutoCloseable {

  /** A line that goes on for longer is no answer. */
  private static final int LONGEST_LINE = 64 << 20;

  private static final int KEPT_OF_ERRORS = 2000;
  private static final int GRACE_MILLIS = 500;

  private final String name;
  private final int timeoutSeconds;
  private final Process process;
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(16);
  private final StringBuilder errors = new StringBuilder();

  /** What stands for the end of the output, and for a line without end. */
  private static final String END = "\0end";

  private static final String ENDLESS = "\0endless";

  /**
   * Starts it.
   *
   * @param folder where it runs
   */
  ProgramProcess(List<String> command, Path folder, int timeoutSeconds) {
    name = String.join(" ", command);
    this.timeoutSeconds = timeoutSeconds;
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).start();
    } catch (IOException e) {
      throw new ProgramException(
          "program "
              + name
              + ": cannot be started: "
              + e.getMessage()
              + "; a path in the sweep file is relative to its folder");
    }
    daemon(() -> readLines(process.getInputStream()));
    daemon(() -> readErrors(process.getErrorStream()));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "program");
    thread.setDaemon(true);
    thread.start();
  }

  private void readLines(InputStream in) {
    StringBuilder line = new StringBuilder();
    byte[] bytes = new byte[1 << 16];
    try {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        for (int i = 0; i < n; i++) {
          if (bytes[i] == '\n') {
            lines.put(line.toString().strip());
            line.setLength(0);
          } else if (line.length() >= LONGEST_LINE) {
            lines.put(ENDLESS);
            return;
          } else {
            line.append((char) (bytes[i] & 0xff));
          }
        }
      }
      lines.put(END);
    } catch (IOException e) {
      lines.offer(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readErrors(InputStream in) {
    byte[] bytes = new byte[1 << 12];
    try {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        synchronized (errors) {
          errors.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
          if (errors.length() > KEPT_OF_ERRORS) {
            errors.delete(0, errors.length() - KEPT_OF_ERRORS);
          }
        }
      }
    } catch (IOException e) {
      // The program has ended.
    }
  }

  /** Writes a request and returns the answer. */
  String ask(String request) throws InterruptedException {
    String shown = request.length() > 40 ? request.substring(0, 40) + "…" : request;
    try {
      OutputStream out = process.getOutputStream();
      out.write((request + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      throw ended(shown);
    }
    String line = lines.poll(timeoutSeconds, TimeUnit.SECONDS);
    if (line == null) {
      throw new ProgramException(
          "program "
              + name
              + ": no answer to '"
              + shown
              + "' within "
              + timeoutSeconds
              + " s; a larger timeout: can be set in the sweep file"
              + lastErrors());
    }
    if (line.equals(END)) {
      throw ended(shown);
    }
    if (line.equals(ENDLESS)) {
      throw new ProgramException(
          "program " + name + ": an endless line in answer to '" + shown + "'" + lastErrors());
    }
    return line;
  }

  private ProgramException ended(String request) throws InterruptedException {
    boolean ended = process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    String how = ended ? "ended with exit code " + process.exitValue() : "closed its output";
    return new ProgramException(
        "program " + name + ": " + how + " instead of answering '" + request + "'" + lastErrors());
  }

  private String lastErrors() {
    synchronized (errors) {
      String text = errors.toString().strip();
      String last = text.substring(text.lastIndexOf('\n') + 1);
      StringBuilder printable = new StringBuilder();
      last.chars()
          .filter(c -> c >= ' ' && c != 127)
          .limit(200)
          .forEach(c -> printable.append((char) c));
      return printable.length() == 0 ? "" : "; it said: " + printable;
    }
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    close(List.of(this));
  }

  /** Closes several, all within the same grace. */
  static void close(List<ProgramProcess> processes) {
    processes.forEach(ProgramProcess::quit);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    try {
      for (ProgramProcess one : processes) {
        one.process.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    processes.forEach(ProgramProcess::kill);
    processes.forEach(one -> one.process.onExit().join());
  }

  private void quit() {
    try (OutputStream out = process.getOutputStream()) {
      out.write("quit\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // It has ended already.
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
