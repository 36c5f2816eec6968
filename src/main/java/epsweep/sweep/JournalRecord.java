package epsweep.sweep;

import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One finished item as a journal holds it.
 *
 * <p>Bytes, big-endian: the body's length (4), its CRC-32 (4); the body: build (4), the scheme's
 * label with blanks (40), ε (8), chunk (4), parameters (4), then for each parameter its derivative
 * (8), second difference (8) and flags (1), as {@link Numeric#put} writes them.
 *
 * @param chunk which of the point's chunks of parameters
 */
record JournalRecord(Point point, int chunk, Numeric numeric) {

  static final int HEAD = 8;

  private static final int LABEL = 40;
  private static final int FIXED = 20 + LABEL;

  /** No item is longer. */
  static final int LONGEST_BODY = 1 << 20;

  ByteBuffer bytes() {
    int parameters = numeric.derivative().length;
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + FIXED + Numeric.BYTES * parameters);
    bytes.position(HEAD);
    String label = String.format("%-" + LABEL + "s", point.scheme().label());
    bytes.putInt(point.build()).put(label.getBytes(StandardCharsets.US_ASCII));
    bytes.putDouble(point.epsilon());
    bytes.putInt(chunk).putInt(parameters);
    numeric.put(bytes);
    bytes.flip();
    bytes
        .putInt(0, bytes.limit() - HEAD)
        .putInt(4, checksum(bytes.slice(HEAD, bytes.limit() - HEAD)));
    return bytes;
  }

  static int checksum(ByteBuffer body) {
    CRC32 crc = new CRC32();
    crc.update(body.duplicate());
    return (int) crc.getValue();
  }

  /** Reads a body whose checksum was found right; empty if it is not of this form. */
  static Optional<JournalRecord> of(ByteBuffer body) {
    if (body.remaining() < FIXED) {
      return Optional.empty();
    }
    int build = body.getInt();
    byte[] name = new byte[LABEL];
    body.get(name);
    String label = new String(name, StandardCharsets.US_ASCII).strip();
    double epsilon = body.getDouble();
    int chunk = body.getInt();
    int parameters = body.getInt();
    if (body.remaining() != (long) Numeric.BYTES * parameters) {
      return Optional.empty();
    }
    return scheme(label)
        .map(known -> new Point(build, known, epsilon))
        .map(point -> new JournalRecord(point, chunk, Numeric.get(body, parameters)));
  }

  private static Optional<Scheme> scheme(String label) {
    try {
      return Optional.of(Scheme.labelled(label));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // of a version that had another one
    }
  }
}
