package epsweep.report.chart.kit;

/** Nothing can be drawn on this machine; the message is one line that says what to install. */
public final class DrawingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DrawingException(String message, Throwable cause) {
    super(message, cause);
  }
}
