package epsweep.report;

import epsweep.text.ExitCode;
import epsweep.text.ReportedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file could not be written; the message is the whole line that the user reads. */
final class OutputException extends ReportedException {

  private static final long serialVersionUID = 1;

  OutputException(String message, IOException cause) {
    super(ExitCode.ENVIRONMENT, message, cause);
  }

  static OutputException of(Path path, IOException cause) {
    return new OutputException(path + ": cannot be written: " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
