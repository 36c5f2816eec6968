package epsweep.program;

import epsweep.text.ExitCode;
import epsweep.text.ReportedException;

/** A program that does not start, ends, hangs or answers nonsense; the message says which. */
public final class ProgramException extends ReportedException {

  private static final long serialVersionUID = 1;

  public ProgramException(String message) {
    super(ExitCode.ENVIRONMENT, message);
  }
}
