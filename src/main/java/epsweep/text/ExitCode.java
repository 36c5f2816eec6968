package epsweep.text;

/** How the program ends. */
public final class ExitCode {

  /** Everything was done. */
  public static final int DONE = 0;

  /** Everything was done, and a gate that was asked for did not hold. */
  public static final int GATE = 1;

  /** The command line or an input is wrong; nothing was written. */
  public static final int BAD_INPUT = 2;

  /** The input was fine, but the machine failed: disk, fonts, a file that cannot be read. */
  public static final int ENVIRONMENT = 3;

  /** Interrupted, for example with Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
