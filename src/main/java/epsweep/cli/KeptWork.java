package epsweep.cli;

import epsweep.sweep.Journal;
import epsweep.sweep.JournalFile;
import epsweep.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an interrupted sweep leaves beside its report for {@code --resume}, and the lines that tell
 * the user of it.
 */
final class KeptWork implements AutoCloseable {

  private static final String FILE = "sweep.journal";
  private static final Duration WORTH_KEEPING = Duration.ofSeconds(2);

  private final JournalFile journal;
  private final PrintWriter err;
  private final Path folder;
  private final Thread onInterrupt = new Thread(this::tell, "resume-notice");

  /**
   * @param resumes whether the work of an earlier run is used
   */
  KeptWork(Path folder, boolean resumes, PrintWriter err) {
    this.folder = folder;
    this.err = err;
    Path file = folder.resolve(FILE);
    journal =
        new JournalFile(
            file,
            resumes,
            WORTH_KEEPING,
            notice -> err.println("epsweep: " + Printable.of(notice)));
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  Journal journal() {
    return journal;
  }

  private void tell() {
    if (journal.holdsWork()) {
      err.println(
          "epsweep: interrupted; run again with --resume to continue "
              + Printable.of(folder.toString()));
      err.flush();
    }
  }

  /** The sweep is complete and its report is written. */
  void done() {
    journal.remove();
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    journal.close();
  }
}
