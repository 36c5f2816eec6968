package epsweep.cli;

/** How the program ends. */
final class ExitCode {

  /** Everything was done. */
  static final int DONE = 0;

  /** Everything was done, and a gate that was asked for did not hold. */
  static final int GATE = 1;

  /** The command line or an input is wrong; nothing was written. */
  static final int BAD_INPUT = 2;

  /** The input was fine, but the machine failed: disk, fonts, a file that cannot be read. */
  static final int ENVIRONMENT = 3;

  /** Interrupted, for example with Ctrl-C. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
