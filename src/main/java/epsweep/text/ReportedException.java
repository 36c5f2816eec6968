package epsweep.text;

/**
 * A failure that is no bug of this program: the message is the whole line that the user reads, and
 * the program ends with {@link #exitCode}.
 */
public abstract class ReportedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  /**
   * @param exitCode one of {@link ExitCode}
   */
  protected ReportedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /**
   * @param exitCode one of {@link ExitCode}
   */
  protected ReportedException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
