package epsweep.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why it could not be written; a reader that has seen enough is no reason. */
public final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private IOException failure;

  public StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** Empty unless something is lost that somebody wanted. */
  public Optional<IOException> failure() {
    boolean unread = failure != null && String.valueOf(failure.getMessage()).contains("roken pipe");
    return unread ? Optional.empty() : Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }
}
