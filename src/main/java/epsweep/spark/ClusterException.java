package epsweep.spark;

import epsweep.text.ExitCode;
import epsweep.text.ReportedException;

/** A cluster that cannot be reached, or gives a sweep up; the message says what Spark said. */
public final class ClusterException extends ReportedException {

  private static final long serialVersionUID = 1;

  ClusterException(String message, Throwable cause) {
    super(ExitCode.ENVIRONMENT, message, cause);
  }

  /** The first line of what Spark said; stack traces of other machines follow it. */
  static ClusterException of(Throwable cause) {
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new ClusterException("Spark: " + (said.isBlank() ? cause.toString() : said), cause);
  }
}
