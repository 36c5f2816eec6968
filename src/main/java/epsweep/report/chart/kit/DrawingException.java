package epsweep.report.chart.kit;

import epsweep.text.ExitCode;
import epsweep.text.ReportedException;

/** Nothing can be drawn on this machine; the message is one line that says what to install. */
public final class DrawingException extends ReportedException {

  private static final long serialVersionUID = 1L;

  public DrawingException(String message, Throwable cause) {
    super(ExitCode.ENVIRONMENT, message, cause);
  }
}
