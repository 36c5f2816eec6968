package epsweep.text;

/** A file that the user gave is wrong; the message is the whole line that the user reads. */
public final class InputException extends ReportedException {

  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(ExitCode.BAD_INPUT, message);
  }
}
