package epsweep.cli;

import epsweep.sweep.Journal;
import epsweep.sweep.JournalFile;
import epsweep.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What an interrupted sweep leaves beside its report for {@code --resume}, and the lines that tell
 * the user of it.
 */
final class KeptWork implements AutoCloseable {

  private static final String FILE = "sweep.journal";
  private static final Duration WORTH_KEEPING = Duration.ofSeconds(2);

  private final List<JournalFile> journals = new CopyOnWriteArrayList<>();
  private final boolean resumes;
  private final long begun = System.nanoTime();
  private final PrintWriter err;
  private final Path folder;
  private final Thread onInterrupt = new Thread(this::tell, "resume-notice");

  /**
   * @param resumes whether the work of an earlier run is used
   */
  KeptWork(Path folder, boolean resumes, PrintWriter err) {
    this.folder = folder;
    this.err = err;
    this.resumes = resumes;
    open(FILE);
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /** Of the sweep, or of the first of its seeds. */
  Journal journal() {
    return journals.get(0);
  }

  /** Of a further seed: its work is worth keeping once the whole run is. */
  Journal journal(long seed) {
    return open("sweep-seed-" + seed + ".journal");
  }

  private JournalFile open(String file) {
    Duration run = Duration.ofNanos(System.nanoTime() - begun);
    Duration left = run.compareTo(WORTH_KEEPING) < 0 ? WORTH_KEEPING.minus(run) : Duration.ZERO;
    JournalFile journal =
        new JournalFile(
            folder.resolve(file),
            resumes,
            left,
            notice -> err.println("epsweep: " + Printable.of(notice)));
    journals.add(journal);
    return journal;
  }

  private void tell() {
    if (journals.stream().anyMatch(JournalFile::holdsWork)) {
      err.println(
          "epsweep: interrupted; run again with --resume to continue "
              + Printable.of(folder.toString()));
      err.flush();
    }
  }

  /** The sweep is complete and its report is written. */
  void done() {
    journals.forEach(JournalFile::remove);
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    for (JournalFile journal : journals) {
      journal.close();
    }
  }
}
