package epsweep.program;

import epsweep.text.Printable;
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
 * A running program: one line is written to it, one line is read back, both within the timeout.
 *
 * <p>Started without a shell. It is written to and read from on threads of their own, so that a
 * program that stops reading, or writes without end, is waited for no longer than one that is
 * silent. Closing asks it to quit and then kills it and whatever it started.
 */
final class ProgramProcess implements AutoCloseable {

  /** A line may be this long whatever was asked: the program may write before it is asked. */
  private static final int LONGEST_UNASKED = 1 << 20;

  private static final int KEPT_OF_ERRORS = 2000;
  private static final int GRACE_MILLIS = 500;

  /** Exit codes of SIGINT and SIGTERM, which a terminal may send to this process too. */
  private static final List<Integer> INTERRUPTED = List.of(130, 143);

  /** What stands for the end of the output, and for a line without end. */
  private static final String END = "\0end";

  private static final String ENDLESS = "\0endless";

  private static final String QUIT = "quit";

  private final String name;
  private final int timeoutSeconds;
  private final Process process;
  private final Offspring offspring;
  private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(2);
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(2);
  private final StringBuilder errors = new StringBuilder();
  private volatile boolean written = true;
  private volatile int longestLine = LONGEST_UNASKED;

  /**
   * Starts it.
   *
   * @param folder where it runs
   */
  ProgramProcess(List<String> command, Path folder, int timeoutSeconds) {
    name = String.join(" ", command);
    this.timeoutSeconds = timeoutSeconds;
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String mark = Offspring.mark(builder.environment());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new ProgramException(
          "program "
              + name
              + ": cannot be started: "
              + e.getMessage()
              + "; a path in the sweep file is relative to its folder");
    }
    offspring = new Offspring(process, mark);
    daemon(() -> writeRequests(process.getOutputStream()));
    daemon(() -> readLines(process.getInputStream()));
    daemon(() -> readErrors(process.getErrorStream()));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "program");
    thread.setDaemon(true);
    thread.start();
  }

  private void writeRequests(OutputStream out) {
    try (out) {
      String request;
      do {
        request = requests.take();
        out.write((request + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        written = true;
      } while (!request.equals(QUIT));
    } catch (IOException e) {
      // It has ended, or reads no more; whoever waits for its answer hears of it.
      written = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
          } else if (line.length() >= longestLine) {
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

  /**
   * Writes a request and returns the answer.
   *
   * @param longest how many characters an answer has at the most
   */
  String ask(String request, int longest) throws InterruptedException {
    String shown = request.length() > 40 ? request.substring(0, 40) + "…" : request;
    longestLine = Math.max(LONGEST_UNASKED, longest);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
    written = false;
    String line =
        requests.offer(request, timeoutSeconds, TimeUnit.SECONDS) ? answer(deadline) : null;
    if (line == null) {
      throw new ProgramException(
          "program "
              + name
              + (written ? ": no answer to '" + shown : ": it has not read the request '" + shown)
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
          "program "
              + name
              + ": over "
              + longestLine
              + " characters in answer to '"
              + shown
              + "'"
              + lastErrors());
    }
    return line;
  }

  /** A line, or null; what the program started may hold its output when it has ended. */
  private String answer(long deadline) throws InterruptedException {
    String line = null;
    while (line == null && process.isAlive() && System.nanoTime() < deadline) {
      long left = Math.min(deadline - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100));
      line = lines.poll(left, TimeUnit.NANOSECONDS);
    }
    if (line == null && !process.isAlive()) {
      line = lines.poll(GRACE_MILLIS, TimeUnit.MILLISECONDS);
      return line == null ? END : line;
    }
    return line;
  }

  private ProgramException ended(String request) throws InterruptedException {
    boolean ended = process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    if (ended && INTERRUPTED.contains(process.exitValue())) {
      // The same Ctrl-C is about to end this process as well: it needs no message.
      TimeUnit.MILLISECONDS.sleep(GRACE_MILLIS);
    }
    String how = ended ? "ended with exit code " + process.exitValue() : "closed its output";
    return new ProgramException(
        "program " + name + ": " + how + " instead of answering '" + request + "'" + lastErrors());
  }

  private String lastErrors() {
    synchronized (errors) {
      String text = errors.toString().strip();
      String last = text.substring(text.lastIndexOf('\n') + 1);
      return last.isEmpty() ? "" : "; it said: " + Printable.cut(last, 200);
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
    processes.forEach(one -> one.offspring.kill());
    processes.forEach(one -> one.process.onExit().join());
  }

  /** Asks it to end, unless it does not read. */
  private void quit() {
    offspring.look();
    if (written) {
      requests.offer(QUIT);
    }
  }
}
