package epsweep.text;

/** A file that the user gave is wrong; the message is the whole line that the user reads. */
public final class InputException extends RuntimeException {

  public InputException(String message) {
    super(message);
  }
}
