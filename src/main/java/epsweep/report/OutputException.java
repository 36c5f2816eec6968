package epsweep.report;

import epsweep.text.ExitCode;
import epsweep.text.IoReason;
import epsweep.text.ReportedException;
import java.io.IOException;
import java.nio.file.Path;

/** A file could not be written; the message is the whole line that the user reads. */
final class OutputException extends ReportedException {

  private static final long serialVersionUID = 1;

  OutputException(String message, IOException cause) {
    super(ExitCode.ENVIRONMENT, message, cause);
  }

  static OutputException of(Path path, IOException cause) {
    return new OutputException(path + ": cannot be written: " + IoReason.of(cause), cause);
  }
}
