package epsweep.program;

/** A program that does not start, ends, hangs or answers nonsense; the message says which. */
public final class ProgramException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ProgramException(String message) {
    super(message);
  }
}
